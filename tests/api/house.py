"""A house with papers of every distribution, decisions, measures, people and a signed record.

Restricted papers carry words that occur nowhere else, so that a leak can be seen in any answer.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.test import Client, TestCase, override_settings

from clearinghouse.coordination.facts import SubmissionFacts
from clearinghouse.coordination.operations import draft_submission
from clearinghouse.documents import operations as register
from clearinghouse.documents.papers import OriginalFile
from clearinghouse.jobs import reference, reference_catalogue
from clearinghouse.jobs.clock import now
from clearinghouse.law.coordination import Role
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution, Marking
from clearinghouse.law.meetings import Outcome, Part
from clearinghouse.law.periods import day_at
from clearinghouse.law.silence_procedure import CLOSING_WAITS, Matter
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.law.verbs import Verb
from clearinghouse.meetings import operations as meetings
from clearinghouse.meetings.facts import (
    AttendanceFacts,
    ClosingFacts,
    ConveningFacts,
    PointFacts,
    PutFacts,
)
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import Officer
from clearinghouse.participants.operations import make_token
from clearinghouse.participants.queries import members_on
from clearinghouse.participants.readers import reader_of
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from clearinghouse.record import queries
from clearinghouse.record.keys import signer
from clearinghouse.record.operations import publish_checkpoint
from clearinghouse.silence import operations as silence
from clearinghouse.silence.facts import OpeningFacts
from clearinghouse.text.languages import Language
from tests.factories import KAZAKHSTAN, NOW, REGISTRY, a_note, a_paper, a_version
from tests.participants import people

BASE = "/api/v1"
SECRET = "quincunx"  # stands in every restricted title and text, and nowhere else
OPEN, MEMBERS, OBSERVERS, ADDRESSED = (
    "SOC/2031-I/DEC/1",
    "SOC/2031-I/DEC/2",
    "SOC/2031-I/DEC/3",
    "SOC/2031-I/DEC/4",
)
# With its stroke it never stands in a digest by chance.
NOTE = "DOC/471147"
RESTRICTED_TRACES = (SECRET, MEMBERS, OBSERVERS, ADDRESSED, NOTE, "2031-I/DEC/2", "/471147")
MARKINGS = {
    OPEN: Marking(Distribution.PUBLIC, "SEC"),
    MEMBERS: Marking(Distribution.MEMBER_STATES, "SEC"),
    OBSERVERS: Marking(Distribution.MEMBERS_AND_OBSERVERS, "SEC"),
    ADDRESSED: Marking(Distribution.ADDRESSEES, "KAZ", frozenset({"CHN"})),
}


@dataclass
class Held:
    """What the house holds, by what the tests call it."""

    addresses: dict[str, str] = field(default_factory=dict)
    originals: dict[str, str] = field(default_factory=dict)
    entries: dict[str, int] = field(default_factory=dict)
    size: int = 0
    procedure: str = ""
    sitting: str = ""
    submission: str = ""
    officers: dict[str, Officer] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)


def furnish() -> Held:
    """Enter the reference data, the papers and the people; publish a checkpoint."""
    held = Held()
    reference.load(at=NOW)
    reference_catalogue.load(at=NOW)
    for symbol, marking in MARKINGS.items():
        _register(held, symbol, marking)
    note = register.register_note(
        note=a_note(
            NOTE,
            f"The Secretariat encloses {MEMBERS} on {SECRET}.",
            dated_on=date(2031, 5, 6),
        ),
        by=REGISTRY,
        at=NOW,
    )
    held.addresses[NOTE] = note.address
    _silence(held)
    _sit(held)
    _people(held)
    publish_checkpoint(at=NOW, signer=signer())
    held.size = queries.latest_checkpoint(REGISTRY).size
    return held


def _register(held: Held, symbol: str, marking: Marking) -> None:
    is_open = marking.distribution is Distribution.PUBLIC
    about = "orchards" if is_open else SECRET
    original = register.keep_original(
        file=OriginalFile(f"{about}.txt", "text/plain", f"{symbol} on {about}".encode()),
        marking=marking,
        at=NOW,
    )
    for revision in ("", "/Rev.1"):
        entered = register.register(
            paper=a_paper(
                symbol + revision,
                a_version(
                    f"The Committee speaks of {about}, and recalls {OPEN}{revision}.",
                    f"It will meet again in {2032 if revision else 2033}.",
                    title=f"Decision on {about}",
                ),
                a_version(
                    f"Комитет говорит о «{about}».",
                    language=Language.RU,
                    title=f"Решение о «{about}»",
                ),
                distribution=marking.distribution,
                author=marking.author,
                addressees=marking.addressees,
                dated_on=date(2031, 3, 3),
            ),
            by=KAZAKHSTAN if marking.author == "KAZ" else REGISTRY,
            at=NOW,
            originals=(original,),
        )
    assert entered.entry is not None
    held.addresses[symbol], held.entries[symbol] = entered.address, entered.entry
    held.originals[symbol] = OriginalFile("", "", f"{symbol} on {about}".encode()).digest.hex()
    _decide(entered.revision, symbol, about)


def _decide(revision: int, symbol: str, about: str) -> None:
    if symbol == ADDRESSED:
        return  # what is not addressed to the Secretariat cannot be entered by its registry
    record_decision(
        decision=DecisionFacts(
            verb=Verb.APPROVED,
            subject=Words(en=f"Approval of {about}", ru=f"Утверждение: {about}"),
            decided=Day.exactly(date(2031, 3, 3)),
            body="SOC",
            revision=revision,
            address="para-1",
        ),
        by=REGISTRY_AT_THE_MACHINE,
        at=NOW,
    )


def _silence(held: Held) -> None:
    """Let the paper for Member States be approved in silence."""
    note = register.register_note(
        note=a_note("SIL/4712", f"Silence begins on {SECRET}.", dated_on=NOW.date()),
        by=REGISTRY,
        at=NOW,
    )
    deadline = NOW + timedelta(days=10)
    held.procedure, _remarks = silence.open_procedure(
        opening=OpeningFacts(
            body="SOC",
            matter=Matter.PAPER,
            title=Words(en=f"Concept of {SECRET}"),
            note=note.address,
            texts=(MEMBERS,),
            deadline=deadline,
            civil="2026-12-03T14:00",
            zone="Asia/Almaty",
            tzdata="2026a",
            effects=({"kind": "approve", "document": MEMBERS},),
        ),
        by=REGISTRY_AT_THE_MACHINE,
        at=NOW,
    )
    silence.close(key=held.procedure, by=REGISTRY_AT_THE_MACHINE, at=deadline + CLOSING_WAITS)


def _sit(held: Held) -> None:
    """Hold a meeting before which papers of three distributions lie, and freeze them."""
    by, day = REGISTRY_AT_THE_MACHINE, day_at(NOW)
    agenda = tuple(
        PointFacts(number=str(number), title=Words(en=f"Item on {about}"))
        for number, about in enumerate(("orchards", SECRET, SECRET), start=1)
    )
    held.sitting, _remarks = meetings.convene(
        convening=ConveningFacts(
            body="SOC", first=day, title=Words(en="Officials"), chair="KAZ", agenda=agenda
        ),
        by=by,
        at=NOW,
    )
    for number, symbol in enumerate((OPEN, MEMBERS, OBSERVERS), start=1):
        meetings.place_document(
            sitting=held.sitting, point=str(number), document=symbol, by=by, at=NOW
        )
    roll = tuple(
        AttendanceFacts(participant=state, part=Part.MEMBER) for state in members_on(by, day)
    )
    meetings.call_the_roll(sitting=held.sitting, roll=roll, by=by, at=NOW)
    meetings.open_sitting(sitting=held.sitting, by=by, at=NOW)
    meetings.adopt_agenda(sitting=held.sitting, by=by, at=NOW)
    for number, symbol in enumerate((OPEN, MEMBERS, OBSERVERS), start=1):
        noted = PutFacts(
            point=str(number),
            draft=symbol,
            outcome=Outcome.NOTED,
            verb=Verb.TOOK_NOTE,
            subject=Words(en="Orchards" if symbol == OPEN else f"About {SECRET}"),
        )
        meetings.put_to_decision(sitting=held.sitting, facts=noted, by=by, at=NOW)
    meetings.close_sitting(sitting=held.sitting, closing=ClosingFacts(), by=by, at=NOW)


def _people(held: Held) -> None:
    read, registry = Capacity.READ, Capacity.REGISTRY
    held.officers = {
        "delegate": people.an_officer("CHN", read),
        "observer": people.an_officer("JPN", read),
        "registry": people.an_officer("SEC", read, registry),
        "administrator": people.an_officer("SEC", Capacity.ADMINISTRATOR),
    }
    at = now()
    held.submission = draft_submission(
        facts=SubmissionFacts(
            kind=SubmissionKind.OFFER,
            area="NCT-ICT",
            role=Role.CO_COORDINATOR,
            text=Words("An offer that nobody else sees."),
        ),
        by=reader_of(held.officers["delegate"], at=at),
        at=at,
    )
    held.tokens = {
        role: make_token(
            officer=officer.pk,
            name=f"Token of the {role}",
            until=at + timedelta(days=30),
            by=reader_of(officer, at=at),
            at=at,
        ).written
        for role, officer in held.officers.items()
    }


PLAIN_FILES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


@override_settings(STORAGES=PLAIN_FILES)
class HouseCase(TestCase):
    """Tests that ask a furnished house by its interface."""

    held: Held

    @classmethod
    def setUpTestData(cls) -> None:
        cls.held = furnish()

    def ask(self, path: str, role: str = "", **headers: str) -> Any:
        """Return the answer to a program of this role, or of nobody."""
        if role:
            headers["Authorization"] = f"Bearer {self.held.tokens[role]}"
        return Client().get(f"{BASE}{path}", headers=headers)
