"""The issue of a note: one number, one moment, all languages, or nothing at all."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from django.db import IntegrityError, connection, transaction

from clearinghouse.correspondence import queries
from clearinghouse.correspondence.faults import NoteFault, Refusal
from clearinghouse.correspondence.models import Delivery, NoteDraft
from clearinghouse.correspondence.operations import (
    draft_note,
    issue_note,
    issuing,
    revise_note,
)
from clearinghouse.documents import rows
from clearinghouse.documents.kinds import Direction
from clearinghouse.documents.models import Counter, Document, Note
from clearinghouse.documents.operations import correct_text, register_note
from clearinghouse.documents.papers import Version
from clearinghouse.law.correspondence import DraftState, NoteReason
from clearinghouse.law.deliveries import Channel, DeliveryState
from clearinghouse.law.distribution import Distribution
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.models import Seat
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry, Sealed
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.purposes import Addressed
from tests.correspondence.registry import AT, Registry
from tests.correspondence.test_drafting import refused
from tests.factories import a_note, a_text, a_version


@pytest.fixture
def registry() -> Registry:
    return Registry()


@pytest.mark.django_db
class TestIssueNote:
    def test_notes_practice_n_4_gives_number_and_date(self, registry: Registry) -> None:
        issued = registry.issued()

        assert issued.number == "DOC/1"
        shown = rows.document(registry.kazakhstan, issued.address)
        assert shown is not None
        assert shown.row.number == "DOC/1"
        assert shown.row.dated_on == AT.date()

    def test_papers_practice_d5_counts_every_register_apart(self, registry: Registry) -> None:
        numbers = [
            registry.issued(registry.facts(register=register, suffix=suffix)).number
            for register, suffix in (("DOC", ""), ("17-1", "emb"), ("DOC", ""), ("NCT/G", ""))
        ]

        assert numbers == ["DOC/1", "17-1/1emb", "DOC/2", "NCT/G/1"]

    def test_papers_practice_d5_begins_anew_each_year(self, registry: Registry) -> None:
        registry.issued()
        # Midnight of the seat, five hours ahead of UTC.
        new_year = datetime(2026, 12, 31, 19, 0, tzinfo=UTC)

        last = registry.issued(at=new_year - timedelta(microseconds=1))
        first = registry.issued(at=new_year)

        assert (last.number, first.number) == ("DOC/2", "DOC/1")

    def test_never_gives_a_number_that_an_imported_note_bears(self, registry: Registry) -> None:
        register_note(
            note=a_note("DOC/1016", dated_on=AT.date()), by=REGISTRY_AT_THE_MACHINE, at=AT
        )

        assert registry.issued().number == "DOC/1017"

    def test_counts_nothing_that_others_have_numbered(self, registry: Registry) -> None:
        theirs = replace(
            a_note("DOC/900", dated_on=AT.date()), sender="IND", direction=Direction.INCOMING
        )
        register_note(note=theirs, by=REGISTRY_AT_THE_MACHINE, at=AT)

        assert registry.issued().number == "DOC/1"

    def test_tells_the_registry_where_its_registers_stand(self, registry: Registry) -> None:
        registry.issued()
        registry.issued(registry.facts(register="17-1", suffix="emb"))

        assert queries.registers(registry.second) == (
            ("17-1", "emb", 2026, 1),
            ("DOC", "", 2026, 1),
        )
        assert queries.registers(registry.india) == ()

    def test_notes_practice_n_5_issues_three_languages_at_once(self, registry: Registry) -> None:
        issued = registry.issued()

        shown = rows.document(registry.india, issued.address)
        assert shown is not None
        assert {reading.language for reading in shown.readings} == set(Language)
        assert {reading.registered_at for reading in shown.readings} == {AT}
        assert {row.available_at for row in Delivery.objects.all()} == {AT}

    def test_notes_practice_n_6_says_the_pages_and_lies_before_the_paper(
        self, registry: Registry
    ) -> None:
        issued = registry.issued(registry.enclosing(registry.paper()))

        shown = rows.document(registry.kazakhstan, issued.address)
        assert shown is not None
        assert shown.note is not None
        assert {counted.language: counted.as_written for counted in shown.note.counted} == {
            Language.EN: "Enclosure: as stated,\n7 pages",
            Language.RU: "Приложение: упомянутое,\nна 7 страницах (на английском языке)",
            Language.KK: "Қосымша: аталған,\n7 бет (ағылшын тілінде)",
        }
        assert [row.symbol for row in shown.note.enclosures] == ["SOC/2026-II/DRAFT/4"]

    def test_goes_to_every_member_by_the_way_it_can_be_reached(self, registry: Registry) -> None:
        issued = registry.issued()

        found = queries.circulation(registry.second, issued.address)
        assert found is not None
        assert {row.participant: (row.channel, row.state) for row in found.rows} == {
            "IND": (Channel.PORTAL, DeliveryState.AVAILABLE),
            "KAZ": (Channel.PORTAL, DeliveryState.AVAILABLE),
            "TUR": (Channel.PAPER, DeliveryState.QUEUED),
        }

    def test_to_one_embassy_is_read_by_that_delegation_alone(self, registry: Registry) -> None:
        facts = registry.facts(addressed=Addressed.ONE_EMBASSY, participant="IND")
        issued = registry.issued(facts)

        assert rows.document(registry.india, issued.address) is not None
        assert rows.document(registry.secretary, issued.address) is not None
        assert rows.document(registry.kazakhstan, issued.address) is None
        assert queries.inbox(registry.kazakhstan) == ()

    def test_to_observers_is_read_by_no_member(self, registry: Registry) -> None:
        issued = registry.issued(registry.facts(addressed=Addressed.OBSERVERS))

        assert rows.document(registry.japan, issued.address) is not None
        assert rows.document(registry.kazakhstan, issued.address) is None

    def test_seals_what_is_restricted(self, registry: Registry) -> None:
        issued = registry.issued()

        entry = Entry.objects.get(index=issued.entry)
        assert b"DOC/1" not in bytes(entry.leaf)
        assert Sealed.objects.get(entry=entry, field="number").value == "DOC/1"
        assert Sealed.objects.get(entry=entry, field="to").value == "IND KAZ TUR"
        assert Sealed.objects.get(entry=entry, field="to").distribution == (
            Distribution.MEMBER_STATES
        )

    def test_refers_to_the_note_before_it(self, registry: Registry) -> None:
        first = registry.issued()
        key = Note.objects.get(document__address=first.address).pk

        second = registry.issued(registry.facts(refers_to=(key,)))

        shown = rows.document(registry.india, second.address)
        assert shown is not None
        opening = shown.reading("ru").text[0].text
        assert "ссылаясь на свою ноту № DOC/1 от 27 ноября 2026 года" in opening
        assert [cited.row.address for cited in shown.citations[Language.EN] if cited.row] == [
            first.address
        ]

    def test_notes_practice_n_3_refuses_a_draft_changed_after_clearance(
        self, registry: Registry
    ) -> None:
        draft = registry.cleared()
        revise_note(draft=draft, version=1, facts=registry.facts(), by=registry.drafter, at=AT)

        for version, reason in ((1, NoteReason.CHANGED_MEANWHILE), (2, NoteReason.NOT_CLEARED)):
            assert (
                refused(issue_note, draft=draft, version=version, by=registry.second, at=AT)
                == reason
            )
        assert not Document.objects.exists()

    def test_notes_practice_n_6_refuses_an_enclosure_whose_text_was_corrected(
        self, registry: Registry
    ) -> None:
        revision = registry.paper()
        draft = registry.cleared(registry.enclosing(revision))
        version = Version(Language.EN, "Draft on orchards", a_text("Other words."))
        correct_text(
            revision_id=revision,
            version=version,
            corrects=a_version().digest,
            reason="Slip.",
            by=registry.second,
            at=AT,
        )

        assert (
            refused(issue_note, draft=draft, version=1, by=registry.second, at=AT)
            == NoteReason.ENCLOSURE_CHANGED
        )

    def test_happens_once(self, registry: Registry) -> None:
        draft = registry.cleared()
        issue_note(draft=draft, version=1, by=registry.second, at=AT)

        assert (
            refused(issue_note, draft=draft, version=1, by=registry.second, at=AT)
            == NoteReason.ALREADY_ISSUED
        )
        with pytest.raises(IntegrityError), transaction.atomic():
            NoteDraft.objects.filter(pk=draft).update(state=DraftState.DRAFT)


STEPS = (
    "allocate_note_number",
    "register_note",
    "_deliver",
    "tell",
)


@pytest.mark.django_db
class TestAFailure:
    @pytest.mark.parametrize("step", STEPS)
    def test_after_any_step_leaves_nothing_half_done(self, registry: Registry, step: str) -> None:
        draft = registry.cleared()
        entries = Entry.objects.count()
        real = getattr(issuing, step)

        def and_die(*args: object, **given: object) -> None:
            real(*args, **given)
            raise RuntimeError(step)

        with patch.object(issuing, step, and_die), pytest.raises(RuntimeError):
            issue_note(draft=draft, version=1, by=registry.second, at=AT)

        assert not Note.objects.exists()
        assert not Delivery.objects.exists()
        assert Counter.objects.filter(series="note DOC 2026").count() == 0
        assert Entry.objects.count() == entries
        assert NoteDraft.objects.get(pk=draft).state == DraftState.CLEARED

    def test_leaves_no_gap_in_the_register(self, registry: Registry) -> None:
        registry.issued()
        with patch.object(issuing, "tell", side_effect=RuntimeError), pytest.raises(RuntimeError):
            registry.issued()

        assert registry.issued().number == "DOC/2"


@pytest.mark.django_db(transaction=True)
class TestAtTheSameMoment:
    def together(self, *works: object) -> list[str]:
        start = threading.Barrier(len(works))

        def run(work: object) -> str:
            try:
                start.wait()
                return work()  # type: ignore[operator, no-any-return]
            except OutOfOrder as out_of_order:
                return str(out_of_order.refused.reason)
            finally:
                connection.close()

        with ThreadPoolExecutor(len(works)) as pool:
            return sorted(pool.map(run, works))

    def test_many_notes_are_numbered_without_gap_or_double(self) -> None:
        registry = Registry()
        drafts = [registry.cleared() for _ in range(6)]

        numbers = self.together(
            *(
                lambda draft=draft: (
                    issue_note(draft=draft, version=1, by=registry.second, at=AT).number
                )
                for draft in drafts
            )
        )

        assert numbers == [f"DOC/{serial}" for serial in range(1, 7)]
        assert Counter.objects.get(series="note DOC 2026").last == 6

    def test_one_note_is_issued_once_by_two_officers(self) -> None:
        registry = Registry()
        draft = registry.cleared()

        outcomes = self.together(
            *(
                lambda by=by: issue_note(draft=draft, version=1, by=by, at=AT).number
                for by in (registry.drafter, registry.second)
            )
        )

        assert outcomes == ["DOC/1", NoteReason.ALREADY_ISSUED]
        assert Note.objects.count() == 1

    def test_a_note_is_issued_as_cleared_or_changed_but_never_both(self) -> None:
        registry = Registry()
        draft = registry.cleared()

        outcomes = self.together(
            lambda: issue_note(draft=draft, version=1, by=registry.second, at=AT).number,
            lambda: str(
                revise_note(
                    draft=draft, version=1, facts=registry.facts(), by=registry.drafter, at=AT
                ).version
            ),
        )

        assert outcomes in (
            ["2", NoteReason.CHANGED_MEANWHILE],
            ["DOC/1", NoteReason.ALREADY_ISSUED],
        )

    def test_imports_and_issues_do_not_wait_for_each_other_for_ever(self) -> None:
        registry = Registry()
        drafts = [registry.cleared() for _ in range(3)]

        outcomes = self.together(
            *(
                lambda draft=draft: (
                    issue_note(draft=draft, version=1, by=registry.second, at=AT).number
                )
                for draft in drafts
            ),
            *(
                lambda serial=serial: (
                    register_note(
                        note=a_note(f"DOC/{serial}", dated_on=AT.date()),
                        by=REGISTRY_AT_THE_MACHINE,
                        at=AT,
                    ).address
                )
                for serial in (101, 102)
            ),
        )

        assert len(outcomes) == 5
        assert len({*Note.objects.values_list("number", flat=True)}) == 5


@pytest.mark.django_db
def test_a_draft_of_another_officer_is_issued_by_its_number(registry: Registry) -> None:
    written = draft_note(facts=registry.facts(), by=registry.drafter, at=AT)

    assert [row.key for row in queries.drafts(registry.second)] == [written.draft]


@pytest.mark.django_db
def test_a_note_is_not_issued_on_a_day_whose_names_are_not_known(registry: Registry) -> None:
    draft = registry.cleared()
    Seat.objects.update(ends_on=AT.date())

    with pytest.raises(Refusal) as refusal:
        issue_note(draft=draft, version=1, by=registry.second, at=AT)

    assert refusal.value.fault is NoteFault.SEAT_NOT_KNOWN
    assert not Note.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(("day", "remarked"), [(26, True), (27, False), (28, False)])
def test_notes_practice_n_10_remarks_a_last_day_that_has_passed(
    registry: Registry, day: int, remarked: bool
) -> None:
    fields = {**registry.facts().fields, "until": AT.date().replace(day=day)}

    issued = registry.issued(registry.facts(fields=fields))

    assert (NoteReason.DAY_PASSED in {each.reason for each in issued.remarks}) is remarked
