"""How resolutions are worded: the openings of preambles and the words that enact, by language."""

import re
from typing import Final

_I: Final = re.IGNORECASE

PREAMBLE: Final = re.compile(
    r"(?:(?:Highly|Deeply|Firmly|Fully|Strongly|Also|Further|Again|Once\s+again|Being|Recognizing)\s+)?"
    r"(?:[A-Z][a-z]{2,}ing|Having|Conscious|Mindful|Aware|Guided|Convinced|Concerned|Determined|Desirous"
    r"|Committed|Inspired|Alarmed|Encouraged|With\s+(?:the\s+aim|a\s+view)|Pursuant|appreciating)\b"
    r"|(?:[А-ЯЁ][а-яё]+\s+){0,2}[А-ЯЁа-яё]{3,}(?:ая|яя|уя|ясь|вшись|учи|одя|имая|ствуя)\b"
    r"|.{0,400}(?:отырып|ескеріп|басшылыққа\s+алып)[,;]$"
)
ENACTING: Final = re.compile(
    r"(?<!\w)(?:"
    r"declares?\s+(?:the\s+following|as\s+follows|that)|states?\s+(?:the\s+following|as\s+follows)"
    r"|(?:have|has)\s+(?:hereby\s+)?(?:adopted|agreed|decided|resolved)"
    r"|hereby\s+(?:decided?s?|adopts?|adopted|declares?|agrees?d?|resolves?d?|approves?d?)(?:\s+to|\s+that)?"
    r"|(?:agreed?s?|decided?s?|resolved?s?)\s+(?:on\s+)?(?:the\s+following|as\s+follows)"
    r"|(?:decides?|decided|adopts?|recommends?|agrees?)\s*(?:to|that)?\s*:$"
    r"|заявля(?:ем|ют)\s+(?:о\s+)?(?:следующ|нижеследующ)\w+"
    r"|(?:приняли|принимают|одобрили)\s+(?:следующ|нижеследующ|настоящ)\w+"
    r"|(?:договорил|согласовал|решил|постановил)\w*\s+(?:о\s+)?(?:следующ|нижеследующ)\w+"
    r"|(?:настоящим\s+)?(?:реш(?:ил\w?|или|ает|аем)|постановля(?:ет|ем|ют)|постановил\w?)\s*:$"
    r"|(?:төмендегі|мына|келесі)\w*\s+(?:\w+\s+){0,3}(?:мәлімде|шеш|келіс|қабылда|бекіт)\w+"
    r"|(?:деп\s+)?(?:шешті|шештік|мәлімдейміз|келісті|қаулы\s+етті)\s*:$"
    r")",
    _I,
)
RUN_IN: Final = 120
CHAPEAU: Final = re.compile(
    r"^(?:We,|Мы,|Біз,)|^(?:The\s+(?:CICA\s+)?(?:Member\s+States|Ministers|Heads)\b.{0,200},$)"
    r"|^(?:Государства\s*[-–]\s*члены\b.{0,200},$)",
    _I,
)
ANNEX: Final = re.compile(
    r"^(?:(?P<word>annex|appendix|приложение|қосымша)\s*(?:№\s*)?(?P<number>\d{1,3}|[IVX]{1,5}|[A-Z])?"
    r"|(?P<number_kk>\d{1,3})[ -]қосымша)\s*[.:]?\s*(?P<title>.{0,200})$",
    _I,
)
ENDS: Final = (".", ";", ":", ",", "!", "?")
