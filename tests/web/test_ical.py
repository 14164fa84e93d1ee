"""Calendars for programs: read back by icalendar, the same for ever, for those who may know."""

import base64
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client, override_settings
from icalendar import Calendar

from clearinghouse.documents import operations as register
from clearinghouse.law.distribution import Reader
from clearinghouse.law.silence_procedure import Matter
from clearinghouse.law.verbs import Verb
from clearinghouse.participants.facts import Dated, MeetingFacts, Words
from clearinghouse.participants.models import Officer
from clearinghouse.participants.operations import enter_meeting, make_token
from clearinghouse.silence.facts import OpeningFacts
from clearinghouse.silence.operations import open_procedure
from clearinghouse.web.ical import Happening, written
from tests.factories import a_note, a_paper, a_version
from tests.meetings.house import BEFORE, House
from tests.web.test_meetings_pages import PLAIN_FILES

NOW = datetime.now(UTC)


def events(content: bytes) -> dict[str, object]:
    calendar = Calendar.from_ical(content)
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


class TestWhatIsWritten:
    TOLD = Happening(
        identity="meeting-SOC-2026-I@clearinghouse.example",
        title="Комитет старших должностных лиц; заседание, первое",
        begins=date(2026, 11, 17),
        last=date(2026, 11, 18),
        stated_at=datetime(2026, 11, 2, 15, tzinfo=UTC),
        sequence=7,
        place="Astana, Kazakhstan",
        address="https://clearinghouse.example/en/bodies/SOC/",
        categories=("SOC",),
    )

    def test_is_read_back_as_it_was_told(self) -> None:
        calendar = Calendar.from_ical(written([self.TOLD], title="CICA", language="ru"))

        assert calendar["method"] == "PUBLISH"
        assert calendar["version"] == "2.0"
        (event,) = calendar.walk("VEVENT")
        assert event.errors == []
        assert str(event["summary"]) == self.TOLD.title
        assert event["summary"].params["LANGUAGE"] == "ru"
        assert str(event["uid"]) == self.TOLD.identity
        assert event["sequence"] == 7
        assert str(event["location"]) == "Astana, Kazakhstan"
        assert event["status"] == "CONFIRMED"

    def test_writes_days_as_days_with_the_end_left_out(self) -> None:
        content = written([self.TOLD], title="CICA", language="en")

        assert b"DTSTART;VALUE=DATE:20261117\r\n" in content
        assert b"DTEND;VALUE=DATE:20261119\r\n" in content

    def test_writes_moments_in_utc_without_rules_of_clocks(self) -> None:
        begins = datetime(2026, 12, 10, 18, tzinfo=UTC).astimezone()
        told = Happening(identity="a", title="b", begins=begins, stated_at=NOW)

        content = written([told], title="CICA", language="en")

        assert b"DTSTART:20261210T180000Z\r\n" in content
        assert b"VTIMEZONE" not in content
        assert b"TZID" not in content

    def test_is_the_same_whenever_it_is_asked_for(self) -> None:
        first = written([self.TOLD], title="CICA", language="kk")
        assert first == written([self.TOLD], title="CICA", language="kk")

    def test_folds_its_lines(self) -> None:
        content = written([self.TOLD], title="CICA " * 40, language="ru")
        assert max(len(line) for line in content.split(b"\r\n")) <= 75


@pytest.fixture
def house(db) -> House:
    return House()


def as_reader(reader: Reader) -> Client:
    client = Client()
    client.force_login(Officer.objects.get(pk=reader.officer))
    return client


def a_token(reader: Reader) -> str:
    made = make_token(
        officer=reader.officer,
        name="calendar",
        until=NOW + timedelta(days=30),
        by=reader,
        at=NOW - timedelta(days=1),
    )
    return made.written


def a_silence(house: House, deadline: datetime) -> str:
    """Open a silence procedure and return its key."""
    paper = a_paper("SOC/2026-I/DRAFT/7", a_version("Quiet."))
    text = register.register(paper=paper, by=house.registry, at=BEFORE).address
    note = a_note("NCT/G/15", "The silence begins.", dated_on=BEFORE.date())
    opening = OpeningFacts(
        body="SOC",
        matter=Matter.PAPER,
        title=Words("Concept of orchards"),
        note=register.register_note(note=note, by=house.registry, at=BEFORE).address,
        texts=(text,),
        deadline=deadline,
        civil=deadline.strftime("%Y-%m-%dT%H:%M"),
        zone="UTC",
        tzdata="2026a",
    )
    key, _remarks = open_procedure(opening=opening, by=house.registry, at=BEFORE)
    return key


def basic(token: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"calendar:{token}".encode()).decode()}


