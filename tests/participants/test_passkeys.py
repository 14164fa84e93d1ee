"""Passkeys are bound to their delegation in the record, once, and released."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator

from clearinghouse.jobs.duties import bind_passkeys_to_delegations
from clearinghouse.participants.models import Officer, Passkey
from clearinghouse.participants.operations import bind_passkeys
from clearinghouse.participants.passkeys import unbound
from clearinghouse.record.models import Entry
from clearinghouse.tlog.leaf import Leaf
from clearinghouse.web.invitations import ByInvitation
from tests.silence.authenticator import Passkey as Key
from tests.silence.house import OPENED, House

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return House()


def told() -> list[tuple[str, Any, Any]]:
    leaves = [
        Leaf.parse(bytes(each.leaf))
        for each in Entry.objects.filter(act__startswith="passkey.").order_by("index")
    ]
    return [(leaf.act, leaf.public["passkey"], leaf.public["participant"]) for leaf in leaves]


def bound(house: House) -> Key:
    key = Key().register(house.india)
    bind_passkeys(officer=house.india.officer, at=OPENED)
    return key


class TestBindPasskeys:
    def test_tells_the_digest_of_the_key_and_the_delegation(self, house: House) -> None:
        key = bound(house)

        assert told() == [("passkey.bound", key.digest, "IND")]

    def test_tells_it_once(self, house: House) -> None:
        bound(house)
        bind_passkeys(officer=house.india.officer, at=OPENED)

        assert len(told()) == 1

    def test_tells_that_it_was_taken_away_and_came_back(self, house: House) -> None:
        key = bound(house)
        Authenticator.objects.filter(user_id=house.india.officer).delete()
        bind_passkeys(officer=house.india.officer, at=OPENED + timedelta(hours=1))
        key.register(house.india)
        bind_passkeys(officer=house.india.officer, at=OPENED + timedelta(hours=2))

        assert [act for act, *_ in told()] == ["passkey.bound", "passkey.released", "passkey.bound"]
        assert Passkey.objects.get().released_at is None

    def test_leaves_a_key_with_the_officer_to_whom_it_is_bound(self, house: House) -> None:
        key = bound(house)
        key.register(house.turkiye)

        bind_passkeys(officer=house.turkiye.officer, at=OPENED)

        assert told() == [("passkey.bound", key.digest, "IND")]


class TestTheDuty:
    def test_binds_what_was_there_before(self, house: House) -> None:
        Key().register(house.india)
        Key().register(house.turkiye)

        bind_passkeys_to_delegations(OPENED, lambda: True)

        assert [whose for _, _, whose in told()] == ["IND", "TUR"]
        assert unbound() == []


@pytest.mark.parametrize("letter", ["mfa/email/webauthn_added", "mfa/email/webauthn_removed"])
def test_the_officers_own_step_tells_the_record(
    house: House, letter: str, monkeypatch: Any
) -> None:
    key = Key().register(house.india)
    user = Officer.objects.get(pk=house.india.officer)
    adapter = ByInvitation()
    adapter.request = type("Request", (), {"session": type("S", (), {"session_key": "k"})})()
    monkeypatch.setattr("allauth.account.adapter.DefaultAccountAdapter.send_mail", lambda *_: None)
    monkeypatch.setattr(
        "allauth.account.adapter.DefaultAccountAdapter.send_notification_mail", lambda *_: None
    )

    adapter.send_notification_mail(letter, user, {})

    assert told() == [("passkey.bound", key.digest, "IND")]
