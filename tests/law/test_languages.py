"""Languages: English decides what is adopted, Russian works beside it, Kazakh is a courtesy."""

import pytest

from clearinghouse.law.languages import (
    LanguageReason,
    Weight,
    adopt_in,
    is_working,
    note_in,
    prevailing,
    weight,
)
from clearinghouse.law.ruling import Permitted, Refused


class TestLanguages:
    @pytest.mark.parametrize(("language", "works"), [("en", True), ("ru", True), ("kk", False)])
    def test_secretariat_2006_1_3_works_in_two(self, language: str, works: bool) -> None:
        assert is_working(language) is works

    def test_rules_2004_i_9_lets_english_prevail_in_what_is_adopted(self) -> None:
        assert prevailing(original="ru", adopted=True) == "en"
        assert prevailing(original="ru", adopted=False) == "ru"

    @pytest.mark.parametrize(
        ("language", "original", "adopted", "expected"),
        [
            ("en", "ru", True, Weight.PREVAILING),
            ("ru", "ru", True, Weight.OFFICIAL),
            ("ru", "ru", False, Weight.PREVAILING),
            ("kk", "en", True, Weight.COURTESY),
            ("kk", "kk", False, Weight.PREVAILING),
        ],
    )
    def test_rules_2004_i_9_weighs_the_versions(
        self, language: str, original: str, adopted: bool, expected: Weight
    ) -> None:
        assert weight(language, original=original, adopted=adopted) is expected


class TestAdoptIn:
    @pytest.mark.parametrize("languages", [[], ["ru"], ["ru", "kk"]])
    def test_rules_2004_i_9_refuses_adoption_without_english(self, languages: list[str]) -> None:
        ruling = adopt_in(languages)

        assert isinstance(ruling, Refused)
        assert ruling.reason is LanguageReason.ADOPTED_WITHOUT_ENGLISH

    def test_rules_2004_i_9_remarks_a_missing_working_language(self) -> None:
        ruling = adopt_in(["en"])

        assert isinstance(ruling, Permitted)
        assert ruling.fact.prevailing == "en"
        assert [remark.about for remark in ruling.remarks] == [{"language": "ru"}]

    def test_rules_2004_i_9_is_content_with_both(self) -> None:
        ruling = adopt_in(["ru", "en"])

        assert isinstance(ruling, Permitted)
        assert ruling.remarks == ()


class TestNoteIn:
    @pytest.mark.parametrize(
        ("languages", "missing"),
        [(["en", "ru", "kk"], []), (["en", "ru"], ["kk"]), ([], ["en", "ru", "kk"])],
    )
    def test_papers_practice_d_10_remarks_what_is_missing(
        self, languages: list[str], missing: list[str]
    ) -> None:
        ruling = note_in(languages)

        assert [remark.about["language"] for remark in ruling.remarks] == missing
        assert ruling.fact.prevailing == "en"
