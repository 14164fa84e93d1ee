"""The runs of history by HTTP alone: the same outcome, days and documents as then.

Two silence procedures, and the decisions of 22 August 2023.  The clock shows the days of history;
what the record says of when it was written is of today.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from clearinghouse.jobs import clock
from clearinghouse.jobs.duties import do_what_is_due
from tests.meetings import history as session
from tests.silence import history
from tests.silence.history import MEASURE, PAPERS, Run

pytestmark = pytest.mark.django_db(transaction=True)
BASE = "/api/v1"
FORGERY_TOKEN = "k" * 32
ROOT = Path(__file__).resolve().parents[2]


class Office:
    """An officer at a program: asks and acts by HTTP, at the moment that the clock shows."""

    def __init__(self, officer: Any = None) -> None:
        self.client = Client(enforce_csrf_checks=True)
        if officer is not None:
            self.client.force_login(officer)
            self.client.cookies["csrftoken"] = FORGERY_TOKEN

    def get(self, path: str) -> Any:
        answer = self.client.get(f"{BASE}{path}")
        assert answer.status_code == 200, (path, answer.content)
        return answer.json()

    def file(self, path: str) -> bytes:
        answer = self.client.get(f"{BASE}{path}")
        assert answer.status_code == 200, (path, answer.content)
        return bytes(answer.content)

    def act(self, path: str, given: Any = None) -> HttpResponse:
        headers = {"X-CSRFToken": FORGERY_TOKEN}
        body = None if given is None else json.dumps(given)
        return self.client.post(
            f"{BASE}{path}", body, content_type="application/json", headers=headers
        )

    def done(self, path: str, given: Any = None) -> Any:
        answer = self.act(path, given)
        assert answer.status_code in {200, 201, 202}, (path, answer.content)
        return answer.json()

    def registers(self, paper: str) -> dict[str, Any]:
        """Hand a paper in and accept all that it proposes; return what came of each."""
        sent = SimpleUploadedFile("note.txt", paper.encode())
        handed = self.client.post(
            f"{BASE}/imports", {"file": sent}, headers={"X-CSRFToken": FORGERY_TOKEN}
        )
        assert handed.status_code == 201, handed.content
        self.done(f"/imports/{handed.json()['address']}/accept")
        (upload,) = self.get(f"/imports/{handed.json()['address']}")["uploads"]
        refused = [each["fault_in_words"] for each in upload["proposals"] if each["fault"]]
        assert refused == []
        return {each["kind"]: each for each in upload["proposals"]}


class House:
    """The offices of the run, and the clock."""

    def __init__(self) -> None:
        self.offices = {name: Office(each) for name, each in history.furnish().items()}
        self.registry = self.offices["registry"]
        self.public = Office()

    def opens(self, run: Run, *, texts: list[str], effects: list[dict[str, Any]]) -> str:
        opened = self.registry.done(
            "/silence",
            {
                "note": run.opens,
                "texts": texts,
                "matter": run.matter,
                "title": run.title,
                "deadline": run.civil,
                "effects": effects,
            },
        )
        return str(opened["key"])

    def looks_and_supports(self, key: str) -> None:
        for state in ("KAZ", "IND", "TUR"):
            assert self.offices[state].done(f"/silence/{key}/reached")["place"]
        supported = self.offices["KAZ"].done(
            f"/silence/{key}/answers", {"said": "supported", "text": "With pleasure."}
        )
        receipt = json.loads(self.offices["KAZ"].file(supported["receipt"].removeprefix(BASE)))
        assert receipt

    def is_silent_until(self, run: Run, key: str) -> None:
        """Nobody objects: one tick before the deadline one still could, at it no longer."""
        with at(run.deadline - timedelta(minutes=2)):
            shown = self.offices["TUR"].get(f"/silence/{key}")
            assert "objected" in shown["sayable"]
            assert shown["row"]["stand"] == "running"
        with at(run.deadline):
            late = self.offices["TUR"].act(f"/silence/{key}/answers", {"said": "objected"})
            assert late.status_code == 409, late.content
            assert late.json()["reason"] == "silence_too_late"
            assert late.json()["provision"]["citation"] == "silence-practice S.2"
            early = self.registry.act(f"/silence/{key}/close")
            assert early.status_code == 409
            assert early.json()["reason"] == "silence_closing_too_early"

    def decision(self, key: str) -> Any:
        return self.registry.get(f"/decisions/silence/{key}")["row"]

    def outcome(self, run: Run) -> Any:
        return next(
            each
            for each in self.registry.get("/silences")["items"]
            if each["opened_by"] == run.opens
        )


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let the house live at a moment of history."""
    with clock.shifted(moment):
        yield


