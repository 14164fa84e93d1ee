"""The note that asks for contributions: composed for a review, and asking once it is issued."""

from datetime import date, timedelta

import pytest

from clearinghouse.correspondence import operations as notes
from clearinghouse.correspondence.facts import DraftFacts
from clearinghouse.correspondence.models import Delivery
from clearinghouse.law.correspondence import DraftState
from clearinghouse.law.credentials import Capacity
from clearinghouse.record.models import Entry
from clearinghouse.review import operations, queries
from clearinghouse.review.faults import Refusal, ReviewFault
from clearinghouse.review.views import ReviewView
from clearinghouse.text.languages import Language
from clearinghouse.web.notes_of_reviews import call_of
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose
from tests.review.house import OPENING, REVIEW, TOLD, House, a_seat

pytestmark = pytest.mark.django_db
TICK = timedelta(microseconds=1)
ISSUED = TOLD + timedelta(hours=2)


@pytest.fixture
def house() -> House:
    house = House()
    a_seat()
    house.open()
    return house


def facts(**given: object) -> DraftFacts:
    whole: dict[str, object] = {
        "purpose": Purpose.CONTRIBUTIONS_CALLED,
        "register": "DOC",
        "addressed": Addressed.ALL_MEMBER_STATES,
        "fields": {
            "review": {each.value: "Review of lanterns" for each in Language},
            "until": date(2026, 11, 25),
        },
    }
    return DraftFacts(**{**whole, **given})  # type: ignore[arg-type]


def shown(house: House) -> ReviewView:
    found = queries.review(house.turkiye, REVIEW)
    assert found is not None
    return found


def issue(house: House, draft: int) -> notes.IssuedNote:
    second = house.officer("SEC", Capacity.READ, Capacity.REGISTRY)
    notes.clear_note(draft=draft, version=1, by=second, at=ISSUED)
    return notes.issue_note(draft=draft, version=1, by=second, at=ISSUED)


class TestComposeCall:
    def test_is_the_registrys_and_is_told_in_the_record(self, house: House) -> None:
        with pytest.raises(Refusal) as refused:
            operations.compose_call(review=REVIEW, facts=facts(), by=house.kazakhstan, at=TOLD)
        assert refused.value.fault is ReviewFault.NOT_THE_REGISTRY

        operations.compose_call(review=REVIEW, facts=facts(), by=house.registry, at=TOLD)
        call = shown(house).call
        assert call is not None
        assert call.state is DraftState.DRAFT
        assert shown(house).note is None
        assert shown(house).before == OPENING.before
        assert Entry.objects.filter(act="review.called").count() == 1

    def test_is_made_once_unless_it_was_given_up(self, house: House) -> None:
        draft = operations.compose_call(review=REVIEW, facts=facts(), by=house.registry, at=TOLD)
        with pytest.raises(Refusal) as refused:
            operations.compose_call(review=REVIEW, facts=facts(), by=house.registry, at=TOLD)
        assert refused.value.fault is ReviewFault.CALLED_ALREADY

        notes.withdraw_note(draft=draft, ground="Another focus", by=house.registry, at=TOLD)
        assert shown(house).call is None
        operations.compose_call(review=REVIEW, facts=facts(), by=house.registry, at=TOLD)
        assert shown(house).call is not None

    def test_leaves_no_note_behind_where_there_is_no_review(self, house: House) -> None:
        with pytest.raises(Refusal):
            operations.compose_call(review="ENV-1999", facts=facts(), by=house.registry, at=TOLD)
        assert not Entry.objects.filter(act="draft.written").exists()


class TestTheNote:
    def test_modalities_2023_3_5_names_those_who_serve(self, house: House) -> None:
        told = call_of(house.registry, REVIEW, at=TOLD)
        assert told["addressed"] == "all_member_states"
        assert told["until"] == date(2026, 11, 19)
        for language in Language:
            assert told[f"asked_{language.value}"].endswith(": Kazakhstan, India")
        assert told["focus_ru"] == "Сети между границами"
        assert call_of(house.registry, "ENV-1999", at=TOLD) == {}
        assert call_of(house.observer, REVIEW, at=TOLD) == {}

    def test_asks_when_it_is_issued(self, house: House) -> None:
        draft = operations.compose_call(review=REVIEW, facts=facts(), by=house.registry, at=TOLD)
        early = ISSUED - TICK
        for state, area, given_at in (
            (house.kazakhstan, "NCT-ICT", early),
            (house.india, "NCT-ICT", ISSUED),
            (house.turkiye, "", ISSUED + TICK),
        ):
            house.contribute(state, area=area, at=given_at)
        assert not any(each.answers_note for each in shown(house).contributions)

        issued = issue(house, draft)

        review = shown(house)
        assert review.note is not None
        assert review.note.address == issued.address
        assert review.asked_at == ISSUED
        assert review.before == date(2026, 11, 26)
        for at, before in ((early, OPENING.before), (ISSUED, review.before)):
            (waited,) = queries.awaited(house.registry, at=at)
            assert waited.before == before
        answers = {each.state: each.answers_note for each in review.contributions}
        assert answers == {"KAZ": False, "IND": True, "TUR": True}
        addressed = Delivery.objects.filter(note__document__address=issued.address)
        assert set(addressed.values_list("participant", flat=True)) == {"KAZ", "IND", "TUR"}
