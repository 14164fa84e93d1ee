"""Reference files are refused with the place of the fault."""

import re
from dataclasses import dataclass
from enum import StrEnum

import pytest

from clearinghouse.reference.dating import Dating, parse_dating
from clearinghouse.reference.filing import Misfiled, fill, read_records, read_table
from clearinghouse.reference.records import Words


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, kw_only=True)
class Card:
    code: str
    from_: Dating
    colour: Colour = Colour.RED
    words: Words | None = None
    many: tuple[str, ...] = ()
    height: float = 0.0
    count: int = 0
    drawn: bool = False


RIGHT = {"code": "A", "from": "2021"}


class TestFill:
    def test_makes_a_record_of_a_table(self) -> None:
        words = {"en": "one", "ru": "один", "kk": "бір"}

        card = fill(
            Card, RIGHT | {"words": words, "many": ["x", "y"], "height": 2, "drawn": True}, "card"
        )

        assert card == Card(
            code="A",
            from_=parse_dating("2021"),
            words=Words("one", "один", "бір"),
            many=("x", "y"),
            height=2.0,
            drawn=True,
        )

    @pytest.mark.parametrize(
        ("wrong", "where", "fault"),
        [
            ({"colur": "red"}, "card", "unknown: colur"),
            ({"from_": "2021"}, "card", "unknown: from_"),
            ({"colour": "blue"}, "card.colour", "not a valid Colour"),
            ({"from": "someday"}, "card.from", "not a dating"),
            ({"code": ""}, "card.code", "is empty"),
            ({"code": " A"}, "card.code", "spaces"),
            ({"code": "и\u0306"}, "card.code", "normal form"),
            ({"code": 3}, "card.code", "is not text"),
            ({"many": "x"}, "card.many", "is not a list"),
            ({"many": ["x", ""]}, "card.many[2]", "is empty"),
            ({"words": {"en": "one", "ru": "один"}}, "card.words", "missing: kk"),
            ({"words": "one"}, "card.words", "is not a table"),
            ({"count": True}, "card.count", "is not of type int"),
            ({"count": 1.5}, "card.count", "is not of type int"),
            ({"height": "2"}, "card.height", "is not of type float"),
            ({"drawn": 1}, "card.drawn", "is not of type bool"),
        ],
    )
    def test_refuses_and_says_where(self, wrong: dict[str, object], where: str, fault: str) -> None:
        with pytest.raises(Misfiled, match=re.escape(fault)) as refused:
            fill(Card, RIGHT | wrong, "card")

        assert refused.value.where == where

    def test_refuses_what_is_missing(self) -> None:
        with pytest.raises(Misfiled, match="missing: code, from"):
            fill(Card, {}, "card")


class TestReadRecords:
    def test_names_the_file_that_lacks_a_heading(self) -> None:
        with pytest.raises(Misfiled, match=r"places\.toml: has no \[\[ships\]\]"):
            read_records(Card, "places.toml", "ships")

    def test_names_the_record_at_fault(self) -> None:
        with pytest.raises(Misfiled, match=r"places\.toml places\[ASTANA\]"):
            read_records(Card, "places.toml", "places")

    def test_reads_a_file_once(self) -> None:
        assert read_table("places.toml") is read_table("places.toml")
