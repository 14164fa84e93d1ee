"""The interface against its own description: whatever is asked, it answers as described.

Requests are made up from the description by schemathesis and asked in this process: by a visitor
where everybody may ask, and by an officer whom the operation is for, signed in as pages are, since
tokens only read.
"""

from itertools import cycle
from typing import Any

import schemathesis
from django.conf import settings as house
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.openapi import from_wsgi

from clearinghouse.law.credentials import Capacity
from clearinghouse.participants.models import Officer
from clearinghouse.site.wsgi import application
from clearinghouse.web.access import Door
from tests.api.house import BASE, MEMBERS, HouseCase
from tests.api.test_whole import CODES
from tests.participants import people

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
PROVED = "0123456789abcdef0123456789abcdef"  # the proof of a form that its page asked
bounded = settings(
    max_examples=3,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


Whose = dict[str, dict[str, str]]


def served(environ: dict[str, Any], respond: Any) -> Any:
    """Answer as behind a server, which says from where a request came."""
    return application(environ | {"REMOTE_ADDR": "127.0.0.1"}, respond)


class TestAnyInput(HouseCase):
    """What holds for every request that the description allows."""

    def setUp(self) -> None:
        # The transaction of the test outlives the requests made in it.
        for ends in (request_started, request_finished):
            ends.disconnect(close_old_connections)
            self.addCleanup(ends.connect, close_old_connections)

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.speaker = people.an_officer(
            "CHN", Capacity.READ, Capacity.ANSWER, Capacity.DELEGATION_ADMINISTRATOR
        )

    def signed_in(self, officer: Officer) -> Whose:
        """Return what comes with requests from a page on which the officer has signed in."""
        client = Client()
        client.force_login(officer)
        session = client.cookies[house.SESSION_COOKIE_NAME].value
        cookies = {house.SESSION_COOKIE_NAME: session, house.CSRF_COOKIE_NAME: PROVED}
        return {"cookies": cookies, "headers": {"X-CSRFToken": PROVED}}

    def ask_everything(self, *whose: Whose, doors: set[Door]) -> int:
        """Ask every operation behind these doors a few made-up questions; return how many.

        Those who ask take turns.
        """
        asked = 0
        failed: list[str] = []
        turns = cycle(whose)
        schema = from_wsgi(f"{BASE}/openapi.json", served)
        wanted = {door.name.lower() for door in doors}
        for found in schema.get_all_operations():
            operation: Any = found.ok()
            if operation.definition.raw["x-door"] not in wanted:
                continue

            @bounded
            @given(case=operation.as_strategy())
            def answers_as_described(case: schemathesis.Case) -> None:
                nonlocal asked
                asked += 1
                if asked % 2:
                    case.path_parameters.update(self.what_exists(case))
                asking = next(turns)
                plain = {"Accept-Encoding": "identity", **asking.get("headers", {})}
                cookies = asking.get("cookies", {})
                case.call_and_validate(headers=plain, cookies=cookies, checks=CHECKS)

            try:
                answers_as_described()
            except (FailureGroup, Failure) as failure:
                failed.append(f"{operation.label}: {failure}")
        assert failed == []
        return asked

    def what_exists(self, case: schemathesis.Case) -> dict[str, str]:
        """Return, for the parameters of the path, what leads to something in this house."""
        there = {
            "address": self.held.addresses[MEMBERS],
            "paragraph": "para-1",
            "digest": self.held.originals[MEMBERS],
            "written": MEMBERS,
            "index": str(self.held.entries[MEMBERS]),
            "edition": "2004",
            "code": CODES.get(case.path.rpartition("/")[0].removeprefix(BASE), ""),
            "key": "3.6" if "measures" in case.path else f"{MEMBERS}/Rev.1#para-1",
            "place": "1",
            "area": "NCT-ICT",
            "year": "2026",
            "participant": "CHN",
        }
        if case.path.startswith((f"{BASE}/silence/", "/silence/")):
            there["key"] = self.held.procedure
        if "/coordination/submissions/" in case.path:
            there["key"] = self.held.submission
        if "/sittings/" in case.path:
            there["code"] = self.held.sitting
        named = {name for name in case.path_parameters if there.get(name)}
        if "/proposals/" in case.path or "/doubts/" in case.path:
            named -= {"key"}
        return {name: there[name] for name in named}

    def test_is_answered_to_a_visitor(self) -> None:
        assert self.ask_everything({}, doors={Door.PUBLIC}) > 150

    def test_is_answered_to_a_delegation(self) -> None:
        doors = {Door.OFFICER, Door.DELEGATION, Door.DELEGATION_ADMINISTRATOR}
        speaker = self.signed_in(self.speaker)
        token = {"headers": {"Authorization": f"Bearer {self.held.tokens['delegate']}"}}
        assert self.ask_everything(speaker, doors=doors) > 150
        assert self.ask_everything(token, speaker, doors={Door.PUBLIC}) > 150

    def test_is_answered_to_the_registry(self) -> None:
        registry = self.signed_in(self.held.officers["registry"])
        assert self.ask_everything(registry, doors={Door.REGISTRY, Door.OFFICER}) > 150
