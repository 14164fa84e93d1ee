"""Acts of the registry: what they enter, what they refuse, what they leave as it was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import transaction

from clearinghouse.documents import operations, queries, rows
from clearinghouse.documents.faults import Refusal, RegisterFault
from clearinghouse.documents.kinds import EnclosureUnit, LanguageStatus
from clearinghouse.documents.models import Document, LanguageVersion, Revision
from clearinghouse.documents.papers import CountedEnclosure, OriginalFile
from clearinghouse.documents.transcriptions import transcriptions
from clearinghouse.law.correction import CorrectionReason
from clearinghouse.law.derestriction import DistributionReason
from clearinghouse.law.distribution import PUBLIC_READER, Distribution, Marking
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry, Sealed
from clearinghouse.text.languages import Language
from tests import factories
from tests.factories import (
    INDIA,
    KAZAKHSTAN,
    NOW,
    OBSERVER,
    REGISTRY,
    a_note,
    a_paper,
    a_version,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _participants() -> None:
    factories.some_participants()


def in_russian(note):
    """Return the note as it comes in Russian only, as another file."""
    russian = a_version("Секретариат свидетельствует своё уважение.", language=Language.RU)
    return replace(note, paper=replace(note.paper, versions=(replace(russian, title=""),)))


def a_count(count, unit):
    return CountedEnclosure(Language.RU, f"на {count}", count, unit)


def register(paper=None, **given):
    return operations.register(paper=paper or a_paper(**given), by=REGISTRY, at=NOW)


class TestRegister:
    def test_enters_a_document_with_its_revision_and_text(self) -> None:
        entered = register()

        shown = rows.document(KAZAKHSTAN, entered.address)
        assert shown is not None
        assert shown.row.symbol == "MC/2025/DRAFT/1"
        assert shown.reading("en").text == factories.a_text()

    def test_appends_one_entry_that_seals_what_is_restricted(self) -> None:
        entered = register()

        entry = Entry.objects.get(index=entered.entry)
        leaf = bytes(entry.leaf).decode()
        assert "MC/2025" not in leaf
        assert "KAZ" not in leaf
        assert entered.address not in leaf
        assert Sealed.objects.filter(entry=entry, field="symbol", value="MC/2025/DRAFT/1").exists()

    def test_tells_openly_what_is_public(self) -> None:
        entered = register(distribution=Distribution.PUBLIC)

        leaf = bytes(Entry.objects.get(index=entered.entry).leaf).decode()
        assert "MC/2025/DRAFT/1" in leaf

    def test_changes_nothing_when_the_same_paper_comes_again(self) -> None:
        first = register()
        entries = Entry.objects.count()

        again = register()

        assert not again.is_new
        assert again.address == first.address
        assert Entry.objects.count() == entries

    def test_recognises_a_paper_without_symbol_by_its_text(self) -> None:
        first = register(symbol=None)

        assert register(symbol=None).address == first.address

    def test_adds_a_language_that_was_missing(self) -> None:
        first = register()
        russian = a_version("Органы соберутся весной.", language=Language.RU, title="О садах")

        more = register(a_paper("MC/2025/DRAFT/1", a_version(), russian))

        assert more.new_languages == (Language.RU,)
        assert more.address == first.address

    def test_papers_practice_d3_refuses_another_text_under_the_same_symbol(self) -> None:
        register()
        other = a_paper("MC/2025/DRAFT/1", a_version("Quite another sentence."))

        with pytest.raises(Refusal) as refused:
            register(other)

        assert refused.value.fault is RegisterFault.SYMBOL_STANDS_FOR_ANOTHER_TEXT
        assert refused.value.named["symbol"] == "MC/2025/DRAFT/1"

    def test_puts_a_revision_under_the_document_it_revises(self) -> None:
        first = register()

        second = register(a_paper("MC/2025/DRAFT/1/Rev.1", a_version("Changed.")))

        shown = rows.document(KAZAKHSTAN, first.address, symbol="MC/2025/DRAFT/1")
        assert second.address == first.address
        assert shown is not None
        assert shown.superseded_by is not None
        assert shown.superseded_by.symbol == "MC/2025/DRAFT/1/Rev.1"

    def test_papers_practice_d4_remarks_a_revision_whose_predecessor_is_missing(self) -> None:
        entered = register(a_paper("MC/2025/DRAFT/1/Rev.2"))

        assert [remark.reason for remark in entered.remarks]

    def test_refuses_a_paper_without_any_text(self) -> None:
        with pytest.raises(Refusal) as refused:
            register(replace(a_paper(), versions=()))

        assert refused.value.fault is RegisterFault.PAPER_WITHOUT_TEXT

    def test_secretariat_2006_refuses_a_marking_by_somebody_else(self) -> None:
        with pytest.raises(OutOfOrder) as refused:
            operations.register(paper=a_paper(), by=INDIA, at=NOW)

        assert refused.value.refused.reason is DistributionReason.NOT_YOURS_TO_MARK
        assert not Document.objects.exists()


class TestRegisterNote:
    def test_enters_the_number_and_the_enclosures(self) -> None:
        draft = register()
        entered = operations.register_note(
            note=a_note(enclosed=(draft.revision,)), by=REGISTRY, at=NOW
        )

        shown = rows.document(KAZAKHSTAN, entered.address)
        assert shown is not None
        assert shown.note is not None
        assert shown.note.number == "DOC/12"
        assert [row.symbol for row in shown.note.enclosures] == ["MC/2025/DRAFT/1"]

    def test_is_found_from_the_paper_it_encloses(self) -> None:
        draft = register()
        operations.register_note(note=a_note(enclosed=(draft.revision,)), by=REGISTRY, at=NOW)

        shown = rows.document(KAZAKHSTAN, draft.address)

        assert shown is not None
        assert [row.number for row in shown.enclosed_in] == ["DOC/12"]

    def test_takes_the_same_number_in_another_year(self) -> None:
        one = operations.register_note(note=a_note(), by=REGISTRY, at=NOW)
        other = operations.register_note(
            note=a_note("DOC/12", "Next year.", dated_on=date(2026, 1, 5)), by=REGISTRY, at=NOW
        )

        assert one.address != other.address

    def test_refuses_another_text_under_the_same_number(self) -> None:
        operations.register_note(note=a_note(), by=REGISTRY, at=NOW)

        with pytest.raises(Refusal) as refused:
            operations.register_note(note=a_note("DOC/12", "Something else."), by=REGISTRY, at=NOW)

        assert refused.value.fault is RegisterFault.NUMBER_STANDS_FOR_ANOTHER_NOTE
        assert refused.value.named["number"] == "DOC/12"

    def test_takes_another_language_of_the_same_note(self) -> None:
        one = operations.register_note(note=a_note(), by=REGISTRY, at=NOW)
        other = operations.register_note(note=in_russian(a_note()), by=REGISTRY, at=NOW)

        assert other.address == one.address
        assert other.new_languages == (Language.RU,)

    @pytest.mark.parametrize(
        "change",
        [
            lambda note: replace(note, paper=replace(note.paper, dated_on=date(2025, 3, 5))),
            lambda note: replace(note, addressed_to="mfa_and_embassies"),
            lambda note: replace(note, counted=(a_count(14, EnclosureUnit.PAGES),)),
        ],
        ids=["day", "addressees", "enclosure"],
    )
    def test_refuses_another_note_that_comes_in_another_language(self, change) -> None:
        counted = (replace(a_count(7, EnclosureUnit.PAGES), language=Language.EN),)
        held = replace(a_note(), counted=counted)
        operations.register_note(note=held, by=REGISTRY, at=NOW)

        with pytest.raises(Refusal) as refused:
            operations.register_note(note=change(in_russian(held)), by=REGISTRY, at=NOW)

        assert refused.value.fault is RegisterFault.NUMBER_STANDS_FOR_ANOTHER_NOTE
        assert LanguageVersion.objects.count() == 1

    def test_takes_sheets_for_pages_counted_otherwise(self) -> None:
        held = replace(
            a_note(), counted=(replace(a_count(7, EnclosureUnit.PAGES), language=Language.EN),)
        )
        operations.register_note(note=held, by=REGISTRY, at=NOW)
        russian = replace(in_russian(held), counted=(a_count(4, EnclosureUnit.SHEETS),))

        assert operations.register_note(note=russian, by=REGISTRY, at=NOW).is_new

    def test_refuses_other_addressees_by_name(self) -> None:
        def addressed(note, *codes):
            marking = Marking(Distribution.ADDRESSEES, "SEC", frozenset(codes))
            return replace(note, addressed_to="", paper=replace(note.paper, marking=marking))

        operations.register_note(note=addressed(a_note(), "KAZ"), by=REGISTRY, at=NOW)

        with pytest.raises(Refusal) as refused:
            operations.register_note(
                note=addressed(in_russian(a_note()), "IND"), by=REGISTRY, at=NOW
            )

        assert refused.value.fault is RegisterFault.NUMBER_STANDS_FOR_ANOTHER_NOTE

    def test_refuses_other_enclosures(self) -> None:
        one, other = register(), register(a_paper("MC/2025/DRAFT/2"))
        held = a_note(enclosed=(one.revision,))
        operations.register_note(note=held, by=REGISTRY, at=NOW)

        with pytest.raises(Refusal) as refused:
            operations.register_note(
                note=in_russian(replace(held, enclosed=(other.revision,))), by=REGISTRY, at=NOW
            )

        assert refused.value.fault is RegisterFault.NUMBER_STANDS_FOR_ANOTHER_NOTE

    def test_takes_the_same_number_from_another_sender(self) -> None:
        one = operations.register_note(note=a_note(), by=REGISTRY, at=NOW)
        other = operations.register_note(
            note=replace(a_note("DOC/12", "Of the Ministry."), sender="KAZ"), by=REGISTRY, at=NOW
        )

        assert one.address != other.address

    def test_refuses_a_note_without_date(self) -> None:
        note = a_note()
        undated = replace(note, paper=replace(note.paper, dated_on=None))

        with pytest.raises(Refusal) as refused:
            operations.register_note(note=undated, by=REGISTRY, at=NOW)

        assert refused.value.fault is RegisterFault.NOTE_WITHOUT_DATE


class TestAllocate:
    def test_papers_practice_d3_gives_serials_without_gaps(self) -> None:
        given = [
            str(operations.allocate_symbol(body="SOC", year=2026, session=1, series="DEC"))
            for _ in range(3)
        ]

        assert given == ["SOC/2026-I/DEC/1", "SOC/2026-I/DEC/2", "SOC/2026-I/DEC/3"]

    def test_never_gives_a_serial_that_an_imported_paper_bears(self) -> None:
        register(a_paper("SOC/2026-I/DEC/7"))

        symbol = operations.allocate_symbol(body="SOC", year=2026, session=1, series="DEC")

        assert symbol.serial == 8

    def test_papers_practice_d5_counts_each_register_of_notes_by_year(self) -> None:
        operations.register_note(note=a_note("NCT/G/1501"), by=REGISTRY, at=NOW)

        same = operations.allocate_note_number(register="NCT/G", year=2025)
        other = operations.allocate_note_number(register="DOC", year=2025)
        later = operations.allocate_note_number(register="NCT/G", year=2026)

        assert [str(same), str(other), str(later)] == ["NCT/G/1502", "DOC/1", "NCT/G/1"]

    def test_papers_practice_d_5_counts_the_notes_of_each_sender_apart(self) -> None:
        foreign = replace(a_note("DOC/700"), sender="KAZ")
        nameless = replace(a_note("DOC/800", "Unsigned."), sender=None)
        operations.register_note(note=foreign, by=REGISTRY, at=NOW)
        operations.register_note(note=nameless, by=REGISTRY, at=NOW)

        assert str(operations.allocate_note_number(register="DOC", year=2025)) == "DOC/1"

    def test_papers_practice_d_3_gives_a_serial_again_that_was_given_back(self) -> None:
        with transaction.atomic():
            operations.allocate_symbol(body="SOC", year=2026, session=1, series="DEC")
            operations.allocate_note_number(register="DOC", year=2026)
            transaction.set_rollback(True)

        symbol = operations.allocate_symbol(body="SOC", year=2026, session=1, series="DEC")
        number = operations.allocate_note_number(register="DOC", year=2026)

        assert (str(symbol), str(number)) == ("SOC/2026-I/DEC/1", "DOC/1")


class TestCorrectText:
    CORRECTED = a_version("The bodies will meet in autumn.")

    def correct(self, revision, version=CORRECTED, *, corrects=None, reason="misread", by=REGISTRY):
        return operations.correct_text(
            revision_id=revision,
            version=version,
            corrects=corrects or a_version().digest,
            reason=reason,
            by=by,
            at=NOW,
        )

    def test_keeps_the_earlier_transcription(self) -> None:
        entered = register()

        self.correct(entered.revision)

        held = LanguageVersion.objects.filter(revision_id=entered.revision)
        assert [(v.transcription, v.current) for v in held.order_by("transcription")] == [
            (1, False),
            (2, True),
        ]

    def test_keeps_the_status_of_the_language(self) -> None:
        original = replace(a_version(), status=LanguageStatus.ORIGINAL)
        entered = register(a_paper("MC/2025/DRAFT/1", original))

        self.correct(entered.revision)

        held = LanguageVersion.objects.get(revision_id=entered.revision, current=True)
        assert held.status == LanguageStatus.ORIGINAL

    def test_tells_the_reason_to_those_who_may_read_the_paper(self) -> None:
        entered = register()

        self.correct(entered.revision, reason="  the season was\nmisread ")

        (_first, second) = transcriptions(KAZAKHSTAN, entered.revision, Language.EN)
        assert second.reason == "the season was misread"
        assert transcriptions(PUBLIC_READER, entered.revision, Language.EN) == ()

    def test_refuses_to_correct_nothing(self) -> None:
        entered = register()

        with pytest.raises(Refusal) as refused:
            self.correct(entered.revision, a_version())

        assert refused.value.fault is RegisterFault.NOTHING_TO_CORRECT

    def test_refuses_what_was_corrected_meanwhile_and_stores_nothing(self) -> None:
        entered = register()
        self.correct(entered.revision)
        entries = Entry.objects.count()

        with pytest.raises(Refusal) as refused:
            self.correct(entered.revision, a_version("The bodies will meet in winter."))

        assert refused.value.fault is RegisterFault.CORRECTED_MEANWHILE
        assert LanguageVersion.objects.count() == 2
        assert Entry.objects.count() == entries

    def test_refuses_a_language_that_is_not_held(self) -> None:
        entered = register()

        with pytest.raises(Refusal) as refused:
            self.correct(entered.revision, a_version("Слова", language=Language.RU))

        assert refused.value.fault is RegisterFault.NO_SUCH_LANGUAGE

    def test_refuses_to_take_the_whole_text_out(self) -> None:
        entered = register()

        with pytest.raises(Refusal) as refused:
            self.correct(entered.revision, replace(a_version(), text=()))

        assert refused.value.fault is RegisterFault.PAPER_WITHOUT_TEXT

    def test_papers_practice_d_11_is_for_the_registry_only(self) -> None:
        entered = register()

        with pytest.raises(OutOfOrder) as refused:
            self.correct(entered.revision, by=KAZAKHSTAN)

        assert refused.value.refused.reason is CorrectionReason.NOT_BY_THE_REGISTRY

    def test_does_not_find_what_the_actor_cannot_see(self) -> None:
        entered = register()

        with pytest.raises(Revision.DoesNotExist):
            self.correct(entered.revision, by=OBSERVER)


class TestDerestrict:
    def test_papers_practice_d2_opens_to_the_wider_circle_and_says_so(self) -> None:
        entered = register()

        operations.derestrict(
            address=entered.address,
            to=Distribution.PUBLIC,
            reason="adopted",
            by=KAZAKHSTAN,
            at=NOW + timedelta(days=1),
        )

        shown = rows.document(PUBLIC_READER, entered.address)
        assert shown is not None
        assert [step.to_distribution for step in shown.derestrictions] == [Distribution.PUBLIC]

    def test_papers_practice_d2_refuses_to_narrow(self) -> None:
        entered = register(distribution=Distribution.PUBLIC)

        with pytest.raises(OutOfOrder) as refused:
            operations.derestrict(
                address=entered.address,
                to=Distribution.MEMBER_STATES,
                reason="",
                by=KAZAKHSTAN,
                at=NOW,
            )

        assert refused.value.refused.reason is DistributionReason.NOT_WIDER

    def test_papers_practice_d2_refuses_those_whose_paper_it_is_not(self) -> None:
        entered = register()

        with pytest.raises(OutOfOrder):
            operations.derestrict(
                address=entered.address, to=Distribution.PUBLIC, reason="", by=INDIA, at=NOW
            )

    def test_does_not_find_what_the_actor_cannot_see(self) -> None:
        entered = register()

        with pytest.raises(Document.DoesNotExist):
            operations.derestrict(
                address=entered.address, to=Distribution.PUBLIC, reason="", by=OBSERVER, at=NOW
            )


class TestKeepOriginal:
    def test_keeps_the_bytes_once(self) -> None:
        file = OriginalFile("a.txt", "text/plain", b"as received")
        marking = Marking(Distribution.MEMBER_STATES, "SEC")

        first = operations.keep_original(file=file, marking=marking, at=NOW)
        second = operations.keep_original(file=file, marking=marking, at=NOW)

        assert first == second
        kept = queries.original(KAZAKHSTAN, file.digest.hex())
        assert kept == ("a.txt", "text/plain", b"as received")
        assert queries.original(PUBLIC_READER, file.digest.hex()) is None


def test_every_revision_names_the_entry_that_tells_of_it() -> None:
    entered = register()

    assert Revision.objects.get(pk=entered.revision).entry == entered.entry
