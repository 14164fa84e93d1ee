"""What may be typed about the plan: a call, an event, the reason of a change."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.dates import MONTHS as MONTH_NAMES
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.distribution import Distribution
from clearinghouse.law.planned_times import NotATime, When, parse_when
from clearinghouse.participants.facts import Words
from clearinghouse.planning.facts import EventFacts, OrganiserFacts
from clearinghouse.planning.operations import LARGEST
from clearinghouse.reading.photographs import KINDS
from clearinghouse.web.wording import DISTRIBUTIONS
from clearinghouse.web.words.people import MODES
from clearinghouse.web.words.planning import PAPER_ROLES

LONGEST_TITLE: Final = 300
LONGEST_TEXT: Final = 6_000
LONGEST_LINE: Final = 400
LAST_YEAR: Final = 2100
Choices = Sequence[tuple[str, Any]]
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}", re.ASCII)
_MEASURE: Final = re.compile(r"[0-9]{4}/[A-Za-z0-9.-]{1,20}", re.ASCII)
_PARTS_OF_A_LINE: Final = 4


def _day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def _text(label: Any, help_text: Any = "", *, rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": rows}),
        help_text=help_text,
    )


def _line(label: Any, help_text: Any = "", *, longest: int = LONGEST_LINE) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=longest, help_text=help_text)


class CallForm(forms.Form):
    """A call that the Secretariat opens: under a decision, whose day it takes, or by itself."""

    year = forms.IntegerField(label=_("Year of the plan"), min_value=2000, max_value=LAST_YEAR)
    decision = forms.ChoiceField(label=_("Decision that calls for it"), required=False)
    before = _day(_("To be submitted before this day"))

    def __init__(self, *args: Any, decisions: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        none: Choices = [("", _("no decision in the register"))]
        self.fields["decision"].choices = [*none, *decisions]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for a day where no decision gives it."""
        typed = super().clean() or {}
        if not typed.get("decision") and not typed.get("before") and "before" not in self.errors:
            self.add_error("before", _("Give a day, or choose the decision that names it."))
        return typed


