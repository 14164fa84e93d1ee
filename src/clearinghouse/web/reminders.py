"""The words of a note that reminds a State of an instrument, in the languages of notes.

An officer chooses the States; the note is cleared and issued by hand like any other.
"""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import override

from clearinghouse.correspondence.facts import DraftFacts
from clearinghouse.law.entry_into_force import Missing
from clearinghouse.participants.queries import spoken
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose

LANGUAGES = ("en", "ru", "kk")
REGISTER = "DOC"


def reminder(state: str, title: Mapping[str, str], missing: tuple[Missing, ...]) -> DraftFacts:
    """Return the note to one State; what is not known to be missing is not said to be."""
    return DraftFacts(
        purpose=Purpose.FREE,
        register=REGISTER,
        addressed=Addressed.ONE_MINISTRY,
        participant=state,
        own_words={code: (_said(code, title, missing),) for code in LANGUAGES},
    )


def _said(language: str, title: Mapping[str, str], missing: tuple[Missing, ...]) -> str:
    with override(language):
        named = {"instrument": spoken(title, language)}
        if Missing.SIGNATURE in missing:
            return (
                _(
                    "The Secretariat has the honour to recall the request addressed to those "
                    "Member States that have not yet done so to sign and ratify the following "
                    "instrument: %(instrument)s. It would be grateful to be informed of the "
                    "progress of the internal procedures."
                )
                % named
            )
        return (
            _(
                "The Secretariat has the honour to recall the request addressed to those Member "
                "States that have not yet done so to ratify the following instrument: "
                "%(instrument)s. It would be grateful to be informed of the progress of the "
                "internal procedures."
            )
            % named
        )
