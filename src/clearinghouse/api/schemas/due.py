"""What is due and plans backwards, as the interface tells them."""

from datetime import date, datetime

from pydantic import Field

from clearinghouse.api.schemas.parts import ListedOn, Told, Words
from clearinghouse.law.backward_planning import PlannedStep, Route
from clearinghouse.law.dues import DoerPart, GroundKind, Reckoning, Task, Tone
from clearinghouse.law.provisions import Force

PROVISION = "The provision as in the table of provisions."


class DueBearer(Told):
    """Who bears it, by the code of a participant or a body, and in which part."""

    part: DoerPart
    code: str


class DueGround(Told):
    """A fact that it is derived from."""

    kind: GroundKind
    key: str
    on: date | None


class Due(Told):
    """Something due; what is only an invitation is never late."""

    key: str = Field(description="What it is called for ever.")
    task: Task
    tone: Tone
    bearers: list[DueBearer]
    subject: Words
    since: date | None = Field(description="The first day on which it stood, if known.")
    due_on: date | None = Field(description="The last day on which it is done in time.")
    due_at: datetime | None = Field(description="The moment at which the time ends.")
    is_late: bool
    is_ours: bool
    provision: str = Field(description=PROVISION)
    force: Force
    reckoning: Reckoning = Field(description="How the day was found.")
    grounds: list[DueGround]
    about: dict[str, str | int]


class DueList(ListedOn):
    """What is due as on a day."""

    items: list[Due]


class Planned(Told):
    """A step with the last day for it."""

    step: PlannedStep
    by: date
    provision: str = Field(description=PROVISION)
    narrowest: list[str] = Field(
        description="The capitals with too few days if it were done a working day later."
    )


class BackwardPlan(Told):
    """The steps to an adoption, the first first; those that no day is early enough for lack."""

    adopt_on: date
    route: Route
    steps: list[Planned]
