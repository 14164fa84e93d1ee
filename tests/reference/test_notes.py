"""Notes and titles of sources in Russian and Kazakh: all of them, and nothing else."""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

import clearinghouse.reference
from clearinghouse.reference import filing, notes
from clearinghouse.reference.filing import Misfiled, read_table
from clearinghouse.reference.notes import load_notes, note_in, translation_files

REFERENCE_FILES = sorted(
    entry.name for entry in files(clearinghouse.reference).iterdir() if entry.name.endswith(".toml")
)
# A national act is named beside the day of a State's deed, where other deeds have a note.
# The depositary of an instrument is named in words of its own.
SHOWN = {"note", "reference", "depositary"}
SHOWN_OF_SOURCES = {"title"}
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
KAZAKH = re.compile(r"[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
LATIN = re.compile(r"[A-Za-z]+")
FIGURES = re.compile(r"\d+")


def _written(table: Any, shown: set[str]) -> Iterator[str]:
    if isinstance(table, dict):
        for key, value in table.items():
            if key in shown and isinstance(value, str):
                yield value
            else:
                yield from _written(value, shown)
    elif isinstance(table, list):
        for value in table:
            yield from _written(value, shown)


def _by_file() -> dict[str, str]:
    """Return the notes with the first reference file in which each stands."""
    first: dict[str, str] = {}
    for file in REFERENCE_FILES:
        shown = SHOWN_OF_SOURCES if file == "sources.toml" else SHOWN
        for note in _written(read_table(file), shown):
            first.setdefault(note, file)
    return first


class TestTheTranslations:
    def test_give_every_note(self) -> None:
        written = _by_file().keys()

        assert len(written) > 400
        assert not written - load_notes().keys()

    def test_give_no_note_that_is_not_written_any_more(self) -> None:
        assert not load_notes().keys() - _by_file().keys()

    def test_stand_in_the_file_of_the_reference_file(self) -> None:
        placed = {
            row["en"]: file.removeprefix("translations/")
            for file in translation_files()
            for row in read_table(file)["notes"]
        }

        assert placed == _by_file()

    def test_differ_from_the_english_and_from_each_other(self) -> None:
        same = [note for note in load_notes().values() if len({note.en, note.ru, note.kk}) < 3]

        assert not same

    def test_are_written_in_cyrillic_letters_of_their_language(self) -> None:
        notes = load_notes().values()

        assert all(CYRILLIC.search(note.ru) and CYRILLIC.search(note.kk) for note in notes)
        assert not [note.ru for note in notes if KAZAKH.search(re.sub(r"«[^»]*»", "", note.ru))]

    def test_have_latin_letters_only_where_the_english_has_the_same(self) -> None:
        strays = {
            word
            for note in load_notes().values()
            for text in (note.ru, note.kk)
            for word in set(LATIN.findall(text)) - set(LATIN.findall(note.en))
        }

        assert not strays

    def test_keep_every_figure(self) -> None:
        changed = [
            note.en
            for note in load_notes().values()
            for text in (note.ru, note.kk)
            if set(FIGURES.findall(text)) != set(FIGURES.findall(note.en))
        ]

        assert not changed

    def test_end_a_sentence_where_the_english_ends_it(self) -> None:
        open_ended = [
            text
            for note in load_notes().values()
            for text in (note.ru, note.kk)
            if text.endswith(".") != note.en.endswith(".")
        ]

        assert not open_ended


class TestANote:
    def test_is_given_in_the_language_asked_for(self) -> None:
        assert note_in("ru", "The text was not found.") == "Текст не найден."
        assert note_in("kk", "The text was not found.") == "Мәтіні табылмады."

    def test_is_itself_in_english(self) -> None:
        assert note_in("en", "Written by an officer.") == "Written by an officer."

    @pytest.mark.parametrize("language", ["ru", "kk"])
    def test_of_an_officer_has_no_translation(self, language: str) -> None:
        assert note_in(language, "Written by an officer.") is None

    @pytest.mark.parametrize("language", ["ru", "kk"])
    def test_is_known_to_the_letter_only(self, language: str) -> None:
        assert note_in(language, "The text was not found") is None


class TestAFileOfTranslations:
    def test_that_lacks_a_language_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(Misfiled, match="missing: kk"):
            _load(monkeypatch, {"a.toml": '[[notes]]\nen = "A."\nru = "А."\n'})

    def test_that_says_more_than_the_three_is_refused(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with pytest.raises(Misfiled, match="unknown: de"):
            _load(monkeypatch, {"a.toml": f'{_row("A.")}de = "A."\n'})

    def test_that_translates_a_note_twice_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(Misfiled, match=r"a\.toml: translates again"):
            _load(monkeypatch, {"a.toml": _row("A.") + _row("A.")})

    def test_that_translates_a_note_of_another_is_refused(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with pytest.raises(Misfiled, match=r"b\.toml: translates again"):
            _load(monkeypatch, {"a.toml": _row("A."), "b.toml": _row("A.")})

    def test_is_read_with_the_others(self, monkeypatch: pytest.MonkeyPatch) -> None:
        read = _load(monkeypatch, {"a.toml": _row("A."), "b.toml": _row("B.")})

        assert list(read) == ["A.", "B."]


def _row(english: str) -> str:
    return f'[[notes]]\nen = "{english}"\nru = "Р."\nkk = "Қ."\n'


def _load(monkeypatch: pytest.MonkeyPatch, texts: dict[str, str]) -> Any:
    tables = {name: filing.loads(text) for name, text in texts.items()}
    monkeypatch.setattr(notes, "translation_files", lambda: tuple(tables))
    monkeypatch.setattr(filing, "read_table", tables.__getitem__)
    return notes.load_notes.__wrapped__()
