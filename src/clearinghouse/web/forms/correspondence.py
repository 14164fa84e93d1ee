"""What may be typed about notes verbales: a note to be, a note received."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.correspondence.facts import DraftFacts, EnclosedFacts, ReceivedFacts
from clearinghouse.correspondence.queries import notes_named
from clearinghouse.documents.papers import OriginalFile
from clearinghouse.documents.views import Row
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Reader
from clearinghouse.law.symbols import SymbolError, parse_symbol
from clearinghouse.text.languages import Language
from clearinghouse.web.dates import ASTANA
from clearinghouse.web.enclosing import paper_named
from clearinghouse.web.words.correspondence import ADDRESSED, CHANNELS, FIELDS
from clearinghouse.writing.notes_verbales.composing import Value
from clearinghouse.writing.notes_verbales.purposes import TEMPLATES, Addressed, FieldKind, Purpose

ENCLOSED_AT_MOST = 20
SCAN_AT_MOST = 20 * 2**20
FIRST_YEAR, LAST_YEAR = 1992, 2099
CIVIL = "%Y-%m-%dT%H:%M"
NOBODY = ("", pgettext_lazy("choice of a participant", "None in particular"))


def _area(rows: int, language: str = "") -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, **({"lang": language} if language else {})})


def moment_field(**given: Any) -> forms.DateTimeField:
    """Return a field for a moment in the civil time of the seat."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=CIVIL)
    formats = [CIVIL, f"{CIVIL}:%S"]
    return forms.DateTimeField(
        widget=widget, input_formats=formats, validators=[_in_reach], **given
    )


