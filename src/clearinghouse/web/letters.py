"""Letters in the reader's language: the invitation that a page sends, the notices of a worker."""

from datetime import datetime
from typing import Final

from django.conf import settings
from django.core.mail import send_mail
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import ngettext, override

from clearinghouse.law.distribution import Reader
from clearinghouse.notices.letters import Letter, Written
from clearinghouse.participants import queries
from clearinghouse.web.dates import long_date, place_name
from clearinghouse.web.due_in_letters import due_list
from clearinghouse.web.words.notices import FACTS, SENTENCES, SUBJECTS

PREFIX: Final = settings.ACCOUNT_EMAIL_SUBJECT_PREFIX


def send_invitation(request: HttpRequest, reader: Reader, token: str) -> None:
    """Send the invitation that ``token`` opens to its person, and to nobody else."""
    at = request.received_at  # type: ignore[attr-defined]
    invitation = queries.invitation_for(reader, token, at=at)
    assert invitation is not None
    with override(invitation.language):
        address = request.build_absolute_uri(reverse("invitation", args=[token]))
        names = queries.names_on(reader, at.date())
        values = {
            "invitation": invitation,
            "address": address,
            "delegation": queries.spoken(names[invitation.participant].usual, invitation.language),
        }
        send_mail(
            subject=" ".join(render_to_string("people/invitation_subject.txt", values).split()),
            message=render_to_string("people/invitation_letter.txt", values),
            from_email=None,
            recipient_list=[invitation.email],
        )


def notice_letter(letter: Letter) -> Written:
    """Write what a worker sends: which kinds of notices there are, and where they are read.

    A digest tells besides what is due from the officer's house.

    The links say nothing of what is behind them, which is opened by signing in.
    """
    with override(letter.language.value):
        told = [
            {
                "subject": SUBJECTS[notice.kind],
                "sentence": SENTENCES[notice.kind],
                "facts": [(FACTS[name], value) for name, value in notice.facts.items()],
                "due": _moment(notice.due_at, letter),
                "address": _leading(reverse("notice", args=[notice.address])),
            }
            for notice in letter.notices
        ]
        subject = told[0]["subject"] if len(told) == 1 else _several(len(told))
        values = {
            "told": told,
            "due": due_list(letter),
            "all_due": _leading(reverse("due")),
            "preferences": _leading(reverse("notice_preferences")),
        }
        body = render_to_string("notices/letter.txt", values).strip() + "\n"
        return Written(subject=f"{PREFIX}{subject}", body=body)


def _several(count: int) -> str:
    return ngettext("%(count)s new notice", "%(count)s new notices", count) % {"count": count}


def _moment(moment: datetime | None, letter: Letter) -> str:
    """Return a deadline on the officer's own clock, with the name of the clock's place."""
    if moment is None:
        return ""
    local = moment.astimezone(letter.zone)
    day = long_date(local.date(), letter.language.value)
    return f"{day}, {local:%H:%M} ({place_name(letter.zone, letter.language.value)})"


def _leading(path: str) -> str:
    return f"{settings.HOUSE_ADDRESS}{path}"
