"""``messages``: the words of the interface, from the sources into the catalogues and compiled.

Needs neither xgettext nor msgfmt: Django turns templates into something Python-like, Babel reads
it.  A string whose words change loses its translation rather than keep a doubtful one; nothing is
ever marked fuzzy.  What Django and allauth say on our pages and have not translated themselves is
in our catalogues too.
"""

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE: Final = Path(__file__).resolve().parent.parent
LOCALE: Final = PACKAGE / "web" / "locale"
TEMPLATES: Final = PACKAGE / "web" / "templates"
KEYWORDS: Final[dict[str, tuple[int | tuple[int, str], ...] | None]] = {
    "_": None,
    "_now": None,
    "_lazy": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
# Django's own forms of the plural: its catalogues and ours must count alike.
PLURALS: Final = {
    "ru": (
        "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || "
        "n%100>14) ? 1 : n%10==0 || (n%10>=5 && n%10<=9) || (n%100>=11 && n%100<=14)? 2 : 3);"
    ),
    "kk": "nplurals=2; plural=(n!=1);",
}
# What the libraries say on pages of ours: files of the package, and the catalogues they bring.
BORROWED: Final = (
    ("django", ("conf", "contrib/auth"), ("core/validators.py", "forms/*.py", "utils/dates.py")),
    ("django", ("contrib/auth",), ("contrib/auth/password_validation.py",)),
    (
        "allauth",
        ("",),
        (
            "account/forms.py",
            "account/adapter.py",
            "account/fields.py",
            "mfa/**/*.py",
            "usersessions/*.py",
            "templates/account/account_inactive.html",
            "templates/account/base_*.html",
            "templates/account/login.html",
            "templates/account/logout.html",
            "templates/account/password_*.html",
            "templates/account/reauthenticate.html",
            "templates/account/signup_closed.html",
            "templates/account/messages/logged_*.txt",
            "templates/account/messages/password_*.txt",
            "templates/account/email/base_*.txt",
            "templates/account/email/password_*.txt",
            "templates/mfa/**/*.html",
            "templates/mfa/**/*.txt",
            "templates/usersessions/**/*.html",
            "templates/usersessions/**/*.txt",
        ),
    ),
)
# Lines of the header that change with the day or say nothing.
UNKEPT: Final = tuple(
    f'"{field}: '
    for field in (
        "Project-Id-Version",
        "Report-Msgid-Bugs-To",
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Last-Translator",
        "Language-Team",
        "Generated-By",
    )
)
HEADER: Final = "# Words of the interface of the clearing house, {language}.\n#"


@dataclass(frozen=True, slots=True)
class Found:
    """A string in the sources: its words (singular and plural if it counts) and where it is."""

    words: str | tuple[str, str]
    context: str | None
    place: str


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--check", action="store_true", help="change nothing; fail if the catalogues are behind"
    )
    parser.add_argument(
        "--tidy", action="store_true", help="drop translations whose strings are gone"
    )


def run(options: argparse.Namespace) -> int:
    """Bring the catalogues up to date, or say what they lack; return the exit status."""
    behind = False
    for language in PLURALS:
        path = catalogue_path(language)
        fresh = updated_catalogue(language)
        written = written_catalogue(fresh, tidy=options.tidy)
        if options.check:
            lacking = untranslated(fresh)
            stale = not path.exists() or sorted(_ids(read_catalogue(path))) != sorted(_ids(fresh))
            behind = behind or stale or bool(lacking)
            state = "behind the sources" if stale else "current"
            print(f"{language}: {state}, {len(lacking)} not translated")
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written)
        print(f"{language}: {len(fresh)} strings, {len(untranslated(fresh))} not translated")
    if not options.check:
        compile_catalogues()
    return int(behind)