class EventForm(forms.Form):
    """An event as it is submitted or changed; only what a plan cannot do without is demanded."""

    title_en = _line(_("Title in English"), longest=LONGEST_TITLE)
    title_ru = _line(_("Title in Russian"), longest=LONGEST_TITLE)
    title_kk = _line(_("Title in Kazakh"), longest=LONGEST_TITLE)
    concept = _text(_("Brief concept"), rows=4)
    purpose = _text(_("Purpose"))
    organisers = _text(
        _("Organisers"),
        _("One to a line: code or name of a participant | agency. No role in the area is needed."),
    )
    first = _day(_("First day"))
    last = _day(_("Last day"))
    part = forms.ChoiceField(label=_("If the days are not known yet"), required=False, choices=())
    mode = forms.ChoiceField(
        label=_("How those who take part meet"),
        choices=[(code, words) for code, words in MODES.items() if words],
        initial="in_person",
    )
    host = forms.ChoiceField(label=_("Host"), required=False)
    place = forms.ChoiceField(label=_("City"), required=False)
    place_as_written = _line(_("Another city, or the venue"))
    area = forms.ChoiceField(label=_("Dimension and priority area"), required=False)
    measures = _line(
        _("Measures of the Catalogue"), _("Edition and number, as 2021/2.1.1; several with commas.")
    )
    languages = _line(_("Working languages"), _("Codes of two letters, with spaces between."))
    participation = _text(_("Participation"), _("Who is invited, and how many."), rows=2)
    financing = _text(_("Financing"), _("Seen by Member States and the Secretariat only."), rows=2)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput, max_value=2**31 - 1)

    def __init__(
        self,
        *args: Any,
        year: int,
        hosts: Choices,
        places: Choices,
        areas: Choices,
        named: Mapping[str, frozenset[str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.year, self.named = year, named
        none: Choices = [("", "")]
        for name, choices in (("host", hosts), ("place", places), ("area", areas)):
            self.fields[name].choices = [*none, *choices]  # type: ignore[attr-defined]
        self.fields["part"].choices = parts_of(year)  # type: ignore[attr-defined]

    def clean_organisers(self) -> tuple[OrganiserFacts, ...]:
        """Return who holds the event, one to a line."""
        lines = self.cleaned_data["organisers"].splitlines()
        return tuple(self._organiser(line) for line in lines if line.strip())

    def clean_languages(self) -> tuple[str, ...]:
        """Return the codes of the working languages."""
        typed = self.cleaned_data["languages"].replace(",", " ").casefold().split()
        if strange := next((each for each in typed if not _LANGUAGE.fullmatch(each)), ""):
            raise forms.ValidationError(
                _("This is no code of a language: %(written)s"), params={"written": strange}
            )
        return tuple(dict.fromkeys(typed))

    def clean_measures(self) -> tuple[str, ...]:
        """Return the measures, each with its edition."""
        typed = [each.strip() for each in self.cleaned_data["measures"].split(",") if each.strip()]
        if strange := next((each for each in typed if not _MEASURE.fullmatch(each)), ""):
            raise forms.ValidationError(
                _("Write edition and number, as 2021/2.1.1, not so: %(written)s"),
                params={"written": strange},
            )
        return tuple(dict.fromkeys(typed))

    def clean(self) -> dict[str, Any]:
        """Let days come before parts of the year, and the last day not before the first."""
        typed = super().clean() or {}
        first, last = typed.get("first"), typed.get("last")
        if last and (not first or last < first):
            self.add_error("last", _("The last day must not come before the first."))
        return typed

    def facts(self) -> EventFacts:
        """Return what was typed."""
        typed = self.cleaned_data
        dimension, _slash, area = typed["area"].partition("/")
        return EventFacts(
            title=Words(*(typed[f"title_{each}"].strip() for each in ("en", "ru", "kk"))),
            time=self._time(),
            concept=typed["concept"].strip(),
            purpose=typed["purpose"].strip(),
            organisers=typed["organisers"],
            mode=typed["mode"],
            place=typed["place"],
            place_as_written=typed["place_as_written"].strip(),
            host=typed["host"],
            dimension=dimension,
            area=area,
            measures=typed["measures"],
            languages=typed["languages"],
            participation=typed["participation"].strip(),
            financing=typed["financing"].strip(),
        )

    def _time(self) -> str:
        first, last = self.cleaned_data["first"], self.cleaned_data["last"]
        if first is None:
            return str(self.cleaned_data["part"])
        return f"{first}/{last}" if last and last != first else f"{first}"

    def _organiser(self, line: str) -> OrganiserFacts:
        participant, *agency = (part.strip() for part in line.split("|"))
        if len(agency) >= _PARTS_OF_A_LINE:
            raise forms.ValidationError(
                _("Too many parts in this line: %(line)s"), params={"line": line}
            )
        codes = self.named.get(participant.casefold(), frozenset())
        if len(codes) == 1:
            return OrganiserFacts(participant=next(iter(codes)), agency=Words(*agency))
        if codes or agency:
            raise forms.ValidationError(
                _("No participant, or several, bear this name: %(name)s"),
                params={"name": participant},
            )
        # Somebody who is no participant: an institute, a company.
        return OrganiserFacts(agency=Words(participant, participant, participant))


class ChangeForm(EventForm):
    """An event of the plan changed or added, with the reason."""

    reason = _text(_("Reason of the change"), rows=2)


class ReasonForm(forms.Form):
    """Why something is withdrawn or cancelled."""

    reason = _text(_("Reason"), rows=2)


class PaperForm(forms.Form):
    """A document of the register, and as what it belongs to an event."""

    role = forms.ChoiceField(label=_("As what"), choices=list(PAPER_ROLES.items()))
    document = forms.CharField(label=_("Symbol of the document"), max_length=80)


class NominationForm(forms.Form):
    """Somebody whom the own delegation sends to an event."""

    name = forms.CharField(label=pgettext_lazy("of a person", "Name"), max_length=LONGEST_LINE)
    office = forms.CharField(label=_("Office"), max_length=LONGEST_LINE)


class AttendanceForm(forms.Form):
    """How many of a participant were at an event."""

    participant = forms.ChoiceField(label=_("Participant"))
    size = forms.IntegerField(label=_("How many were there"), min_value=0, max_value=999)

    def __init__(self, *args: Any, participants: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["participant"].choices = participants  # type: ignore[attr-defined]


class InvitationForm(forms.Form):
    """The register in which the note of invitation is numbered."""

    register = forms.CharField(label=_("Register of notes"), max_length=16)


class DescriptionForm(forms.Form):
    """What a photograph shows, for those who cannot see it, in one language at least."""

    alt_en = forms.CharField(
        label=_("What it shows, in English"), max_length=LONGEST_LINE, required=False
    )
    alt_ru = forms.CharField(
        label=_("What it shows, in Russian"), max_length=LONGEST_LINE, required=False
    )
    alt_kk = forms.CharField(
        label=_("What it shows, in Kazakh"), max_length=LONGEST_LINE, required=False
    )

    def words(self) -> Words:
        """Return what was typed."""
        return Words(*(self.cleaned_data[f"alt_{each}"] for each in ("en", "ru", "kk")))


class PhotographForm(DescriptionForm):
    """A photograph of an event with what it shows."""

    photograph = forms.FileField(
        label=_("Photograph"),
        help_text=format_lazy(
            _(
                "{kinds}, at most {most} MB. It is kept as it came; shown is the picture alone, "
                "without place, time and device."
            ),
            kinds=KINDS,
            most=LARGEST // 2**20,
        ),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png"}),
    )
    field_order = ("photograph", "alt_en", "alt_ru", "alt_kk")


class LessonsForm(forms.Form):
    """What was learnt from an event, in one language at least."""

    text_en = _text(_("Lessons learned, in English"), "", rows=4)
    text_ru = _text(_("Lessons learned, in Russian"), "", rows=4)
    text_kk = _text(_("Lessons learned, in Kazakh"), "", rows=4)
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=32_000, initial=0)

    def words(self) -> Words:
        """Return what was typed."""
        return Words(*(self.cleaned_data[f"text_{each}"] for each in ("en", "ru", "kk")))


class CirculationForm(forms.Form):
    """For whom the plan is circulated."""

    distribution = forms.ChoiceField(
        label=_("Distribution"),
        choices=[
            (each.value, DISTRIBUTIONS[each])
            for each in Distribution
            if each is not Distribution.ADDRESSEES
        ],
        initial=Distribution.MEMBER_STATES,
    )


def parts_of(year: int) -> list[tuple[str, Any]]:
    """Return the months, quarters and halves of a year, as a plan writes them, in words."""
    halves = (_("first half of the year"), _("second half of the year"))
    return [
        ("", _("the days are known")),
        *((f"{year}-{month:02}", name) for month, name in MONTH_NAMES.items()),
        *((f"{year}-Q{each}", _QUARTERS[each - 1]) for each in range(1, 5)),
        *((f"{year}-H{each}", words) for each, words in enumerate(halves, start=1)),
        (f"{year}", _("some time in the year")),
    ]


_QUARTERS: Final = (
    _("first quarter"),
    _("second quarter"),
    _("third quarter"),
    _("fourth quarter"),
)


def initial_of(facts: EventFacts, *, seen: int = 0) -> dict[str, Any]:
    """Return an event as it stands in the fields of the form."""
    when = _when(facts.time)
    is_day = when is not None and when.is_to_the_day
    return {
        "title_en": facts.title.en,
        "title_ru": facts.title.ru,
        "title_kk": facts.title.kk,
        "concept": facts.concept,
        "purpose": facts.purpose,
        "organisers": "\n".join(_organiser_line(each) for each in facts.organisers),
        "first": when.first if when and is_day else None,
        "last": when.last if when and is_day and when.last != when.first else None,
        "part": "" if is_day else facts.time,
        "mode": facts.mode,
        "host": facts.host,
        "place": facts.place,
        "place_as_written": facts.place_as_written,
        "area": "/".join(filter(None, (facts.dimension, facts.area))),
        "measures": ", ".join(facts.measures),
        "languages": " ".join(facts.languages),
        "participation": facts.participation,
        "financing": facts.financing,
        "seen": seen,
    }


def named_by(names: Iterable[tuple[str, Iterable[str]]]) -> dict[str, frozenset[str]]:
    """Return the codes that each name may mean, codes themselves among the names."""
    found: dict[str, frozenset[str]] = {}
    for code, written in names:
        for name in {code, *written} - {""}:
            folded = name.casefold()
            found[folded] = found.get(folded, frozenset()) | {code}
    return found


def _organiser_line(organiser: OrganiserFacts) -> str:
    agency = organiser.agency
    if not organiser.participant:
        return agency.en or agency.ru or agency.kk
    units = [agency.en, agency.ru, agency.kk]
    while units and not units[-1]:
        units.pop()
    return " | ".join([organiser.participant, *units])


def _when(written: str) -> When | None:
    try:
        return parse_when(written)
    except NotATime:
        return None


def year_of(day: date) -> int:
    """Return the year for which plans are usually called on a day: the next one."""
    return day.year + 1
