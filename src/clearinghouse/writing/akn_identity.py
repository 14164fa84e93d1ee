"""The identity of a document in Akoma Ntoso: work, expression and manifestation after FRBR.

A document is one work; each language is an expression of it, each file a manifestation.  The
identifiers follow the naming convention of the OASIS standard and rest on the symbol alone, or,
where there is none, on the address that the register gave.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Final
from urllib.parse import urlsplit

from lxml import etree

from clearinghouse.law.symbols import SymbolError, fold, parse_symbol
from clearinghouse.text.languages import Language
from clearinghouse.writing.segments import one_line
from clearinghouse.writing.sheet import Form, Part, Sheet

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_PREFIXES: Final = {None: NAMESPACE}
CODES: Final = {Language.EN: "eng", Language.RU: "rus", Language.KK: "kaz"}
AUTHOR: Final = "cica"
_UNSAFE: Final = re.compile(r"[^a-z0-9]+")

Element = etree._Element  # noqa: SLF001


def element(tag: str, *children: Element | str, **attributes: str) -> Element:
    """Return an element of Akoma Ntoso: words, if any, stand before its children."""
    name = f"{{{NAMESPACE}}}{tag}"
    # The stubs do not know that None stands for the default namespace.
    made = etree.Element(name, attributes, nsmap=_PREFIXES)  # type: ignore[arg-type]
    for child in children:
        if isinstance(child, str):
            made.text = child
        else:
            made.append(child)
    return made


@dataclass(frozen=True, slots=True)
class Identity:
    """The names of one expression; ``component`` is the main document or one of its annexes."""

    sheet: Sheet
    part: Part
    component: str = "main"

    @property
    def doctype(self) -> str:
        """The document type: decisions and declarations are statements, notes are docs."""
        return "statement" if self.sheet.form is Form.DOCUMENT else "doc"

    @property
    def subtype(self) -> str:
        """The series of the symbol ("dec", "draft"), else what kind of paper it is."""
        if self.sheet.form is Form.NOTE:
            return "note-verbale"
        try:
            return parse_symbol(self.sheet.masthead.symbol).series.lower()
        except SymbolError:
            return "document"

    @property
    def work(self) -> str:
        """The identifier of the work."""
        issued = self.sheet.masthead.issued_on
        day = issued.isoformat() if issued else "undated"
        number = slug(self.sheet.masthead.symbol) or slug(_address(self.sheet.url)) or "unnumbered"
        return f"/akn/{AUTHOR}/{self.doctype}/{self.subtype}/{day}/{number}"

    def expression(self, language: Language | None = None) -> str:
        """The identifier of the work in a language, by default that of the part."""
        return f"{self.work}/{CODES[language or self.part.language]}@"

    def meta(self) -> Element:
        """Return the element ``meta``: identification and the organisations referred to."""
        reference = f"#{self._author}"
        named = one_line(self.sheet.masthead.organisation[0][1]) if self._has_name else AUTHOR
        return element(
            "meta",
            element(
                "identification",
                element("FRBRWork", *self._core(self.work, "issued"), *self._of_work()),
                element(
                    "FRBRExpression",
                    *self._core(self.expression(), "issued"),
                    *self._of_expression(),
                ),
                element(
                    "FRBRManifestation",
                    *self._core(self.expression(), "written", ".xml"),
                    element("FRBRformat", value="application/akn+xml"),
                ),
                source=reference,
            ),
            element(
                "references",
                element(
                    "TLCOrganization",
                    eId=self._author,
                    href=f"/akn/ontology/organization/{AUTHOR}",
                    showAs=named,
                ),
                source=reference,
            ),
        )

    @property
    def _author(self) -> str:
        """The ``eId`` of the reference to the organisation, one for each component."""
        return AUTHOR if self.component == "main" else f"{self.component}__{AUTHOR}"

    @property
    def _has_name(self) -> bool:
        organisation = self.sheet.masthead.organisation
        return bool(organisation) and bool(one_line(organisation[0][1]))

    def _core(self, uri: str, dated: str, ending: str = "") -> Iterator[Element]:
        yield element("FRBRthis", value=f"{uri}/!{self.component}{ending}")
        yield element("FRBRuri", value=f"{uri}{ending}")
        if not ending and self.sheet.url:
            yield element("FRBRalias", value=one_line(self.sheet.url), name="address")
        issued = self.sheet.masthead.issued_on
        written = self.sheet.written_at.astimezone(UTC).date()
        is_issued = dated == "issued" and issued is not None
        day = issued if issued and is_issued else written
        yield element("FRBRdate", date=day.isoformat(), name="issued" if is_issued else "written")
        yield element("FRBRauthor", href=f"#{self._author}")

    def _of_work(self) -> Iterator[Element]:
        yield element("FRBRcountry", value=AUTHOR)
        yield element("FRBRsubtype", value=self.subtype)
        if self.sheet.masthead.symbol.strip():
            yield element("FRBRnumber", value=one_line(self.sheet.masthead.symbol))
        if self.part.named:
            yield element("FRBRname", value=one_line(self.part.named) or "—")

    def _of_expression(self) -> Iterator[Element]:
        language, original = self.part.language, self.sheet.masthead.original
        yield element("FRBRlanguage", language=CODES[language])
        if original and language not in original:
            yield element(
                "FRBRtranslation",
                href=self.expression(original[0]),
                fromLanguage=CODES[original[0]],
                authoritative="false",
                by=f"#{self._author}",
            )


def _address(url: str) -> str:
    """Return the last step of an address: the work is one, whatever the host and the language."""
    return urlsplit(url).path.rstrip("/").rpartition("/")[2]


def slug(text: str) -> str:
    """Return a text as a step of an identifier: small letters, digits and hyphens."""
    return _UNSAFE.sub("-", fold(text).lower()).strip("-")


def eid(address: str) -> str:
    """Return the ``eId`` of an address: "annex-1/para-2.7" → "annex_1__para_2-7"."""
    return address.replace("-", "_").replace(".", "-").replace("/", "__")
