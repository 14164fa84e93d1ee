"""Drafts: written by one officer, cleared by another, never changed under a clearance."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.correspondence import queries
from clearinghouse.correspondence.faults import NoteFault, Refusal
from clearinghouse.correspondence.models import DraftEnclosure, NoteDraft
from clearinghouse.correspondence.operations import (
    clear_note,
    draft_note,
    return_note,
    revise_note,
    withdraw_note,
)
from clearinghouse.law.correspondence import DraftState, NoteReason
from clearinghouse.law.distribution import Distribution
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry, Sealed
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose
from tests.correspondence.registry import AT, SUBJECT, Registry

pytestmark = pytest.mark.django_db


@pytest.fixture
def registry() -> Registry:
    return Registry()


def refused(act: object, *_args: object, **given: object) -> str:
    with pytest.raises(OutOfOrder) as out_of_order:
        act(**given)  # type: ignore[operator]
    return str(out_of_order.value.refused.reason)


def fault(act: object, **given: object) -> NoteFault:
    with pytest.raises(Refusal) as refusal:
        act(**given)  # type: ignore[operator]
    return refusal.value.fault


class TestDraftNote:
    def test_keeps_what_was_handed_in(self, registry: Registry) -> None:
        revision = registry.paper()
        written = draft_note(facts=registry.enclosing(revision), by=registry.drafter, at=AT)

        shown = queries.draft(registry.second, written.draft, at=AT)
        assert shown is not None
        assert shown.row.version == 1
        assert shown.fields["subject"] == SUBJECT
        assert [row.name for row in shown.enclosures] == ["SOC/2026-II/DRAFT/4"]
        assert SUBJECT["ru"] in "".join(shown.notes[1].body)
        assert shown.addressees == ("IND", "KAZ", "TUR")

    def test_is_told_to_the_secretariat_alone(self, registry: Registry) -> None:
        written = draft_note(facts=registry.facts(), by=registry.drafter, at=AT)

        assert b"reminder" not in bytes(written.entry.leaf)
        assert {row.addressees[0] for row in Sealed.objects.filter(entry=written.entry)} == {"SEC"}
        assert queries.drafts(registry.kazakhstan) == ()
        assert queries.draft(registry.india, written.draft, at=AT) is None

    def test_notes_practice_n_2_is_for_the_registry(self, registry: Registry) -> None:
        for reader in (registry.secretary, registry.kazakhstan):
            assert refused(draft_note, facts=registry.facts(), by=reader, at=AT) == (
                NoteReason.NOT_OF_THE_REGISTRY
            )
        assert not NoteDraft.objects.exists()

    def test_reads_a_register_in_cyrillic_letters(self, registry: Registry) -> None:
        written = draft_note(facts=registry.facts(register="DОC"), by=registry.drafter, at=AT)

        assert NoteDraft.objects.get(pk=written.draft).register == "DOC"

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({"register": "?!"}, NoteFault.NOT_A_REGISTER),
            ({"register": "IN"}, NoteFault.REGISTER_OF_RECEIVED_NOTES),
            ({"addressed": Addressed.ONE_EMBASSY}, NoteFault.NO_SUCH_ADDRESSEE),
            ({"participant": "KAZ"}, NoteFault.NO_SUCH_ADDRESSEE),
            ({"refers_to": (77,)}, NoteFault.NO_SUCH_NOTE),
            (
                {"fields": {"subject": SUBJECT, "until": "some day"}},
                NoteFault.FIELD_NOT_UNDERSTOOD,
            ),
        ],
    )
    def test_refuses_what_does_not_exist(self, registry: Registry, changed, expected) -> None:
        facts = registry.facts(**changed)

        assert fault(draft_note, facts=facts, by=registry.drafter, at=AT) is expected

    def test_refuses_an_enclosure_that_the_drafter_may_not_see(self, registry: Registry) -> None:
        assert fault(draft_note, facts=registry.enclosing(404), by=registry.drafter, at=AT) is (
            NoteFault.NO_SUCH_ENCLOSURE
        )


class TestReviseNote:
    def test_makes_another_version_and_takes_the_clearance_away(self, registry: Registry) -> None:
        draft = registry.cleared()

        revise_note(
            draft=draft,
            version=1,
            facts=registry.facts(register="NCT/G"),
            by=registry.drafter,
            at=AT,
        )

        row = NoteDraft.objects.get(pk=draft)
        assert (row.version, row.state, row.cleared, row.clearer) == (2, "draft", None, None)
        assert row.register == "NCT/G"

    def test_notes_practice_n_3_refuses_what_another_changed_meanwhile(
        self, registry: Registry
    ) -> None:
        written = draft_note(facts=registry.facts(), by=registry.drafter, at=AT)
        given = {"draft": written.draft, "version": 1, "facts": registry.facts(), "at": AT}
        revise_note(**given, by=registry.second)

        assert refused(revise_note, **given, by=registry.drafter) == NoteReason.CHANGED_MEANWHILE

    def test_replaces_the_enclosures(self, registry: Registry) -> None:
        revision = registry.paper()
        facts = registry.enclosing(revision)
        written = draft_note(facts=facts, by=registry.drafter, at=AT)

        revise_note(
            draft=written.draft, version=1, facts=registry.facts(), by=registry.drafter, at=AT
        )

        assert not DraftEnclosure.objects.exists()


class TestClearNote:
    def test_notes_practice_n_2_is_for_other_hands(self, registry: Registry) -> None:
        written = draft_note(facts=registry.facts(), by=registry.drafter, at=AT)
        given = {"draft": written.draft, "version": 1, "at": AT}

        assert refused(clear_note, **given, by=registry.drafter) == NoteReason.OWN_WORK
        cleared = clear_note(**given, by=registry.second)

        # A reminder that refers to no note is remarked, and may go.
        assert [remark.reason for remark in cleared.remarks] == [NoteReason.NO_REFERENCE]
        assert NoteDraft.objects.get(pk=written.draft).state == DraftState.CLEARED

    def test_notes_practice_n_5_misses_a_language(self, registry: Registry) -> None:
        fields = {**registry.facts().fields, "subject": {**SUBJECT, "kk": ""}}
        written = draft_note(facts=registry.facts(fields=fields), by=registry.drafter, at=AT)

        assert (
            refused(clear_note, draft=written.draft, version=1, by=registry.second, at=AT)
            == NoteReason.LANGUAGE_LEFT_OUT
        )

    def test_notes_practice_n_6_refuses_an_enclosure_for_fewer(self, registry: Registry) -> None:
        facts = registry.enclosing(registry.paper(), addressed=Addressed.OBSERVERS)
        written = draft_note(facts=facts, by=registry.drafter, at=AT)

        assert (
            refused(clear_note, draft=written.draft, version=1, by=registry.second, at=AT)
            == NoteReason.ENCLOSURE_NOT_FOR_ADDRESSEE
        )

    def test_allows_an_enclosure_that_everybody_may_read(self, registry: Registry) -> None:
        revision = registry.paper(Distribution.PUBLIC)
        facts = registry.enclosing(revision, addressed=Addressed.OBSERVERS)

        assert NoteDraft.objects.get(pk=registry.cleared(facts)).cleared == 1

    def test_remarks_the_first_person(self, registry: Registry) -> None:
        facts = registry.facts(
            purpose=Purpose.FREE,
            fields={},
            own_words={"en": ("We inform.",), "ru": ("Сообщается.",), "kk": ("Хабарланады.",)},
        )
        written = draft_note(facts=facts, by=registry.drafter, at=AT)

        cleared = clear_note(draft=written.draft, version=1, by=registry.second, at=AT)

        assert [(each.reason, each.about["word"]) for each in cleared.remarks] == [
            (NoteReason.FIRST_PERSON, "We")
        ]


class TestReturnAndWithdraw:
    def test_a_returned_note_says_why(self, registry: Registry) -> None:
        draft = registry.cleared()

        return_note(draft=draft, version=1, ground="Wrong day.", by=registry.second, at=AT)

        (row,) = queries.drafts(registry.drafter)
        assert (row.state, row.returned) == (DraftState.DRAFT, "Wrong day.")

    def test_a_withdrawn_note_is_never_touched_again(self, registry: Registry) -> None:
        draft = registry.cleared()
        withdraw_note(draft=draft, ground="Overtaken.", by=registry.drafter, at=AT)

        assert (
            refused(clear_note, draft=draft, version=1, by=registry.second, at=AT)
            == NoteReason.WITHDRAWN_BEFORE
        )
        assert queries.drafts(registry.drafter) == ()

    def test_every_act_is_in_the_record(self, registry: Registry) -> None:
        withdraw_note(draft=registry.cleared(), ground="No.", by=registry.drafter, at=AT)

        acts = Entry.objects.filter(act__startswith="draft.").order_by("index")
        assert [entry.act for entry in acts] == [
            "draft.written",
            "draft.cleared",
            "draft.withdrawn",
        ]


class TestTheTables:
    """What must never happen is forbidden by PostgreSQL."""

    def forbidden(self, **columns: object) -> None:
        draft = NoteDraft.objects.get()
        with pytest.raises(IntegrityError), transaction.atomic():
            NoteDraft.objects.filter(pk=draft.pk).update(**columns)

    def test_know_no_clearance_by_the_drafter(self, registry: Registry) -> None:
        registry.cleared()

        self.forbidden(clearer=registry.drafter.officer)

    def test_know_no_change_under_a_clearance(self, registry: Registry) -> None:
        registry.cleared()

        self.forbidden(own_words={"en": ["More."]})
        self.forbidden(version=2)

    def test_know_no_issue_without_a_note(self, registry: Registry) -> None:
        registry.cleared()

        self.forbidden(state=DraftState.ISSUED, issued_at=AT)

    def test_know_no_enclosure_put_in_after_clearance(self, registry: Registry) -> None:
        draft, revision = registry.cleared(), registry.paper()

        with pytest.raises(IntegrityError), transaction.atomic():
            DraftEnclosure.objects.create(
                draft_id=draft, revision_id=revision, position=1, pages={}, texts={}
            )

    def test_lose_no_draft(self, registry: Registry) -> None:
        registry.cleared()

        with pytest.raises(IntegrityError), transaction.atomic():
            NoteDraft.objects.all().delete()


class TestLanguagesLeftOut:
    def test_are_left_out_by_decision_and_with_the_reason(self, registry: Registry) -> None:
        facts = replace(
            registry.facts(), without=frozenset({Language.KK}), ground="Translation follows."
        )
        written = draft_note(facts=facts, by=registry.drafter, at=AT)

        cleared = clear_note(
            draft=written.draft, version=1, by=registry.second, at=AT + timedelta(hours=1)
        )

        assert NoteReason.ISSUED_WITHOUT_LANGUAGE in {each.reason for each in cleared.remarks}
