"""Notes verbales in law: two officers, one version, all languages in one act."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.correspondence import (
    Contents,
    Dated,
    Drafted,
    DraftState,
    Enclosing,
    NoteReason,
    clear_note,
    draft_note,
    issue_note,
    remarks_on,
    return_note,
    revise_note,
    withdraw_note,
)
from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.persons import first_person
from clearinghouse.law.ruling import Permitted, Refused
from clearinghouse.writing.notes_verbales.purposes import TEMPLATES, Purpose

AT = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
TICK = timedelta(microseconds=1)
REGISTRY = frozenset({Capacity.REGISTRY, Capacity.READ})
DRAFTER = Person("SEC", True, 1, REGISTRY)
SECOND = Person("SEC", True, 2, REGISTRY)
THIRD = Person("SEC", True, 3, REGISTRY)
READER = Person("SEC", True, 4, frozenset({Capacity.READ}))
UNCLEARED = Person("SEC", True, 5, frozenset({Capacity.REGISTRY}))
AT_THE_MACHINE = Person("SEC", True, None, REGISTRY)
TEXTS = {
    "en": "The Secretariat informs.",
    "ru": "Секретариат сообщает.",
    "kk": "Хатшылық хабарлайды.",
}
WHOLE = Contents(texts=TEXTS, addressees=3)
DRAFT = Drafted(DraftState.DRAFT, 4, frozenset({1}))
CLEARED = Drafted(DraftState.CLEARED, 4, frozenset({1}), cleared=4)


def reason(ruling: object) -> str:
    assert isinstance(ruling, Refused)
    return str(ruling.reason)


def issue(draft: Drafted = CLEARED, contents: Contents = WHOLE, version: int = 4):
    return issue_note(draft, contents, version=version, by=SECOND, at=AT)


class TestDraftNote:
    def test_notes_practice_n_2_is_for_officers_of_the_registry(self) -> None:
        assert isinstance(draft_note(by=DRAFTER), Permitted)

    @pytest.mark.parametrize("person", [READER, UNCLEARED, AT_THE_MACHINE])
    def test_notes_practice_n_2_refuses_others(self, person: Person) -> None:
        assert reason(draft_note(by=person)) == NoteReason.NOT_OF_THE_REGISTRY


class TestReviseNote:
    def test_notes_practice_n_3_makes_another_version(self) -> None:
        ruling = revise_note(CLEARED, version=4, by=THIRD)

        assert isinstance(ruling, Permitted)
        assert ruling.fact.version == 5

    @pytest.mark.parametrize("version", [3, 5])
    def test_notes_practice_n_3_refuses_what_was_changed_meanwhile(self, version: int) -> None:
        assert reason(revise_note(DRAFT, version=version, by=DRAFTER)) == (
            NoteReason.CHANGED_MEANWHILE
        )

    def test_notes_practice_n_4_refuses_to_change_an_issued_note(self) -> None:
        issued = replace(CLEARED, state=DraftState.ISSUED)

        assert reason(revise_note(issued, version=4, by=DRAFTER)) == NoteReason.ALREADY_ISSUED


class TestClearNote:
    def test_notes_practice_n_2_is_for_another_officer(self) -> None:
        ruling = clear_note(DRAFT, WHOLE, version=4, by=SECOND)

        assert isinstance(ruling, Permitted)
        assert ruling.fact.version == 4
        assert reason(clear_note(DRAFT, WHOLE, version=4, by=DRAFTER)) == NoteReason.OWN_WORK

    def test_notes_practice_n_2_refuses_who_changed_it_last(self) -> None:
        draft = replace(DRAFT, hands=frozenset({1, 2}))

        assert reason(clear_note(draft, WHOLE, version=4, by=SECOND)) == NoteReason.OWN_WORK
        assert isinstance(clear_note(draft, WHOLE, version=4, by=THIRD), Permitted)

    def test_notes_practice_n_3_is_for_the_version_that_was_read(self) -> None:
        ruling = clear_note(DRAFT, WHOLE, version=3, by=SECOND)

        assert reason(ruling) == NoteReason.CHANGED_MEANWHILE

    def test_is_given_once(self) -> None:
        assert reason(clear_note(CLEARED, WHOLE, version=4, by=THIRD)) == NoteReason.NOT_A_DRAFT


class TestReturnAndWithdraw:
    def test_ask_for_the_ground(self) -> None:
        assert reason(return_note(CLEARED, version=4, ground=" ", by=SECOND)) == (
            NoteReason.WITHOUT_GROUND
        )
        assert reason(withdraw_note(DRAFT, ground="", by=DRAFTER)) == NoteReason.WITHOUT_GROUND

    def test_are_permitted_with_it(self) -> None:
        assert isinstance(return_note(CLEARED, version=4, ground="Date.", by=SECOND), Permitted)
        assert isinstance(withdraw_note(DRAFT, ground="Overtaken.", by=DRAFTER), Permitted)

    def test_notes_practice_n_4_never_touch_an_issued_note(self) -> None:
        issued = replace(CLEARED, state=DraftState.ISSUED)

        assert reason(withdraw_note(issued, ground="Error.", by=DRAFTER)) == (
            NoteReason.ALREADY_ISSUED
        )


class TestIssueNote:
    def test_notes_practice_n_5_issues_all_languages_at_one_moment(self) -> None:
        ruling = issue()

        assert isinstance(ruling, Permitted)
        assert ruling.fact.languages == ("en", "ru", "kk")
        assert ruling.fact.at == AT
        assert ruling.remarks == ()

    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_notes_practice_n_5_refuses_a_language_left_out_without_decision(
        self, language: str
    ) -> None:
        texts = {**TEXTS, language: "  "}

        assert reason(issue(contents=replace(WHOLE, texts=texts))) == NoteReason.LANGUAGE_LEFT_OUT

    def test_notes_practice_n_5_remarks_a_language_left_out_by_decision(self) -> None:
        contents = replace(WHOLE, without=frozenset({"kk"}), ground="Translator away.")

        ruling = issue(contents=contents)

        assert isinstance(ruling, Permitted)
        assert ruling.fact.languages == ("en", "ru")
        assert [remark.reason for remark in ruling.remarks] == [NoteReason.ISSUED_WITHOUT_LANGUAGE]

    def test_notes_practice_n_5_asks_why_a_language_is_left_out(self) -> None:
        contents = replace(WHOLE, without=frozenset({"kk"}))

        assert reason(issue(contents=contents)) == NoteReason.LANGUAGE_LEFT_OUT

    def test_notes_practice_n_5_never_issues_nothing(self) -> None:
        contents = replace(WHOLE, without=frozenset({"en", "ru", "kk"}), ground="None.")

        assert reason(issue(contents=contents)) == NoteReason.NO_LANGUAGE_AT_ALL

    def test_notes_practice_n_3_refuses_what_was_not_cleared(self) -> None:
        assert reason(issue(DRAFT)) == NoteReason.NOT_CLEARED
        assert reason(issue(replace(CLEARED, cleared=3))) == NoteReason.NOT_CLEARED

    def test_refuses_a_note_to_nobody(self) -> None:
        assert reason(issue(contents=replace(WHOLE, addressees=0))) == NoteReason.NO_ADDRESSEE


PAPER = Enclosing("MC/2025/DRAFT/1", pages={"en": 7, "ru": 7, "kk": 1})


class TestEnclosures:
    def enclosing(self, **changed: object) -> Contents:
        return replace(WHOLE, enclosed=(replace(PAPER, **changed),))

    def test_notes_practice_n_6_are_counted_in_every_language(self) -> None:
        assert isinstance(issue(contents=self.enclosing()), Permitted)
        for pages in ({"en": 7, "ru": 7}, {"en": 7, "ru": 7, "kk": 0}):
            assert reason(issue(contents=self.enclosing(pages=pages))) == (
                NoteReason.ENCLOSURE_NOT_COUNTED
            )

    def test_notes_practice_n_6_reach_no_addressee_who_may_not_read_them(self) -> None:
        ruling = issue(contents=self.enclosing(is_for_addressees=False))

        assert reason(ruling) == NoteReason.ENCLOSURE_NOT_FOR_ADDRESSEE

    def test_notes_practice_n_6_are_counted_anew_when_their_text_changes(self) -> None:
        ruling = issue(contents=self.enclosing(is_as_counted=False))

        assert reason(ruling) == NoteReason.ENCLOSURE_CHANGED

    def test_in_another_language_are_remarked(self) -> None:
        found = remarks_on(self.enclosing(read_in={"kk": "en", "ru": "ru"}))

        assert [(remark.reason, remark.about["language"]) for remark in found] == [
            (NoteReason.ENCLOSURE_IN_ANOTHER_LANGUAGE, "kk")
        ]


class TestRemarks:
    def test_silence_practice_s_5_a_closing_note_misses_the_one_that_opened(self) -> None:
        closing = replace(WHOLE, needs_reference=TEMPLATES[Purpose.SILENCE_KEPT].needs_reference)

        assert [each.reason for each in remarks_on(closing)] == [NoteReason.NO_REFERENCE]
        assert remarks_on(replace(closing, references=1)) == ()

    def test_notes_practice_n_7_miss_the_note_that_is_answered(self) -> None:
        leaning = replace(WHOLE, needs_reference=True)

        assert [each.reason for each in remarks_on(leaning)] == [NoteReason.NO_REFERENCE]
        assert remarks_on(replace(leaning, references=1)) == ()

    @pytest.mark.parametrize(
        ("is_ahead", "late", "reason"),
        [
            (True, timedelta(0), NoteReason.DAY_PASSED),
            (True, -TICK, NoteReason.DAY_PASSED),
            (True, TICK, None),
            (False, timedelta(0), None),
            (False, -TICK, None),
            (False, TICK, NoteReason.DAY_AHEAD),
        ],
    )
    def test_notes_practice_n_10_name_days_that_do_not_fit(self, is_ahead, late, reason) -> None:
        dated = (Dated("deadline", AT + late, is_ahead),)

        found = remarks_on(replace(WHOLE, dated=dated, asked_at=AT))

        assert [each.reason for each in found] == ([reason] if reason else [])

    def test_notes_practice_n_1_name_the_words_of_the_first_person(self) -> None:
        spoken = replace(WHOLE, texts={**TEXTS, "en": "We inform that our note was sent."})

        assert [each.about["word"] for each in remarks_on(spoken)] == ["We", "our"]


class TestFirstPerson:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("As I have the honour, please inform us.", "en"),
            ("Мы направляем наш проект.", "ru"),
            ("Біз менің нотамды жолдаймыз.", "kk"),
        ],
    )
    def test_is_found(self, text: str, language: str) -> None:
        assert len(first_person(text, language)) == 2

    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("Annex I contains the draft; the US delegation was informed.", "en"),
            ("The declaration opens with “We, the Ministers”.", "en"),
            ("Session SOC/2023-I is over.", "en"),
            ("Проект начинается словами «Мы, министры».", "ru"),
            ("Нота и номер; документы имеются.", "ru"),
            ("14 мен 15 қыркүйекте отырыс өтеді.", "kk"),
        ],
    )
    def test_is_not_seen_where_there_is_none(self, text: str, language: str) -> None:
        assert first_person(text, language) == ()


@given(
    state=st.sampled_from(DraftState),
    version=st.integers(1, 4),
    cleared=st.none() | st.integers(1, 4),
    seen=st.integers(1, 4),
    hands=st.sets(st.integers(1, 3), min_size=1, max_size=2),
)
def test_what_is_issued_was_cleared_as_it_stands(state, version, cleared, seen, hands) -> None:
    draft = Drafted(state, version, frozenset(hands), cleared)
    ruling = issue_note(draft, WHOLE, version=seen, by=SECOND, at=AT)

    if isinstance(ruling, Permitted):
        assert state is DraftState.CLEARED
        assert cleared == version == seen
