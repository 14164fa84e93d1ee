"""A proposal from its making to the Catalogue: under silence, and by consensus in a meeting."""

from datetime import UTC, datetime, timedelta

import pytest

from clearinghouse.adoption.notation import read_lines
from clearinghouse.documents import operations as register
from clearinghouse.law.meetings import Outcome
from clearinghouse.law.proposals import Origin, ProposalStand
from clearinghouse.law.reviews import RecommendationStand
from clearinghouse.law.silence_procedure import CLOSING_WAITS, Matter, Said
from clearinghouse.law.verbs import Verb
from clearinghouse.measures.models import Measure
from clearinghouse.participants.facts import Words
from clearinghouse.procedures.models import Decision
from clearinghouse.record.models import Entry
from clearinghouse.review import operations, queries
from clearinghouse.review.views import ProposalRow
from clearinghouse.silence import operations as silence
from clearinghouse.silence.facts import AnswerFacts, OpeningFacts
from tests.factories import a_note
from tests.review.house import REVIEW, TOLD, House

pytestmark = pytest.mark.django_db
DEADLINE = datetime(2026, 11, 16, 13, tzinfo=UTC)
CLOSING = DEADLINE + CLOSING_WAITS
RESTS_ON = "catalogue-2004 1.8"


@pytest.fixture
def house() -> House:
    return House()


def shown(house: House, key: str) -> ProposalRow:
    found = queries.proposal(house.turkiye, key)
    assert found is not None
    return found


def under_silence(house: House, key: str, *, with_effect: bool = True) -> str:
    """Register the draft of a proposal, issue the note and open the silence; return its key."""
    symbol = operations.draft_proposal(proposal=key, by=house.registry, at=TOLD)
    note = a_note("DOC/15", "The silence begins.", dated_on=TOLD.date())
    effect = shown(house, key).effect
    opened, _remarks = silence.open_procedure(
        opening=OpeningFacts(
            body="SOC",
            matter=Matter.MEASURE,
            title=Words("A measure on lanterns"),
            note=register.register_note(note=note, by=house.registry, at=TOLD).address,
            texts=(symbol,),
            deadline=DEADLINE,
            civil="2026-11-16T18:00",
            zone="Asia/Almaty",
            tzdata="2026a",
            effects=read_lines(effect) if with_effect else (),
        ),
        by=house.registry,
        at=TOLD,
    )
    return opened


def in_force() -> dict[str, str]:
    """Return the wordings of the edition that nothing has ended, by number."""
    held = Measure.objects.filter(edition="2004", ends_on=None, kind="measure")
    return dict(held.values_list("number", "en"))


class TestUnderSilence:
    def test_modalities_2023_3_1_unbroken_adds_the_measure_and_is_traced_back(
        self, house: House
    ) -> None:
        house.open()
        number = house.recommend()
        key = house.propose(origin=Origin.REVIEW, review=REVIEW, recommendation=number)
        procedure = under_silence(house, key)
        assert shown(house, key).stand is ProposalStand.UNDER_SILENCE
        assert "3.9" not in in_force()

        silence.close(key=procedure, by=house.registry, at=CLOSING)

        adopted = shown(house, key)
        assert adopted.stand is ProposalStand.ADOPTED
        assert in_force()["3.9"] == "Lanterns"
        decision = Decision.objects.get(key=adopted.decision)
        assert decision.verb == Verb.ADOPTED
        assert adopted.provision == RESTS_ON
        assert adopted.procedures == (procedure,)
        assert Entry.objects.get(index=adopted.amended).act == "amendment.recorded"
        added = Measure.objects.get(edition="2004", key="3.9")
        assert adopted.taken_up_on == added.starts_on == DEADLINE.date()
        (behind,) = queries.taken_up(house.turkiye, edition="2004", number="3.9")
        assert (behind.key, behind.review, behind.recommendation) == (key, REVIEW, number)
        review = queries.review(house.turkiye, REVIEW)
        assert review is not None
        assert review.recommendations[0].follow_up is RecommendationStand.IN_FORCE

    def test_modalities_2023_3_1_unbroken_rewords_the_measure(self, house: House) -> None:
        before = in_force()["3.1"]
        key = house.propose(number="3.1", replaces=True)
        silence.close(key=under_silence(house, key), by=house.registry, at=CLOSING)

        assert in_force()["3.1"] == "Lanterns" != before
        old = Measure.objects.get(edition="2004", key="3.1", en=before)
        assert old.ends_on == DEADLINE.date()
        assert shown(house, key).stand is ProposalStand.ADOPTED

    def test_broken_leaves_the_catalogue_as_it_was(self, house: House) -> None:
        before = in_force()
        key = house.propose()
        procedure = under_silence(house, key)
        facts = AnswerFacts(said=Said.OBJECTED, text="Not yet.")
        in_time = DEADLINE - timedelta(microseconds=1)
        silence.answer(key=procedure, facts=facts, by=house.india, at=in_time)
        silence.close(key=procedure, by=house.registry, at=CLOSING)

        assert in_force() == before
        assert shown(house, key).stand is ProposalStand.NOT_ADOPTED
        assert shown(house, key).decision == ""

    def test_taken_back_decides_nothing(self, house: House) -> None:
        key = house.propose()
        procedure = under_silence(house, key)
        silence.cancel(key=procedure, reason="A slip", by=house.registry, at=TOLD)
        assert shown(house, key).stand is ProposalStand.PROPOSED

    def test_unbroken_without_its_effect_is_adopted_and_waits_for_the_catalogue(
        self, house: House
    ) -> None:
        key = house.propose()
        procedure = under_silence(house, key, with_effect=False)
        silence.close(key=procedure, by=house.registry, at=CLOSING)
        adopted = shown(house, key)
        assert adopted.stand is ProposalStand.ADOPTED
        assert adopted.decision
        assert (adopted.taken_up_on, adopted.provision, adopted.amended) == (None, "", None)
        assert "3.9" not in in_force()


class TestInAMeeting:
    def test_modalities_2023_3_1_consensus_changes_the_catalogue_and_is_traced_back(
        self, house: House
    ) -> None:
        key = house.propose()
        symbol = operations.draft_proposal(proposal=key, by=house.registry, at=TOLD)
        code = house.at_work()
        house.place(code, symbol)
        effects = read_lines(shown(house, key).effect)
        house.put(code, draft=symbol, effects=effects)

        adopted = shown(house, key)
        assert adopted.stand is ProposalStand.ADOPTED
        assert Decision.objects.get(key=adopted.decision).put.outcome == Outcome.ADOPTED
        assert adopted.provision == RESTS_ON
        assert in_force()["3.9"] == "Lanterns"

    def test_what_another_decision_added_under_the_number_is_not_taken_for_it(
        self, house: House
    ) -> None:
        key, other = house.propose(), house.propose(title=Words("Bells"))
        silence.close(key=under_silence(house, other), by=house.registry, at=CLOSING)
        assert shown(house, other).stand is ProposalStand.ADOPTED
        assert shown(house, key).stand is ProposalStand.PROPOSED
        (behind,) = queries.taken_up(house.turkiye, edition="2004", number="3.9")
        assert behind.key == other
