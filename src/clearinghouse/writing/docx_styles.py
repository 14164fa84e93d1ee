"""The styles of the DOCX: Word's own styles, dressed as an official paper.

Headings, lists and tables keep Word's built-in names, so that outline and navigation work in any
office.  The face is one that every office has and that has the Kazakh letters.
"""

from collections.abc import Iterable
from typing import Final, cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FACE: Final = "Times New Roman"
ENTRY_STYLES: Final = ("List", "List 2", "List 3")
BULLET_STYLES: Final = ("List Bullet", "List Bullet 2", "List Bullet 3")
_INK: Final = RGBColor(0, 0, 0)
_INDENT: Final = Cm(0.9)
_HEADINGS: Final = ((13, True, False), (12, True, False), (12, True, True), (12, False, True))


def dress(document: Document) -> None:
    """Set the styles of a new document."""
    normal = _style(document, "Normal", size=12)
    normal.paragraph_format.space_after = Pt(7)
    normal.paragraph_format.line_spacing = 1.1
    title = _style(document, "Title", size=14, bold=True)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(14), Pt(14)
    _without_borders(title)
    for level, (size, bold, italic) in enumerate(_HEADINGS, 1):
        heading = _style(document, f"Heading {level}", size=size, bold=bold, italic=italic)
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(14), Pt(7)
        heading.paragraph_format.keep_with_next = True
    for depth, (entry, bullet) in enumerate(zip(ENTRY_STYLES, BULLET_STYLES, strict=True), 1):
        for name in (entry, bullet):
            style = _style(document, name, size=12)
            style.paragraph_format.left_indent = _INDENT * (depth + 1)
            style.paragraph_format.first_line_indent = -_INDENT
            style.paragraph_format.space_after = Pt(5)
    for name in ("Header", "Footer"):
        _style(document, name, size=9)
    _own_styles(document)


def _own_styles(document: Document) -> None:
    """Add the styles that Word does not have: they say what a paragraph is."""
    plain = ((("Preambular paragraph"), False), ("Operative paragraph", False))
    for name, bold in plain:
        style = _added(document, name, bold=bold)
        style.paragraph_format.first_line_indent = _INDENT
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _added(document, "Enacting words", bold=True).paragraph_format.keep_with_next = True
    small = _added(document, "Table text", size=10)
    small.paragraph_format.space_after = Pt(0)
    _added(document, "Footnote", size=10)
    masthead = _added(document, "Masthead", size=11)
    masthead.paragraph_format.space_after = Pt(2)
    _added(document, "Addressee", bold=True).paragraph_format.keep_together = True


def _added(
    document: Document, name: str, *, size: float = 12, bold: bool = False
) -> ParagraphStyle:
    added = cast("ParagraphStyle", document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    added.base_style = cast("ParagraphStyle", document.styles["Normal"])
    added.quick_style = True
    return _style(document, name, size=size, bold=bold)


def _style(
    document: Document, name: str, *, size: float, bold: bool = False, italic: bool = False
) -> ParagraphStyle:
    """Give a style its face, size and ink; theme fonts and colours of Word's template go."""
    style = cast("ParagraphStyle", document.styles[name])
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
    style.font.color.rgb = _INK
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    if fonts is not None:
        properties.remove(fonts)
    fonts = OxmlElement("w:rFonts")
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FACE)
    properties.insert(0, fonts)
    _without(properties, ("w:spacing", "w:kern"))
    return style


def _without_borders(style: ParagraphStyle) -> None:
    _without(style.element.get_or_add_pPr(), ("w:pBdr",))


def _without(properties: BaseOxmlElement, names: Iterable[str]) -> None:
    for name in names:
        for found in properties.findall(qn(name)):
            properties.remove(found)
