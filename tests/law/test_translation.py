"""Translation: the registry's word first, then the text as it lies, then the delegation's own."""

import pytest

from clearinghouse.law.translation import Told, Translating, translation_days

HINDI = Translating("hi", 3)
NOTHING = Told()


class TestTranslationDays:
    def test_silence_practice_s_6_are_those_that_a_delegation_states(self) -> None:
        assert translation_days("IND", HINDI, lies_in={"en", "ru"}, told=NOTHING) == 3

    def test_are_none_where_nothing_is_stated(self) -> None:
        assert translation_days("IND", None, lies_in={"en"}, told=NOTHING) == 0

    @pytest.mark.parametrize(("lies_in", "days"), [({"en"}, 3), ({"en", "hi"}, 0), (set(), 3)])
    def test_are_none_where_the_text_lies_in_the_language(
        self, lies_in: set[str], days: int
    ) -> None:
        assert translation_days("IND", HINDI, lies_in=lies_in, told=NOTHING) == days

    def test_of_a_language_come_before_the_default(self) -> None:
        told = Told(by_language={"hi": 5, "fa": 9})

        assert translation_days("IND", HINDI, lies_in={"en"}, told=told) == 5
        assert translation_days("IND", HINDI, lies_in={"hi"}, told=told) == 0
        assert translation_days("QAT", None, lies_in={"en"}, told=told) == 0

    def test_of_a_state_come_before_all(self) -> None:
        told = Told(by_state={"IND": 0, "QAT": 2}, by_language={"hi": 5})

        assert translation_days("IND", HINDI, lies_in={"en"}, told=told) == 0
        assert translation_days("QAT", None, lies_in={"ar"}, told=told) == 2
