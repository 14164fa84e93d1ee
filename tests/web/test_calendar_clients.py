"""Calendars in the hands of others: a CalDAV client takes them over into a CalDAV server.

vdirsyncer subscribes to our calendars and keeps a calendar in Radicale equal to them, as a ministry
that has its own calendar server would; Radicale is then asked by span of time, as calendars ask.
"""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from icalendar import Calendar

from clearinghouse.law.verbs import Verb
from clearinghouse.participants.facts import Dated, MeetingFacts, Words
from clearinghouse.participants.operations import enter_meeting
from clearinghouse.silence.operations import cancel
from tests.meetings.house import BEFORE, House
from tests.web.test_ical import a_silence, a_token

ABSOLUTE = "http://testserver"
CALENDAR = "/ministry/conference/"
ASKED = """<?xml version="1.0"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
 <D:prop><D:getetag/><C:calendar-data/></D:prop>
 <C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
  <C:time-range start="{first}" end="{end}"/>
 </C:comp-filter></C:comp-filter></C:filter>
</C:calendar-query>"""
CONFIGURATION = """
[general]
status_path = "{at}/status"
[pair conference]
a = "house"
b = "ministry"
collections = null
conflict_resolution = "a wins"
[storage house]
type = "http"
url = "{house}"
username = "calendar"
password = "{token}"
[storage ministry]
type = "caldav"
url = "{ministry}"
username = "ministry"
password = "any"
"""


class Passing(BaseHTTPRequestHandler):
    """Passes what is asked on to the house, in the transaction of the test."""

    told: list[int]

    def do_GET(self) -> None:
        asked = {name: value for name, value in self.headers.items() if name != "Host"}
        answer = Client().get(self.path, headers=asked)
        self.told.append(answer.status_code)
        self.send_response(answer.status_code)
        for name in ("Content-Type", "Content-Encoding", "ETag", "WWW-Authenticate"):
            if name in answer.headers:
                self.send_header(name, answer.headers[name])
        self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        self.wfile.write(answer.content)

    def log_message(self, *_told: object) -> None:
        pass


class Ministry:
    """A calendar server with one calendar, and the client that keeps it equal to ours."""

    def __init__(self, at: Path, port: int, house: HTTPServer) -> None:
        self.at = at
        self.origin = f"http://127.0.0.1:{port}"
        self.house = house

    def ask(self, method: str, body: str = "", *, depth: int = 0, at: str = "") -> str:
        asked = Request(
            self.origin + CALENDAR + at,
            body.encode() or None,
            {"Depth": str(depth), "Content-Type": "text/calendar" if at else "application/xml"},
            method=method,
        )
        asked.add_header("Authorization", "Basic bWluaXN0cnk6YW55")
        with urlopen(asked, timeout=10) as answer:
            return str(answer.read().decode())

    def put(self, content: bytes) -> None:
        """Store each event as a resource of its own, as a program does that imports a file."""
        whole = Calendar.from_ical(content)
        for event in whole.walk("VEVENT"):
            one = Calendar()
            for name in ("version", "prodid"):
                one.add(name, whole[name])
            one.add_component(event)
            self.ask("PUT", one.to_ical().decode(), at=f"{event['uid']}.ics")

    def subscribe(self, path: str, token: str) -> None:
        told = CONFIGURATION.format(
            at=self.at,
            house=f"http://127.0.0.1:{self.house.server_port}{path}",
            ministry=self.origin + CALENDAR,
            token=token,
        )
        (self.at / "config").write_text(told, encoding="utf-8")
        self._client("discover")
        self.take_over()

    def take_over(self) -> None:
        self._client("sync")

    def _client(self, *asked: str) -> None:
        script = Path(sys.executable).parent / "vdirsyncer"
        command = [str(script), "-c", str(self.at / "config"), *asked]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as client:
            while client.poll() is None:
                self.house.handle_request()
            said = client.stdout.read() if client.stdout else ""
        assert client.returncode == 0, said
        assert "error" not in said.casefold(), said

    def events(self, first: date, last: date, name: str = "url") -> dict[str, Any]:
        """Return what the server finds in a span of days, by its page or another property.

        The client gives everything it takes over an identity of its own.
        """
        end = last + timedelta(days=1)
        asked = ASKED.format(first=f"{first:%Y%m%d}T000000Z", end=f"{end:%Y%m%d}T000000Z")
        found = {}
        for text in re.findall(
            r"BEGIN:VCALENDAR.*?END:VCALENDAR", self.ask("REPORT", asked, depth=1), re.DOTALL
        ):
            (event,) = Calendar.from_ical(text.replace("&#13;", "")).walk("VEVENT")
            found[str(event[name])] = event
        return found


