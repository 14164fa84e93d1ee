"""The pages of a delegation's people and of the accounts, and who is let in."""

from datetime import UTC, datetime
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.test import Client, override_settings
from django.urls import reverse
from django.utils.translation import activate

from clearinghouse.law.credentials import Capacity
from clearinghouse.participants import queries
from clearinghouse.participants.models import Invitation, Officer
from clearinghouse.web import letters
from tests.participants.people import an_officer, delegations, reads_as
from tests.web.test_sign_in import MEMORY, PLAIN_FILES

READ, RUNS, REGISTRY = Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR, Capacity.REGISTRY
ADMINISTERS = Capacity.ADMINISTRATOR

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def house(db):
    delegations()
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
        activate("en")
        yield


def as_officer(officer: Officer) -> Client:
    client = Client()
    client.force_login(officer)
    return client


def now() -> datetime:
    return datetime.now(UTC)


def held(officer: Officer) -> frozenset[Capacity]:
    return queries.capacities_of(Officer.objects.get(pk=officer.pk), at=now())


def act(officer: Officer, what: str, own: bool = True) -> str:
    name = "delegation_officer_act" if own else "account_act"
    return reverse(name, args=[officer.pk, what])


class TestTheDoors:
    PAGES = ("delegation", "delegation_officers", "accounts")

    @pytest.mark.parametrize(
        ("participant", "capacities", "answers"),
        [
            ("KAZ", (READ,), (200, 404, 404)),
            ("KAZ", (RUNS,), (200, 200, 404)),
            ("JPN", (READ,), (200, 404, 404)),
            ("SEC", (READ, REGISTRY), (200, 404, 404)),
            ("SEC", (ADMINISTERS,), (200, 404, 200)),
        ],
    )
    def test_open_by_credential(
        self, participant: str, capacities: tuple[Capacity, ...], answers: tuple[int, ...]
    ) -> None:
        client = as_officer(an_officer(participant, *capacities))

        assert tuple(client.get(reverse(name)).status_code for name in self.PAGES) == answers

    def test_ask_a_visitor_to_sign_in(self) -> None:
        for name in self.PAGES:
            answer = Client().get(reverse(name))
            assert answer["Location"].startswith(reverse("account_login"))

    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_open_in_every_language(self, language: str) -> None:
        administrator, other = an_officer("KAZ", RUNS, READ), an_officer("KAZ", READ)
        client = as_officer(administrator)
        activate(language)

        for address in (
            reverse("delegation"),
            reverse("delegation_officers"),
            reverse("delegation_officer", args=[other.pk]),
            reverse("delegation_officer", args=[administrator.pk]),
        ):
            assert client.get(address).status_code == 200


class TestTheOwnPeople:
    def test_are_granted_and_revoked_credentials(self) -> None:
        client, officer = as_officer(an_officer("KAZ", RUNS)), an_officer("KAZ")

        client.post(act(officer, "grant"), {"capacity": "READ"})
        granted = held(officer)
        client.post(act(officer, "revoke"), {"capacity": "READ"})

        assert granted == {READ}
        assert held(officer) == frozenset()

    def test_hold_a_credential_through_its_last_day(self) -> None:
        client, officer = as_officer(an_officer("KAZ", RUNS)), an_officer("KAZ")

        client.post(act(officer, "grant"), {"capacity": "READ", "until": "2099-12-31"})

        ends_at = officer.credentials.get().ends_at
        assert ends_at == datetime(2099, 12, 31, 19, 0, tzinfo=UTC)

    @pytest.mark.parametrize(
        "typed",
        [
            {"capacity": "READ", "until": "9999-12-31"},
            {"capacity": "READ", "until": "yesterday"},
            {"capacity": "EVERYTHING"},
            {},
        ],
    )
    def test_are_granted_nothing_by_nonsense(self, typed: dict[str, str]) -> None:
        client, officer = as_officer(an_officer("KAZ", RUNS)), an_officer("KAZ")

        assert client.post(act(officer, "grant"), typed).status_code == 400
        assert held(officer) == frozenset()

    def test_are_signed_out_closed_and_reopened(self) -> None:
        client, officer = as_officer(an_officer("KAZ", RUNS)), an_officer("KAZ", READ)

        for what in ("sign-out", "close", "reopen", "reset"):
            answer = client.post(act(officer, what), follow=True)
            assert answer.status_code == 200
            assert b"notice-success" in answer.content

        assert Officer.objects.get(pk=officer.pk).is_active

    def test_keep_their_last_administrator(self) -> None:
        administrator = an_officer("KAZ", RUNS)

        answer = as_officer(administrator).post(
            act(administrator, "revoke"), {"capacity": "DELEGATION_ADMINISTRATOR"}, follow=True
        )

        assert "This is the last administrator" in answer.content.decode()
        assert held(administrator) == {RUNS}

    def test_are_invited_by_a_letter_that_only_they_get(self) -> None:
        client = as_officer(an_officer("KAZ", RUNS))
        typed = {"email": "a@kaz.example", "office": "Officer", "language": "kk"}

        answer = client.post(reverse("delegation_officers"), typed, follow=True)

        assert [letter.to for letter in mail.outbox] == [["a@kaz.example"]]
        token = mail.outbox[0].body.split("/invitation/")[1].split("/")[0]
        assert token not in answer.content.decode()

    def test_whose_letter_cannot_be_sent_are_invited_again(self, monkeypatch) -> None:
        def refused(*_given: object) -> None:
            raise SMTPServerDisconnected

        monkeypatch.setattr(letters, "send_invitation", refused)
        client = as_officer(an_officer("KAZ", RUNS))

        answer = client.post(
            reverse("delegation_officers"),
            {"email": "new@kaz.example", "office": "Officer", "language": "kk"},
            follow=True,
        )

        assert "The letter to new@kaz.example could not be sent." in answer.content.decode()

    def test_invited_wrongly_are_told_why(self) -> None:
        administrator = an_officer("KAZ", RUNS)
        typed = {"email": administrator.email, "office": "Officer", "language": "en"}

        answer = as_officer(administrator).post(reverse("delegation_officers"), typed)

        assert answer.status_code == 422
        assert "This address already belongs to an officer" in answer.content.decode()
        assert mail.outbox == []

    def test_name_and_end_focal_points(self) -> None:
        administrator = an_officer("KAZ", RUNS)
        client = as_officer(administrator)
        client.post(
            reverse("focal_point_name"),
            {
                "area": "nct",
                "office": "Directorate",
                "email": "d@kaz.example",
                "starts_on": "2026-01-01",
            },
        )
        reader = reads_as(administrator, now())
        named = queries.focal_points(reader, day=now().date())

        client.post(reverse("focal_point_end", args=[named[0].number]), {"ends_on": "2026-02-01"})

        assert [row.office for row in named] == ["Directorate"]
        assert queries.focal_points(reader, day=now().date()) == ()


