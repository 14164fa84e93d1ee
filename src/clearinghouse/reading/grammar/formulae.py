"""The set phrases of notes verbales and of the heads of documents, in the three languages.

Each phrase is one that such papers use in general; where a phrase has parts (who greets whom, how
many pages) the parts are named groups.
"""

import re
from functools import lru_cache
from typing import Final

from clearinghouse.text.languages import Language

_I: Final = re.IGNORECASE

_GOES_ON: Final = (
    r"(?:has|have|with\s+reference|referring|further\s+to|in\s+(?:reply|response|reference|connection"
    r"|accordance|pursuance|continuation|addition|follow)|wishes|wish|would|upon|on\s+behalf|pursuant"
    r"|following|acknowledges|acknowledging|draws|requests?|informs?|hereby|is\s+pleased|takes)"
)
_RU_GOES_ON: Final = (
    r"(?:имеет|имеют|ссылаясь|в\s+связи|в\s+ответ|во\s+исполнение|в\s+продолжение|в\s+дополнение"
    r"|в\s+соответствии|настоящим|подтверждает|просит|информирует|от\s+имени|пользуясь|по\s+поручению)"
)
OPENINGS: Final = {
    Language.EN: re.compile(
        r"(?:^|(?<=[.:)]\s))(?P<sender>(?:The\s+)?[^.;:]{3,200}?)\s+presents?\s+(?:its|their|his|her)"
        r"\s+compliments\s+to\s+(?P<addressees>[^;]{3,700}?)"
        rf"(?:\s*,\s*(?:and\s*,?\s*)?(?={_GOES_ON}\b)|\s+and\s*,?\s+(?={_GOES_ON}\b)|\s*,?\s*and\s*,\s|\s*\.)",
        _I,
    ),
    Language.RU: re.compile(
        r"(?:^|(?<=[.:)]\s))(?P<sender>[^.;:]{3,200}?)\s+свидетельству[ею]т\s+сво[её]\s+(?:глубокое\s+)?уважение\s+"
        r"(?P<addressees>[^;]{3,700}?)"
        rf"(?:\s*,?\s+и\s*,?\s*(?={_RU_GOES_ON}\b)|\s*,\s*(?={_RU_GOES_ON}\b)|\s*\.)",
        _I,
    ),
    Language.KK: re.compile(
        r"(?:^|(?<=[.:)]\s))(?P<sender>[^.;:]{3,220}?(?:Хатшылығы|Министрлігі|министрлігі|Елшілігі|елшілігі|Өкілдігі))"
        r"\s+(?P<addressees>[^.;]{3,700}?)\s+(?:өзінің\s+)?(?:зор|терең|шынайы)?\s*(?:ілтипатын|құрметін)"
        r"\s+білдір\w*",
        _I,
    ),
}
CLOSINGS: Final = re.compile(
    r"avails?\s+(?:itself|themselves|himself|herself)\s+of\s+th(?:is|e)\s+opportunity"
    r"|польз\w+\s+(?:эт(?:им|ой)\s+)?(?:случаем|возможностью)"
    r"|осы\s+(?:мүмкіндікті|сәтті)\s+пайдалан\w+",
    _I,
)
ENCLOSURE: Final = re.compile(
    r"^(?P<word>Enclosures?|Encl\.|Annex(?:es)?|Attachments?|Приложени[ея]|Қосымша(?:лар)?)\s*:\s*",
    _I,
)
_ENCLOSURE_COUNT: Final = re.compile(
    r"(?:(?P<count>\d{1,4})\s*(?:\([^()]{1,20}\)\s*)?"
    r"(?P<unit>pp?\.?|pages?|sheets?|л\.|листах|листов|листа|лист(?:е)?|стр\.|страниц\w*|с\."
    r"|п\.|парақ\w*|бет\w*|б\.)(?!\w))\s*"
    r"(?P<remark>\((?:[^()]{1,60})\)|,?\s*(?:in|на)\s+(?:english|russian|kazakh|англ\w*\.?|русском|казахском)"
    r"(?:\s+(?:язык\w*|яз\.|language))?)?\s*[.;]?",
    _I,
)
_STATED: Final = re.compile(
    r"(?:as\s+stated|as\s+mentioned|mentioned|упомянут\w*|по\s+тексту|аталған|мәтін\s+бойынша)"
    r"[\s,.]*",
    _I,
)
SHEET_UNITS: Final = re.compile(r"sheets?|л\.|лист\w*|парақ\w*|п\.", _I)
NUMBER_LINE: Final = re.compile(
    r"^(?:(?:Ref\.?|Исх\.?|Шығ\.?)\s*:?\s*)?"
    r"(?:(?:note(?:\s+verbale)?|(?:вербальная\s+)?нота|(?:вербалдық\s+)?нота(?:сы)?)\s*:?\s+(?=[№#NnΝ]))?",
    _I,
)
BEHALF: Final = re.compile(
    r"on\s+behalf\s+of\s+(?:the\s+)?(?P<en>[^,.;()]{3,90}?)(?=\s+(?:the\s+draft|the|a|an|to|has|and|as)\b|[,.;(]|$)"
    r"|от\s+имени\s+(?P<ru>[^,.;()]{3,90}?)(?=\s+(?:проект\w*|имеет|препро\w+|направ\w+|следующ\w+)|[,.;(]|$)"
    r"|(?<![\w-])(?P<kk>(?:[\w-]{1,40}\s){1,3}?)атынан",
    _I,
)
CHAIRMANSHIP: Final = re.compile(r"chairmanship|председательств|төрағалы[қғ]", _I)
SECRETARIAT: Final = re.compile(r"secretariat|секретариат|хатшылы[қғ]", _I)

