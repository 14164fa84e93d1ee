"""What notes say of silence procedures: that one runs, that nobody objected, that it was broken.

A note that opens a procedure says what will follow "if no objections are received"; that tells of
no end.  Only sentences that state what has happened count.
"""

import re
from typing import Final

from clearinghouse.reading.grammar.verbs import sentences

_I: Final = re.IGNORECASE

PROCEDURE: Final = re.compile(
    r"silence\s+procedure|\b(?:the|this|its)\s+silence\b|procedure\s+of\s+silence|no-objection\s+procedure"
    r"|процедур\w+\s+(?:умолчания|молчания|отсутствия\s+возражений)|молчаливого\s+согласия"
    r"|үнсіз\s+(?:келісім|келісу)\w*(?:\s+\w+){0,2}\s*(?:тәртіб\w*|рәсім\w*)?",
    _I,
)
_NOT_BROKEN: Final = re.compile(
    r"(?:has|have|had|was|were)\s+not\s+(?:been\s+)?(?:breached|broken)|not\s+been\s+objected"
    r"|(?:did|has|have)\s+not\s+receiv\w+\s+(?:any\s+)?objections?|no\s+objections?\s+(?:\w+\s+){0,3}receiv\w+"
    r"|receiv\w+\s+no\s+objections?|in\s+the\s+absence\s+of\s+objections?,?\s+(?:\w+\s+){0,6}(?:considered|deemed|assumed|adopted|approved)"
    r"|не\s+(?:была|был)\s+(?:нарушен\w*|прерван\w*)|не\s+получ\w+\s+возражени\w+"
    r"|возражени\w+\s+(?:\S+\s+){0,6}?не\s+поступ\w+|не\s+поступ\w+\s+(?:\w+\s+){0,3}возражени\w+"
    r"|бұзылма\w+|қарсылық\w*\s+(?:\w+\s+){0,3}(?:түспе|алма|келіп\s+түспе|білдірілме)\w+",
    _I,
)
_BROKEN: Final = re.compile(
    r"(?:has|have|was|were)\s+(?:been\s+)?(?:breached|broken)|broke\s+the\s+silence"
    r"|(?:objections?\s+(?:\w+\s+){0,4}(?:was|were|has\s+been|have\s+been)\s+received|receiv\w+\s+(?:an?\s+|\w+\s+)?objections?)"
    r"|silence\s+(?:is|has\s+been|was)\s+(?:\w+\s+){0,2}(?:breached|broken)"
    r"|(?<!не )(?:была|был)\s+(?:нарушен\w*|прерван\w*)"
    r"|(?<!не )поступ\w+\s+(?:\w+\s+){0,2}возражени\w+"
    r"|(?<!не )получ\w+\s+возражени\w+"
    r"|бұзыл(?:ды|ған)|қарсылық\w*\s+(?:түсті|келіп\s+түсті|білдірілді)",
    _I,
)
_OPENS: Final = re.compile(
    r"(?:place[sd]?|put|circulat\w+|submit\w*|initiat\w+|launch\w*|open\w*|start\w*|forward\w*|subject)\b.{0,300}?silence\s+procedure"
    r"|silence\s+procedure.{0,200}?(?:until|by|expire\w*|ends?|ending|deadline|before)"
    r"|(?:if\s+no|in\s+the\s+absence\s+of|unless)\s+(?:any\s+)?objections?"
    r"|процедур\w+\s+(?:умолчания|молчания).{0,200}?(?:до|не\s+позднее|истека\w+)|при\s+отсутствии\s+возражени\w+|если\s+.{0,60}возражени\w+"
    r"|үнсіз\s+келіс\w+.{0,200}?дейін",
    _I,
)
# What makes a sentence say what would happen, before what it says and behind it.
_IF: Final = re.compile(
    r"\b(?:if|unless|should|in\s+case|in\s+the\s+event|provided|once|when|whether"
    r"|если|в\s+случае|при\s+(?:отсутствии|поступлении|получении|наличии)|когда)\b",
    _I,
)
_WILL: Final = re.compile(
    r"\b(?:will|shall|would)\s+(?:\w+\s+){0,2}(?:be|have)\b|\bбуд(?:ет|ут)\b|болып\s+есептелеті\w+|есептелеті\w+",
    _I,
)
_ABSENCE: Final = re.compile(r"in\s+the\s+absence", _I)
_KAZAKH_IF: Final = re.compile(r"(?:са|се)\b|жағдай", _I)
_KAZAKH_LETTERS: Final = frozenset("әғқңөұүһі")
_KAZAKH_REACH: Final = 40
_RECALLS: Final = re.compile(
    r"\b(?:recall|remind|extend|prolong|postpon)\w*|\b(?:напомин|напомн|продл|перенес|перенос)\w+"
    r"|еске\s+салу\w*|еске\s+сала\w*|ұзарт\w+",
    _I,
)


def nobody_objected(text: str) -> re.Match[str] | None:
    """Return where a note tells that a procedure ended and nobody had objected."""
    return _told(_NOT_BROKEN, text)


def somebody_objected(text: str) -> re.Match[str] | None:
    """Return where a note tells that a procedure was broken."""
    return _told(_BROKEN, text)


def is_opened(text: str) -> bool:
    """Tell whether a note places something under silence, and does not call that to mind."""
    return bool(_OPENS.search(text)) and not _RECALLS.search(text)


def _told(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    for at, sentence in sentences(text):
        for found in pattern.finditer(text, at, at + len(sentence)):
            if not _is_supposed(found, sentence, at):
                return found
    return None


def _is_supposed(found: re.Match[str], sentence: str, at: int) -> bool:
    """Tell whether a sentence supposes what is found in it rather than stating it."""
    before, behind = sentence[: found.start() - at], sentence[found.end() - at :]
    if _IF.search(before + found.group()):
        return True
    if _ABSENCE.match(found.group()):
        return bool(_WILL.search(found.group()))
    return bool(_KAZAKH_IF.search(_last_word(found.group()) + behind[:_KAZAKH_REACH])) and bool(
        _KAZAKH_LETTERS & set(sentence)
    )


def _last_word(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1]
