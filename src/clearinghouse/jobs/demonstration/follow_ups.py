"""The decisions of 22 August 2023 in the demonstration, with what each asks for.

What is known of them since is entered as the registry would; what is not known stays open.
"""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from importlib.resources import files
from typing import Any, Final

from clearinghouse.law.distribution import Distribution
from clearinghouse.law.follow_up import Bearer, BearerKind, FollowUpStand
from clearinghouse.law.verbs import Manner, Verb
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.participants.kinds import Precision
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from clearinghouse.reference.sources import load_sources
from clearinghouse.resources.facts import FollowUpFacts, MoveFacts
from clearinghouse.resources.operations import enter_follow_up, move_follow_up

SYMBOL: Final = "SOC/2023-II/DEC/1"
DECIDED_ON: Final = date(2023, 8, 22)
SOURCE: Final = "S003"
FILE: Final = "year/follow_ups.toml"


def follow_up_decisions(*, at: datetime) -> None:
    """Record the six decisions and enter what they ask for."""
    text = files("clearinghouse.jobs.demonstration").joinpath(FILE).read_text(encoding="utf-8")
    for filed in tomllib.loads(text)["decisions"]:
        key = _record(filed, at=at)
        for asked in filed.get("asks", ()):
            _follow(key, asked, at=at)


def _record(filed: Mapping[str, Any], *, at: datetime) -> str:
    facts = DecisionFacts(
        key=f"{SYMBOL}#para-{filed['number']}",
        verb=Verb(filed["verb"]),
        subject=Words(**filed["subject"]),
        decided=Day.exactly(DECIDED_ON),
        body="SOC",
        number=filed["number"],
        manner=Manner.MEETING,
        addressed_to=filed.get("addressed_to", ""),
        due_before=filed.get("due_before"),
        sources=load_sources()[SOURCE].citation,
    )
    return record_decision(decision=facts, by=REGISTRY_AT_THE_MACHINE, at=at).key


def _follow(key: str, asked: Mapping[str, Any], *, at: datetime) -> None:
    due_before = asked.get("due_before")
    number = enter_follow_up(
        facts=FollowUpFacts(
            decision=key,
            bearer=Bearer(BearerKind(asked["kind"]), asked.get("code", "")),
            task=Words(**asked["task"]),
            due_before=due_before,
            precision=Precision.DAY if due_before else Precision.UNKNOWN,
            distribution=Distribution.PUBLIC,
        ),
        by=REGISTRY_AT_THE_MACHINE,
        at=at,
    )
    if "done_on" in asked:
        move_follow_up(
            number=number,
            facts=MoveFacts(
                stand=FollowUpStand.DONE, moved_on=asked["done_on"], note=asked["note"]
            ),
            by=REGISTRY_AT_THE_MACHINE,
            at=at,
        )
