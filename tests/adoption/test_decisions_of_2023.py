"""The Senior Officials on 22 August 2023: the List is amended, texts are recommended to ministers.

What was decided, and what came of it, does not depend on how it is entered: :class:`Enters` is the
only thing to exchange when pages carry the decisions of a meeting.  The words are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Protocol

import pytest
from django.db import transaction
from django.test import Client

from clearinghouse.adoption.models import Effect
from clearinghouse.adoption.operations import Adopted, carry_out
from clearinghouse.documents import operations as register
from clearinghouse.law.distribution import Reader
from clearinghouse.law.verbs import Manner, Verb
from clearinghouse.participants.facts import Words
from clearinghouse.participants.queries import reader_of
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from tests.factories import a_paper, a_version
from tests.silence import history
from tests.standing import standing

pytestmark = pytest.mark.django_db
DECIDED = date(2023, 8, 22)
ENTERED = datetime(2023, 8, 22, 11, tzinfo=UTC)
DAY = timedelta(days=1)
DECISIONS, STATEMENT, MODALITIES = (
    "SOC/2023-II/DEC/1",
    "MC/2023/DRAFT/5/Rev.2",
    "MC/2023/DRAFT/4/Rev.2",
)
YEARS = {"starts_on": "2024-01-01", "ends_on": "2026-01-01"}


@dataclass(frozen=True)
class Decided:
    """A paragraph of what the Committee decided, and what it changes."""

    paragraph: int
    verb: Verb
    subject: Words
    addressed_to: str = ""
    effects: tuple[Mapping[str, Any], ...] = field(default=())


WHAT_WAS_DECIDED = (
    Decided(
        1,
        Verb.RECOMMENDED,
        Words("A ministerial statement on volunteers", "Заявление министров о добровольцах"),
        addressed_to="MC",
    ),
    Decided(2, Verb.AGREED_CONSULTATIONS_CONTINUE, Words("Modalities", "Порядок осуществления")),
    Decided(
        3,
        Verb.AMENDED,
        Words("List of Coordinators", "Список координаторов"),
        effects=(
            {
                "kind": "appoint",
                "area": "NCT-ICT",
                "role": "coordinator",
                "state": "RUS",
                **YEARS,
            },
            {
                "kind": "appoint",
                "area": "NCT-ICT",
                "role": "co_coordinator",
                "state": "CHN",
                **YEARS,
            },
        ),
    ),
)


class Enters(Protocol):
    """How the registry enters a paragraph of a decision; returns the decision's key."""

    def __call__(self, decided: Decided, revision: int, *, by: Reader) -> str: ...


@transaction.atomic
def by_operations(decided: Decided, revision: int, *, by: Reader) -> str:
    """Enter the decision and carry its effects out, as the room of adoptions does."""
    recorded = record_decision(
        decision=DecisionFacts(
            verb=decided.verb,
            subject=decided.subject,
            decided=Day.exactly(DECIDED),
            body="SOC",
            meeting="SOC-2023-II",
            revision=revision,
            address=f"para-{decided.paragraph}",
            number=f"{decided.paragraph}.",
            manner=Manner.MEETING,
            addressed_to=decided.addressed_to,
            effective_on=DECIDED if decided.effects else None,
        ),
        by=by,
        at=ENTERED,
    )
    carry_out(
        effects=decided.effects,
        adopted=Adopted(on=DECIDED, body="SOC", decision=recorded.key),
        by=by,
        at=ENTERED,
    )
    return recorded.key


ENTERS: Enters = by_operations


@pytest.fixture(scope="module")
def decided(django_db_setup, django_db_blocker):
    """Furnish the house and enter what was decided, once for this module."""
    with standing(django_db_blocker):
        yield _decided()


def _decided() -> Client:
    """Enter what was decided; return a delegate of India as a program."""
    officers = history.furnish()
    registry = reader_of(officers["registry"], at=ENTERED)
    for symbol in (STATEMENT, MODALITIES):
        draft = a_version("The ministers may say this.", title="Draft for the ministers")
        register.register(paper=a_paper(symbol, draft, dated_on=DECIDED), by=registry, at=ENTERED)
    text = a_version(
        f"The Committee recommended {STATEMENT} to the Ministerial Council.",
        f"It continues its consultations on {MODALITIES}.",
        "It amended the List of Coordinators for 2024-2025.",
        title="Decisions of the Senior Officials Committee",
    )
    revision = register.register(
        paper=a_paper(DECISIONS, text, dated_on=DECIDED), by=registry, at=ENTERED
    ).revision
    for decided in WHAT_WAS_DECIDED:
        ENTERS(decided, revision, by=registry)
    client = Client()
    client.force_login(officers["IND"])
    return client


@pytest.fixture
def house(decided: Client, db) -> Client:
    return decided


def asked(client: Client, path: str) -> Any:
    answer = client.get(f"/api/v1{path}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def in_charge(client: Client, on: date) -> dict[str, list[str]]:
    """Return who holds the seats of the area of information technology on a day."""
    lines = asked(client, f"/coordinators?as_of={on}")["lines"]
    (line,) = (line for line in lines if line["area"] == "NCT-ICT")
    return {
        role: [each["participant"] for each in line[role] if each["state"] == "held"]
        for role in ("coordinators", "co_coordinators")
    }


class TestTheDecisions:
    def test_are_those_of_the_day_in_their_order(self, house: Client) -> None:
        told = asked(house, "/decisions?since=2023-08-22&until=2023-08-23&body=SOC")["items"]

        by_paragraph = {each["address"]: each for each in told}
        assert [by_paragraph[f"para-{n}"]["verb"] for n in (1, 2, 3)] == [
            "recommended",
            "agreed_consultations_continue",
            "amended",
        ]
        assert {each["document"]["symbol"] for each in told} == {DECISIONS}
        assert {each["decided_on"] for each in told} == {"2023-08-22"}

    def test_recommend_to_the_ministers_and_put_nothing_into_force(self, house: Client) -> None:
        told = asked(house, "/decisions?verb=recommended")["items"]

        assert [(each["addressed_to"], each["effect"]) for each in told] == [("MC", "proposed")]
        assert told[0]["effective_on"] is None

    def test_stand_in_the_history_of_their_meeting(self, house: Client) -> None:
        key = f"{DECISIONS}%23para-3"

        assert asked(house, f"/decisions/{key}")["meeting_code"] == "SOC-2023-II"


class TestTheList:
    @pytest.mark.parametrize(
        ("on", "serve"),
        [
            (DECIDED, False),
            (date(2024, 1, 1) - DAY, False),
            (date(2024, 1, 1), True),
            (date(2026, 1, 1) - DAY, True),
            (date(2026, 1, 1), False),
        ],
    )
    def test_has_the_new_seats_in_their_years_not_from_the_decision(
        self, house: Client, on: date, serve: bool
    ) -> None:
        held = in_charge(house, on)

        assert held["coordinators"] == (["RUS"] if serve else [])
        assert held["co_coordinators"] == (["CHN"] if serve else [])

    def test_keeps_each_effect_with_its_decision_and_provision(self, house: Client) -> None:
        kept = Effect.objects.order_by("position")

        assert {each.decision.key for each in kept} == {f"{DECISIONS}#para-3"}
        assert {each.provision for each in kept} == {"modalities-2023 1.9"}
        assert [each.facts["state"] for each in kept] == ["RUS", "CHN"]
