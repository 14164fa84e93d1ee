"""The verbs of decisions in the three languages, in the forms in which decisions use them.

English and Russian decisions open with the body and its verb, or with the verb alone; Kazakh ones
end with it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from clearinghouse.law.verbs import Verb
from clearinghouse.reading.grammar.bodies import find_bodies
from clearinghouse.text.languages import Language

_I: Final = re.IGNORECASE

_ENGLISH: Final = (
    (Verb.TOOK_NOTE, r"(?:take|took|takes|taken)\s+note|notes|noted"),
    (Verb.CALLED_ON, r"call(?:ed|s)?\s+(?:up)?on|invite[sd]?|urge[sd]?|encourage[sd]?"),
    (
        Verb.REVIEWED,
        r"review(?:ed|s)?|(?:conduct(?:ed|s)?|h[eo]ld|held|carried\s+out)\s+(?:a\s+|the\s+|its\s+)?(?:\w+\s+){0,2}review",
    ),
    (Verb.AMENDED, r"amend(?:ed|s)?|updated?"),
    (Verb.ADOPTED, r"adopt(?:ed|s)?"),
    (Verb.APPROVED, r"approve[sd]?"),
    (Verb.ENDORSED, r"endorse[sd]?|support(?:ed|s)?"),
    (Verb.APPOINTED, r"appoint(?:ed|s)?"),
    (Verb.ELECTED, r"elect(?:ed|s)?"),
    (Verb.ESTABLISHED, r"establish(?:ed|es)?|create[sd]?"),
    (Verb.GRANTED, r"grant(?:ed|s)?"),
    (Verb.AUTHORISED, r"authori[sz]e[sd]?"),
    (Verb.RECOMMENDED, r"recommend(?:ed|s)?"),
    (
        Verb.REQUESTED,
        r"request(?:ed|s)?|task(?:ed|s)?|instruct(?:ed|s)?|mandate[sd]?|entrust(?:ed|s)?|ask(?:ed|s)?",
    ),
    (Verb.WELCOMED, r"welcome[sd]?|commend(?:ed|s)?"),
    (Verb.CONSIDERED, r"consider(?:ed|s)?|discuss(?:ed|es)?|examine[sd]?"),
    (Verb.AGREED, r"agree[sd]?"),
    (Verb.DECIDED, r"decide[sd]?"),
)
_RUSSIAN: Final = (
    (Verb.TOOK_NOTE, r"приня(?:л\w?|ть)\s+к\s+сведению|отмети(?:л\w?|ть)"),
    (Verb.CALLED_ON, r"призва(?:л\w?|ть)|пригласи(?:л\w?|ть)"),
    (Verb.REVIEWED, r"прове(?:л\w?|сти)\s+(?:\w+\s+){0,2}обзор"),
    (
        Verb.AMENDED,
        r"вн[её]с\w{0,3}\s+(?:\w+\s+){0,2}изменени\w+|внести\s+изменени\w+|обнови(?:л\w?|ть)",
    ),
    (Verb.ADOPTED, r"приня(?:л\w?|ть)"),
    (Verb.APPROVED, r"одобри(?:л\w?|ть)|утверди(?:л\w?|ть)"),
    (Verb.ENDORSED, r"поддержа(?:л\w?|ть)"),
    (Verb.APPOINTED, r"назначи(?:л\w?|ть)"),
    (Verb.ELECTED, r"избра(?:л\w?|ть)"),
    (Verb.ESTABLISHED, r"учреди(?:л\w?|ть)|созда(?:л\w?|ть)"),
    (Verb.GRANTED, r"предостави(?:л\w?|ть)"),
    (Verb.AUTHORISED, r"уполномочи(?:л\w?|ть)"),
    (Verb.RECOMMENDED, r"рекомендова(?:л\w?|ть)"),
    (Verb.REQUESTED, r"поручи(?:л\w?|ть)|(?:по)?проси(?:л\w?|ть)"),
    (Verb.WELCOMED, r"приветствова(?:л\w?|ть)"),
    (Verb.CONSIDERED, r"рассмотре(?:л\w?|ть)|обсуди(?:л\w?|ть)"),
    (Verb.AGREED, r"согласи(?:л\w{1,3}|ться)|договори(?:л\w{1,3}|ться)|согласова(?:л\w?|ть)"),
    (Verb.DECIDED, r"реши(?:л\w?|ть)|постанови(?:л\w?|ть)"),
)
_KAZAKH: Final = (
    (Verb.TOOK_NOTE, r"назарға\s+ал\w+|атап\s+өтті|мәлімет(?:ке|іне)\s+ал\w+"),
    (Verb.CALLED_ON, r"шақырды|үндеді"),
    (Verb.REVIEWED, r"шолу\w*\s+(?:жаса|өткіз)\w+"),
    (Verb.AMENDED, r"өзгеріс\w*\s+енгізді|өзгертті|жаңартты"),
    (Verb.ADOPTED, r"қабылдады"),
    (Verb.APPROVED, r"мақұлдады|бекітті"),
    (Verb.ENDORSED, r"қолдады"),
    (Verb.APPOINTED, r"тағайындады"),
    (Verb.ELECTED, r"сайлады"),
    (Verb.ESTABLISHED, r"құрды"),
    (Verb.GRANTED, r"берді"),
    (Verb.AUTHORISED, r"уәкілеттік\s+берді"),
    (Verb.RECOMMENDED, r"ұсынды|ұсыныс\s+жасады|ұсыным\s+берді"),
    (Verb.REQUESTED, r"тапсырды|сұрады"),
    (Verb.WELCOMED, r"құптады|қуана\s+қарсы\s+алды"),
    (Verb.CONSIDERED, r"қарады|қарастырды|талқылады|қарап|қарастырып|талқылап"),
    (Verb.AGREED, r"келісті"),
    (Verb.DECIDED, r"шешті|шешім\s+қабылдады"),
)


def _compiled(rows: tuple[tuple[Verb, str], ...]) -> re.Pattern[str]:
    return re.compile(
        "|".join(rf"(?P<{verb.name}>(?<!\w)(?:{forms})(?!\w))" for verb, forms in rows), _I
    )


_VERBS: Final = {
    Language.EN: _compiled(_ENGLISH),
    Language.RU: _compiled(_RUSSIAN),
    Language.KK: _compiled(_KAZAKH),
}
CONSULTATIONS_CONTINUE: Final = re.compile(
    r"consultations.{0,200}?\bcontinu\w+|(?:to\s+)?continue\s+(?:the\s+|its\s+)?consultations"
    r"|консультаци.{0,200}?продолж\w+|продолж\w+\s+консультаци\w+"
    r"|(?:консультация|кеңесу).{0,200}?жалғас\w+",
    _I | re.DOTALL,
)
_ADVERBS: Final = (
    r"(?:(?:accordingly|also|further|therefore|thus|hereby|then|in\s+addition|subsequently|unanimously"
    r"|by\s+consensus|также|далее|соответственно|тем\s+самым|консенсусом|has|have|had),?\s+)*"
)
_SUBJECT: Final = re.compile(
    r"(?:the\s+)?(?:member\s+states|committee|council|meeting|ministers|summit|group|it|they|комитет|совет"
    r"|саммит|министры|группа|государства\s*[-–]\s*члены|он|они|комитет|кеңес)\b\s*",
    _I,
)
_JOINED: Final = re.compile(
    rf"(?:,|;|\s+and|,\s+and|\s+и|,\s+а\s+также)\s+(?:to\s+)?{_ADVERBS}$", _I
)
_PASSIVE: Final = re.compile(r"\s+(?:by|in\s+\d{4}|кем)\b", _I)
_FORM: Final = re.compile(r"(?:ed|took|held|taken|called|ed\s+(?:up)?on)\b", _I)
_INFINITIVE: Final = re.compile(r"^(?:to\s+)?(?P<verb>\w+)", _I)
# What is agreed, and whom one recommends to, follows the verb within so many letters.
_REACH: Final = 80
_ARTICLE: Final = 4
_SENTENCE: Final = re.compile(
    r"(?<=[.;!?])(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bH\.E\.)(?<!\bNo\.)(?<!\bSt\.)(?<!\bp\.)"
    r"(?<!\bг\.)(?<!\bгг\.)(?<!\bг-н\.)(?<!\bим\.)(?<!\bст\.)(?<!\bж\.)(?<!\b[A-ZА-Я]\.)"
    r"\s+(?=[\"“«]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])"
)


@dataclass(frozen=True, slots=True)
class FoundVerb:
    """A verb of a decision at ``[start, end)`` of the text, and the body that acts ("" if none)."""

    start: int
    end: int
    verb: Verb
    body: str = ""


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a text and where each begins."""
    at = 0
    for cut in _SENTENCE.finditer(text):
        yield at, text[at : cut.start()]
        at = cut.end()
    yield at, text[at:]


