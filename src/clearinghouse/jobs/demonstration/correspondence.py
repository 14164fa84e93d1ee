"""Notes of the demonstration: two issued and partly opened, one to be cleared, one received.

They go through the same hands as all notes: one officer writes, another clears.
"""

from datetime import datetime, timedelta
from typing import Final

from django.contrib.auth import get_user_model

from clearinghouse.correspondence.facts import DraftFacts, ReceivedFacts
from clearinghouse.correspondence.operations import (
    acknowledge_delivery,
    clear_note,
    draft_note,
    issue_note,
    open_delivery,
    register_received,
)
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.participants.queries import reader_of
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose

REGISTER: Final = "17-1"
MEETING: Final = {
    "en": "meeting of experts on the preservation of old orchards",
    "ru": "заседание экспертов по сохранению старых садов",
    "kk": "ескі бақтарды сақтау жөніндегі сарапшылар отырысы",
}
PLANS: Final = {
    "en": "measures that the Member States intend to carry out next year",
    "ru": "меры, которые государства-члены намерены осуществить в следующем году",
    "kk": "мүше мемлекеттер келесі жылы іске асыруға ниетті шаралар",
}
ANSWER: Final = (
    "The Embassy of the Republic of Türkiye informs the Secretariat that two experts take part."
)


def exchange_notes(*, at: datetime) -> None:
    """Issue two notes and let some delegations open them; leave one draft; receive an answer."""
    invitation = DraftFacts(
        purpose=Purpose.INVITATION,
        register=REGISTER,
        addressed=Addressed.ALL_MEMBER_STATES,
        fields={
            "meeting": MEETING,
            "begins": at + timedelta(days=40),
            "until": day_at(at) + timedelta(days=25),
        },
    )
    call = DraftFacts(
        purpose=Purpose.SUBMISSIONS_CALLED,
        register=REGISTER,
        addressed=Addressed.ALL_MEMBER_STATES,
        fields={"subject": PLANS, "until": day_at(at) + timedelta(days=30)},
    )
    first, _second = (_issued(facts, at=at) for facts in (invitation, call))
    for name in ("tur.officer", "kaz.officer"):
        open_delivery(address=first, by=_officer(name, at=at), at=at)
    acknowledge_delivery(address=first, by=_officer("tur.officer", at=at), at=at)
    draft_note(
        facts=DraftFacts(
            purpose=Purpose.REMINDER,
            register=REGISTER,
            addressed=Addressed.ALL_MEMBER_STATES,
            fields={"subject": PLANS, "until": day_at(at) + timedelta(days=45)},
        ),
        by=_officer("registry", at=at),
        at=at,
    )
    register_received(
        facts=ReceivedFacts(
            sender="TUR",
            number="E/114",
            dated_on=day_at(at),
            received_at=at,
            channel=Channel.PAPER,
            language=Language.EN,
            subject="Participation of experts",
            text=ANSWER,
        ),
        by=_officer("registry", at=at),
        at=at,
    )


def _issued(facts: DraftFacts, *, at: datetime) -> str:
    registry, second = _officer("registry", at=at), _officer("second.registry", at=at)
    written = draft_note(facts=facts, by=registry, at=at)
    clear_note(draft=written.draft, version=written.version, by=second, at=at)
    issued = issue_note(draft=written.draft, version=written.version, by=second, at=at)
    return issued.address


def _officer(name: str, *, at: datetime) -> Reader:
    return reader_of(get_user_model().objects.get(email=f"{name}@example.org"), at=at)