class TestTheBody:
    def test_gives_its_meetings_to_everybody(self, house: House) -> None:
        code = house.convene(last=date(2026, 11, 18))

        response = Client().get("/calendar/SOC.ics")

        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        ((identity, event),) = events(response.content).items()
        assert identity == f"meeting-{code}@clearinghouse.example"
        assert event["dtstart"].dt == date(2026, 11, 17)
        assert event["dtend"].dt == date(2026, 11, 19)
        assert f"#{code}" in str(event["url"])
        assert Client().get("/calendar/soc.ics").content == response.content

    def test_keeps_the_identity_and_raises_the_sequence(self, house: House) -> None:
        code = house.convene()
        before = events(Client().get("/calendar/SOC.ics").content)
        facts = MeetingFacts(
            code=code,
            body="SOC",
            name=Words("Moved"),
            first=Dated.exactly(date(2026, 11, 24)),
            session="2026-I",
        )
        enter_meeting(facts=facts, by=house.registry, at=BEFORE)

        after = events(Client().get("/calendar/SOC.ics").content)

        assert after.keys() == before.keys()
        (earlier,), (later,) = before.values(), after.values()
        assert later["sequence"] > earlier["sequence"]
        assert later["dtstart"].dt == date(2026, 11, 24)

    def test_is_certain_once_it_is_convened(self, house: House) -> None:
        facts = MeetingFacts(
            code="SWG-2027-02",
            body="SWG",
            name=Words("Working group"),
            first=Dated.exactly(date(2027, 2, 2)),
            is_held=False,
        )
        enter_meeting(facts=facts, by=house.registry, at=BEFORE)
        (planned,) = events(Client().get("/calendar/SWG.ics").content).values()
        house.convene(meeting="SWG-2027-02")
        (convened,) = events(Client().get("/calendar/SWG.ics").content).values()

        assert (planned["status"], convened["status"]) == ("TENTATIVE", "CONFIRMED")

    def test_leaves_out_what_is_not_known_to_the_day(self, house: House) -> None:
        facts = MeetingFacts(
            code="SOC-2018-10",
            body="SOC",
            name=Words("Of a month"),
            first=Dated(date(2018, 10, 1), date(2018, 10, 31), "2018-10"),
        )
        enter_meeting(facts=facts, by=house.registry, at=BEFORE)
        assert events(Client().get("/calendar/SOC.ics").content) == {}

    def test_is_given_again_only_if_it_has_changed(self, house: House) -> None:
        house.convene()
        first = Client().get("/calendar/SOC.ics")
        again = Client().get("/calendar/SOC.ics", headers={"If-None-Match": first["ETag"]})
        assert again.status_code == 304

    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_is_in_three_languages(self, house: House, language: str) -> None:
        house.convene(title=Words("Committee", "Комитет", "Комитеті"))
        response = Client().get(f"/calendar/SOC.ics?language={language}")
        (event,) = events(response.content).values()
        assert event["summary"].params["LANGUAGE"] == response["Content-Language"] == language
        assert str(event["summary"]) == {"en": "Committee", "ru": "Комитет"}.get(
            language, "Комитеті"
        )

    @override_settings(STORAGES=PLAIN_FILES)
    def test_does_not_exist_for_what_is_no_body(self, house: House) -> None:
        assert Client().get("/calendar/NONE.ics").status_code == 404


class TestADelegation:
    ADDRESS = "/calendar/mine.ics"

    def due(self, house: House) -> str:
        code = house.at_work()
        call = {"kind": "call", "before": "2027-02-01", "subject_en": "Send proposals"}
        house.put(code, verb=Verb.REQUESTED, effects=(call,))
        return code

    def test_gets_meetings_and_what_is_due(self, house: House) -> None:
        code = self.due(house)

        told = events(as_reader(house.india).get(self.ADDRESS).content)

        assert f"meeting-{code}@clearinghouse.example" in told
        (due,) = (event for uid, event in told.items() if uid.startswith("due-"))
        assert due["dtstart"].dt == date(2027, 2, 1)
        assert "Orchards are planted" in str(due["summary"])

    def test_hears_of_no_deadline_that_it_may_not_know(self, house: House) -> None:
        code = self.due(house)

        told = events(as_reader(house.observer).get(self.ADDRESS).content)

        assert list(told) == [f"meeting-{code}@clearinghouse.example"]

    def test_shows_a_token_as_a_password_or_a_bearer(self, house: House) -> None:
        self.due(house)
        token = a_token(house.india)

        by_password = Client().get(self.ADDRESS, headers=basic(token))
        by_bearer = Client().get(self.ADDRESS, headers={"Authorization": f"Bearer {token}"})

        assert by_password.status_code == by_bearer.status_code == 200
        assert by_password.content == by_bearer.content
        assert len(events(by_password.content)) == 2
        assert "private" in by_password["Cache-Control"]

    @pytest.mark.parametrize(
        "headers",
        [
            {},
            basic("cica_nothing"),
            {"Authorization": "Basic ???"},
            {"Authorization": "Bearer cica_nothing"},
            {"Authorization": "Digest x"},
        ],
    )
    def test_is_asked_for_one_otherwise(self, house: House, headers: dict[str, str]) -> None:
        response = Client().get(self.ADDRESS, headers=headers)

        assert response.status_code == 401
        assert response["WWW-Authenticate"].startswith("Basic ")
        assert response.content == b""

    def test_is_not_helped_by_a_session_when_its_token_opens_nothing(self, house: House) -> None:
        response = as_reader(house.india).get(self.ADDRESS, headers=basic("cica_nothing"))
        assert response.status_code == 401

    def test_hears_of_a_silence_that_runs(self, house: House) -> None:
        deadline = NOW.replace(microsecond=0) + timedelta(days=9)
        key = a_silence(house, deadline)

        told = events(as_reader(house.india).get(self.ADDRESS).content)

        event = told[f"silence-{key}@clearinghouse.example"]
        assert event["dtstart"].dt == deadline
        assert "Concept of orchards" in str(event["summary"])
        secretariat = events(as_reader(house.registry).get(self.ADDRESS).content)
        assert f"silence-{key}@clearinghouse.example" in secretariat
        assert as_reader(house.observer).get(self.ADDRESS).content.count(b"BEGIN:VEVENT") == 0