def day_field(**given: Any) -> forms.DateField:
    """Return a field for a day."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(widget=widget, validators=[_in_reach], **given)


def _in_reach(value: date) -> None:
    """Refuse a day before the Conference was, or beyond any calendar of this house."""
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise forms.ValidationError(_("Choose a day of this century."))


class NoteForm(forms.Form):
    """A note to be: its blanks depend on its purpose."""

    register = forms.CharField(
        label=_("Register"),
        max_length=40,
        help_text=_(
            "The number is given at issue. For NCT/G/35 write what stands before the last stroke."
        ),
    )
    suffix = forms.RegexField(
        r"^[a-z]{0,8}$",
        label=_("Suffix of the number"),
        required=False,
        help_text=_("Small Latin letters, or nothing."),
    )
    addressed = forms.ChoiceField(label=_("To whom?"), choices=list(ADDRESSED.items()))
    participant = forms.ChoiceField(
        label=_("Which State?"),
        required=False,
        help_text=_("Only where the note goes to one ministry or one embassy."),
    )

    def __init__(
        self,
        *args: Any,
        purpose: Purpose,
        reader: Reader,
        participants: Iterable[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.purpose, self.reader = purpose, reader
        self.papers: tuple[Row, ...] = ()
        self.notes: tuple[int, ...] = ()
        self.fields["participant"].choices = [NOBODY, *participants]  # type: ignore[attr-defined]
        self._add_blanks()
        self._add_own_words()
        self._add_company()

    def _add_blanks(self) -> None:
        for blank in TEMPLATES[self.purpose].fields:
            label, needed = str(FIELDS[blank.name]), not blank.is_optional
            match blank.kind:
                case FieldKind.WORDS:
                    for code, language in settings.LANGUAGES:
                        self.fields[f"{blank.name}_{code}"] = forms.CharField(
                            label=_labelled(label, language),
                            required=False,
                            max_length=600,
                            widget=_area(2, code),
                        )
                case FieldKind.DAY:
                    self.fields[blank.name] = day_field(label=label, required=needed)
                case FieldKind.MOMENT:
                    self.fields[blank.name] = moment_field(
                        label=label, required=needed, help_text=_("In the time of Astana.")
                    )
                case FieldKind.SYMBOL:
                    self.fields[blank.name] = forms.CharField(
                        label=label, required=needed, max_length=80
                    )

    def _add_own_words(self) -> None:
        for code, language in settings.LANGUAGES:
            self.fields[f"own_{code}"] = forms.CharField(
                label=_labelled(_("Further words"), language),
                required=False,
                max_length=20_000,
                widget=_area(8 if self.purpose is Purpose.FREE else 3, code),
                help_text=_("Leave an empty line between two passages. The courtesies are added."),
            )

    def _add_company(self) -> None:
        self.fields["refers_to"] = forms.CharField(
            label=_("Refers to the notes"),
            required=False,
            max_length=600,
            widget=_area(2),
            help_text=_(
                "A number on each line, with the year if there are several: NCT/G/35 2024."
            ),
        )
        self.fields["enclosed"] = forms.CharField(
            label=_("Encloses the papers"),
            required=False,
            max_length=2000,
            widget=_area(3),
            help_text=_("A symbol on each line. The pages are counted when the note is saved."),
        )
        self.fields["without"] = forms.MultipleChoiceField(
            label=_("Issue without the language"),
            required=False,
            choices=settings.LANGUAGES,
            widget=forms.CheckboxSelectMultiple,
            help_text=_("By decision only: all languages are issued in one act."),
        )
        self.fields["ground"] = forms.CharField(
            label=_("Why without it?"), required=False, max_length=300
        )

    def clean_refers_to(self) -> str:
        """Find the notes to which this one refers."""
        written: str = self.cleaned_data["refers_to"]
        lines = filter(None, map(str.strip, written.splitlines()))
        keys = [note_written(self.reader, line) for line in lines]
        self.notes = tuple(dict.fromkeys(keys))
        return written

    def clean_enclosed(self) -> str:
        """Find the papers to be enclosed."""
        written: str = self.cleaned_data["enclosed"]
        lines = [line.strip() for line in written.splitlines() if line.strip()]
        if len(lines) > ENCLOSED_AT_MOST:
            raise forms.ValidationError(_("Twenty papers at most are enclosed in one note."))
        papers: dict[int, Row] = {}
        for line in lines:
            paper = paper_named(self.reader, line)
            if paper is None:
                raise forms.ValidationError(
                    _now("“%(written)s” names no paper of the register.") % {"written": line}
                )
            papers[paper.revision] = paper
        self.papers = tuple(papers.values())
        return written

    def facts(self, enclosed: tuple[EnclosedFacts, ...] = ()) -> DraftFacts:
        """Return the note as the room takes it."""
        typed = self.cleaned_data
        return DraftFacts(
            purpose=self.purpose,
            register=typed["register"],
            suffix=typed["suffix"],
            addressed=Addressed(typed["addressed"]),
            participant=typed["participant"],
            fields=self._blanks(),
            own_words={
                code: paragraphs(typed[f"own_{code}"]) for code, _name in settings.LANGUAGES
            },
            enclosed=enclosed,
            refers_to=self.notes,
            without=frozenset(map(Language, typed["without"])),
            ground=typed["ground"],
        )

    def _blanks(self) -> dict[str, Value]:
        typed = self.cleaned_data
        filled: dict[str, Value] = {}
        for blank in TEMPLATES[self.purpose].fields:
            if blank.kind is FieldKind.WORDS:
                filled[blank.name] = {
                    code: typed[f"{blank.name}_{code}"].strip()
                    for code, _name in settings.LANGUAGES
                }
            elif blank.kind is FieldKind.SYMBOL and typed[blank.name]:
                filled[blank.name] = in_latin_letters(typed[blank.name])
            elif typed[blank.name]:
                filled[blank.name] = typed[blank.name]
        return filled


def in_latin_letters(written: str) -> str:
    """Return a symbol as the register writes it: never in the look-alike letters of Cyrillic."""
    try:
        return str(parse_symbol(written))
    except SymbolError:
        return " ".join(written.split())


def _labelled(label: Any, language: Any) -> str:
    return _now("%(label)s (%(language)s)") % {"label": label, "language": language}


def note_written(reader: Reader, written: str) -> int:
    """Return the key of the one note that a number stands for, with the year if it is given.

    Raises ValidationError if there is none, or more than one.
    """
    number, _space, year = written.rpartition(" ")
    is_dated = year.isdecimal() and len(year) == 4 and bool(number)  # noqa: PLR2004
    found = notes_named(
        reader, number if is_dated else written, year=int(year) if is_dated else None
    )
    if len(found) != 1:
        raise forms.ValidationError(
            _now("“%(written)s” names no note of the register, or several.") % {"written": written}
        )
    return found[0].key


def paragraphs(written: str) -> tuple[str, ...]:
    """Return the paragraphs of a text, which empty lines part."""
    parts = written.replace("\r\n", "\n").split("\n\n")
    return tuple(" ".join(part.split()) for part in parts if part.strip())


def as_typed(fields: Mapping[str, Value], own_words: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    """Return a draft's fields as its form shows them."""
    shown: dict[str, Any] = {}
    for name, value in fields.items():
        if isinstance(value, Mapping):
            shown |= {f"{name}_{code}": words for code, words in value.items()}
        else:
            shown[name] = value.astimezone(ASTANA) if isinstance(value, datetime) else value
    return shown | {f"own_{code}": "\n\n".join(words) for code, words in own_words.items()}