def catalogue_path(language: str) -> Path:
    """Return where the catalogue of ``language`` is kept."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def read_catalogue(path: Path) -> Catalog:
    """Read a catalogue."""
    with path.open("rb") as stream:
        return read_po(stream)


def compile_catalogues() -> None:
    """Compile every catalogue whose compiled form is missing or older."""
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
        compiled = path.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime_ns >= path.stat().st_mtime_ns:
            continue
        # Two programs may start at once: each writes its own file, and the last one stays.
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as stream:
            write_mo(stream, read_catalogue(path))
        Path(stream.name).chmod(0o644)
        Path(stream.name).replace(compiled)


def updated_catalogue(language: str) -> Catalog:
    """Return the catalogue of ``language`` with exactly the strings that are shown now."""
    path = catalogue_path(language)
    known = _known(path) if path.exists() else {}
    fresh = Catalog(
        locale=language,
        domain="django",
        header_comment=HEADER.format(language=language),
        fuzzy=False,
    )
    fresh.mime_headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Plural-Forms", PLURALS[language]),
    ]
    for found in [*own_strings(), *borrowed_strings(language)]:
        fresh.add(found.words, context=found.context, locations=[(found.place, 0)])
    for message in fresh:
        kept = known.pop(_id(message), None)
        if message.id and kept:
            message.string = kept.string
    for gone in known.values():
        fresh.obsolete[repr(_id(gone))] = Message(gone.id, gone.string, context=gone.context)
    return fresh


def written_catalogue(catalogue: Catalog, *, tidy: bool = False) -> bytes:
    """Return the catalogue as it is kept: sorted, without line numbers, so that changes are few."""
    stream = BytesIO()
    write_po(
        stream, catalogue, width=96, sort_output=True, include_lineno=False, ignore_obsolete=tidy
    )
    lines = stream.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(UNKEPT)).encode()


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the strings that lack a translation, or one of its plural forms."""
    return [str(message.id) for message in catalogue if message.id and not _is_filled(message)]


def own_strings() -> Iterator[Found]:
    """Return the strings of our own pages and modules."""
    yield from _strings_below(PACKAGE, ["**/*.py", "web/templates/**/*.html", "**/*.txt"])


def borrowed_strings(language: str) -> Iterator[Found]:
    """Return the strings of the libraries that we show and that they lack in ``language``."""
    for package, catalogues, patterns in BORROWED:
        root = _root_of(package)
        translated = {
            key
            for name in catalogues
            for key in _translated(root / name / "locale" / language / "LC_MESSAGES" / "django.mo")
        }
        for found in _strings_below(root, patterns, prefix=f"{package}/"):
            if (found.words, found.context) not in translated:
                yield found


def _strings_below(root: Path, patterns: Iterable[str], *, prefix: str = "") -> Iterator[Found]:
    paths = {path for pattern in patterns for path in root.glob(pattern)}
    for path in sorted(paths):
        relative = path.relative_to(root).as_posix()
        if prefix and relative.startswith("templates/") and _is_replaced(relative):
            continue
        yield from _strings_in(path, prefix + relative)


def _is_replaced(relative: str) -> bool:
    """Whether a page of ours stands for a library's, rather than adding to it."""
    name = relative.removeprefix("templates/")
    ours = TEMPLATES / name
    return ours.exists() and f'{{% extends "{name}" %}}' not in ours.read_text(encoding="utf-8")


def _strings_in(path: Path, place: str) -> Iterator[Found]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        if "gettext" not in text:
            return
    elif "{%" not in text:
        return
    else:
        # Indentation means nothing in a template, and would be an error to the reader of Python.
        text = "\n".join(line.lstrip() for line in templatize(text, origin=place).splitlines())
    for _line, keyword, words, _comments in extract_python(
        BytesIO(text.encode()), KEYWORDS, (), {"encoding": "utf-8"}
    ):
        found = _found(str(keyword), words, place)
        if found:
            yield found


def _found(keyword: str, words: object, place: str) -> Found | None:
    parts = [words] if isinstance(words, str) else list(words or ())  # type: ignore[call-overload]
    if not parts or not all(isinstance(part, str) and part for part in parts[:1]):
        return None
    context = parts.pop(0) if keyword.startswith(("pgettext", "npgettext")) else None
    if keyword.startswith(("ngettext", "npgettext")):
        return Found((parts[0], parts[1]), context, place)
    return Found(parts[0], context, place)


def _known(path: Path) -> dict[tuple[object, object], Message]:
    catalogue = read_catalogue(path)
    messages = [*catalogue.obsolete.values(), *catalogue]
    return {
        _id(message): message
        for message in messages
        if message.id and not message.fuzzy and _is_filled(message)
    }


def _is_filled(message: Message) -> bool:
    strings = message.string if isinstance(message.string, tuple | list) else [message.string]
    return bool(strings) and all(strings)


def _id(message: Message) -> tuple[object, object]:
    words = tuple(message.id) if isinstance(message.id, list | tuple) else message.id
    context: object = message.context
    # Babel reads the contexts of compiled catalogues as bytes, against its own annotation.
    return words, context.decode() if isinstance(context, bytes) else context


def _ids(catalogue: Catalog) -> list[str]:
    return [repr(_id(message)) for message in catalogue if message.id]


def _translated(path: Path) -> set[tuple[object, object]]:
    if not path.exists():
        return set()
    with path.open("rb") as stream:
        return {_id(message) for message in read_mo(stream) if message.id and _is_filled(message)}


def _root_of(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise LookupError(package)
    return Path(spec.origin).parent