def the_worker_goes_round() -> None:
    do_what_is_due(at=clock.now())


def verified(certificate: bytes, path: Path, *more: str) -> dict[str, Any]:
    """Have a certificate examined by the verifier, in a process of its own; all has to hold."""
    path.write_bytes(certificate)
    more = (*more, "--key", Client().get("/log/log.vkey").content.decode().strip())
    examined = subprocess.run(
        [sys.executable, "-m", "clearinghouse.tlog.verify", str(path), "--json", *more],
        capture_output=True,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": ""},
        check=False,
    )
    report = json.loads(examined.stdout)
    wrong = [each for each in report["findings"] if each["kind"] not in {"verified", "limit"}]
    assert (examined.returncode, report["conclusion"], wrong) == (0, "verified", []), report
    return report


@pytest.fixture
def house(settings) -> House:
    settings.CLEARINGHOUSE_CLOCK_MAY_SHIFT = True
    return House()


def numbers(public: Office, on: str) -> dict[str, Any]:
    """Return the entries of the Catalogue on a day by their numbers."""
    found: dict[str, Any] = {}

    def walk(part: Any) -> None:
        if isinstance(part, dict):
            if "number" in part and "key" in part:
                found[part["key"]] = part
            for inner in part.values():
                walk(inner)
        elif isinstance(part, list):
            for inner in part:
                walk(inner)

    walk(public.get(f"/catalogue?as_of={on}"))
    return found


class TestTheMeasureOf2021:
    """Note 17-1/388emb opens, nobody objects, 15 January 2021 adopts, 17-1/13emb announces."""

    def test_comes_out_as_in_history(self, house: House, tmp_path: Path) -> None:
        with at(MEASURE.opened_at):
            house.registry.registers(MEASURE.opening_note)
            key = house.opens(
                MEASURE,
                texts=[MEASURE.opens],
                effects=[
                    {
                        "kind": "measure",
                        "edition": "2004",
                        "number": "3.6",
                        "dimension": "NCT",
                        **{f"title_{code}": words for code, words in MEASURE.title.items()},
                    }
                ],
            )
        with at(MEASURE.opened_at + timedelta(days=13)):
            house.looks_and_supports(key)
        house.is_silent_until(MEASURE, key)
        assert "3.6" not in numbers(house.public, "2021-01-15")
        with at(MEASURE.closing_at - timedelta(minutes=1)):
            the_worker_goes_round()
            assert not house.registry.get(f"/silence/{key}")["row"]["is_closed"]
        with at(MEASURE.closing_at):
            the_worker_goes_round()

            shown = house.offices["IND"].get(f"/silence/{key}")
            assert shown["row"]["outcome"] == "not_breached"
            assert len(shown["reached"]) == 27
            assert shown["is_certified"]
        assert "3.6" not in numbers(house.public, "2021-01-14")
        assert numbers(house.public, "2021-01-15")["3.6"]
        decision = house.decision(key)
        assert decision["verb"] == "adopted"
        assert decision["effective_on"] == decision["decided_on"] == "2021-01-15"
        assert (decision["manner"], decision["announced_on"]) == ("silence", None)

        self.is_announced(house, key)
        certificate = house.offices["TUR"].file(f"/silence/{key}/certificate")
        verified(certificate, tmp_path / "certificate.json", "--statement", "not_breached")

    def is_announced(self, house: House, key: str) -> None:
        with at(MEASURE.announced_at):
            told = house.registry.registers(MEASURE.closing_note)
        outcome = house.outcome(MEASURE)
        assert outcome["opened_on"] == "2020-12-29"
        assert outcome["deadline_on"] == outcome["effective_on"] == "2021-01-15"
        assert outcome["announced_on"] == "2021-01-19"
        assert outcome["announced_by"] == MEASURE.announces
        assert outcome["document"]["number"] == MEASURE.announces
        assert outcome["outcome"] == "not_breached"
        assert outcome["days"] == 17
        assert house.decision(key)["announced_on"] == "2021-01-19"
        measure = house.public.get("/catalogue/measures/2004/3.6?as_of=2021-01-19")
        introduced = measure["row"]["introduced"]
        assert introduced["effective_on"] == "2021-01-15"
        assert introduced["announced_on"] == "2021-01-19"
        assert told["SilenceAdoption"]["outcome"]["is_new"]
        for day, known in (("2021-01-14", []), ("2021-01-15", [["3.6"]])):
            instrument = house.public.get(f"/instruments/CATALOGUE?as_of={day}")
            (edition,) = instrument["editions"]
            assert [each["adds"] for each in edition["amendments"]] == known


