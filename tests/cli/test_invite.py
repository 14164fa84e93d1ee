"""Inviting at the machine: the first administrator, and nobody whom the law keeps out."""

import argparse
from pathlib import Path

import pytest

from clearinghouse.cli import invite
from clearinghouse.law.credentials import Capacity
from tests.participants.people import an_officer, delegations

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def house(monkeypatch) -> None:
    delegations()
    monkeypatch.setattr(invite, "prepare", lambda _data: None)


def invited(email: str = "new@sec.example", participant: str = "SEC", *capacities: str) -> int:
    return invite.run(
        argparse.Namespace(
            data=Path("nowhere"),
            email=email,
            office="Administrator, CICA Secretariat",
            participant=participant,
            capacity=list(capacities),
            address="https://house.example/",
        )
    )


def test_prints_where_the_invitation_is_accepted(capsys) -> None:
    assert invited() == 0
    assert capsys.readouterr().out.startswith("https://house.example/en/invitation/")


@pytest.mark.parametrize(
    ("participant", "capacity"),
    [("SEC", Capacity.READ), ("SEC", Capacity.REGISTRY), ("XXX", Capacity.ADMINISTRATOR)],
)
def test_says_why_not(capsys, participant: str, capacity: Capacity) -> None:
    assert invited("new@sec.example", participant, capacity.value) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.strip()
    assert "%(" not in told.err


def test_says_that_the_address_is_an_officers(capsys) -> None:
    officer = an_officer("SEC", Capacity.ADMINISTRATOR)

    assert invited(officer.email) == 1
    assert capsys.readouterr().err.strip()


def test_names_the_capacities_that_there_are(capsys) -> None:
    assert invited("new@sec.example", "SEC", "EMPEROR") == 2
    assert "administrator" in capsys.readouterr().err.lower()
