"""Decisions: each numbered paragraph with its verbs, subject, request and deadlines."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from clearinghouse.law.coordination import Role
from clearinghouse.law.verbs import Verb
from clearinghouse.law.written_dates import find_dates
from clearinghouse.reading.doubts import Doubt, DoubtCode
from clearinghouse.reading.facts import (
    AppointmentFound,
    Deadline,
    DeadlineWord,
    DecisionFound,
    Fact,
    Request,
    Tenure,
)
from clearinghouse.reading.finders.source import DocumentSource
from clearinghouse.reading.grammar.areas import area_code, area_named
from clearinghouse.reading.grammar.names import states
from clearinghouse.reading.grammar.verbs import (
    FoundVerb,
    find_request,
    find_verbs,
    sentences,
)
from clearinghouse.reading.grammar.years import find_years, period, term_written
from clearinghouse.reading.paper import PaperKind
from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.languages import Language

_I: Final = re.IGNORECASE

_KINDS: Final = frozenset(
    {PaperKind.DECISION, PaperKind.DRAFT_DECISION, PaperKind.LIST_OF_COORDINATORS}
)
_WORDS: Final = (
    (DeadlineWord.BEFORE_END_OF, r"(?:before|by)\s+the\s+end\s+of\s+$|до\s+конца\s+$"),
    (
        DeadlineWord.BY,
        r"(?:by|no\s+later\s+than|not\s+later\s+than|until)\s+(?:the\s+)?$|не\s+позднее\s+$|к\s+$",
    ),
    (DeadlineWord.BEFORE, r"(?:before|prior\s+to)\s+$|до\s+$"),
    (DeadlineWord.ON, r"(?<!\w)on\s+$"),
)
_BEFORE: Final = tuple((word, re.compile(pattern, _I)) for word, pattern in _WORDS)
_KAZAKH_BEFORE: Final = re.compile(r"^\w*\s*(?:ға|ге|қа|ке)?\s*дейін", _I)
_END_OF_YEAR: Final = re.compile(
    r"(?:before|by)\s+the\s+end\s+of\s+(?P<en>20\d\d)|до\s+конца\s+(?P<ru>20\d\d)"
    r"|(?P<kk>20\d\d)\s+жылдың\s+(?:соңына|аяғына)\s+дейін",
    _I,
)
_MAKES: Final = frozenset(
    {Verb.APPROVED, Verb.APPOINTED, Verb.AGREED, Verb.DECIDED, Verb.ELECTED, Verb.ADOPTED}
)
_CO: Final = re.compile(
    r"co-?\s?coordinator|со-?координатор|тең\s+үйлестіруші|қосалқы\s+үйлестіруші", _I
)
_ROLE: Final = re.compile(
    r"co-?\s?coordinators?|coordinators?|со-?координатор\w*|координатор\w*|(?:тең|қосалқы)\s+үйлестіруші\w*|үйлестіруші\w*",
    _I,
)
_KAZAKH_SUBJECT: Final = re.compile(
    r"(?:Аға\s+лауазымды\s+(?:тұлғалар|адамдар)\s+комитеті|АЛТК|АЖТ|Комитет|Кеңес|Топ|Саммит)(?:\s+\([^)]*\))?\s+"
)
_LEAD: Final = re.compile(r"^[\s,:;]*(?:that\s+|о\s+том,?\s+)?", _I)
_ROLE_DISTANCE: Final = 60


def find_decisions(source: DocumentSource) -> tuple[list[Fact], list[Doubt]]:
    """Return the decisions of a document, and the appointments they make."""
    document = source.document
    if document.kind not in _KINDS:
        return [], []
    facts: list[Fact] = []
    doubts: list[Doubt] = []
    for block in _deciding(source):
        verbs = find_verbs(block.text, source.language)
        if not verbs:
            if document.kind is PaperKind.DECISION and block.number:
                where = replace(document.where, address=block.address)
                doubts.append(Doubt(DoubtCode.VERB_NOT_READ, where, {"number": block.number}))
            continue
        decision = _decision(source, block, verbs)
        facts.append(decision)
        if not document.is_draft:
            facts.extend(_appointments(source, block, decision))
    return facts, doubts


def _deciding(source: DocumentSource) -> Iterator[Block]:
    """Yield the paragraphs that may decide: the numbered ones, or all if none is numbered."""
    paragraphs = [block for block in source.text if block.kind is Kind.PARAGRAPH]
    numbered = [block for block in paragraphs if block.number]
    enacting = [block for block in source.text if block.kind is Kind.ENACTING]
    yield from numbered or [*enacting, *paragraphs]


def _decision(source: DocumentSource, block: Block, verbs: tuple[FoundVerb, ...]) -> DecisionFound:
    document = source.document
    request, end = _request(block.text, verbs, source.language)
    named = next((verb.body for verb in verbs if verb.body), "")
    return DecisionFound(
        number=block.number,
        body=named or document.body,
        verbs=tuple(dict.fromkeys(verb.verb for verb in verbs)),
        address=block.address,
        text=block.text,
        language=source.language,
        subject=_kazakh_subject(block.text, verbs)
        if source.language is Language.KK
        else _subject(block.text, verbs, end),
        request=request,
        deadlines=tuple(find_deadlines(block.text)),
        decided_on=None if document.is_draft else document.dated_on,
        symbol=document.symbol,
        is_draft=document.is_draft,
        document=source.place,
    )


def _request(
    text: str, verbs: tuple[FoundVerb, ...], language: Language
) -> tuple[Request | None, int]:
    for verb in verbs:
        if verb.verb in {Verb.RECOMMENDED, Verb.REQUESTED}:
            rest = text[: verb.start] if language is Language.KK else text[verb.end :]
            body, asked, end = find_request(rest, language)
            if body or asked:
                at = 0 if language is Language.KK else verb.end
                return Request(body, asked), at + end
    return None, 0


def _subject(text: str, verbs: tuple[FoundVerb, ...], asked_end: int) -> str:
    """Return the phrase behind the first verb (or behind what is asked), to the next verb."""
    start = max(verbs[0].end, asked_end)
    after = [verb.start for verb in verbs if verb.start > start]
    ends = [at + len(sentence) for at, sentence in sentences(text) if at + len(sentence) > start]
    end = min([*after, *ends[:1]], default=len(text))
    phrase = _LEAD.sub("", text[start:end])
    return re.sub(r"[\s,;.]*(?:\b(?:and|и|және))?[\s,;.]*$", "", phrase)


def _kazakh_subject(text: str, verbs: tuple[FoundVerb, ...]) -> str:
    """Return what stands between the body and its verb, which comes last."""
    subject = _KAZAKH_SUBJECT.match(text)
    return text[subject.end() if subject else 0 : verbs[0].start].strip(" ,")


def find_deadlines(text: str) -> Iterator[Deadline]:
    """Yield the days that a text sets, with the word that sets them."""
    for found in find_dates(text):
        before = text[: found.start]
        word = next((word for word, pattern in _BEFORE if pattern.search(before)), None)
        if word is None and _KAZAKH_BEFORE.match(text[found.end :]):
            word = DeadlineWord.BEFORE
        if word:
            yield Deadline(word, found.last or found.first, found.as_written)
    for end in _END_OF_YEAR.finditer(text):
        year = int(end["en"] or end["ru"] or end["kk"])
        yield Deadline(DeadlineWord.BEFORE_END_OF, date(year, 12, 31), end.group())


def _appointments(
    source: DocumentSource, block: Block, decision: DecisionFound
) -> Iterator[AppointmentFound]:
    """Yield the States that a decision puts into roles."""
    for _, sentence in sentences(block.text):
        verbs = find_verbs(sentence, source.language)
        roles = list(_ROLE.finditer(sentence))
        if not roles or not any(verb.verb in _MAKES for verb in verbs):
            continue
        area = area_named(sentence)
        years = find_years(sentence)
        starts_on, ends_on = period(years) if not find_dates(sentence) else term_written(sentence)
        for name in states().find(sentence):
            role = next(
                (hit for hit in roles if 0 <= hit.start() - name.end <= _ROLE_DISTANCE), None
            )
            if role is None or _other_between(sentence, name.end, role.start(), roles):
                continue
            yield AppointmentFound(
                role=Role.CO_COORDINATOR if _CO.match(role.group()) else Role.COORDINATOR,
                area=area,
                tenure=Tenure(
                    name.code,
                    name.as_written,
                    tuple(written for written, _, _ in years),
                    starts_on,
                    ends_on,
                ),
                number=block.number,
                address=block.address,
                area_code=area_code(area),
                decided_on=decision.decided_on,
                symbol=decision.symbol,
                document=source.place,
            )


def _other_between(sentence: str, start: int, end: int, roles: list[re.Match[str]]) -> bool:
    """Tell whether a quotation or another role stands between a State and the role."""
    between = sentence[start:end]
    return bool(re.search(r"[\"“«;]", between)) or any(start <= hit.start() < end for hit in roles)