class TestThePapersOf2024:
    """Note NCT/G/1501 opens, nobody objects, NCT/G/35 of 12 January 2024 announces."""

    def test_come_out_as_in_history(self, house: House, tmp_path: Path) -> None:
        with at(PAPERS.opened_at):
            told = house.registry.registers(
                f"{PAPERS.opening_note}\n{history.CONCEPT}\n{history.PLAN}"
            )
            concept, plan = (
                told[kind]["outcome"]["address"] for kind in ("concept_paper", "action_plan")
            )
            key = house.opens(
                PAPERS,
                texts=[concept, plan],
                effects=[{"kind": "approve", "document": each} for each in (concept, plan)],
            )
        with at(PAPERS.opened_at + timedelta(days=20)):
            house.looks_and_supports(key)
        house.is_silent_until(PAPERS, key)
        with at(PAPERS.closing_at):
            the_worker_goes_round()
            shown = house.offices["IND"].get(f"/silence/{key}")
        assert shown["row"]["outcome"] == "not_breached"
        assert [text["name"] for text in shown["texts"]] == [concept, plan]
        assert len(shown["reached"]) == 28
        with at(PAPERS.announced_at):
            house.registry.registers(PAPERS.closing_note)

        outcome = house.outcome(PAPERS)
        assert outcome["opened_on"] == "2023-12-13"
        assert outcome["announced_on"] == "2024-01-12"
        assert outcome["announced_by"] == PAPERS.announces
        assert outcome["document"]["number"] == PAPERS.announces
        decision = house.decision(key)
        assert (decision["verb"], decision["manner"]) == ("approved", "silence")
        assert decision["announced_on"] == "2024-01-12"
        verified(
            house.offices["IND"].file(f"/silence/{key}/certificate"),
            tmp_path / "certificate.json",
            "--statement",
            "not_breached",
        )