class TestOtherPeople:
    def test_are_answered_as_if_they_were_not_there(self) -> None:
        client, foreign = as_officer(an_officer("KAZ", RUNS)), an_officer("CHN", READ)
        absent = foreign.pk + 1000

        for number in (foreign.pk, absent):
            shown = client.get(reverse("delegation_officer", args=[number]))
            for what in ("grant", "revoke", "close", "reset", "sign-out", "rename", "reopen"):
                done = client.post(
                    reverse("delegation_officer_act", args=[number, what]),
                    {"capacity": "READ", "office": "x"},
                )
                assert done.status_code == 404
            assert shown.status_code == 404
        assert held(foreign) == {READ}

    def test_keep_their_invitations(self) -> None:
        other = as_officer(an_officer("CHN", RUNS))
        other.post(
            reverse("delegation_officers"),
            {"email": "a@chn.example", "office": "Officer", "language": "en"},
        )
        number = Invitation.objects.get().pk

        answer = as_officer(an_officer("KAZ", RUNS)).post(
            reverse("invitation_withdraw", args=[number])
        )

        assert answer.status_code == 404
        assert Invitation.objects.get().withdrawn_at is None


class TestTheAccounts:
    NOTE = {"ground": "note 17 of the Embassy"}

    def test_appoint_a_first_administrator_at_a_written_request(self) -> None:
        client = as_officer(an_officer("SEC", ADMINISTERS))
        typed = {"email": "a@chn.example", "office": "Officer", "language": "en"}
        address = reverse("accounts_of", args=["CHN"])

        without = client.post(address, typed)
        at_request = client.post(address, typed | self.NOTE)

        assert without.status_code == 200
        assert at_request["Location"] == reverse("accounts")
        assert Invitation.objects.get().capacities == ["DELEGATION_ADMINISTRATOR"]

    def test_appoint_no_second_one(self) -> None:
        an_officer("CHN", RUNS)
        client = as_officer(an_officer("SEC", ADMINISTERS))
        typed = {"email": "a@chn.example", "office": "Officer", "language": "en"} | self.NOTE

        answer = client.post(reverse("accounts_of", args=["CHN"]), typed)

        assert answer.status_code == 200
        assert not Invitation.objects.exists()

    def test_never_grant_reading(self) -> None:
        officer = an_officer("CHN")
        client = as_officer(an_officer("SEC", ADMINISTERS))

        answer = client.post(
            act(officer, "grant", own=False), {"capacity": "READ"} | self.NOTE, follow=True
        )

        assert "granted by the delegation itself" in answer.content.decode()
        assert held(officer) == frozenset()

    def test_close_an_account_only_at_a_written_request(self) -> None:
        officer = an_officer("CHN", READ)
        client = as_officer(an_officer("SEC", ADMINISTERS))

        client.post(act(officer, "close", own=False))
        before = Officer.objects.get(pk=officer.pk).is_active
        client.post(act(officer, "close", own=False), self.NOTE)

        assert before
        assert not Officer.objects.get(pk=officer.pk).is_active

    def test_name_no_paper(self) -> None:
        client = as_officer(an_officer("SEC", ADMINISTERS))
        an_officer("CHN", READ)

        for address in (reverse("accounts"), reverse("accounts_of", args=["CHN"])):
            shown = client.get(address)
            assert shown.status_code == 200
            assert reverse("document", args=["x"])[:-2] not in shown.content.decode()
