"""Templates: each is used, each speaks through the catalogues, none asks for anything outside."""

import re
from functools import cache
from pathlib import Path

from tests.house.sources import PACKAGE, own_sources

TEMPLATES = PACKAGE / "web" / "templates"
# Templates that a library looks for by name.
ASKED_FOR_BY_LIBRARIES = (
    *("allauth/", "account/", "mfa/", "usersessions/", "socialaccount/", "django/"),
    *("404.html", "500.html", "403.html", "400.html", "429.html"),
)
# What stays as it is in every language: standards, and the page that speaks without catalogues.
STANDARDS = {"SHA", "RFC", "CICA"}
WITHOUT_CATALOGUES = {("errors/500.html", "Clearing"), ("errors/500.html", "House")}
# Shown on the page of components, to those who build pages.
SHOWS_COMPONENTS = "pages/style.html"
ALL = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))


ALL_SOURCES = "\n".join(source.text for source in own_sources())


@cache
def asked_for() -> frozenset[str]:
    """Return every name of a template that a module or another template writes."""
    written = ALL_SOURCES + "\n".join((TEMPLATES / name).read_text() for name in ALL)
    return frozenset(re.findall(r"[\"']([\w/.-]+\.html)[\"']", written))


def text_of(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


class TestEveryTemplate:
    def test_is_used(self) -> None:
        folders = {name.rpartition("/")[0] for name in ALL}
        chosen_by_name = {
            f"{folder}/" for folder in folders if re.search(rf'f"{folder}/\{{', ALL_SOURCES)
        }
        unused = [
            name
            for name in ALL
            if not name.startswith((*ASKED_FOR_BY_LIBRARIES, *chosen_by_name))
            and name not in asked_for()
        ]
        assert unused == []

    def test_carries_no_style_and_no_script_of_its_own(self) -> None:
        own = re.compile(
            r"<style|\sstyle=|\son[a-z]+=[\"']|javascript:"
            r"|<script(?![^>]*\bsrc=)(?![^>]*type=[\"']application/json[\"'])"
        )
        assert [name for name in ALL if own.search(text_of(name))] == []

    def test_asks_for_nothing_outside(self) -> None:
        fetched = re.compile(
            r"(?:\bsrc|srcset)=[\"'](?:https?:)?//|<link[^>]*href=[\"'](?:https?:)?//"
        )
        assert [name for name in ALL if fetched.search(text_of(name))] == []

    def test_marks_what_it_says_as_words(self) -> None:
        strays = {
            (name, word)
            for name in ALL
            if name != SHOWS_COMPONENTS
            for word in re.findall(r"(?<![&\w])[A-Za-z]{3,}\b(?!;)", unmarked(text_of(name)))
            if word not in STANDARDS
        }
        assert strays == WITHOUT_CATALOGUES

    def test_protects_its_forms(self) -> None:
        unprotected = [
            name
            for name in ALL
            for form in re.findall(r"<form\b.*?</form>", text_of(name), flags=re.DOTALL)
            if re.search(r"method=[\"']post", form, re.IGNORECASE) and "csrf_token" not in form
        ]
        assert unprotected == []

    def test_would_notice_words_outside_the_catalogues(self) -> None:
        assert "Accept" in unmarked("<button>Accept</button>")
        assert "Accept" not in unmarked('<p>{% translate "Accept" %}</p>{{ Accept }}')


def unmarked(text: str) -> str:
    """Return what is left when tags, comments, variables and translated parts are taken away."""
    kept = r"\{%\s*(blocktranslate|comment|verbatim)\b.*?\{%\s*end\1\s*%\}"
    text = re.sub(kept, " ", text, flags=re.DOTALL)
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", " ", text, flags=re.DOTALL)
    text = re.sub(r"<(code|kbd|samp)\b.*?</\1>", " ", text, flags=re.DOTALL)
    return re.sub(r"<[^>]*>", " ", text, flags=re.DOTALL)


def test_every_stylesheet_and_script_is_ours() -> None:
    shipped = {path.name for path in Path(PACKAGE / "web" / "static").rglob("*") if path.is_file()}
    assert {"house.css", "house.js"} <= shipped
    sizes = {
        suffix: sum(path.stat().st_size for path in (PACKAGE / "web" / "static").rglob(suffix))
        for suffix in ("*.css", "*.js")
    }
    assert sizes["*.css"] <= 25_000 + 10_000
    assert sizes["*.js"] <= 15_000
