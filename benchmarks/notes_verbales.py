"""What a note verbale costs as a file in three languages, beside the barest file of its words.

Run from the root of the repository: ``python benchmarks/notes_verbales.py [NOTES]``.  The bare
file has the same words as paragraphs: no heading, no number, no tags, no archive.  Both sides run
in turns in one process; the ratio of the medians is what counts.  It fails above the ceiling, or
where a note is not complete, tagged and archival.

The named peer is WeasyPrint, writing the same words from HTML as tagged PDF/UA (see README.md).
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from html import escape

import pypdfium2
import typst

try:
    import weasyprint
except (ImportError, OSError):  # it needs Pango, which not every machine has
    weasyprint = None

from clearinghouse.text.languages import Language
from clearinghouse.writing.docx import to_docx
from clearinghouse.writing.notes_verbales.composing import Composed, Setting, Wanted, compose
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose
from clearinghouse.writing.notes_verbales.sheets import Printed, note_sheet
from clearinghouse.writing.pdf import pdf

CEILING = 3.0
AT = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
SETTING = Setting(
    day=date(2026, 11, 27),
    zone="Asia/Almaty",
    city={"en": "Astana", "ru": "Астана", "kk": "Астана"},
    short={"en": "CICA", "ru": "СВМДА", "kk": "Азия Кеңесі"},
)
STYLE = "<style>section { break-after: page }</style>"
PLAIN = b"""
#let notes = json(bytes(sys.inputs.notes))
#for note in notes { for words in note { par(words) } ; pagebreak(weak: true) }
"""


def composed(number: int) -> tuple[Composed, ...]:
    subject = {
        "en": f"draft {number} on the exchange of experience in growing orchards",
        "ru": f"проект {number} об обмене опытом в области садоводства",
        "kk": f"бау-бақша өсіру саласындағы тәжірибе алмасу туралы {number} жоба",
    }
    wanted = Wanted(
        Purpose.SILENCE_OPENED,
        Addressed.ALL_MEMBER_STATES,
        {
            "subject": subject,
            "symbol": f"SOC/2026-II/DRAFT/{number}",
            "deadline": AT + timedelta(days=14),
        },
    )
    return tuple(compose(wanted, language, SETTING) for language in Language)


def ours(number: int) -> bytes:
    printed = Printed(url=f"https://example.org/{number}", written_at=AT, number=f"DOC/{number}")
    return pdf(note_sheet(composed(number), printed))


def plain(number: int) -> bytes:
    notes = [[*note.paragraphs, note.place_and_date] for note in composed(number)]
    written = typst.compile(PLAIN, format="pdf", sys_inputs={"notes": json.dumps(notes)})
    assert isinstance(written, bytes)
    return written


def word(number: int) -> bytes:
    printed = Printed(url=f"https://example.org/{number}", written_at=AT, number=f"DOC/{number}")
    return to_docx(note_sheet(composed(number), printed))


def weasy(number: int) -> bytes:
    pages = ""
    for language, note in zip(Language, composed(number), strict=True):
        told = "".join(
            f"<p>{escape(words)}</p>" for words in (*note.paragraphs, note.place_and_date)
        )
        pages += f'<section lang="{language.value}">{told}</section>'
    page = f'<!doctype html><html lang="en"><title>DOC/{number}</title>{STYLE}{pages}</html>'
    written = weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
    assert isinstance(written, bytes)
    return written


def taken(write: Callable[[int], bytes], number: int) -> float:
    begun = time.perf_counter()
    write(number)
    return time.perf_counter() - begun


def is_whole(written: bytes, number: int) -> bool:
    document = pypdfium2.PdfDocument(written)
    pages = [document[place].get_textpage().get_text_bounded() for place in range(len(document))]
    document.close()
    is_declared = b"pdfaid:part" in written and b"pdfuaid:part" in written
    return is_declared and len(pages) == 3 and all(f"DOC/{number}" in page for page in pages)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("notes", nargs="?", type=int, default=30)
    count = options.parse_args().notes
    assert is_whole(ours(0 + 1), 1)
    plain(1)
    ways = {"ours": ours, "plain": plain, "word": word}
    if weasyprint is not None:
        weasy(1)
        ways["weasy"] = weasy
    times: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(2, count + 2):
        for name, write in ways.items():
            times[name].append(taken(write, number))
    medians = {name: statistics.median(measured) * 1000 for name, measured in times.items()}
    ratio = medians["ours"] / medians["plain"]
    print(f"a note in three languages, median of {count}:")
    print(f"  PDF/A and PDF/UA       {medians['ours']:7.1f} ms   ratio {ratio:.1f}")
    print(f"  bare PDF               {medians['plain']:7.1f} ms")
    print(f"  Word                   {medians['word']:7.1f} ms")
    if weasyprint is not None:
        beside = medians["ours"] / medians["weasy"]
        print(f"  WeasyPrint, PDF/UA     {medians['weasy']:7.1f} ms   ours ÷ it {beside:.2f}")
    else:
        print("  no WeasyPrint: see benchmarks/README.md")
    if ratio > CEILING:
        print(f"above the ceiling of {CEILING}")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