def find_verbs(text: str, language: Language) -> tuple[FoundVerb, ...]:
    """Return the verbs by which a decision acts, in their order; those it quotes are left out."""
    found: list[FoundVerb] = []
    for at, sentence in sentences(text):
        finder = _final_verbs if language is Language.KK else _leading_verbs
        found += [
            FoundVerb(verb.start + at, verb.end + at, verb.verb, verb.body)
            for verb in finder(sentence, language)
        ]
    return tuple(found)


def _leading_verbs(sentence: str, language: Language) -> Iterator[FoundVerb]:
    """Yield the verb behind the subject and those joined to it by commas and "and"."""
    start, body = _subject(sentence)
    adverbs = re.compile(_ADVERBS + r"(?:to\s+)?", _I).match(sentence, start)
    at = adverbs.end() if adverbs else start
    first = _VERBS[language].match(sentence, at)
    if first is None:
        return
    yield _read(first, sentence, body)
    is_finite = bool(_FORM.search(first.group())) or language is not Language.EN
    for other in _VERBS[language].finditer(sentence, first.end()):
        if not _JOINED.search(sentence[: other.start()]) or _PASSIVE.match(sentence, other.end()):
            continue
        if language is Language.EN and bool(_FORM.search(other.group())) != is_finite:
            continue
        yield _read(other, sentence, body)


