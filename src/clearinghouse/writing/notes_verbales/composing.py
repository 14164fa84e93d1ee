"""From a purpose and its fields to the words of a note in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.formulae import Formulae, blanks, fill, formulae
from clearinghouse.writing.notes_verbales.names import of_city, of_state, of_the_conference
from clearinghouse.writing.notes_verbales.purposes import (
    TEMPLATES,
    Addressed,
    Field,
    FieldKind,
    Purpose,
)
from clearinghouse.writing.words import date_in_words

Named = Mapping[str, str]
Value = str | date | datetime | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Setting:
    """The names of the day of issue, by language: the city, its host, the Conference.

    ``state`` is the formal name of the one State addressed, empty where all are.
    """

    day: date
    zone: str
    city: Named
    short: Named
    host: Named = field(default_factory=dict)
    state: Named = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Referred:
    """A note to which this one refers; ``is_own`` tells that the Secretariat sent it."""

    number: str
    dated_on: date
    is_own: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written: the purpose, its fields by name, the addressee, what it refers to.

    ``own_words`` are the officer's paragraphs by language; they follow the template's.
    """

    purpose: Purpose
    addressed: Addressed
    fields: Mapping[str, Value] = field(default_factory=dict)
    own_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    referred: tuple[Referred, ...] = ()


@dataclass(frozen=True, slots=True)
class Composed:
    """A note in one language: its paragraphs in order, and what stands at its foot."""

    language: Language
    opening: str
    body: tuple[str, ...]
    closing: str
    addressee: str
    city: str
    place_and_date: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The whole text."""
        return (self.opening, *self.body, self.closing)


def compose(wanted: Wanted, language: Language, setting: Setting) -> Composed:
    """Return the words of a note in a language.

    ``body`` is empty where the language lacks what the purpose asks for.
    """
    spoken = formulae(language)
    words = _names(spoken, setting)
    addressing = spoken.addressees[wanted.addressed]
    words["addressee"] = fill(addressing.to, words)
    return Composed(
        language=language,
        opening=_opening(wanted, spoken, words),
        body=_body(wanted, spoken, words, setting),
        closing=fill(spoken.closing, words),
        addressee=fill(addressing.block, words).upper(),
        city=words["city"],
        place_and_date=fill(
            spoken.place_and_date, {**words, "date": date_in_words(setting.day, language)}
        ),
    )


def missing_fields(wanted: Wanted, language: Language) -> tuple[Field, ...]:
    """Return the blanks that nobody has filled and that the purpose cannot do without."""
    return tuple(
        blank
        for blank in TEMPLATES[wanted.purpose].fields
        if not blank.is_optional and not _is_filled(wanted.fields.get(blank.name), language)
    )


def _names(spoken: Formulae, setting: Setting) -> dict[str, str]:
    code = spoken.language.value
    words = of_city(setting.city.get(code, ""), spoken)
    words |= of_the_conference(setting.short.get(code, ""), spoken)
    for role, named in (("host", setting.host), ("state", setting.state)):
        words[role] = of_state(named.get(code, ""), spoken) if named else ""
    return words


def _opening(wanted: Wanted, spoken: Formulae, words: Named) -> str:
    if not wanted.referred:
        return fill(spoken.opening["plain"], words)
    first = wanted.referred[0]
    kind = "referring" if first.is_own else "answering"
    return fill(spoken.opening[kind], {**words, **_numbered(first, spoken)})


def _numbered(referred: Referred, spoken: Formulae) -> dict[str, str]:
    return {"number": referred.number, **_day_forms("date", referred.dated_on, spoken)}


def _body(wanted: Wanted, spoken: Formulae, words: Named, setting: Setting) -> tuple[str, ...]:
    if missing_fields(wanted, spoken.language):
        return ()
    filled = {**words}
    for blank in TEMPLATES[wanted.purpose].fields:
        filled |= _written(blank, wanted.fields.get(blank.name), spoken, words, setting)
    paragraphs = [
        " ".join(fill(each, filled) for each in sentences if all(map(filled.get, blanks(each))))
        for sentences in spoken.purposes[wanted.purpose]
    ]
    own = [" ".join(each.split()) for each in wanted.own_words.get(spoken.language.value, ())]
    written = tuple(each for each in (*paragraphs, *own) if each)
    return (*_also(wanted, spoken), *written) if written else ()


def _also(wanted: Wanted, spoken: Formulae) -> tuple[str, ...]:
    """Return the sentence that names the notes referred to after the first."""
    others = [fill(spoken.numbered, _numbered(each, spoken)) for each in wanted.referred[1:]]
    return (fill(spoken.also, {"numbers": "; ".join(others)}),) if others else ()


def _is_filled(value: Value | None, language: Language) -> bool:
    if isinstance(value, Mapping):
        return bool(value.get(language.value, "").strip())
    return bool(value)


def _written(
    blank: Field, value: Value | None, spoken: Formulae, words: Named, setting: Setting
) -> dict[str, str]:
    """Return what stands in a blank, under its name and, for days, in its other forms."""
    if not _is_filled(value, spoken.language):
        return {}
    match blank.kind, value:
        case FieldKind.WORDS, Mapping():
            said = " ".join(value[spoken.language.value].split())
            return {blank.name: said.rstrip(".")}
        case FieldKind.MOMENT, datetime():
            return {blank.name: _moment(value, spoken, words, setting)}
        case FieldKind.DAY, date():
            return _day_forms(blank.name, value, spoken)
        case FieldKind.SYMBOL, str():
            return {blank.name: value}
        case _:
            raise TypeError(blank.name, type(value))


def _moment(at: datetime, spoken: Formulae, words: Named, setting: Setting) -> str:
    civil = at.astimezone(ZoneInfo(setting.zone))
    told = {
        "date": date_in_words(civil.date(), spoken.language),
        "time": f"{civil:%H:%M}",
        "weekday": spoken.weekdays[civil.weekday()],
    }
    return fill(spoken.moment, {**words, **told})


def _day_forms(name: str, day: date, spoken: Formulae) -> dict[str, str]:
    """Return a day in words, in Kazakh also "of", "on" and "until" that day."""
    forms = {name: date_in_words(day, spoken.language)}
    if spoken.language is Language.KK:
        for form in ("of", "in", "until"):
            month = spoken.forms[f"months_{form}"][day.month - 1]
            forms[f"{name}_{form}"] = f"{day.year} жылғы {day.day} {month}"
    return forms