@pytest.fixture
def ministry(tmp_path: Path) -> Iterator[Ministry]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        *(sys.executable, "-m", "radicale", "--config", "", "--auth-type", "none"),
        *("--server-hosts", f"127.0.0.1:{port}", "--logging-level", "critical"),
        *("--storage-filesystem-folder", str(tmp_path / "server")),
    ]
    house = HTTPServer(("127.0.0.1", 0), type("Passed", (Passing,), {"told": []}))
    house.timeout = 0.05
    with subprocess.Popen(command) as server:
        found = Ministry(tmp_path, port, house)
        try:
            _made(found, server)
            yield found
        finally:
            server.terminate()
            house.server_close()


def _made(ministry: Ministry, server: "subprocess.Popen[bytes]") -> None:
    """Make the calendar as soon as the server answers."""
    until = time.monotonic() + 30
    while True:
        try:
            ministry.ask("MKCALENDAR")
        except (URLError, ConnectionError):
            assert server.poll() is None, "the calendar server did not start"
            assert time.monotonic() < until, "the calendar server does not answer"
            time.sleep(0.05)
        else:
            return


@pytest.fixture
def house(db: None) -> House:
    return House()


def moved(code: str, house: House, day: date, name: str = "Meeting, moved") -> None:
    facts = MeetingFacts(
        code=code,
        body="SOC",
        name=Words(name),
        first=Dated.exactly(day),
        session="2026-I",
    )
    enter_meeting(facts=facts, by=house.registry, at=BEFORE)


def test_a_delegation_keeps_its_calendar_equal_to_ours(house: House, ministry: Ministry) -> None:
    """Meetings on days, a silence at a moment, what is due; moved, and taken over again."""
    code = house.at_work()
    said = "Комитет; первое заседание, Астана " + "x" * 80
    moved(code, house, date(2026, 11, 17), said)
    call = {"kind": "call", "before": "2027-02-01", "subject_en": "Send proposals"}
    house.put(code, verb=Verb.REQUESTED, effects=(call,))
    deadline = datetime.now(UTC).replace(microsecond=0) + timedelta(days=9)
    key = a_silence(house, deadline)
    meeting = ABSOLUTE + reverse("meeting", args=[code])
    silence = ABSOLUTE + reverse("silence_procedure", args=[key])

    ministry.subscribe("/calendar/mine.ics", a_token(house.india))

    on_the_day = ministry.events(date(2026, 11, 17), date(2026, 11, 17))
    assert meeting in on_the_day
    assert str(on_the_day[meeting]["summary"]) == said
    assert meeting not in ministry.events(date(2026, 11, 16), date(2026, 11, 16))
    assert meeting not in ministry.events(date(2026, 11, 18), date(2026, 11, 18))
    found = ministry.events(deadline.date(), deadline.date())
    assert found[silence]["dtstart"].dt == deadline
    (due,) = ministry.events(date(2027, 2, 1), date(2027, 2, 1))
    assert due.startswith(f"{ABSOLUTE}/en/decisions/")

    cancel(key=key, reason="Withdrawn.", by=house.registry, at=BEFORE)
    before = on_the_day[meeting]["sequence"]
    moved(code, house, date(2026, 11, 24))
    ministry.take_over()

    assert meeting not in ministry.events(date(2026, 11, 17), date(2026, 11, 17))
    later = ministry.events(date(2026, 11, 24), date(2026, 11, 24))[meeting]
    assert later["sequence"] > before
    ended = ministry.events(deadline.date(), deadline.date())[silence]
    assert ended["status"] == "CANCELLED"
    assert ended["sequence"] > found[silence]["sequence"]
    everything = ministry.events(date(2026, 1, 1), date(2030, 1, 1))
    assert len(everything) == len({*everything, meeting, silence, due}) == 3


def test_what_is_imported_again_is_the_same_event(house: House, ministry: Ministry) -> None:
    code = house.convene(last=date(2026, 11, 18))
    identity = f"meeting-{code}@clearinghouse.example"
    ministry.put(Client().get("/calendar/SOC.ics").content)
    moved(code, house, date(2026, 11, 24))

    ministry.put(Client().get("/calendar/SOC.ics").content)

    everything = ministry.events(date(2026, 1, 1), date(2030, 1, 1), "uid")
    assert list(everything) == [identity]
    assert everything[identity]["dtstart"].dt == date(2026, 11, 24)


def test_whoever_shows_a_wrong_token_gets_nothing(house: House, ministry: Ministry) -> None:
    house.convene()

    with pytest.raises(AssertionError, match="401"):
        ministry.subscribe("/calendar/mine.ics", "cica_nothing")
    assert ministry.events(date(2026, 1, 1), date(2030, 1, 1)) == {}


def test_the_calendar_of_a_body_needs_no_token(house: House, ministry: Ministry) -> None:
    code = house.convene(last=date(2026, 11, 18))

    ministry.subscribe("/calendar/SOC.ics?language=ru", "")

    with override("ru"):
        page = f"{ABSOLUTE}{reverse('body', args=['SOC'])}#{code}"

    for day in (17, 18):
        asked = date(2026, 11, day)
        assert list(ministry.events(asked, asked)) == [page]
    assert ministry.events(date(2026, 11, 19), date(2026, 11, 19)) == {}
