"""Full texts are linked from documents by number; documents are related to measures."""

from datetime import timedelta

import pytest

from clearinghouse.documents.operations import register
from clearinghouse.documents.papers import Version
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import PUBLIC_READER, Distribution, Reader
from clearinghouse.measures import queries
from clearinghouse.measures.faults import MeasureFault, Refusal
from clearinghouse.measures.kinds import ConcernKind
from clearinghouse.measures.numbers import addresses_by_key, key_of
from clearinghouse.measures.operations import amend_catalogue, attach_text, relate_document
from clearinghouse.participants.facts import Words
from clearinghouse.procedures.facts import SilenceFacts
from clearinghouse.procedures.kinds import SilenceEnd
from clearinghouse.procedures.operations import record_silence_outcome
from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.languages import Language
from tests.factories import KAZAKHSTAN, NOW, a_paper, some_participants
from tests.measures.catalogues import ANNOUNCED, EFFECTIVE, FIRST, a_catalogue, an_amendment
from tests.participants.people import an_officer, reads_as

TEXT = (
    Block(Kind.TITLE, "Gardens", "title"),
    Block(Kind.HEADING, "Fences and wells", "3", "3."),
    Block(Kind.PARAGRAPH, "States keep fences:", "para-3.1", "3.1"),
    Block(Kind.ENTRY, "with gates;", "para-3.1.a", "a)"),
    Block(Kind.PARAGRAPH, "States dig wells.", "para-3.2", "3.2."),
    Block(Kind.PARAGRAPH, "* States keep bees.", "para-3.3", "* 3.3"),
)


class TestNumbers:
    def test_stand_in_addresses_with_full_stops(self):
        assert key_of("2.1 a") == "2.1.a"

    def test_are_found_with_their_lettered_items(self):
        assert addresses_by_key(TEXT) == {
            "3.1": "para-3.1",
            "3.1.a": "para-3.1.a",
            "3.2": "para-3.2",
            "3.3": "para-3.3",
        }

    def test_stand_for_the_first_paragraph_that_bears_them(self):
        again = Block(Kind.PARAGRAPH, "An annex repeats it.", "annex-1/para-3.2", "3.2")

        assert addresses_by_key((*TEXT, again))["3.2"] == "para-3.2"

    def test_of_letters_need_a_number_above_them(self):
        assert addresses_by_key((Block(Kind.ENTRY, "Alone", "a", "a)"),)) == {}


@pytest.fixture
def registry(db) -> Reader:
    some_participants()
    a_catalogue()
    return reads_as(an_officer("SEC", Capacity.REGISTRY, Capacity.READ), NOW)


def a_catalogue_document(
    registry: Reader, distribution: Distribution = Distribution.MEMBER_STATES
) -> int:
    version = Version(Language.EN, "Gardens", TEXT)
    paper = a_paper("MM/2004/DEC/1", version, distribution=distribution, dated_on=FIRST)
    return register(paper=paper, by=registry, at=NOW).revision


class TestAttachingTheText:
    def test_gives_each_measure_its_paragraph(self, registry):
        revision = a_catalogue_document(registry)
        attach_text(edition="2004", revision_id=revision, by=registry, at=NOW)

        (text,) = queries.measure(KAZAKHSTAN, "2004", "3.1.a", on=FIRST).texts
        assert text.block.text == "with gates;"

    def test_follows_the_distribution_of_the_document(self, registry):
        revision = a_catalogue_document(registry)
        attach_text(edition="2004", revision_id=revision, by=registry, at=NOW)

        shown = queries.measure(PUBLIC_READER, "2004", "3.2", on=FIRST)
        assert (shown.texts, shown.concerns, shown.edition.document) == ((), (), None)

    def test_is_open_where_the_document_is(self, registry):
        revision = a_catalogue_document(registry, Distribution.PUBLIC)
        attach_text(edition="2004", revision_id=revision, by=registry, at=NOW)

        shown = queries.measure(PUBLIC_READER, "2004", "3.2", on=FIRST)
        assert shown.texts[0].block.text == "States dig wells."
        assert [concern.kind for concern in shown.concerns] == [ConcernKind.STATES]

    def test_done_again_changes_nothing(self, registry):
        revision = a_catalogue_document(registry)
        attach_text(edition="2004", revision_id=revision, by=registry, at=NOW)

        again = attach_text(edition="2004", revision_id=revision, by=registry, at=NOW)
        assert not again.is_new

    def test_refuses_a_document_in_which_no_number_is_found(self, registry):
        revision = register(paper=a_paper(), by=registry, at=NOW).revision

        with pytest.raises(Refusal) as refused:
            attach_text(edition="2004", revision_id=revision, by=registry, at=NOW)
        assert refused.value.fault is MeasureFault.NO_MEASURE_OF_THE_EDITION

    def test_refuses_an_edition_or_document_that_does_not_exist(self, registry):
        revision = a_catalogue_document(registry)

        with pytest.raises(Refusal) as no_edition:
            attach_text(edition="1999", revision_id=revision, by=registry, at=NOW)
        with pytest.raises(Refusal) as no_document:
            attach_text(edition="2004", revision_id=revision + 1, by=registry, at=NOW)
        assert no_edition.value.fault is MeasureFault.NO_SUCH_EDITION
        assert no_document.value.fault is MeasureFault.NO_SUCH_DOCUMENT


