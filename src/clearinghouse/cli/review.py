"""``review``: the draft review document of a dimension in a year, in one command.

The ending of the file decides its format.  What has not been opened as a review is drawn up all the
same, from the year before it and the year itself, without contributions.
"""

import argparse
from importlib import import_module
from pathlib import Path
from typing import Final

from clearinghouse.cli import earnest
from clearinghouse.cli.installation import Unready, prepare, say

LANGUAGES: Final = ("en", "ru", "kk")
FORMATS: Final = ("docx", "pdf", "html", "md", "txt")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--dimension", required=True, metavar="CODE", help="such as ECON or HUM")
    parser.add_argument("--year", required=True, type=int, help="the year of the review")
    parser.add_argument(
        "--language",
        action="append",
        choices=LANGUAGES,
        help="a language of the document; may be repeated (default: English and Russian)",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help=f"ends in {', '.join(FORMATS)}")


def run(options: argparse.Namespace) -> int:
    """Write the document; return 0, or 1 where it cannot be written and 2 where it is not known."""
    form = options.file.suffix.removeprefix(".").casefold()
    if form not in FORMATS:
        say(f"{options.file} ends in none of: {', '.join(FORMATS)}. Nothing was written.")
        return 2
    try:
        prepare(options.data)
        earnest.demand_one_kind(options.data)
        import_module("clearinghouse.cli.readiness").make_ready(tell=say)
    except Unready as unready:
        say(str(unready))
        return 1
    clock = import_module("clearinghouse.jobs.clock")
    return _write(options, form, clock.now())


def _write(options: argparse.Namespace, form: str, at: object) -> int:
    reader = import_module("clearinghouse.participants.acting").REGISTRY_AT_THE_MACHINE
    papers = import_module("clearinghouse.web.review_papers")
    queries = import_module("clearinghouse.review.queries")
    day = import_module("clearinghouse.law.periods").day_at(at)
    scope = queries.scope(reader, options.dimension.upper(), options.year, on=day)
    if scope is None:
        known = ", ".join(queries.dimensions(reader, day))
        say(
            f"There is no review of {options.dimension} in {options.year}. The dimensions are "
            f"{known}; the year is no later than {day.year}. Nothing was written."
        )
        return 2
    language = import_module("clearinghouse.text.languages").Language
    asked = tuple(dict.fromkeys(map(language, options.language or ("en", "ru"))))
    sheet = papers.sheet(reader, scope, asked, at=at)
    file = import_module("clearinghouse.web.sheets").file_of(sheet, form)
    fresh = options.file.with_name(f".{options.file.name}.new")
    try:
        fresh.write_bytes(file.content)
        fresh.replace(options.file)
    except OSError as refused:
        say(f"{options.file} is not written: {refused.strerror}.")
        return 1
    opened = "" if scope.review else " No review is open: it has no contributions."
    say(f"{options.file}: {len(file.content)} bytes.{opened}")
    return 0