_AUTHORS: Final = (
    r"(?:the\s+)?chairmanship\s+of\s+(?:the\s+)?(?P<en1>.{3,60})",
    r"(?P<en2>.{3,50}?)\s+chairmanship",
    r"председательство\s+(?P<ru1>.{3,60})",
    r"(?P<kk1>.{3,60}?)\s+төрағалығы",
    r"(?:submitted|proposed|presented|prepared|drafted|tabled)\s+by\s+(?:the\s+)?(?P<en3>.{3,80})",
    r"(?:внес[её]н\w*|представлен\w*|предложен\w*|подготовлен\w*)\s+(?P<ru2>.{3,80})",
    r"(?:delegation\s+of|делегация)\s+(?:the\s+)?(?P<en4>.{3,60})",
    r"(?P<kk2>.{3,60}?)\s+(?:ұсынған|әзірлеген|делегациясы)",
    r"(?P<sec>(?:cica\s+)?secretariat(?:\s+of\s+cica)?|секретариат(?:\s+свмда)?|хатшылық)",
)
AUTHOR: Final = re.compile("^(?:" + "|".join(_AUTHORS) + ")[.]?$", _I)
CONSIDERATION: Final = re.compile(
    r"^(?:(?:draft\s+)?for\s+(?:consideration|adoption|approval|discussion|information|endorsement)\b"
    r"|(?:to\s+be\s+)(?:considered|adopted|approved)\s+(?:by|at)\b"
    r"|(?:проект\s+)?(?:для|на)\s+(?:рассмотрени[яе]|приняти[яе]|одобрени[яе]|утверждени[яе])\b"
    r"|.{3,60}\s+қарауына\b).{0,120}$",
    _I,
)
# A warning that stands alone ("CONFIDENTIAL") is a line of distribution too, of no circle known.
_WARNING: Final = (
    r"(?:strictly\s+)?(?:confidential|restricted|limited|secret|for\s+official\s+use(?:\s+only)?"
    r"|(?:строго\s+)?конфиденциально|секретно|для\s+служебного\s+пользования|құпия"
    r"|қызмет\s+бабында\s+пайдалану\s+үшін)"
)
DISTRIBUTION: Final = re.compile(
    r"^(?:(?:distr(?:ibution)?|распростран(?:ение|ить)|рассылка|таратылуы|тарату)\s*[.:]{1,2}\s*"
    rf"|(?={_WARNING}\W*$))(?P<words>.{{2,100}})$",
    _I,
)
ORIGINAL: Final = re.compile(
    r"^(?:original|оригинал|подлинник|түпнұсқа(?:сы)?)\s*:\s*(?P<language>\w+)", _I
)
ORIGINAL_LANGUAGES: Final = (
    (Language.EN, re.compile(r"english|англ|ағылшын", _I)),
    (Language.RU, re.compile(r"russian|русск|орыс", _I)),
    (Language.KK, re.compile(r"kazakh|казах|қазақ", _I)),
)

