"""What programs send about action plans and networks of focal points."""

from datetime import time
from typing import Annotated

from pydantic import Field, field_validator

from clearinghouse.api.schemas.areas import PaperTyped
from clearinghouse.api.schemas.asking import TitleGiven
from clearinghouse.api.schemas.parts import Code, Day
from clearinghouse.law.action_plans import Modality, Progress
from clearinghouse.papers.facts import ActivityFacts, ContactFacts, TimelineFacts
from clearinghouse.participants.facts import Words
from clearinghouse.participants.kinds import Precision
from clearinghouse.text.languages import Language

Line = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]
Lines = Annotated[str, Field(max_length=4000, pattern=r"^[^\x00]*$")]
Phone = Annotated[str, Field(max_length=40, pattern=r"^[^\x00]*$")]
# As much of an address as can be told without sending to it.
Mail = Annotated[str, Field(max_length=254, pattern=r"^[^\s@\x00]+@[^\s@\x00]+\.[^\s@\x00]+$")]
MailOrNone = Annotated[
    str, Field(max_length=254, pattern=r"^([^\s@\x00]+@[^\s@\x00]+\.[^\s@\x00]+)?$")
]


class ActivityTyped(PaperTyped):
    """An activity as it is planned; `last` left out is a single day."""

    title: TitleGiven
    modality: Modality
    first: Day | None = None
    last: Day | None = None
    precision: Precision = Precision.DAY
    states: Annotated[list[Code], Field(max_length=60)] = []
    organisations: Line = ""
    indicators: Lines = ""
    times_a_year: Annotated[int, Field(ge=0, le=52)] = 0
    measures: Annotated[
        list[Line], Field(max_length=40, examples=[["2021/3.6"]], description="Edition and number.")
    ] = []

    @field_validator("measures")
    @classmethod
    def _names_an_edition(cls, given: list[str]) -> list[str]:
        if any(not edition or not key for edition, _slash, key in map(_parted, given)):
            raise ValueError("write edition and number, such as 2021/3.6")
        return given

    def facts(self, code: str, *, version: int = 0) -> ActivityFacts:
        """Return the activity as operations take it."""
        return ActivityFacts(
            code=code,
            title=Words(self.title.en, self.title.ru, self.title.kk),
            modality=self.modality,
            timeline=TimelineFacts(
                first=self.first,
                last=self.last or self.first,
                precision=self.precision if self.first else Precision.UNKNOWN,
            ),
            states=tuple(self.states),
            organisations=self.organisations,
            indicators=self.indicators,
            times_a_year=self.times_a_year,
            measures=tuple((edition, key) for edition, _slash, key in map(_parted, self.measures)),
            version=version,
        )


class NewActivity(ActivityTyped):
    """An activity with its number in the plan."""

    code: Annotated[str, Field(max_length=16, pattern=r"^[A-Za-z0-9.]+$", examples=["ii.3"])]


class ChangedActivity(ActivityTyped):
    """An activity as it is now planned; ``version`` is the one that was read."""

    version: Annotated[int, Field(ge=1, le=2**31 - 1)]


class ProgressOfActivity(PaperTyped):
    """How far an activity had come on a day."""

    progress: Progress
    noted_on: Day
    note: Lines = ""


class OccasionGiven(PaperTyped):
    """On which day something was held."""

    held_on: Day
    title: Line = ""


class PlanReviewGiven(PaperTyped):
    """Which body looked at a plan, and when."""

    body: Code
    reviewed_on: Day


class NewContact(PaperTyped):
    """How the contact of a delegation is reached: offices, not persons."""

    office: Annotated[Line, Field(min_length=1)]
    email: Mail
    phone: Phone = ""
    languages: Annotated[list[Language], Field(min_length=1, max_length=3)]
    opens: time
    closes: time
    zone: Annotated[str, Field(max_length=60, pattern=r"^[^\x00]+$", examples=["Asia/Almaty"])]
    deputy_office: Line = ""
    deputy_email: MailOrNone = ""
    deputy_phone: Phone = ""

    def facts(self) -> ContactFacts:
        """Return the contact as operations take it."""
        told_apart = {"languages", "opens", "closes", "participant", "ground"}
        given = self.model_dump(exclude=told_apart)
        return ContactFacts(
            **given,
            languages=tuple(dict.fromkeys(each.value for each in self.languages)),
            # Working hours are those of a clock on the wall in `zone`.
            opens=self.opens.replace(second=0, microsecond=0, tzinfo=None),
            closes=self.closes.replace(second=0, microsecond=0, tzinfo=None),
        )


class ContactOnNote(NewContact):
    """The contact that a State has named in a note, as the registry enters it."""

    participant: Annotated[str, Field(min_length=1, max_length=12, examples=["KGZ"])]
    ground: Annotated[Line, Field(min_length=1, description="Number and date of the note.")]


class EndOfContact(PaperTyped):
    """Why a contact is taken out."""

    ground: Line = ""


def _parted(written: str) -> tuple[str, str, str]:
    return written.partition("/")
