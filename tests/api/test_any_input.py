"""The interface against its own description: whatever is asked, it answers as described.

Requests are made up from the description by schemathesis and asked in this process.
"""

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.openapi import from_wsgi

from clearinghouse.site.wsgi import application
from tests.api.house import BASE, HouseCase

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
bounded = settings(
    max_examples=6,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


class TestAnyInput(HouseCase):
    """What holds for every request that the description allows."""

    def ask_everything(self, **headers: str) -> int:
        """Ask every operation a few made-up questions; return how many were asked."""
        asked = 0
        schema = from_wsgi(f"{BASE}/openapi.json", application)
        for found in schema.get_all_operations():
            operation = found.ok()

            @bounded
            @given(case=operation.as_strategy())
            def answers_as_described(case: schemathesis.Case) -> None:
                nonlocal asked
                asked += 1
                case.call_and_validate(headers=headers, checks=CHECKS)

            answers_as_described()
        return asked

    def test_is_answered_to_a_visitor(self) -> None:
        assert self.ask_everything() > 200

    def test_is_answered_to_a_delegate(self) -> None:
        token = self.held.tokens["delegate"]
        assert self.ask_everything(Authorization=f"Bearer {token}") > 200

    def test_is_answered_to_the_registry(self) -> None:
        token = self.held.tokens["registry"]
        assert self.ask_everything(Authorization=f"Bearer {token}") > 200
