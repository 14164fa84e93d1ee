"""Webhooks: opened and closed by the delegation's administrator, or by an officer for oneself."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.notices.faults import NoticeFault, refuse
from clearinghouse.notices.kinds import WebhookState
from clearinghouse.notices.models import Webhook
from clearinghouse.notices.signing import secret_of
from clearinghouse.participants.acting import lock, person_of
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append

AT_MOST: Final = 5
LONGEST_URL: Final = 500


@dataclass(frozen=True, slots=True)
class Opened:
    """A webhook that was opened; ``secret`` is shown this once."""

    address: str
    secret: str
    entry: Entry


@transaction.atomic
def open_webhook(*, url: str, for_delegation: bool, by: Reader, at: datetime) -> Opened:
    """Open a webhook for the reader's delegation, or for the reader alone.

    It is called with what is told from now on.
    """
    participant = _participant(by)
    lock(participant)
    if for_delegation:
        _demand_administrator(by, at=at)
    if not is_address(url):
        refuse(NoticeFault.NOT_AN_ADDRESS)
    officer = None if for_delegation else by.officer
    held = Webhook.objects.filter(participant=participant, officer=officer, state=WebhookState.OPEN)
    if held.count() >= AT_MOST:
        refuse(NoticeFault.TOO_MANY_WEBHOOKS, count=str(AT_MOST))
    assert by.officer is not None
    webhook = Webhook.objects.create(
        address=secrets.token_urlsafe(12),
        participant_id=participant,
        officer_id=officer,
        url=url,
        salt=secrets.token_bytes(32),
        opened_at=at,
        opened_by_id=by.officer,
    )
    entry = _record("opened", webhook, by, at=at)
    secret = secret_of(settings.SECOND_FACTORS_KEY, bytes(webhook.salt))
    return Opened(webhook.address, secret, entry)


@transaction.atomic
def close_webhook(*, address: str, by: Reader, at: datetime) -> Entry:
    """Close a webhook: nothing is sent there from now on."""
    lock(_participant(by))
    webhook = (
        Webhook.objects.visible_to(by)
        .filter(address=address, state=WebhookState.OPEN)
        .select_for_update()
        .first()
    )
    if webhook is None:
        refuse(NoticeFault.NO_SUCH_WEBHOOK)
    if webhook.officer_id is None:
        _demand_administrator(by, at=at)
    webhook.state, webhook.closed_at = WebhookState.CLOSED, at
    webhook.save(update_fields=["state", "closed_at"])
    return _record("closed", webhook, by, at=at)


def close_for_good(*, webhook: Webhook, at: datetime) -> Entry:
    """Close a webhook whose program has answered that it is there no longer."""
    webhook.state, webhook.closed_at = WebhookState.CLOSED, at
    webhook.save(update_fields=["state", "closed_at"])
    return _record("closed", webhook, None, at=at)


def is_address(url: str) -> bool:
    """Whether a webhook may be at ``url``: https, with a host, no name, password or fragment."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    schemes = {"https", "http"} if settings.WEBHOOKS_INSIDE else {"https"}
    return (
        parts.scheme in schemes
        and bool(parts.hostname)
        and port != 0
        and "@" not in parts.netloc
        and not parts.fragment
        and len(url) <= LONGEST_URL
        and url.isascii()
        and url.isprintable()
        and " " not in url
    )


def _participant(by: Reader) -> str:
    if by.participant is None or by.officer is None:
        refuse(NoticeFault.NOT_YOUR_DELEGATION)
    return by.participant


def _demand_administrator(by: Reader, *, at: datetime) -> None:
    if Capacity.DELEGATION_ADMINISTRATOR not in person_of(by, at=at).capacities:
        refuse(NoticeFault.NOT_YOUR_DELEGATION)


def _record(what: str, webhook: Webhook, by: Reader | None, *, at: datetime) -> Entry:
    """Append an act about a webhook, by number; where it is, is not told."""
    participant = webhook.participant_id
    officer = by.officer if by else None
    return append(
        act=f"webhook.{what}",
        actor=participant,
        at=at,
        public={
            "webhook": str(webhook.pk),
            **({"officer": str(officer)} if officer else {}),
            "participant": participant,
        },
    )
