"""What forms of the registry can say already about a submission: note, silence, outcome."""

from datetime import datetime, timedelta
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from clearinghouse.coordination.queries import submission
from clearinghouse.coordination.views import SubmissionView
from clearinghouse.law.distribution import Reader
from clearinghouse.law.meetings import Outcome
from clearinghouse.law.periods import day_at
from clearinghouse.law.silence_procedure import Matter
from clearinghouse.law.verbs import Verb
from clearinghouse.participants.queries import spoken
from clearinghouse.text.languages import Language
from clearinghouse.web.dates import long_date
from clearinghouse.web.words.coordination import SUBMISSION_KINDS
from clearinghouse.web.words.measures import ROLES
from clearinghouse.writing.notes_verbales.purposes import Addressed

REGISTER: Final = "DOC"
LONGEST_TITLE: Final = 300


def note_of(reader: Reader, key: str, *, at: datetime) -> dict[str, Any]:
    """Return what the note that circulates a submission can be filled with; {} where there is none.

    The words are for the registry to read and change before they are cleared.
    """
    shown = submission(reader, key, day_at(at))
    if shown is None:
        return {}
    return {
        "register": REGISTER,
        "addressed": Addressed.ALL_MEMBER_STATES.value,
        **{f"own_{language.value}": _words(shown, language) for language in Language},
    }


def opening_of(reader: Reader, key: str, *, at: datetime) -> dict[str, Any]:
    """Return what the opening of a silence procedure can be filled with; {} where there is none."""
    shown = submission(reader, key, day_at(at))
    if shown is None or shown.note is None:
        return {}
    return {
        "texts": shown.note.number or shown.note.address,
        "body": "SOC",
        "matter": Matter.APPOINTMENT.value,
        "effects": shown.effect,
        **{f"title_{language.value}": title_of(shown, language) for language in Language},
    }


def outcome_of(reader: Reader, key: str, *, at: datetime) -> dict[str, Any]:
    """Return what the outcome of a meeting can be filled with; {} where there is none."""
    shown = submission(reader, key, day_at(at))
    if shown is None:
        return {}
    return {
        "outcome": Outcome.ADOPTED.value,
        "verb": Verb.APPROVED.value,
        "effects": shown.effect,
        "from_coordinators": not shown.effect,
        **{f"subject_{language.value}": title_of(shown, language) for language in Language},
        **{
            f"words_{language.value}": "\n".join(
                [f"{title_of(shown, language)}.", *_term(shown, language)]
            )
            for language in Language
        },
    }


def title_of(shown: SubmissionView, language: Language) -> str:
    """Return in one line what a submission is: "Offer to coordinate: India, Tourism"."""
    with override(language.value):
        title = _("%(kind)s: %(state)s, %(area)s") % {
            "kind": SUBMISSION_KINDS[shown.row.kind],
            "state": spoken(shown.row.name, language),
            "area": spoken(shown.row.area_name, language),
        }
    return title[:LONGEST_TITLE]


def _words(shown: SubmissionView, language: Language) -> str:
    """Return the paragraphs of the note: what is forwarded, the term, the State's own words."""
    with override(language.value):
        paragraphs = [
            _(
                "The Secretariat has the honour to forward to the Member States a submission of "
                "%(state)s. %(title)s. Role: %(role)s."
            )
            % {
                "state": spoken(shown.row.name, language),
                "title": title_of(shown, language),
                "role": ROLES[shown.row.role],
            }
        ]
        paragraphs += _term(shown, language)
    own = shown.text.get(language.value) or spoken(shown.text, language)
    return "\n\n".join([*paragraphs, own])


def _term(shown: SubmissionView, language: Language) -> list[str]:
    """Return the proposed term in words, as far as it is proposed."""
    term, told = shown.row.term, []
    with override(language.value):
        if term.starts_on:
            told.append(_("First day: %(day)s") % {"day": long_date(term.starts_on, language)})
        if term.ends_on:
            last = term.ends_on - timedelta(days=1)
            told.append(_("Last day: %(day)s") % {"day": long_date(last, language)})
    return told
