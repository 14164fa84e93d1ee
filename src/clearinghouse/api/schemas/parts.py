"""The parts of which the answers are made: words in three languages, dates, lists, parameters."""

import re
from datetime import date
from typing import Annotated, Any, Final

from django.utils.translation import get_language
from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, computed_field

from clearinghouse.api.paging import LARGEST
from clearinghouse.text.languages import Language

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class Told(BaseModel):
    """An answer or a part of one, taken from what a query returned."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class Words(Told):
    """The same words in three languages; what is not known is empty."""

    en: str = ""
    ru: str = ""
    kk: str = ""

    @computed_field(description="In the language of the answer, or in the nearest that is known.")
    def text(self) -> str:
        """Return the words in the language of the answer, else in English, else in any."""
        asked = getattr(self, (get_language() or "en")[:2], "")
        return str(asked or self.en or self.ru or self.kk)


def _or_none(value: Any) -> Any:
    return value if value and any(dict(value).values()) else None


def _a_day(value: Any) -> Any:
    if isinstance(value, str) and not _DAY.fullmatch(value):
        raise ValueError("write a day as YYYY-MM-DD")
    return value


WordsOrNone = Annotated[Words | None, BeforeValidator(_or_none)]
Day = Annotated[date, BeforeValidator(_a_day)]

# -- Parameters ----------------------------------------------------------------------------------
# PostgreSQL keeps no NUL in a text, so none can be looked for.
Written = Annotated[str, Field(max_length=400, pattern=r"^[^\x00]*$")]
Moment = Annotated[AwareDatetime, Field(examples=["2021-01-14T09:30:00Z"])]
Code = Annotated[str, Field(max_length=80, pattern=r"^[^\x00]*$")]
Limit = Annotated[int, Field(ge=1, le=LARGEST, description="How many to return at most.")]
Cursor = Annotated[
    str,
    Field(
        max_length=600,
        pattern=r"^[A-Za-z0-9_=-]*$",
        description="Where the list continues: `next` of the answer before.",
    ),
]
AsOf = Annotated[
    Day | None,
    Field(description="The day as on which to answer, YYYY-MM-DD; today in Astana if left out."),
]
UpTo = Annotated[
    Day | None,
    Field(
        description="The last day that is told of, YYYY-MM-DD, and the day as on which it is told; "
        "everything is listed, as it is known now, if left out."
    ),
]
InLanguage = Annotated[Language | None, Field(description="Only what is held in this language.")]


class Listed(Told):
    """A part of a list."""

    next: str | None = Field(
        default=None, description="The cursor with which the list continues; null at its end."
    )


class ListedOn(Listed):
    """A part of a list as on a day."""

    as_of: date = Field(description="The day as on which the list is given.")


class ListedUpTo(Listed):
    """A part of a list up to a day, or of all that is known."""

    as_of: date | None = Field(
        description="The last day that is told of; null if everything is listed."
    )


class Error(Told):
    """What is wrong with one parameter or field."""

    where: str
    name: str
    code: str
    detail: str


class ProvisionCited(Told):
    """The provision under which the law refuses."""

    citation: str = Field(examples=["rules-2004 I.2"])
    instrument: str
    number: str
    force: str
    wording: str
    href: str


class ProblemDetails(Told):
    """Why a request is not answered (RFC 9457)."""

    type: str = Field(description="An address that explains this kind of problem.")
    title: str
    status: int
    detail: str
    instance: str
    reason: str = Field(description="A code, the same in every language.")
    provision: ProvisionCited | None = None
    about: dict[str, Any] | None = None
    errors: list[Error] | None = None
