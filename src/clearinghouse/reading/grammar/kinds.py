"""What kind of document a title announces, in English, Russian and Kazakh."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

# The order matters: of two kinds that begin at one word the first is taken.
_KINDS: Final = (
    (
        "list_of_coordinators",
        (
            r"list\s+of\s+(?:the\s+)?(?:co-?)?coordinat\w+"
            r"|(?:список|перечень)\s+(?:стран|государств)?\W{0,2}(?:со-?)?координатор\w*"
            r"|үйлестіруші\w*(?:\s+\w+){0,6}\s+(?:тізім|тізбе)\w*"
        ),
    ),
    (
        "concept_paper",
        (
            r"concept\s+(?:paper|note)|концепци[яию]|концептуальн\w+\s+(?:документ\w*|записк\w*)"
            r"|тұжырымдама\w*"
        ),
    ),
    (
        "annual_plan",
        (
            r"(?:annual\s+)?plan\s+(?:of|on)\s+implementation|annual\s+plan"
            r"|(?:ежегодн\w+\s+|годов\w+\s+)?план\s+(?:по\s+)?(?:реализации|осуществлени\w+)|годовой\s+план"
            r"|жылдық\s+жоспар\w*"
        ),
    ),
    ("action_plan", r"action\s+plan|plan\s+of\s+action|план\w?\s+действий|іс-қимыл\s+жоспар\w*"),
    ("catalogue", r"catalogue|каталог\w?|каталогы\w*"),
    ("decision", r"decisions?|решени[еяй]|шешім\w*"),
    ("declaration", r"declaration|декларация?\w?|декларациясы\w*"),
    ("statement", r"statement|communiqu[eé]|заявлени[еяй]|коммюнике|мәлімдеме\w*"),
    (
        "rules",
        (
            r"rules\s+of\s+procedure|regulations?|statute|guidelines|terms\s+of\s+reference"
            r"|правила\s+процедуры|положени[ея]|руководящие\s+принципы|ереже\w*|рәсім\s+қағидалары"
        ),
    ),
    ("agenda", r"(?:annotated\s+|provisional\s+)?agenda|(?:повестк[аи]\s+дня)|күн\s+тәртіб\w*"),
    ("report", r"report|summary\s+record|отч[её]т\w?|доклад\w?|есеп|есебі|баяндама\w*"),
    ("letter", r"letter|письмо|хат"),
)
_WORDS: Final = re.compile(
    "|".join(rf"(?P<{kind}>(?<!\w)(?:{words})(?!\w))" for kind, words in _KINDS), re.IGNORECASE
)
_DRAFT: Final = re.compile(
    r"(?<!\w)(?:draft|проект\w?(?!\s+решени\w+\s+№)|жоба(?:сы\w*|лары\w*)?)(?!\w)", re.IGNORECASE
)
# Behind these words stands what the document is about, not what it is.
_SUBJECT: Final = re.compile(
    r"\s(?:on|regarding|concerning|for|о|об|относительно|касательно)\s", re.IGNORECASE
)
_MOST_WORDS_BEFORE: Final = 9
_WITH_DRAFTS: Final = frozenset({"decision", "declaration", "statement"})


@dataclass(frozen=True, slots=True)
class FoundKind:
    """The kind a title announces; ``at`` is the number of words before it."""

    code: str
    is_draft: bool
    at: int
    as_written: str = ""


@lru_cache(maxsize=1024)
def kind_of(title: str) -> FoundKind | None:
    """Return the kind that a title announces, or None.

    "Draft decision on the rules of procedure" is a draft decision; a decision that is a list of
    coordinators is that list.
    """
    flat = " ".join(title.split())
    subject = _SUBJECT.search(flat)
    head = flat[: subject.start()] if subject else flat
    found = list(_WORDS.finditer(head)) or (list(_WORDS.finditer(flat)) if not subject else [])
    if not found and subject:
        found = list(_WORDS.finditer(flat))[:1]
    if not found:
        return None
    chosen = next((hit for hit in found if hit.lastgroup == "list_of_coordinators"), found[0])
    if _is_kazakh_order(flat, found):
        chosen = found[-1]
    if chosen.lastgroup != "list_of_coordinators":
        whole = [hit for hit in _WORDS.finditer(flat) if hit.lastgroup == "list_of_coordinators"]
        chosen = whole[0] if whole else chosen
    at = len(flat[: chosen.start()].split())
    if at > _MOST_WORDS_BEFORE and not _is_kazakh_order(flat, found):
        return None
    code = str(chosen.lastgroup)
    is_draft = bool(_DRAFT.search(head))
    kind = f"draft_{code}" if is_draft and code in _WITH_DRAFTS else code
    return FoundKind(kind, is_draft, at, chosen.group())


def _is_kazakh_order(flat: str, found: list[re.Match[str]]) -> bool:
    """Tell whether the kind stands at the end, as in "… туралы шешім"."""
    return bool(re.search(r"(?<!\w)туралы(?!\w)", flat)) and len(found) > 0


def kinds_in(text: str) -> tuple[str, ...]:
    """Return all kinds named in a text, each once, in the order of their first mention."""
    return tuple(dict.fromkeys(str(hit.lastgroup) for hit in _WORDS.finditer(text)))
