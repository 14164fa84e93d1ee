"""The parts of which acts are made: what an officer at a program sends."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Text = Annotated[str, Field(max_length=20_000, pattern=r"^[^\x00]*$")]
Title = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]


class Asking(BaseModel):
    """A part of a request; what it does not know is refused."""

    model_config = ConfigDict(extra="forbid")


class TitleGiven(Asking):
    """A title in the languages in which there is one."""

    en: Annotated[Title, Field(min_length=1)]
    ru: Title = ""
    kk: Title = ""
