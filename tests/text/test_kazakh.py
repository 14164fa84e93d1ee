"""Kazakh words meet under one stem in all their forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.text.kazakh import UNCHANGED, stem

FORMS = {
    "құжат": "құжат құжаттар құжаттың құжаттарды құжатқа құжатпен құжаты құжаттарына құжаттардағы",
    "шара": "шара шаралар шаралары шараларының шараларын шараларына шаралармен шарамыз",
    "мемлекет": "мемлекет мемлекеттер мемлекеттердің мемлекеттерге мемлекеттері мемлекетінің",
    "кеңес": "кеңес кеңесі кеңесінің кеңестің кеңесіне кеңестер",
    "хатшылық": "хатшылық хатшылығы хатшылықтың хатшылығының",
    "топ": "топ тобы топтың топтар",
    "тармақ": "тармақ тармақтар тармағы тармағында",
    "тәртіп": "тәртіп тәртібі тәртібін тәртіптер",
    "отырыс": "отырыс отырысы отырысының отырыстар отырыста",
    "үйлестіруші": "үйлестіруші үйлестірушісі үйлестірушілер үйлестірушілердің",
    "төраға": "төраға төрағасы төрағаның",
    "декларация": "декларация декларациясы декларацияның декларацияны",
    "министр": "министр министрлер министрлері министрлерінің",
    "сала": "сала саласы салада саласындағы салалар",
    "қазақстан": "Қазақстан Қазақстанның Қазақстанда Қазақстандағы",
    "алматы": "Алматы Алматыда Алматының",
    "қорытынды": "қорытынды қорытындысы қорытындылар",
    "ел": "ел елдер елдің еліміз",
    "іс": "іс істер",
    "түркия": "Түркия Түркияның Түркияда",
}


class TestStem:
    @pytest.mark.parametrize(("expected", "forms"), FORMS.items())
    def test_is_one_for_all_forms(self, expected: str, forms: str) -> None:
        assert {stem(form) for form in forms.split()} == {expected}

    @pytest.mark.parametrize(
        "word", ["мүмкін", "бүгін", "алтын", "тамыз", "халықаралық", "басым", "күн", "және", "адам"]
    )
    def test_leaves_alone_what_only_looks_inflected(self, word: str) -> None:
        assert stem(word) == word

    @pytest.mark.parametrize(
        ("one", "other"), [("шара", "шарт"), ("топ", "топырақ"), ("ел", "елші")]
    )
    def test_keeps_different_words_apart(self, one: str, other: str) -> None:
        assert stem(one) != stem(other)


@given(st.text(alphabet="аәбғдеіклмнөпрстұүшы", max_size=14))
def test_a_stem_is_a_beginning_of_its_word_and_never_empty(word: str) -> None:
    found = stem(word)

    assert bool(found) == bool(word)
    assert word[: max(0, len(found) - 1)] == found[:-1]


def test_the_list_of_unchanged_words_has_no_forms_of_one_another() -> None:
    assert all(stem(word) == word for word in UNCHANGED)
