"""How a page shows the note of a record: in the reader's language, or marked as English."""

import re
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils.translation import override

import clearinghouse.web
from clearinghouse.reference.sources import load_sources
from clearinghouse.web.templatetags.people import source_lines

TEMPLATES = Path(clearinghouse.web.__file__).parent / "templates"
NOTE_OF_A_RECORD = re.compile(r"{{\s*\w+\.note\s*(\|[^}]*)?}}")
# The head of the log is a signed note in the sense of C2SP, and no words of ours.
OTHER_NOTES = {
    *("{{ each.note|document_address }}", "{{ each.note|paper_title }}", "{{ head.note }}"),
    "{{ procedure.note|document_address }}",
    *("{{ review.note|document_address }}", "{{ shown.note|document_address }}"),
    # What an officer has typed, in whatever language.
    *("{{ step.note }}", "{{ move.note }}"),
}
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


class TestASource:
    TITLE = "Site of the Secretariat: structure"
    RUSSIAN = "Сайт Секретариата: структура"

    def test_is_named_in_the_language_of_the_page(self) -> None:
        with override("ru"):
            assert source_lines(self.TITLE) == [self.RUSSIAN]

    def test_leads_to_its_address(self) -> None:
        with override("ru"):
            (line,) = source_lines(f"{self.TITLE} https://example.org/a?b=1&c=2")
        assert line == (
            f'<a href="https://example.org/a?b=1&amp;c=2" rel="noreferrer">{self.RUSSIAN}</a>'
        )

    def test_that_an_officer_typed_is_marked_as_english(self) -> None:
        with override("kk"):
            assert source_lines("By <hand>\nhttps://example.org/") == [
                '<span lang="en">By &lt;hand&gt;</span>',
                '<a href="https://example.org/" rel="noreferrer">https://example.org/</a>',
            ]

    def test_of_the_reference_files_is_known_as_it_is_cited(self) -> None:
        for source in load_sources().values():
            with override("kk"):
                (line,) = source_lines(source.citation)
            assert 'lang="en"' not in line, source.key


class TestTheTemplates:
    def test_show_the_note_of_a_record_through_the_filter(self) -> None:
        printed = [
            found[0]
            for template in TEMPLATES.rglob("*.html")
            for found in NOTE_OF_A_RECORD.finditer(template.read_text(encoding="utf-8"))
        ]

        assert len(printed) > 10
        assert {one for one in printed if "|noted" not in one} == OTHER_NOTES
