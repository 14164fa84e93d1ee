"""Silence procedures by the interface: for their States and the registry, and for nobody else."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from clearinghouse.jobs import clock
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.law.silence_procedure import Said
from clearinghouse.participants.models import Officer
from clearinghouse.participants.operations import make_token
from clearinghouse.record.keys import signer
from clearinghouse.record.operations import publish_checkpoint
from clearinghouse.silence.models import Act, Procedure, Waiting
from clearinghouse.silence.operations import demand_two_voices
from tests.silence.house import CLOSING, DEADLINE, IN_TIME, OPENED, TICK, House

pytestmark = pytest.mark.django_db
BASE = "/api/v1"
FORGERY_TOKEN = "k" * 32
NOWHERE = "nothing-here"
OPENING = {
    "note": "NCT/G/15",
    "texts": ["SOC/2026-I/DRAFT/1"],
    "matter": "paper",
    "title": {"en": "Concept of orchards"},
    "deadline": "2026-11-13T18:00",
}


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture(autouse=True)
def now(settings) -> Iterator[None]:
    """Let the house live a day after its procedures were opened."""
    settings.CLEARINGHOUSE_CLOCK_MAY_SHIFT = True
    with clock.shifted(OPENED + timedelta(days=1)):
        yield


def of(reader: Reader) -> Client:
    client = Client(enforce_csrf_checks=True)
    client.force_login(Officer.objects.get(pk=reader.officer))
    client.cookies["csrftoken"] = FORGERY_TOKEN
    return client


def ask(reader: Reader, path: str, **headers: str) -> HttpResponse:
    return of(reader).get(f"{BASE}{path}", headers=headers)


def act(reader: Reader, path: str, given: Any = None) -> HttpResponse:
    body = {} if given is None else given
    return of(reader).post(
        f"{BASE}{path}",
        json.dumps(body),
        content_type="application/json",
        headers={"X-CSRFToken": FORGERY_TOKEN},
    )


def is_refused(answer: HttpResponse, status: int, reason: str, provision: str = "") -> None:
    told = answer.json()
    assert (answer.status_code, told["reason"]) == (status, reason), told
    assert answer.headers["Content-Type"] == "application/problem+json"
    cited = told.get("provision") or {"citation": ""}
    assert cited["citation"] == provision
    assert told["detail"]


class TestReading:
    def test_lists_what_runs_and_what_has_ended_in_parts(self, house: House) -> None:
        first = house.open()
        second = house.open(note=house.a_note("NCT/G/16"), deadline=DEADLINE + timedelta(days=1))
        house.close(first)

        both = ask(house.india, "/silence?limit=1")
        rest = ask(house.india, f"/silence?limit=1&cursor={both.json()['next']}")
        assert [each["key"] for each in both.json()["items"]] == [second]
        assert 'rel="next"' in both.headers["Link"]
        assert [each["key"] for each in rest.json()["items"]] == [first]
        assert rest.json()["next"] is None
        running = ask(house.india, "/silence?running=true").json()["items"]
        assert [each["key"] for each in running] == [second]

    def test_tells_whole_how_it_stands_at_the_moment(self, house: House) -> None:
        key = house.open()
        house.say(key, Said.OBJECTED, house.india, at=OPENED + timedelta(hours=1))

        told = ask(house.turkiye, f"/silence/{key}").json()

        assert told["row"]["stand"] == "broken"
        assert told["row"]["title"]["en"] == "Concept of orchards"
        assert [each["act"] for each in told["acts"]] == ["opened", "objected"]
        assert told["acts"][1]["state"] == ""
        assert told["texts"][0]["digests"].keys() == {"en", "ru"}
        assert told["unreached"] == 3
        assert not told["is_certified"]
        assert ask(house.india, f"/silence/{key}").json()["acts"][1]["state"] == "IND"

    def test_changes_nothing_and_proves_no_delivery(self, house: House) -> None:
        key = house.open()
        ask(house.india, f"/silence/{key}")
        assert Act.objects.count() == 1

    def test_is_answered_304_while_nothing_has_changed(self, house: House) -> None:
        path = f"/silence/{house.open()}/receipts/0"
        tag = ask(house.india, path).headers["ETag"]
        assert ask(house.india, path, **{"If-None-Match": tag}).status_code == 304

    def test_refuses_a_parameter_that_it_does_not_know(self, house: House) -> None:
        is_refused(ask(house.india, "/silence?is_running=true"), 422, "invalid")

    def test_is_for_its_states_and_the_secretariat(self, house: House) -> None:
        key = house.open()

        assert ask(house.observer, "/silence").json()["items"] == []
        for path in ("", "/receipts/0", "/certificate"):
            assert Client().get(f"{BASE}/silence/{key}{path}").status_code == 401
            hidden = ask(house.observer, f"/silence/{key}{path}")
            absent = ask(house.observer, f"/silence/{NOWHERE}{path}")
            assert hidden.status_code == absent.status_code == 404
            told, other = hidden.json(), absent.json()
            assert told.pop("instance") != other.pop("instance")
            assert told == other


class TestSaying:
    def test_gives_the_receipt(self, house: House) -> None:
        key = house.open()

        answer = act(house.india, f"/silence/{key}/answers", {"said": "supported", "text": "Yes."})

        told = answer.json()
        assert (answer.status_code, told["place"], told["waiting"]) == (201, 1, None)
        kept = of(house.india).get(told["receipt"])
        assert kept.json()["type"] == "clearinghouse/receipt@v1"
        assert 'filename="receipt-' in kept.headers["Content-Disposition"]

    def test_is_refused_under_its_provision(self, house: House) -> None:
        path = f"/silence/{house.open()}/answers"
        practice, accounts = "silence-practice S.2", "accounts 1"

        told = act(house.india, path, {"said": "withdrew"})
        is_refused(told, 409, "silence_no_objection_to_withdraw", practice)
        told = act(house.india, path, {"said": "proposed", "text": " "})
        is_refused(told, 409, "silence_nothing_told", practice)
        told = act(house.silent, path, {"said": "objected"})
        is_refused(told, 409, "credential_to_answer_missing", accounts)
        with clock.shifted(DEADLINE):
            told = act(house.india, path, {"said": "objected"})
        is_refused(told, 409, "silence_too_late", practice)
        assert Act.objects.count() == 1

    @pytest.mark.parametrize(
        "given", [{}, {"said": "nothing"}, {"said": "objected", "x": 1}, {"said": "objected\0"}]
    )
    def test_refuses_what_cannot_be_read(self, house: House, given: dict[str, Any]) -> None:
        is_refused(act(house.india, f"/silence/{house.open()}/answers", given), 422, "invalid")

    def test_is_not_there_for_the_secretariat_and_observers(self, house: House) -> None:
        path = f"/silence/{house.open()}/answers"
        for reader in (house.registry, house.observer):
            is_refused(act(reader, path, {"said": "objected"}), 404, "not_found")

    def test_by_a_token_is_refused_for_a_token_reads_only(self, house: House) -> None:
        key, at = house.open(), clock.now()
        made = make_token(
            officer=house.india.officer,
            name="Nightly copy",
            until=at + timedelta(days=3),
            by=house.india,
            at=at,
        )
        headers = {"Authorization": f"Bearer {made.written}"}

        read = Client().get(f"{BASE}/silence/{key}", headers=headers)
        told = Client().post(
            f"{BASE}/silence/{key}/answers",
            '{"said": "objected"}',
            content_type="application/json",
            headers=headers,
        )

        assert read.status_code == 200
        is_refused(told, 403, "token_reads_only", "accounts 10")

    def test_needs_the_token_against_forged_requests(self, house: House) -> None:
        told = of(house.india).post(
            f"{BASE}/silence/{house.open()}/answers",
            '{"said": "objected"}',
            content_type="application/json",
        )
        is_refused(told, 403, "forged_request")

    def test_that_the_texts_arrived_is_said_once(self, house: House) -> None:
        path = f"/silence/{house.open()}/reached"

        first, again = act(house.india, path), act(house.india, path)

        assert (first.status_code, first.json()["place"]) == (201, 1)
        assert (again.status_code, again.json()["place"]) == (200, None)


class TestASecondVoice:
    """What a delegation keeps back for its second officer is its own, whoever asks."""

    @pytest.fixture
    def waiting(self, house: House) -> int:
        demand_two_voices(demanded=True, by=self.administrator(house), at=OPENED)
        answer = act(house.india, f"/silence/{house.open()}/answers", {"said": "objected"})
        assert (answer.status_code, answer.json()["place"]) == (202, None)
        return int(answer.json()["waiting"])

    def administrator(self, house: House) -> Reader:
        return house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)

    @pytest.mark.parametrize("how", ["confirm", "decline"])
    def test_is_not_there_for_the_secretariat_and_other_states(
        self, house: House, waiting: int, how: str
    ) -> None:
        for reader in (house.registry, house.turkiye, house.observer):
            is_refused(act(reader, f"/silence/waiting/{waiting}/{how}"), 404, "not_found")
        assert Waiting.objects.filter(settled_at=None).count() == 1

    def test_counts_when_the_second_officer_confirms(self, house: House, waiting: int) -> None:
        path = f"/silence/waiting/{waiting}/confirm"
        second = house.officer("IND", Capacity.READ, Capacity.ANSWER)

        is_refused(act(house.india, path), 409, "two_officers_needed")
        told = act(second, path)

        assert (told.status_code, told.json()["place"]) == (200, 1)


class TestOpening:
    def test_places_the_texts_under_silence(self, house: House) -> None:
        answer = act(house.registry, "/silence", OPENING)

        assert answer.status_code == 201, answer.content
        opened = Procedure.objects.get(key=answer.json()["key"])
        assert opened.deadline == DEADLINE
        assert answer.json()["remarks"] == []
        assert ask(house.india, f"/silence/{opened.key}").json()["note_number"] == "NCT/G/15"

    def test_tells_what_the_law_remarks(self, house: House) -> None:
        answer = act(house.registry, "/silence", {**OPENING, "deadline": "2026-11-05T18:00"})

        (remark,) = answer.json()["remarks"]
        assert remark["reason"] == "silence_shorter_than_seen"
        assert remark["provision"]["citation"] == "silence-practice S.6"

    @pytest.mark.parametrize(
        ("given", "reason", "provision"),
        [
            ({"note": "NCT/G/99"}, "no_such_note", ""),
            ({"texts": ["MC/2026/DRAFT/99"]}, "no_such_text", ""),
            ({"effects": [{"kind": "nothing"}]}, "no_such_effect", ""),
            ({"effects": [{"kind": "approve"}]}, "effect_incomplete", ""),
            ({"ancestor": "nothing"}, None, ""),
            ({"texts": []}, "silence_no_text", "silence-practice S.1"),
            ({"body": "SWG"}, "silence_body_not_known_to_use_it", "silence-practice S.7"),
            (
                {"deadline": "2026-11-03T13:00"},
                "silence_deadline_passed_at_opening",
                "silence-practice S.1",
            ),
        ],
    )
    def test_is_refused_with_its_reason(
        self, house: House, given: dict[str, Any], reason: str | None, provision: str
    ) -> None:
        told = act(house.registry, "/silence", OPENING | given)

        if reason is None:
            is_refused(told, 404, "not_found")
        else:
            is_refused(told, 409, reason, provision)
        assert not Procedure.objects.exists()

    @pytest.mark.parametrize(
        ("given", "name", "code"),
        [
            ({"deadline": "2026-02-30T18:00"}, "deadline", "not_a_day"),
            ({"zone": "Nowhere/Town"}, "zone", "no_such_zone"),
            ({"zone": "leapseconds"}, "zone", "no_such_zone"),
            (
                {"deadline": "2026-03-29T02:30", "zone": "Europe/Berlin"},
                "deadline",
                "unclear_time",
            ),
            ({"deadline": "tomorrow"}, "deadline", "string_pattern_mismatch"),
            ({"title": {"en": ""}}, "en", "string_too_short"),
        ],
    )
    def test_refuses_what_cannot_be_read(self, house: House, given, name, code) -> None:
        told = act(house.registry, "/silence", OPENING | given)

        is_refused(told, 422, "invalid")
        assert [(each["name"], each["code"]) for each in told.json()["errors"]] == [(name, code)]

    def test_means_the_note_of_the_year_then_running(self, house: House) -> None:
        """Numbers begin again each year: a deadline in January is no reason to look there."""
        opened = act(house.registry, "/silence", {**OPENING, "deadline": "2027-01-15T18:00"})

        assert opened.status_code == 201, opened.content

    def test_is_for_the_registry(self, house: House) -> None:
        is_refused(act(house.kazakhstan, "/silence", OPENING), 404, "not_found")


class TestTheRegistry:
    def paper(self, house: House, key: str, at: datetime = OPENED) -> HttpResponse:
        return act(
            house.registry,
            f"/silence/{key}/paper",
            {
                "state": "TUR",
                "said": "objected",
                "channel": "paper",
                "received_at": (at + timedelta(hours=2)).isoformat(),
            },
        )

    def test_enters_paper_that_a_second_officer_confirms(self, house: House) -> None:
        key = house.open()

        waits = self.paper(house, key)
        number = waits.json()["waiting"]
        alone = act(house.registry, f"/silence/waiting/{number}/confirm")
        counts = act(house.second, f"/silence/waiting/{number}/confirm")

        assert (waits.status_code, waits.json()["place"]) == (202, None)
        is_refused(alone, 409, "two_officers_needed")
        assert (counts.status_code, counts.json()["place"]) == (200, 1)
        assert counts.json()["received_at"] == "2026-11-02T11:00:00Z"
        is_refused(act(house.registry, f"/silence/waiting/{number}/confirm"), 404, "not_found")
        assert Act.objects.count() == 2

    def test_takes_back_what_was_not_confirmed(self, house: House) -> None:
        number = self.paper(house, house.open()).json()["waiting"]

        hidden = act(house.india, f"/silence/waiting/{number}/decline")
        taken = act(house.registry, f"/silence/waiting/{number}/decline")

        is_refused(hidden, 404, "not_found")
        assert taken.json() == {"waiting": number, "is_confirmed": False}
        assert not Waiting.objects.filter(settled_at=None).exists()
        assert Act.objects.count() == 1

    def test_cannot_have_received_in_the_future(self, house: House) -> None:
        told = self.paper(house, house.open(), at=OPENED + timedelta(days=2))
        is_refused(told, 409, "received_in_the_future")

    def test_notes_a_delivery_once(self, house: House) -> None:
        path = f"/silence/{house.open()}/deliveries"
        given = {
            "state": "IND",
            "channel": "email",
            "delivered_at": (OPENED + timedelta(hours=3)).isoformat(),
            "evidence": "0" * 64,
        }

        first, again = act(house.registry, path, given), act(house.registry, path, given)

        assert (first.status_code, again.status_code) == (201, 200)
        is_refused(act(house.registry, path, {**given, "evidence": "x"}), 422, "invalid")
        is_refused(act(house.registry, path, {**given, "channel": "portal"}), 422, "invalid")

    @pytest.mark.parametrize(("later", "status"), [(-TICK, 409), (0 * TICK, 201), (TICK, 201)])
    def test_notes_no_delivery_before_the_opening(self, house: House, later, status) -> None:
        path = f"/silence/{house.open()}/deliveries"
        delivered_at = (OPENED + later).isoformat()
        given = {"state": "IND", "channel": "email", "delivered_at": delivered_at}

        told = act(house.registry, path, given)

        assert told.status_code == status, told.content
        if status == 409:
            is_refused(told, 409, "reached_before_opening")

    def test_takes_a_procedure_back_before_its_deadline(self, house: House) -> None:
        key = house.open()

        is_refused(act(house.registry, f"/silence/{key}/cancel", {"reason": ""}), 422, "invalid")
        told = act(house.registry, f"/silence/{key}/cancel", {"reason": "A wrong annex."})

        assert told.status_code == 200, told.content
        assert Procedure.objects.get(key=key).outcome == "cancelled"
        again = act(house.registry, f"/silence/{key}/cancel", {"reason": "A wrong annex."})
        is_refused(again, 409, "closed_already")

    def test_writes_down_the_end_when_it_is_time_and_once(self, house: House) -> None:
        key = house.open()
        path = f"/silence/{key}/close"

        early = act(house.registry, path)
        with clock.shifted(CLOSING):
            ended, again = act(house.registry, path), act(house.registry, path)

        is_refused(early, 409, "silence_closing_too_early", "silence-practice S.3")
        assert ended.json()["place"] == 1
        assert (again.status_code, again.json()["place"]) == (200, None)
        assert Procedure.objects.get(key=key).outcome == "not_breached"

    def test_is_told_what_another_room_refuses_of_the_effects(self, house: House) -> None:
        key = house.open(effects=({"kind": "approve", "document": "MC/2026/DRAFT/98"},))
        with clock.shifted(CLOSING):
            told = act(house.registry, f"/silence/{key}/close")

        is_refused(told, 409, "no_such_document")
        assert "MC/2026/DRAFT/98" in told.json()["detail"]
        measure = {"kind": "measure", "edition": "1999", "number": "9.9", "title_en": "Trees"}
        key = house.open(note=house.a_note("NCT/G/17"), effects=(measure,))
        with clock.shifted(CLOSING):
            is_refused(act(house.registry, f"/silence/{key}/close"), 409, "no_such_edition")

    def test_does_all_this_for_nobody_else(self, house: House) -> None:
        key = house.open()
        for path in ("cancel", "close", "paper", "deliveries"):
            told = act(house.kazakhstan, f"/silence/{key}/{path}", {"reason": "Ours."})
            is_refused(told, 404, "not_found")


class TestTheCertificate:
    def test_is_there_when_a_checkpoint_covers_the_end(self, house: House) -> None:
        key = house.open()
        house.say(key, Said.SUPPORTED, house.india, at=IN_TIME)
        house.close(key)
        path = f"/silence/{key}/certificate"

        assert ask(house.india, path).status_code == 404
        publish_checkpoint(at=CLOSING, signer=signer())
        with clock.shifted(CLOSING):
            told = ask(house.india, path)
            whole = ask(house.india, f"/silence/{key}").json()

        assert told.status_code == 200
        assert told.json()["type"].startswith("clearinghouse/certificate")
        assert whole["is_certified"]