class TestTheSessionOf2023:
    """SOC/2023-II: six decisions, the List amended, all forwarded by note DOC/1016 at once."""

    def test_comes_out_as_in_history(self, house: House) -> None:
        session.furnish_session()
        registry, india = house.registry, house.offices["IND"]
        here = f"/sittings/{session.CODE}"
        with at(session.CONVENED_AT):
            agenda = [{"number": each.number, "title": each.title} for each in session.ITEMS]
            registry.done("/sittings", {"meeting": session.CODE, "agenda": agenda})
            shown = india.get(here)
            assert shown["scheduled"]["place"]["en"] == "Astana"
            assert (shown["session"], shown["host"]) == (session.SESSION, "KAZ")
            assert (shown["chair"], shown["scheduled"]["stage"]) == ("KAZ", "convened")
            assert [each["title"]["kk"] for each in shown["points"]] == [
                each.title["kk"] for each in session.ITEMS
            ]
        with at(session.OPENED_AT):
            self.opens(house, here)
        with at(session.OPENED_AT + timedelta(hours=2)):
            for item in session.ITEMS:
                self.puts(house, here, item)
        with at(session.CLOSED_AT):
            closed = registry.done(f"{here}/close", {})
        assert (closed["listed_as"], closed["amended_as"]) == (session.DECISIONS, session.LIST)
        self.stands_as_in_history(house, here)
        self.is_forwarded(house)

    def opens(self, house: House, here: str) -> None:
        registry = house.registry
        registry.registers(session.DRAFTS)
        for item in session.ITEMS:
            if item.draft:
                registry.done(f"{here}/documents", {"point": item.number, "document": item.draft})
        roll = [
            {"participant": each["code"], "part": "member", "size": 2}
            for each in registry.get("/participants?standing=member&as_of=2023-08-22")["items"]
            if each["code"] not in session.ABSENT
        ]
        assert registry.done(f"{here}/attendance", {"roll": roll})["noted"] == len(roll) == 24
        registry.done(f"{here}/open")
        adopted = registry.done(f"{here}/agenda/adopt", {})
        assert adopted["quorum"] == {"present": 24, "members": 28, "needed": 19}
        assert all(each["is_adopted"] for each in adopted["points"])

    def puts(self, house: House, here: str, item: session.Item) -> None:
        given = {
            "point": item.number,
            "draft": item.draft,
            "words": item.words or None,
            "outcome": item.outcome,
            "verb": item.verb,
            "subject": item.title,
            "to": item.to,
            "effects": list(item.effects),
        }
        if item.draft == session.MODALITIES:
            adopted = {**given, "outcome": "adopted", "verb": "adopted", "objecting": ["IND"]}
            refused = house.registry.act(f"{here}/outcomes", adopted)
            assert refused.status_code == 409
            assert refused.json()["provision"]["citation"] == "rules-2004 I.2"
        shown = house.registry.done(f"{here}/rehearsals", given)
        assert len(shown["in_words"]) == len(item.effects)
        if item.outcome == "adopted" and item.verb == "approved":
            assert "31 December 2025" in shown["in_words"][0]
            assert self.seats(house.registry, "2024-01-01") == ([], [])
        settled = house.registry.done(f"{here}/outcomes", given)
        assert settled["decision"] == f"meeting/{session.CODE}/{item.number}"

    def seats(self, office: Office, on: str) -> tuple[list[str], list[str]]:
        """Return who holds the seats of the area on a day."""
        lines = office.get(f"/coordinators?as_of={on}")["lines"]
        (line,) = (each for each in lines if each["area"] == session.AREA)
        coordinators, co_coordinators = (
            [each["participant"] for each in line[role] if each["state"] == "held"]
            for role in ("coordinators", "co_coordinators")
        )
        return coordinators, co_coordinators

    def stands_as_in_history(self, house: House, here: str) -> None:
        india = house.offices["IND"]
        shown = india.get(here)
        assert [each["verb"] for each in shown["puts"]] == [each.verb for each in session.ITEMS]
        assert [each["addressed_to"] for each in shown["puts"]] == ["MC", "MC", "", "", "", ""]
        assert {each["provision"] for each in shown["puts"][3]["effects"]} == {
            "modalities-2023 1.9"
        }
        frozen = {each["symbol"] for each in shown["frozen"]}
        assert frozen >= {session.STATEMENT, session.MODALITIES}
        text = india.get(f"{here}/as-at-closure/en/{session.MODALITIES}")
        assert text["session"] == session.SESSION
        called = india.get(f"/decisions/meeting/{session.CODE}/6")["row"]
        assert (called["verb"], called["due_before"]) == ("called_on", "2023-10-01")
        for day, held in (
            ("2023-12-31", ([], [])),
            ("2024-01-01", (["RUS"], ["CHN"])),
            ("2025-12-31", (["RUS"], ["CHN"])),
            ("2026-01-01", ([], [])),
        ):
            assert self.seats(india, day) == held
        listed = {
            (each["number"], each["text"])
            for each in india.get(f"/documents/{shown['listed']['address']}/texts/en")["blocks"]
        }
        assert len(listed) == len(session.ITEMS)
        (table,) = india.get(f"/documents/{shown['amended']['address']}/texts/en")["blocks"]
        assert ["Russian Federation (2024-2025)", "China (2024-2025)"] in [
            row[3:] for row in table["rows"]
        ]

    def is_forwarded(self, house: House) -> None:
        with at(session.FORWARDED_AT):
            told = house.registry.registers(session.NOTE)
            address = told["note_verbale"]["outcome"]["address"]
            note = house.offices["TUR"].get(f"/documents/{address}")
        assert note["row"]["number"] == session.FORWARDS
        assert note["row"]["dated_on"] == "2023-08-22"
        for language in ("en", "ru", "kk"):
            assert house.offices["TUR"].get(f"/documents/{address}/texts/{language}")["blocks"]
