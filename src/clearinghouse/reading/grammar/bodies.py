"""The bodies of the Conference as papers name them, in full, in short and in any declension.

The codes are those of the reference files; the Ministerial Meeting of earlier years and the
Ministerial Council are one body.
"""

import re
from dataclasses import dataclass
from typing import Final

_NAMES: Final = {
    "SUMMIT": (
        r"(?:Council|Meeting)\s+of\s+(?:the\s+)?(?:CICA\s+)?Heads\s+of\s+State\s+(?:or|and)\s+Government"
        r"|(?<!Finance )(?:CICA\s+)?Summit(?:\s+Meeting)?(?!\w)"
        r"|(?:Встреч\w{1,3}|Совет\w{0,3})\s+глав\s+государств(?:\s+(?:и|или)\s+правительств)?"
        r"|(?<!Финансов..\s)Саммит\w{0,3}"
        r"|Мемлекет\s+(?:және|мен)\s+үкімет\s+басшылары\w*\s+(?:кеңесі|кездесуі)\w*"
    ),
    "MC": (
        r"(?:Council|Meeting|Session)\s+of\s+(?:the\s+)?(?:CICA\s+)?(?:Ministers\s+of\s+Foreign\s+Affairs|Foreign\s+Ministers)"
        r"|(?:CICA\s+)?Ministerial\s+(?:Council|Meeting)"
        r"|(?:Встреч\w{1,3}|Совет\w{0,3}|заседани\w{1,3})\s+министров\s+иностранных\s+дел"
        r"|Министерск\w{1,3}\s+(?:встреч\w{1,3}|совет\w{0,3})"
        r"|Сыртқы\s+істер\s+министрлері\w*\s+(?:\w+\s+){0,2}(?:кеңесі|кездесуі|отырысы)\w*"
        r"|Министрлер\s+(?:кеңесі|кездесуі)\w*"
        r"|(?-i:\bMC\b|\bMM\b|\bСМИД\b)"
    ),
    "SOC": (
        r"Senior\s+Officials\s+Committee|Committee\s+of\s+Senior\s+Officials"
        r"|Комитет\w{0,3}\s+старших\s+должностных\s+лиц"
        r"|Аға\s+лауазымды\s+(?:тұлғалар|адамдар)\s+комитеті\w*"
        r"|(?-i:\bSOC\b|\bКСДЛ\b|\bАЛТК\b)"
    ),
    "SWG": (
        r"Special\s+Working\s+Group"
        r"|Специальн\w{1,3}\s+рабоч\w{1,3}\s+групп\w{1,3}"
        r"|Арна(?:улы|йы)\s+жұмыс\s+тобы\w*"
        r"|(?-i:\bSWG\b|\bСРГ\b|\bАЖТ\b)"
    ),
    "EXPERT": r"Expert\s+Meetings?|Эксперт\w{1,4}\s+встреч\w{1,3}|Сарапшылар\s+кездесу\w*",
    "SPECIALIZED": (
        r"Speciali[sz]ed\s+Meetings?|Специализированн\w{1,3}\s+встреч\w{1,3}"
        r"|Мамандандырылған\s+кездесу\w*"
    ),
    "PRC": (
        r"Project\s+Review\s+Committee(?:\s+\(PRC\))?(?:\s+of\s+the\s+CICA\s+Fund)?"
        r"|Комитет\w{0,3}\s+по\s+рассмотрению\s+проектов|Жобаларды\s+қарау\s+комитеті\w*"
    ),
    "BC": r"Business\s+Council|Делов\w{1,3}\s+совет\w{0,3}|Іскерлік\s+кеңес\w*",
    "YC": r"Youth\s+Council|Молод[её]жн\w{1,3}\s+совет\w{0,3}|Жастар\s+кеңесі\w*",
    "TTF": (
        r"Think\s+Tank\s+Forum|Форум\w{0,3}\s+аналитических\s+центров"
        r"|Талдау\s+орталықтарының\s+форумы\w*"
    ),
    "CEP": (
        r"Council\s+of\s+Eminent\s+Persons|Совет\w{0,3}\s+мудрецов|Ақылмандар\s+(?:алқасы|кеңесі)\w*"
    ),
    "PNLU": (
        r"Partnership\s+Network\s+of\s+Leading\s+Universities"
        r"|Партн[её]рск\w{1,3}\s+сет\w{1,3}\s+ведущих\s+университетов"
    ),
    "FS": r"Finance\s+Summit|Финансов\w{1,3}\s+саммит\w{0,3}|Қаржы\s+саммит\w*",
    "WC": r"Women(?:['’]s)?\s+Council|Женск\w{1,3}\s+совет\w{0,3}|Әйелдер\s+кеңесі\w*",
}
_PATTERN: Final = re.compile(
    "|".join(rf"(?P<{code}>(?<!\w)(?:{names}))" for code, names in _NAMES.items()), re.IGNORECASE
)
# An abbreviation in brackets behind the name belongs to it.
_SHORT: Final = re.compile(r"\s*\([^()]{2,40}\)")
_PREDECESSORS: Final = {"MM": "MC"}


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body named at ``[start, end)`` of a text; ``end`` is behind an abbreviation in brackets."""

    start: int
    end: int
    code: str
    as_written: str


def find_bodies(text: str) -> tuple[FoundBody, ...]:
    """Return the bodies named in a text, in their order."""
    found = []
    for name in _PATTERN.finditer(text):
        short = _SHORT.match(text, name.end())
        end = short.end() if short else name.end()
        found.append(FoundBody(name.start(), end, str(name.lastgroup), name.group()))
    return tuple(found)


def body_of(symbol_body: str) -> str:
    """Return the code of the body that a symbol names: MM is the Ministerial Council's."""
    return _PREDECESSORS.get(symbol_body, symbol_body)


def is_body_line(text: str) -> str:
    """Return the code of the body if a line is its name and nothing else; "" for any other."""
    bare = re.sub(
        r"^(?:the\s+)?(?:CICA\s+)?|\s+(?:of\s+(?:the\s+)?)?(?:CICA|СВМДА)$", "", text.strip()
    )
    for found in find_bodies(bare):
        if found.start == 0 and found.end == len(bare):
            return found.code
    return ""
