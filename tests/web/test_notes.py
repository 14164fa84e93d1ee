"""How a page shows the note of a record: in the reader's language, or marked as English."""

import re
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils.translation import override

import clearinghouse.web

TEMPLATES = Path(clearinghouse.web.__file__).parent / "templates"
NOTE_OF_A_RECORD = re.compile(r"{{\s*\w+\.note\s*(\|[^}]*)?}}")
# The head of the log is a signed note in the sense of C2SP, and no words of ours.
OTHER_NOTES = {"{{ head.note }}"}
KNOWN = "The text was not found."
TYPED = "Handed over <in person>."


def shown(note: str, language: str) -> str:
    with override(language):
        return Template("{% load house %}{{ note|noted }}").render(Context({"note": note}))


class TestANote:
    @pytest.mark.parametrize(
        ("language", "words"),
        [("en", KNOWN), ("ru", "Текст не найден."), ("kk", "Мәтіні табылмады.")],
    )
    def test_is_shown_in_the_language_of_the_page(self, language: str, words: str) -> None:
        assert shown(KNOWN, language) == words

    @pytest.mark.parametrize("language", ["ru", "kk"])
    def test_without_translation_is_marked_as_english(self, language: str) -> None:
        assert shown(TYPED, language) == ('<span lang="en">Handed over &lt;in person&gt;.</span>')

    def test_in_english_on_an_english_page_needs_no_mark(self) -> None:
        assert shown(TYPED, "en") == "Handed over &lt;in person&gt;."


class TestTheTemplates:
    def test_show_the_note_of_a_record_through_the_filter(self) -> None:
        printed = [
            found[0]
            for template in TEMPLATES.rglob("*.html")
            for found in NOTE_OF_A_RECORD.finditer(template.read_text(encoding="utf-8"))
        ]

        assert len(printed) > 10
        assert {one for one in printed if "|noted" not in one} == OTHER_NOTES
