"""A registry to stand on: delegations with their names, officers, a paper to be enclosed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from clearinghouse.correspondence.facts import DraftFacts, EnclosedFacts, ReceivedFacts
from clearinghouse.correspondence.operations import IssuedNote, clear_note, draft_note, issue_note
from clearinghouse.documents.operations import register
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.models import (
    Credential,
    Officer,
    OrganisationName,
    ParticipantName,
    Place,
    PlaceName,
    Seat,
)
from clearinghouse.participants.queries import reader_of
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose
from tests import factories

AT = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
BEFORE = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
# Long before any day on which the tests may run.
SINCE = datetime(2024, 1, 1, 9, 0, tzinfo=UTC)
NAMES = {
    "KAZ": ("Republic of Kazakhstan", "Республика Казахстан", "Қазақстан Республикасы"),
    "IND": ("Republic of India", "Республика Индия", "Үндістан Республикасы"),
    "TUR": ("Republic of Türkiye", "Турецкая Республика", "Түркия Республикасы"),
    "JPN": ("Japan", "Япония", "Жапония"),
}
SUBJECT = {"en": "plan of orchards", "ru": "план садов", "kk": "бақтар жоспары"}
READS = (Capacity.READ,)
REGISTERS = (Capacity.REGISTRY, Capacity.READ)


def an_officer(participant: str, *capacities: Capacity, name: str = "") -> Reader:
    """Return the reader of a new officer with these credentials."""
    number = Officer.objects.count() + 1
    officer = Officer(
        email=f"officer{number}@{participant.lower()}.example",
        office=name or f"Officer {number} of {participant}",
        participant_id=participant,
        joined_at=SINCE,
    )
    officer.set_unusable_password()
    officer.save()
    for capacity in capacities:
        Credential.objects.create(officer=officer, capacity=capacity.value, starts_at=SINCE)
    TOTP.activate(officer, generate_totp_secret())
    return reader_of(officer, at=AT)


class Registry:
    """Three Member States, an observer and a partner; two registry officers and three delegates."""

    def __init__(self) -> None:
        factories.some_participants()
        for code, (english, russian, kazakh) in NAMES.items():
            ParticipantName.objects.create(
                participant_id=code,
                en=english,
                sort_en=english,
                ru=russian,
                kk=kazakh,
                formal_en=english,
                formal_ru=russian,
                formal_kk=kazakh,
            )
        seat = Place.objects.create(code="ASTANA", participant_id="KAZ", zone="Asia/Almaty")
        PlaceName.objects.create(place=seat, en="Astana", ru="Астана", kk="Астана")
        Seat.objects.create(place=seat, starts_as_written="unknown")
        name = "Conference on Interaction and Confidence Building Measures in Asia"
        OrganisationName.objects.create(
            en=name,
            ru="Совещание",
            kk="Кеңес",
            abbreviation_en="CICA",
            abbreviation_ru="СВМДА",
            abbreviation_kk="Азия Кеңесі",
        )
        self.drafter = an_officer("SEC", *REGISTERS)
        self.second = an_officer("SEC", *REGISTERS)
        self.secretary = an_officer("SEC", *READS)
        self.kazakhstan = an_officer("KAZ", *READS)
        self.india = an_officer("IND", *READS)
        self.japan = an_officer("JPN", *READS)

    def paper(self, distribution: Distribution = Distribution.MEMBER_STATES) -> int:
        """Register a paper to be enclosed; return the key of its revision."""
        paper = factories.a_paper(
            "SOC/2026-II/DRAFT/4", distribution=distribution, author="TUR", dated_on=BEFORE.date()
        )
        return register(paper=paper, by=REGISTRY_AT_THE_MACHINE, at=BEFORE).revision

    def facts(self, **changed: object) -> DraftFacts:
        """Return a reminder to all Member States."""
        facts = DraftFacts(
            purpose=Purpose.REMINDER,
            register="DOC",
            addressed=Addressed.ALL_MEMBER_STATES,
            fields={"subject": SUBJECT, "until": date(2026, 12, 4)},
        )
        return replace(facts, **changed)

    def enclosing(self, revision: int, **changed: object) -> DraftFacts:
        """Return the same with a paper of seven pages enclosed, which is in English only."""
        english: Mapping[Language, Language] = dict.fromkeys(Language, Language.EN)
        enclosed = EnclosedFacts(revision, dict.fromkeys(Language, 7), english)
        return self.facts(enclosed=(enclosed,), **changed)

    def cleared(self, facts: DraftFacts | None = None) -> int:
        """Draft and clear a note; return the draft's key."""
        written = draft_note(facts=facts or self.facts(), by=self.drafter, at=AT)
        clear_note(draft=written.draft, version=1, by=self.second, at=AT)
        return written.draft

    def issued(self, facts: DraftFacts | None = None, at: datetime = AT) -> IssuedNote:
        """Draft, clear and issue a note."""
        return issue_note(draft=self.cleared(facts), version=1, by=self.second, at=at)

    def received(self, **changed: object) -> ReceivedFacts:
        """Return a note of India as it came."""
        facts = ReceivedFacts(
            sender="IND",
            number="EI/17-26",
            dated_on=date(2026, 11, 25),
            received_at=BEFORE.replace(day=26),
            channel=Channel.PAPER,
            language=Language.EN,
            subject="Comments on orchards",
            text="The Embassy presents its compliments.\n\nIt has no comments on pears.",
        )
        return replace(facts, **changed)