def _subject(sentence: str) -> tuple[int, str]:
    """Return where the subject of a sentence ends, and its body; 0 where there is none."""
    article = re.match(r"(?:the\s+)?(?:CICA\s+)?", sentence, _I)
    start = article.end() if article else 0
    for body in find_bodies(sentence):
        if body.start <= start:
            behind = re.compile(r"\s*(?:СВМДА|CICA)?\s*").match(sentence, body.end)
            return (behind.end() if behind else body.end), body.code
        break
    subject = _SUBJECT.match(sentence)
    return (subject.end(), "") if subject else (0, "")


def _read(hit: re.Match[str], sentence: str, body: str) -> FoundVerb:
    verb = Verb[str(hit.lastgroup)]
    end = hit.end()
    if verb in {Verb.AGREED, Verb.DECIDED}:
        rest = sentence[hit.end() :]
        continued = CONSULTATIONS_CONTINUE.search(rest)
        if continued and continued.start() < _REACH:
            verb = Verb.AGREED_CONSULTATIONS_CONTINUE
            end = hit.end() + continued.end()
    return FoundVerb(hit.start(), end, verb, body)


# "… мақұлдады деген шешімді": what was decided before is told, not decided.
_REPORTED: Final = re.compile(r"\s+(?:деген|делінген)\b", _I)


def _final_verbs(sentence: str, language: Language) -> Iterator[FoundVerb]:
    bodies = find_bodies(sentence)
    body = bodies[0].code if bodies and bodies[0].start < _ARTICLE else ""
    hits = list(_VERBS[language].finditer(sentence))
    for hit in hits:
        if _REPORTED.match(sentence, hit.end()):
            continue
        verb = Verb[str(hit.lastgroup)]
        if verb in {Verb.AGREED, Verb.DECIDED} and CONSULTATIONS_CONTINUE.search(
            sentence[: hit.start()]
        ):
            verb = Verb.AGREED_CONSULTATIONS_CONTINUE
        yield FoundVerb(hit.start(), hit.end(), verb, body)


_REQUESTED: Final = {
    Verb.ADOPTED: r"adopt(?:s|ion)?|приня(?:ть|тия|тие)|қабылда\w*",
    Verb.APPROVED: r"approv(?:e|es|al)|одобр(?:ить|ения|ение)|утверд(?:ить|ения|ение)|утверждени\w"
    r"|мақұлда\w*|бекіт\w*",
    Verb.ENDORSED: r"endorse(?:s|ment)?|support|поддержать|поддержки|қолда\w*",
    Verb.APPOINTED: r"appoint(?:s|ment)?|назначить|назначени\w|тағайында\w*",
    Verb.ELECTED: r"elect(?:s|ion)?|избрать|сайла\w*",
    Verb.GRANTED: r"grant|предоставить|бер(?:у|уді)",
    Verb.CONSIDERED: r"consider|рассмотреть|қарастыр\w*|қарауды",
    Verb.ESTABLISHED: r"establish|учредить|создать|құру\w*",
}
_REQUEST: Final = re.compile(
    "|".join(rf"(?P<{verb.name}>(?<!\w)(?:{forms})(?!\w))" for verb, forms in _REQUESTED.items()),
    _I,
)


_BY_MEANS_OF: Final = re.compile(r"(?:through|by|путем|посредством)\s+(?:the\s+|its\s+)?$", _I)


def find_request(text: str, language: Language) -> tuple[str, tuple[Verb, ...], int]:
    """Return what the words behind "recommended" ask of which body, and where the asking ends."""
    bodies = find_bodies(text)
    body = bodies[0] if bodies and (bodies[0].start < _REACH or language is Language.KK) else None
    at = body.end if body else 0
    hits = list(_REQUEST.finditer(text, at))
    if not hits:
        return (body.code if body else ""), (), at
    if language is Language.KK:
        return (body.code if body else ""), (Verb[str(hits[-1].lastgroup)],), hits[-1].end()
    means = [hit for hit in hits[1:] if _BY_MEANS_OF.search(text[: hit.start()])]
    verbs = dict.fromkeys(Verb[str(hit.lastgroup)] for hit in (hits[0], *means))
    return (body.code if body else ""), tuple(verbs), hits[0].end()
