"""The words of the interface: whole, current and true to the glossary in every language."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from django.utils.translation import trans_real

from clearinghouse.cli import messages
from clearinghouse.reference.glossary import load_glossary
from tests.house.sources import own_sources

LANGUAGES = sorted(messages.PLURALS)
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?\w+[^>]*>")
# What stays in Latin letters in every language: names of formats, of standards and of programs.
LATIN_ALLOWED = re.compile(
    r"%\(\w+\)[sd]|\{\w+\}|<[^>]+>|https?://\S+|\b(?:PDF(?:/[AU]+)?|DOCX|HTML|XML|JSON|Markdown|"
    r"Akoma Ntoso|Atom|OpenAPI|API|Word|C2SP|RFC|WCAG|AA|IPv4|IPv6|IP|UUID|QR|PIN|TOTP|WebAuthn|"
    r"JavaScript|Python|cookie|clearinghouse check|SHA-256|HTTP|MiB|docx|example\.org|general|"
    r"Allow|X-CSRFToken|UTF-8|MC/2023/DRAFT/4/Rev\.2|NCT/G/35|KAZ IND|KAZ (?=2023)|"
    r"NUL|ZIP|CSV|USD|SOC/2023-II/DEC/1#para-6|Authorization|approve|appoint|call|coordinator|"
    r"measure|SOC/2026-I/DRAFT/4|IND|fa)\b"
)


@pytest.fixture(scope="module", params=LANGUAGES)
def kept(request: pytest.FixtureRequest) -> Catalog:
    return messages.read_catalogue(messages.catalogue_path(request.param))


def translated(catalogue: Catalog) -> Iterator[tuple[Message, list[str], list[str]]]:
    for message in catalogue:
        if message.id:
            said = [message.id] if isinstance(message.id, str) else list(message.id)
            given = [message.string] if isinstance(message.string, str) else list(message.string)
            yield message, said, given


class TestACatalogue:
    def test_holds_exactly_the_strings_that_are_shown(self, kept: Catalog) -> None:
        shown = messages.updated_catalogue(str(kept.locale))
        assert sorted(messages._ids(kept)) == sorted(messages._ids(shown))

    def test_leaves_nothing_untranslated(self, kept: Catalog) -> None:
        assert messages.untranslated(kept) == []

    def test_has_no_fuzzy_translation(self, kept: Catalog) -> None:
        assert [message.id for message in kept if message.id and message.fuzzy] == []

    def test_counts_as_django_counts(self, kept: Catalog) -> None:
        django = messages._root_of("django") / "conf/locale" / str(kept.locale)
        theirs = messages.read_catalogue(django / "LC_MESSAGES" / "django.po")
        assert kept.num_plurals == theirs.num_plurals
        assert kept.plural_expr == theirs.plural_expr

    def test_gives_every_form_of_the_plural(self, kept: Catalog) -> None:
        for message, _said, given in translated(kept):
            if isinstance(message.id, tuple | list):
                assert len(given) == kept.num_plurals, message.id

    def test_keeps_every_placeholder(self, kept: Catalog) -> None:
        for message, said, given in translated(kept):
            asked = [set(PLACEHOLDER.findall(each)) for each in said]
            for string in filter(None, given):
                # "once a year" needs no figure where "%(times)d times a year" does.
                assert set(PLACEHOLDER.findall(string)) in asked, message.id

    def test_leaks_no_english_word(self, kept: Catalog) -> None:
        leaks = {
            message.id: word
            for message, _said, given in translated(kept)
            for string in given
            for word in re.findall(r"[A-Za-z]{2,}", LATIN_ALLOWED.sub("", string))
        }
        assert leaks == {}

    def test_ends_a_sentence_where_the_english_ends_it(self, kept: Catalog) -> None:
        for message, said, given in translated(kept):
            if said[0].endswith(".") and " " in said[0]:
                for string in filter(None, given):
                    # A Russian date brings the full stop of its last word: «22 августа 2023 г.»
                    assert re.search(r"[.:][»\"]?$|%\(\w+\)s$", string), message.id


class TestRussian:
    DATES = "day|date|start|end|effective|announced|earlier|later|when"

    def test_does_not_end_a_date_with_two_full_stops(self) -> None:
        kept = messages.read_catalogue(messages.catalogue_path("ru"))
        for message, _said, given in translated(kept):
            for string in filter(None, given):
                assert not re.search(rf"%\((?:{self.DATES})\)s\.", string), message.id


class TestTheGlossary:
    """Where a term of the glossary stands in a sentence, its translation must stand there too."""

    # Words that mean one thing wherever the interface uses them.
    TERMS = (
        "Member State",
        "participant",
        "observer",
        "delegation",
        "officer",
        "focal point",
        "credential",
        "Secretariat",
        "Chairmanship",
        "Senior Officials Committee",
        "clearing house",
        "Catalogue",
        "edition",
        "dimension",
        "priority area",
        "Coordinator",
        "Co-coordinator",
        "concept paper",
        "action plan",
        "annual plan",
        "symbol",
        "note verbale",
        "enclosure",
        "addressee",
        "paragraph",
        "consensus",
        "decision",
        "silence procedure",
        "distribution",
        "provision",
        "checkpoint",
        "leaf",
    )

    def stems(self, language: str) -> Iterator[tuple[re.Pattern[str], list[str]]]:
        glossary = {entry.term.en: getattr(entry.term, language) for entry in load_glossary()}
        for term in self.TERMS:
            english = re.compile(rf"\b(?<!-){re.escape(term)}(?:s|es)?\b", re.IGNORECASE)
            words = re.findall(r"\w+", glossary[term].casefold())
            # Endings change with the sentence; what is left of a word does not.
            yield english, [word[: max(3, len(word) - 3)] for word in words]

    def test_is_respected(self, kept: Catalog) -> None:
        stems = list(self.stems(str(kept.locale)))
        strays = [
            (said[0], string)
            for message, said, given in translated(kept)
            if not all(place.startswith(("django/", "allauth/")) for place, _ in message.locations)
            for english, needed in stems
            if english.search(PLACEHOLDER.sub("", said[0]))
            for string in given
            if string and not all(stem in string.casefold() for stem in needed)
        ]
        assert strays == []

    def test_would_notice_another_word(self) -> None:
        for language, word in (("ru", "кураторы"), ("kk", "кураторлар")):
            needed = {
                stem
                for english, stems in self.stems(language)
                if english.search("Coordinators")
                for stem in stems
            }
            assert needed
            assert not any(stem in word for stem in needed)


class TestExtraction:
    def test_reads_templates_and_modules_alike(self, tmp_path: Path) -> None:
        (tmp_path / "a.html").write_text(
            '{% load i18n %}\n   <p>{% translate "One" %}</p>\n{% blocktranslate count n=n %}'
            "{{ n }} act{% plural %}{{ n }} acts{% endblocktranslate %}"
            '{% translate "May" context "month" %}'
        )
        (tmp_path / "b.py").write_text(
            '_ = gettext\nngettext("%(n)s day", "%(n)s days", n)\n_("Two")\n'
        )
        found = {
            (each.words, each.context)
            for each in messages._strings_below(tmp_path, ["*.html", "*.py"])
        }
        assert found == {
            ("One", None),
            (("%(n)s act", "%(n)s acts"), None),
            ("May", "month"),
            (("%(n)s day", "%(n)s days"), None),
            ("Two", None),
        }

    def test_knows_every_name_under_which_modules_translate(self) -> None:
        named = re.compile(r"^from django\.utils\.translation import \w+ as (\w+)$", re.MULTILINE)
        names = {name for source in own_sources() for name in named.findall(source.text)}
        assert "_" in names
        assert names <= messages.KEYWORDS.keys()

    def test_borrows_only_what_the_library_has_not_translated(self) -> None:
        borrowed = {found.words for found in messages.borrowed_strings("kk")}
        assert "Enter a valid email address." in borrowed
        assert "This field is required." not in borrowed


class TestUpdating:
    def test_keeps_a_translation_whose_string_comes_back(self, tmp_path: Path) -> None:
        catalogue = messages.updated_catalogue("ru")
        gone = messages.Message("Gone for a while", "Временно исчезло")
        catalogue.obsolete["Gone for a while"] = gone
        path = tmp_path / "django.po"
        path.write_bytes(messages.written_catalogue(catalogue))
        assert messages._known(path)[("Gone for a while", None)].string == "Временно исчезло"
        path.write_bytes(messages.written_catalogue(catalogue, tidy=True))
        assert ("Gone for a while", None) not in messages._known(path)

    def test_writes_the_same_file_twice(self) -> None:
        path = messages.catalogue_path("kk")
        assert messages.written_catalogue(messages.updated_catalogue("kk")) == path.read_bytes()


class TestCompiling:
    def test_makes_what_django_reads(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        kept = tmp_path / "ru" / "LC_MESSAGES" / "django.po"
        kept.parent.mkdir(parents=True)
        kept.write_bytes(messages.catalogue_path("ru").read_bytes())
        monkeypatch.setattr(messages, "LOCALE", tmp_path)
        messages.compile_catalogues()
        words = trans_real.gettext_module.translation("django", str(tmp_path), ["ru"])
        assert words.gettext("Coordinators") == "Координаторы"

    def test_compiles_only_what_is_stale(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        kept = tmp_path / "kk" / "LC_MESSAGES" / "django.po"
        kept.parent.mkdir(parents=True)
        kept.write_bytes(messages.catalogue_path("kk").read_bytes())
        monkeypatch.setattr(messages, "LOCALE", tmp_path)
        messages.compile_catalogues()
        compiled = kept.with_suffix(".mo")
        before = compiled.stat().st_mtime_ns
        messages.compile_catalogues()
        assert compiled.stat().st_mtime_ns == before
        assert sorted(path.name for path in kept.parent.iterdir()) == ["django.mo", "django.po"]


class TestAPageOfALibrary:
    def test_that_ours_adds_to_keeps_its_words(self) -> None:
        assert not messages._is_replaced("templates/mfa/recovery_codes/index.html")
        assert messages._is_replaced("templates/account/login.html")
        assert not messages._is_replaced("templates/mfa/index.html")
