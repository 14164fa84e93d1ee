"""Letters that pages send: the invitation, in the language chosen for the person."""

from django.core.mail import send_mail
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from clearinghouse.law.distribution import Reader
from clearinghouse.participants import queries


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
