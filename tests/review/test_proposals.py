"""A proposal on its way to the Catalogue: how it stands follows from what was decided."""

from dataclasses import replace

import pytest

from clearinghouse.adoption.notation import read_lines
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.law.meetings import Outcome
from clearinghouse.law.proposals import Origin, ProposalReason, ProposalStand
from clearinghouse.law.reviews import RecommendationStand
from clearinghouse.law.verbs import Verb
from clearinghouse.measures.models import Measure
from clearinghouse.participants.facts import Words
from clearinghouse.review import operations, queries
from clearinghouse.review.faults import Refusal, ReviewFault
from clearinghouse.review.views import ProposalRow
from tests.factories import OBSERVER
from tests.review.house import REVIEW, TOLD, House

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return House()


def shown(house: House, key: str) -> ProposalRow:
    found = queries.proposal(house.turkiye, key)
    assert found is not None
    return found


def at_work_on(house: House, key: str) -> tuple[str, str]:
    """Return the code of a meeting before which the draft of a proposal lies, and its symbol."""
    symbol = operations.draft_proposal(proposal=key, by=house.registry, at=TOLD)
    code = house.at_work()
    house.place(code, symbol)
    return code, symbol


class TestPropose:
    def test_is_seen_by_those_who_follow_reviews(self, house: House) -> None:
        key = house.propose()
        assert shown(house, key).stand is ProposalStand.PROPOSED
        for reader in (PUBLIC_READER, OBSERVER):
            assert queries.proposal(reader, key) is None
            assert queries.proposals(reader) == ()

    def test_is_remarked_where_the_number_does_not_fit(self, house: House) -> None:
        house.propose(number="3.1")
        assert [each.reason for each in house.remarks] == [ProposalReason.NUMBER_IN_USE]
        house.propose(number="3.8", replaces=True, origin=Origin.COORDINATOR)
        assert [each.reason for each in house.remarks] == [
            ProposalReason.THROUGH_THE_CHAIRMANSHIP,
            ProposalReason.NUMBER_NOT_IN_USE,
        ]

    @pytest.mark.parametrize(
        ("given", "fault"),
        [
            ({"dimension": "XXX"}, ReviewFault.NO_SUCH_DIMENSION),
            ({"edition": "1999"}, ReviewFault.NO_SUCH_EDITION),
            ({"area": "HUM"}, ReviewFault.NO_SUCH_AREA),
            ({"title": Words(" ")}, ReviewFault.TEXT_MISSING),
            ({"proposer": "JPN"}, ReviewFault.NO_SUCH_PARTICIPANT),
        ],
    )
    def test_names_what_exists(
        self, house: House, given: dict[str, object], fault: ReviewFault
    ) -> None:
        with pytest.raises(Refusal) as refused:
            house.propose(**given)
        assert refused.value.fault is fault
        assert queries.proposals(house.registry) == ()


class TestStand:
    def test_follows_the_draft_before_a_meeting_and_into_the_catalogue(self, house: House) -> None:
        house.open()
        number = house.recommend()
        key = house.propose(origin=Origin.REVIEW, review=REVIEW, recommendation=number)
        code, symbol = at_work_on(house, key)
        assert shown(house, key).stand is ProposalStand.ON_THE_AGENDA

        house.put(
            code,
            draft=symbol,
            outcome=Outcome.DEFERRED,
            verb=Verb.AGREED_CONSULTATIONS_CONTINUE,
        )
        assert shown(house, key).stand is ProposalStand.CONTINUED
        house.put(code, draft=symbol, effects=read_lines(shown(house, key).effect))

        adopted = shown(house, key)
        assert adopted.stand is ProposalStand.ADOPTED
        assert adopted.meetings == (code,)
        added = Measure.objects.get(edition="2004", key="3.9")
        assert (added.en, added.area_id) == ("Lanterns", "NCT-ICT")
        assert adopted.taken_up_on == added.starts_on
        review = queries.review(house.turkiye, REVIEW)
        assert review is not None
        assert review.recommendations[0].follow_up is RecommendationStand.IN_FORCE
        assert review.recommendations[0].proposals == (key,)

    def test_ends_by_withdrawal_once_and_by_ones_own_state(self, house: House) -> None:
        key = house.propose()
        with pytest.raises(Refusal) as refused:
            operations.withdraw_proposal(proposal=key, by=house.india, at=TOLD)
        assert refused.value.fault is ReviewFault.NOT_YOURS_TO_SAY
        operations.withdraw_proposal(proposal=key, by=house.kazakhstan, at=TOLD)
        assert shown(house, key).stand is ProposalStand.WITHDRAWN
        for act in (operations.withdraw_proposal, operations.draft_proposal):
            with pytest.raises(Refusal) as refused:
                act(proposal=key, by=house.registry, at=TOLD)
            assert refused.value.fault is ReviewFault.WITHDRAWN_ALREADY


class TestTheDraft:
    def test_has_every_language_of_the_measure_and_is_made_once(self, house: House) -> None:
        key = house.propose(title=Words("Lanterns", "Фонари"))
        operations.draft_proposal(proposal=key, by=house.registry, at=TOLD)
        draft = shown(house, key).draft
        assert draft is not None
        assert set(draft.titles) == {"en", "ru"}
        with pytest.raises(Refusal) as refused:
            operations.draft_proposal(proposal=key, by=house.registry, at=TOLD)
        assert refused.value.fault is ReviewFault.ISSUED_ALREADY

    def test_rewords_by_its_own_line(self, house: House) -> None:
        key = house.propose(number="3.1", replaces=True)
        (effect,) = read_lines(shown(house, key).effect)
        assert effect["replaces"] is True
        assert replace(shown(house, key), replaces=False).effect.startswith("reword 2004 3.1 NCT")