class GroundForm(forms.Form):
    """Why a draft is given back or given up, in the version that the officer saw."""

    version = forms.IntegerField(min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)
    ground = forms.CharField(label=_("Why?"), max_length=300)


class VersionForm(forms.Form):
    """The version of a draft that the officer saw."""

    version = forms.IntegerField(min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)


class ReceivedForm(forms.Form):
    """A note received."""

    sender = forms.ChoiceField(label=_("Sender"))
    number = forms.CharField(
        label=_("Number of the sender"), max_length=80, help_text=_("As it stands on the note.")
    )
    dated_on = day_field(label=_("Date of the note"))
    received_at = moment_field(label=_("Received at"), help_text=_("In the time of Astana."))
    channel = forms.ChoiceField(label=_("How it came"), choices=list(CHANNELS.items()))
    language = forms.ChoiceField(label=_("Language of the note"), choices=settings.LANGUAGES)
    subject = forms.CharField(label=_("What it is about"), max_length=300)
    text = forms.CharField(
        label=_("Text of the note"),
        max_length=50_000,
        widget=_area(8),
        help_text=_("As it stands on the note, or its substance."),
    )
    answers = forms.CharField(
        label=_("Answers our note"),
        required=False,
        max_length=80,
        help_text=_("Its number, with the year if there are several."),
    )
    scan = forms.FileField(label=_("The note as a file"), required=False)

    def __init__(
        self,
        *args: Any,
        reader: Reader,
        participants: Iterable[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        self.answered: int | None = None
        self.fields["sender"].choices = list(participants)  # type: ignore[attr-defined]

    def clean_answers(self) -> str:
        """Find the note that is answered."""
        written: str = self.cleaned_data["answers"].strip()
        if written:
            self.answered = note_written(self.reader, written)
        return written

    def clean_scan(self) -> Any:
        """Refuse a file that is too large for a note."""
        scan = self.cleaned_data["scan"]
        if scan is not None and scan.size > SCAN_AT_MOST:
            raise forms.ValidationError(_("The file is larger than 20 MiB."))
        return scan

    def facts(self) -> ReceivedFacts:
        """Return the note as the room takes it."""
        typed = self.cleaned_data
        scan = typed["scan"]
        return ReceivedFacts(
            sender=typed["sender"],
            number=typed["number"].strip(),
            dated_on=typed["dated_on"],
            received_at=typed["received_at"],
            channel=Channel(typed["channel"]),
            language=Language(typed["language"]),
            subject=typed["subject"].strip(),
            text=typed["text"],
            answers=self.answered,
            scan=OriginalFile(scan.name or "note", scan.content_type or "", scan.read())
            if scan
            else None,
        )