class TestRelatingADocument:
    def relate(self, registry: Reader, revision: int, **fields: object):
        facts = {"edition": "2004", "measure": "3.2", "kind": ConcernKind.IMPLEMENTS}
        return relate_document(**(facts | fields), revision_id=revision, by=registry, at=NOW)

    def test_shows_it_to_those_who_may_read_it(self, registry):
        revision = register(paper=a_paper(), by=registry, at=NOW).revision
        assert self.relate(registry, revision, address="para-1").is_new

        (concern,) = queries.documents_concerning(KAZAKHSTAN, "2004", "3.2")
        assert (concern.address, concern.kind) == ("para-1", ConcernKind.IMPLEMENTS)
        assert queries.documents_concerning(PUBLIC_READER, "2004", "3.2") == ()
        assert [m.key for m in queries.measures_concerned_by(KAZAKHSTAN, revision)] == ["3.2"]
        assert queries.measures_concerned_by(PUBLIC_READER, revision) == ()

    def test_is_not_shown_as_on_a_day_before_the_document(self, registry):
        entered = register(paper=a_paper(), by=registry, at=NOW)
        self.relate(registry, entered.revision)
        (concern,) = queries.documents_concerning(KAZAKHSTAN, "2004", "3.2")
        dated_on = concern.document.dated_on

        def shown(on):
            return queries.documents_concerning(KAZAKHSTAN, "2004", "3.2", on=on)

        assert shown(dated_on) == (concern,)
        assert shown(dated_on - timedelta(days=1)) == ()

    def test_done_again_changes_nothing(self, registry):
        revision = register(paper=a_paper(), by=registry, at=NOW).revision
        self.relate(registry, revision)

        assert not self.relate(registry, revision).is_new

    @pytest.mark.parametrize(
        ("fields", "fault"),
        [
            ({"measure": "9.9"}, MeasureFault.NO_SUCH_MEASURE),
            ({"address": "para-99"}, MeasureFault.NO_SUCH_PARAGRAPH),
        ],
    )
    def test_refuses_what_does_not_exist(self, registry, fields, fault):
        revision = register(paper=a_paper(), by=registry, at=NOW).revision

        with pytest.raises(Refusal) as refused:
            self.relate(registry, revision, **fields)
        assert refused.value.fault is fault


class TestTheNoteThatAnnouncedAMeasure:
    def test_concerns_it_without_being_related_by_hand(self, registry):
        revision = register(paper=a_paper(), by=registry, at=NOW).revision
        silence = record_silence_outcome(
            silence=SilenceFacts(
                subject=Words("A measure"),
                outcome=SilenceEnd.NOT_BREACHED,
                key="BEES",
                effective_on=EFFECTIVE,
                announced_on=ANNOUNCED,
                revision=revision,
            ),
            by=registry,
            at=NOW,
        )
        amend_catalogue(amendment=an_amendment(silence=silence.key), by=registry, at=NOW)

        (concern,) = queries.documents_concerning(KAZAKHSTAN, "2004", "3.3")
        assert concern.kind is ConcernKind.INTRODUCES
        assert queries.documents_concerning(PUBLIC_READER, "2004", "3.3") == ()
        introduced = queries.measure(PUBLIC_READER, "2004", "3.3", on=EFFECTIVE).row.introduced
        assert introduced.silence == ""
