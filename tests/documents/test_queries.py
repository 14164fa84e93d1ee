"""Reads of the register: who sees what, in whatever spelling, page by page."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from clearinghouse.documents import operations, queries, rows
from clearinghouse.documents.models import Document
from clearinghouse.documents.queries import Filters
from clearinghouse.documents.search import search
from clearinghouse.law.distribution import (
    PUBLIC_READER,
    Distribution,
    Marking,
    Reader,
    Standing,
    may_read,
)
from clearinghouse.text.languages import Language
from tests import factories
from tests.factories import (
    ADMINISTRATOR,
    INDIA,
    KAZAKHSTAN,
    NOW,
    OBSERVER,
    PARTNER,
    REGISTRY,
    UNCLEARED,
    a_note,
    a_paper,
    a_version,
)

PARTICIPANTS = tuple(factories.STANDINGS)
READERS = st.builds(
    Reader,
    participant=st.none() | st.sampled_from(PARTICIPANTS),
    standing=st.none() | st.sampled_from(Standing),
    cleared=st.booleans(),
    administers=st.booleans(),
)
MARKINGS = st.sampled_from(Distribution).flatmap(
    lambda distribution: st.builds(
        Marking,
        distribution=st.just(distribution),
        author=st.none() | st.sampled_from(PARTICIPANTS),
        addressees=st.frozensets(st.sampled_from(PARTICIPANTS), min_size=1, max_size=3)
        if distribution is Distribution.ADDRESSEES
        else st.just(frozenset()),
    )
)


class TestLawEqualsSql(TestCase):
    """``visible_to`` keeps exactly what ``may_read`` permits."""

    @classmethod
    def setUpTestData(cls) -> None:
        factories.some_participants()

    @settings(max_examples=120, deadline=None)
    @given(reader=READERS, marking=MARKINGS)
    def test_papers_practice_d1_sql_and_law_agree(self, reader: Reader, marking: Marking) -> None:
        document = Document.objects.create(
            address="x",
            kind="other",
            registered_at=NOW,
            distribution=marking.distribution,
            marked_by_id=marking.author,
            addressees=sorted(marking.addressees),
        )

        seen = Document.objects.visible_to(reader).filter(pk=document.pk).exists()

        assert seen == may_read(reader, marking)


@pytest.fixture
def papers() -> dict[str, str]:
    factories.some_participants()
    made = {
        "public": a_paper("SOC/2025-I/DEC/1", distribution=Distribution.PUBLIC),
        "members": a_paper("MC/2025/DRAFT/1", a_version("On shepherds and their meadows.")),
        "observers": a_paper("MC/2025/DRAFT/2", distribution=Distribution.MEMBERS_AND_OBSERVERS),
        "to India": a_paper(
            "MC/2025/DRAFT/3",
            a_version("A word about glaciers.", title="Secret of the glaciers"),
            distribution=Distribution.ADDRESSEES,
            addressees=frozenset({"IND"}),
        ),
    }
    return {
        name: operations.register(paper=paper, by=REGISTRY, at=NOW).address
        for name, paper in made.items()
    }


@pytest.mark.django_db
class TestRegister:
    @pytest.mark.parametrize(
        ("reader", "seen"),
        [
            (PUBLIC_READER, {"public"}),
            (PARTNER, {"public"}),
            (UNCLEARED, {"public"}),
            (ADMINISTRATOR, {"public"}),
            (OBSERVER, {"public", "observers"}),
            (REGISTRY, {"public", "observers", "members"}),
            (KAZAKHSTAN, {"public", "observers", "members", "to India"}),
            (INDIA, {"public", "observers", "members", "to India"}),
        ],
    )
    def test_lists_what_the_standing_opens(self, papers, reader, seen) -> None:
        page = queries.register(reader)

        assert {row.address for row in page.rows} == {papers[name] for name in seen}
        assert page.total == len(seen)

    def test_an_administrator_of_the_secretariat_reads_nothing_addressed_to_others(
        self, papers
    ) -> None:
        assert rows.document(ADMINISTRATOR, papers["to India"]) is None
        assert rows.document(ADMINISTRATOR, papers["members"]) is None
        assert not queries.resolve(ADMINISTRATOR, "MC/2025/DRAFT/3")

    def test_counts_in_facets_only_what_is_seen(self, papers) -> None:
        assert queries.facets(PUBLIC_READER)["body"] == [("SOC", 1)]
        assert queries.facets(INDIA)["body"] == [("MC", 3), ("SOC", 1)]

    def test_pages_without_losing_or_repeating_a_row(self) -> None:
        factories.some_participants()
        for serial in range(1, 8):
            operations.register(
                paper=a_paper(
                    f"MC/2025/DRAFT/{serial}",
                    a_version(f"Text {serial}."),
                    dated_on=date(2025, 1, 1 + serial // 3),
                ),
                by=REGISTRY,
                at=NOW,
            )
        whole = [row.symbol for row in queries.register(INDIA, size=20).rows]

        paged, after = [], ""
        while True:
            page = queries.register(INDIA, after=after, size=3)
            paged += [row.symbol for row in page.rows]
            after = page.following
            if not after:
                break

        assert paged == whole
        assert len(set(paged)) == 7

    @pytest.mark.parametrize("broken", ["x", "AAAA", "%00", "é", "MjAyNS0xMy0xLjI"])
    def test_reads_a_broken_cursor_as_the_beginning(self, papers, broken) -> None:
        assert len(queries.register(INDIA, after=broken).rows) == 4

    def test_as_of_leaves_out_what_is_dated_later(self, papers) -> None:
        shown = queries.register(INDIA, Filters(as_of=date(2025, 3, 3)))
        before = queries.register(INDIA, Filters(as_of=date(2025, 3, 2)))

        assert len(shown.rows) == 4
        assert not before.rows

    def test_asks_a_constant_number_of_queries(self, papers, django_assert_num_queries) -> None:
        with django_assert_num_queries(4):
            queries.register(INDIA)


@pytest.mark.django_db
class TestResolve:
    @pytest.mark.parametrize(
        "written",
        ["MC/2025/DRAFT/1", "МС/2025/DRAFT/1", "mc / 2025 / draft / 1", "ＭＣ/2025/DRAFT/1"],
    )
    def test_finds_a_symbol_in_any_spelling(self, papers, written) -> None:
        found = queries.resolve(INDIA, written)

        assert [row.address for row in found] == [papers["members"]]

    def test_answers_alike_for_what_is_forbidden_and_what_is_not_there(self, papers) -> None:
        assert queries.resolve(PUBLIC_READER, "MC/2025/DRAFT/1") == ()
        assert queries.resolve(PUBLIC_READER, "MC/2025/DRAFT/99") == ()

    @pytest.mark.parametrize("written", ["No. DOC/12", "№ DOC/12", "NºDOC/12", "DOC / 12"])
    def test_finds_a_note_with_any_number_sign(self, written) -> None:
        factories.some_participants()
        note = operations.register_note(note=a_note(), by=REGISTRY, at=NOW)

        assert [row.address for row in queries.resolve(INDIA, written)] == [note.address]

    def test_turns_a_citation_into_a_link_when_the_paper_comes_later(self) -> None:
        factories.some_participants()
        citing = operations.register(
            paper=a_paper("SOC/2025-I/DEC/1", a_version("See MC/2025/DRAFT/9 for it.")),
            by=REGISTRY,
            at=NOW,
        )
        before = rows.document(INDIA, citing.address)
        operations.register(paper=a_paper("MC/2025/DRAFT/9"), by=REGISTRY, at=NOW)

        after = rows.document(INDIA, citing.address)

        assert before is not None
        assert after is not None
        assert before.citations[Language.EN][0].row is None
        assert after.citations[Language.EN][0].row is not None


@pytest.mark.django_db
class TestSearch:
    def test_finds_other_forms_of_a_word_and_shows_it_in_its_place(self, papers) -> None:
        results = search(INDIA, "meadow")

        assert [hit.row.address for hit in results.hits] == [papers["members"]]
        assert ("meadows", True) in results.hits[0].snippet

    def test_never_finds_what_the_reader_may_not_see(self, papers) -> None:
        for reader in (PUBLIC_READER, OBSERVER, REGISTRY, ADMINISTRATOR):
            results = search(reader, "glaciers")
            assert results.hits == ()
            assert results.named == ()
            assert not results.has_more

    def test_stems_russian(self) -> None:
        factories.some_participants()
        operations.register(
            paper=a_paper(
                "MC/2025/DRAFT/1",
                a_version("Документы о пастбищах.", language=Language.RU, title="О пастбищах"),
            ),
            by=REGISTRY,
            at=NOW,
        )

        assert len(search(INDIA, "пастбище").hits) == 1

    @pytest.mark.parametrize("query", ["seminar", "workshop", "SOC/2023-II/DEC/1", "sem*"])
    def test_finds_words_joined_by_a_stroke(self, query: str) -> None:
        factories.some_participants()
        text = "As in SOC/2023-II/DEC/1, workshops/seminars are held."
        operations.register(
            paper=a_paper("MC/2025/DRAFT/1", a_version(text, title="On meetings")),
            by=REGISTRY,
            at=NOW,
        )

        assert len(search(INDIA, query).hits) == 1

    def test_reads_phrases_and_beginnings_in_russian_and_kazakh(self) -> None:
        factories.some_participants()
        russian = a_version(
            "Обмен информацией о пастбищах.", language=Language.RU, title="О пастбищах"
        )
        kazakh = a_version("Ақпарат алмасу тәртібі.", language=Language.KK, title="Тәртіп")
        operations.register(paper=a_paper("MC/2025/DRAFT/1", russian, kazakh), by=REGISTRY, at=NOW)

        for query in ('"обмен информацией"', "информаци*", '"ақпарат алмасу"', "ақпа*"):
            assert len(search(INDIA, query).hits) == 1, query
        assert search(INDIA, '"информацией обмен"').hits == ()
        assert search(INDIA, '"алмасу ақпарат"').hits == ()

    @pytest.mark.parametrize(
        ("text", "language", "query", "marked"),
        [
            ("The declarations declared it.", Language.EN, "declarations*", {"declarations"}),
            ("The declarations declared it.", Language.EN, "declar*", {"declarations", "declared"}),
            ("A Declaration of States.", Language.EN, "declaration*", {"Declaration"}),
            ("Workshops/seminars are held.", Language.EN, "seminars*", {"seminars"}),
            ("Workshops/seminars are held.", Language.EN, "workshop", {"Workshops"}),
            (
                "A joint declaration on orchards.",
                Language.EN,
                '"joint declaration" declaration* orchard',
                {"joint", "declaration", "orchards"},
            ),
            (
                "Обмен информацией и Информация.",
                Language.RU,
                "информаци*",
                {"информацией", "Информация"},
            ),
            ("Обмен информацией.", Language.RU, "информацией*", {"информацией"}),
            ("Об учениях и учёных.", Language.RU, "учениях*", {"учениях"}),
            ("Ақпарат алмасу тәртібі.", Language.KK, "ақпа*", {"Ақпарат"}),
            ("Nothing but A+B [c].", Language.EN, "noth*", {"Nothing"}),
        ],
    )
    def test_marks_what_is_found_by_its_beginning(
        self, text: str, language: Language, query: str, marked: set[str]
    ) -> None:
        factories.some_participants()
        paper = a_paper("MC/2025/DRAFT/1", a_version(text, language=language, title="x"))
        operations.register(paper=paper, by=REGISTRY, at=NOW)

        (hit,) = search(INDIA, query).hits

        assert {words for words, is_sought in hit.snippet if is_sought} == marked
        shown = "".join(words for words, _is_sought in hit.snippet)
        assert shown.removeprefix("1. ") in text

    def test_stems_kazakh(self) -> None:
        factories.some_participants()
        operations.register(
            paper=a_paper(
                "MC/2025/DRAFT/1",
                a_version("Құжаттардың тізімі.", language=Language.KK, title="Тізім"),
            ),
            by=REGISTRY,
            at=NOW,
        )

        hits = search(INDIA, "құжат").hits

        assert len(hits) == 1
        assert ("Құжаттардың", True) in hits[0].snippet

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ('"shepherds and their meadows"', 1),
            ('"meadows and their shepherds"', 0),
            ("sheph*", 1),
            ("shepherds -meadows", 0),
            ("shepherds glaciers", 0),
            ("-meadows", 0),
            ("!!! & | :* '", 0),
            ('"', 0),
            ("", 0),
        ],
    )
    def test_reads_phrases_beginnings_and_exclusions(self, papers, query, count) -> None:
        assert len(search(KAZAKHSTAN, query).hits) == count

    def test_leads_with_the_paper_that_is_named(self, papers) -> None:
        results = search(INDIA, "ММ/2025/DRAFT/1")
        named = search(INDIA, "МС/2025/draft/1")

        assert results.named == ()
        assert [row.address for row in named.named] == [papers["members"]]

    def test_finds_symbols_by_their_beginning(self, papers) -> None:
        assert [row.symbol for row in search(PUBLIC_READER, "soc/2025").named] == [
            "SOC/2025-I/DEC/1"
        ]
        assert search(PUBLIC_READER, "mc/2025").named == ()
