"""Officers at the interface: they read and act by their sessions, as the pages let them."""

import json
from typing import Any

from django.test import Client

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models import Officer

BASE = "/api/v1"
FORGERY_TOKEN = "k" * 32


def client_of(reader: Reader) -> Client:
    """Return a browser signed in as the officer of a reader; a visitor's for one without."""
    client = Client(enforce_csrf_checks=True)
    if reader.officer is not None:
        client.force_login(Officer.objects.get(pk=reader.officer))
    client.cookies["csrftoken"] = FORGERY_TOKEN
    return client


def ask(reader: Reader, path: str) -> Any:
    """Return what the interface answers to a reader."""
    return client_of(reader).get(f"{BASE}{path}")


def act(reader: Reader, path: str, given: Any = None) -> Any:
    """Return what comes of an act of a reader."""
    return client_of(reader).post(
        f"{BASE}{path}",
        json.dumps(given or {}),
        content_type="application/json",
        headers={"X-CSRFToken": FORGERY_TOKEN},
    )


def told(answer: Any) -> tuple[int, str]:
    """Return the status of an answer and the reason that it gives."""
    return answer.status_code, answer.json().get("reason", "")