CONFERENCE: Final = (
    r"(?:conference on interaction and confidence building measures in asia"
    r"|совещание по взаимодействию и мерам доверия в азии"
    r"|азиядағы өзара іс қимыл және сенім шаралары кеңесі)"
)
MASTHEAD: Final = re.compile(rf"(?:the )?{CONFERENCE}(?: (?:cica|свмда|азия кеңесі|аөсшк))?")
SECRETARIAT_MASTHEAD: Final = re.compile(
    r"(?:the )?secretariat of (?:the )?(?:conference.{0,80}|cica)"
    r"|секретариат (?:совещания.{0,80}|свмда)"
    r"|азиядағы өзара іс қимыл.{0,40}кеңесінің хатшылығы|азия кеңесінің хатшылығы"
)
SECRETARIAT_WHOLE: Final = re.compile(
    r"(?:the )?secretariat of (?:the )?conference on interaction and confidence building measures "
    r"in asia"
    r"|секретариат совещания по взаимодействию и мерам доверия в азии"
    r"|азиядағы өзара іс қимыл және сенім шаралары кеңесінің хатшылығы"
)
# The first words of a masthead that stands in several lines.
MASTHEAD_PART: Final = re.compile(
    r"(?:the )?(?:secretariat|conference)|секретариат|совещание|азиядағы"
)
_ADDRESSED: Final = (
    r"member states|members of (?:the )?cica|embass(?:y|ies)|ministr(?:y|ies) of foreign affairs"
    r"|ministry of external affairs|observers|partner organi[sz]ations|diplomatic missions?"
    r"|permanent missions?|secretariat|государств\w* член\w*|посольств\w*"
    r"|министерств\w* иностранных дел|наблюдател\w*|секретариат\w*"
    r"|мүше мемлекет\w*|елшілік\w*|сыртқы істер министрлі\w*|байқаушы\w*|хатшылы\w*"
)
ADDRESSED: Final = re.compile(_ADDRESSED)
# The words in a margin are no longer than this.
_MARGIN_LENGTH: Final = 160
_FLAT: Final = re.compile(r"[^\w]+")


def flat(text: str) -> str:
    """Return a text in small letters with single spaces for all that is no letter or digit."""
    return _FLAT.sub(" ", text).strip().lower().replace("ё", "е")


@lru_cache(maxsize=4096)
def is_capitals(text: str) -> bool:
    """Tell whether a text is set in capitals, abbreviations and signs aside."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and sum(letter.isupper() for letter in letters) > 0.9 * len(letters)


def cut_enclosure(text: str) -> tuple[str, str] | None:
    """Return what a paragraph says of an enclosure and the rest of it, or None.

    In papers read by machine the words of the margin often run into the first paragraph.
    """
    opened = ENCLOSURE.match(text)
    if not opened:
        return None
    stated = _STATED.match(text, opened.end())
    at = stated.end() if stated else opened.end()
    preposition = re.compile(r"(?:on|на|в)\s+", _I).match(text, at)
    at = preposition.end() if preposition else at
    counted = _ENCLOSURE_COUNT.match(text, at)
    if counted:
        return text[: counted.end()].strip(), text[counted.end() :].strip()
    if stated or len(text) < _MARGIN_LENGTH:
        return text.strip(), ""
    return None


def enclosure_count(text: str) -> re.Match[str] | None:
    """Return the count in the words on an enclosure, with its unit and remark."""
    return _ENCLOSURE_COUNT.search(text)
