"""Files made for the tests: word processor papers, PDF, pages of the web."""

import io
import zipfile
from collections.abc import Callable, Sequence

import docx
import typst
from docx.document import Document
from docx.oxml import parse_xml

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LIST = [
    ["No.", "Dimension", "", "Priority area", "Coordinator", "Co-coordinator"],
    ["1", "Economic", "1", "Tourism", "Kuwait", "Iraq\nQatar"],
    ["", "", "2", "Finance", "", "Mongolia"],
    ["2", "Human", "", "", "Egypt", ""],
]


def saved(document: Document) -> bytes:
    """Return the bytes of a word processor paper."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def paper(*paragraphs: str) -> Document:
    """Return a word processor paper with these paragraphs."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return document


def note_paragraphs(number: str = "No. ENV/78") -> list[str]:
    """Return a note, each printed line a paragraph of its own as word processors have it."""
    return [
        "SECRETARIAT OF THE CONFERENCE ON INTERACTION",
        "AND CONFIDENCE BUILDING MEASURES IN ASIA",
        number,
        "Enclosure: as stated, on 2 p.",
        (
            "The Secretariat of the Conference on Interaction and Confidence Building Measures in "
            "Asia (CICA) presents its compliments to the CICA Member States and has the honour to "
            "forward the decisions of the Special Working Group meeting of 7 May 2031."
        ),
        (
            "The Secretariat avails itself of this opportunity to renew the assurances of its "
            "highest consideration."
        ),
        "Astana, 8 May 2031",
        "MEMBER STATES",
        "OF THE CONFERENCE ON INTERACTION",
        "AND CONFIDENCE BUILDING MEASURES",
        "IN ASIA",
    ]


def add_table(document: Document, rows: Sequence[Sequence[str]]) -> None:
    """Add a table whose second column is merged over its second and third row."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(1, 1).merge(table.cell(2, 1))


def add_xml(document: Document, xml: str) -> None:
    """Add a paragraph written as XML, without the namespace."""
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(xml.replace("<w:p>", f"<w:p {W}>", 1)))


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes] | bytes) -> bytes:
    """Return a package with one part added or changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.namelist():
            part = old.read(entry)
            if entry == name and callable(change):
                part = change(part)
            new.writestr(entry, part, zipfile.ZIP_DEFLATED)
        if not callable(change):
            new.writestr(name, change, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def pdf(markup: str) -> bytes:
    """Return a PDF set from typst's markup."""
    return bytes(typst.compile(markup.encode()))


PDF_NOTE = r"""
#set page(paper: "a4", margin: 2.5cm, header: context {
  if counter(page).get().first() > 2 [MC/2034/DRAFT/6] },
  footer: context [#align(center)[#counter(page).display()]])
#set text(size: 11pt)
#align(center)[*SECRETARIAT OF THE CONFERENCE ON INTERACTION\
  AND CONFIDENCE BUILDING MEASURES IN ASIA*]
#align(center)[*СЕКРЕТАРИАТ СОВЕЩАНИЯ ПО ВЗАИМОДЕЙСТВИЮ\ И МЕРАМ ДОВЕРИЯ В АЗИИ*]

*№ ENV/79*

#grid(columns: (3cm, 1fr), gutter: 1cm, [_Enclosure:\ as stated,\ on 2 p._],[The Secretariat of
the Conference on Interaction and Confidence Building Measures in Asia (CICA) presents its
compliments to the CICA Member States and has the honour to forward on behalf of the CICA
Chairmanship the draft decision on lamps and on the many wicks that keepers use in long nights.

The Secretariat avails itself of this opportunity to renew to the CICA Member States the assurances
of its highest consideration.])

Astana, 2 February 2034

#v(2cm)
*MEMBER STATES\ OF THE CONFERENCE ON INTERACTION\ AND CONFIDENCE BUILDING MEASURES\ IN ASIA*

#pagebreak()
MC/2034/DRAFT/6 #h(1fr) 1 February 2034

#align(right)[Distr: Member States only]

#align(center)[СОВЕЩАНИЕ ПО ВЗАИМОДЕЙСТВИЮ И МЕРАМ ДОВЕРИЯ В АЗИИ]

Chairmanship of Azerbaijan

#align(center)[*DRAFT DECISION OF THE CICA MINISTERIAL COUNCIL\ on Lamps*]

The Ministerial Council,

_Recalling_ the old lamps and the old wicks that were in use along the coast for many years,

Has decided to:

1. Approve the rules of lamps, which the keepers will follow in all the harbours of the region
   whenever the nights are long and the sea is rough;

2. Take note of the report on wicks.

#v(13.5cm)
3. Request the keepers to count all the lamps that they have seen in the harbours of the region and
   in the straits near them, before 1 May 2035, and to report on the number of lamps of each colour
   and of each size that they have found there.

#table(columns: 4, [Dimension],[Priority area],[Coordinator],[Co-coordinators],
  [Economic],[Tourism],[Jordan],[China\ India],
  [Human],[],[],[Kuwait])
"""
