"""The days of 2020 to 2024 lived again: the offices, and notes made up for them.

Numbers and days are those of history; the words are ours.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from clearinghouse.jobs import reference, reference_catalogue, reference_decisions
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.silence_procedure import CLOSING_WAITS
from clearinghouse.measures.operations import adopt_edition, enter_dimension
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.models import Credential, Officer
from clearinghouse.procedures.operations import enter_instrument
from clearinghouse.reference.instruments import load_instruments
from tests.reading import papers

FURNISHED = datetime(2020, 12, 1, 6, tzinfo=UTC)
OFFICES = {
    "registry": ("SEC", "Officer, Registry of the Secretariat", Capacity.REGISTRY),
    "second registry": ("SEC", "Second officer, Registry of the Secretariat", Capacity.REGISTRY),
    "KAZ": ("KAZ", "Officer, Ministry of Foreign Affairs of Kazakhstan", Capacity.ANSWER),
    "IND": ("IND", "Officer, Ministry of External Affairs of India", Capacity.ANSWER),
    "TUR": ("TUR", "Officer, Ministry of Foreign Affairs of Türkiye", Capacity.ANSWER),
}


@dataclass(frozen=True)
class Run:
    """A silence procedure of history: its notes, its days, and what is typed to open it."""

    opens: str
    announces: str
    opening_note: str
    closing_note: str
    opened_at: datetime
    deadline: datetime
    civil: str
    announced_at: datetime
    matter: str
    title: dict[str, str]

    @property
    def closing_at(self) -> datetime:
        """The first moment at which its end may be written down."""
        return self.deadline + CLOSING_WAITS


def furnish() -> dict[str, Officer]:
    """Enter participants, bodies and the Catalogue as adopted, not what silence changed later."""
    reference.load(at=FURNISHED)
    for dimension in reference_catalogue.dimensions():
        enter_dimension(dimension=dimension, by=INSTALLATION, at=FURNISHED)
    for edition in reference_catalogue.editions():
        adopt_edition(edition=edition, by=INSTALLATION, at=FURNISHED)
    catalogue = next(one for one in load_instruments() if one.code == "CATALOGUE")
    known = reference_decisions.instrument_facts(catalogue, 0)
    # As it was adopted: what came later is to come of the runs.
    as_adopted = replace(known, steps=known.steps[:1])
    enter_instrument(instrument=as_adopted, by=INSTALLATION, at=FURNISHED)
    return {name: _officer(*office) for name, office in OFFICES.items()}


def _officer(participant: str, office: str, capacity: Capacity) -> Officer:
    number = Officer.objects.count() + 1
    officer = Officer(
        email=f"officer-{number}@{participant.lower()}.example",
        office=office,
        participant_id=participant,
        joined_at=FURNISHED,
    )
    officer.set_unusable_password()
    officer.save()
    EmailAddress.objects.create(user=officer, email=officer.email, verified=True, primary=True)
    for each in (Capacity.READ, capacity):
        Credential.objects.create(officer=officer, capacity=each.value, starts_at=FURNISHED)
    TOTP.activate(officer, generate_totp_secret())
    return officer


def _note(number: str, day: tuple[str, str], english: str, russian: str) -> str:
    return papers.english(english, number=f"No. {number}", date=day[0]) + papers.russian(
        russian, number=f"№ {number}", date=day[1]
    )


MEASURE = Run(
    opens="17-1/388emb",
    announces="17-1/13emb",
    opened_at=datetime(2020, 12, 29, 5, tzinfo=UTC),
    deadline=datetime(2021, 1, 15, 12, tzinfo=UTC),
    civil="2021-01-15T18:00",
    announced_at=datetime(2021, 1, 19, 5, tzinfo=UTC),
    matter="measure",
    title={
        "en": "Epidemiological safety, public health, pharmaceuticals",
        "ru": "Эпидемиологическая безопасность, здравоохранение, фармацевтика",
        "kk": "Эпидемиологиялық қауіпсіздік, денсаулық сақтау, фармацевтика",
    },
    opening_note=_note(
        "17-1/388emb",
        ("Nur-Sultan, 29 December 2020", "город Нур-Султан, 29 декабря 2020 г."),
        "has the honour to place the draft measure on public health under the silence procedure "
        "until 15 January 2021.",
        "имеет честь вынести проект меры о здравоохранении на процедуру умолчания до 15 января "
        "2021 года.",
    ),
    closing_note=_note(
        "17-1/13emb",
        ("Nur-Sultan, 19 January 2021", "город Нур-Султан, 19 января 2021 г."),
        "with reference to its note No. 17-1/388emb of 29 December 2020 has the honour to inform "
        "that no objections were received under the silence procedure, and that the following "
        "measure has entered the Catalogue of confidence building measures:\n\n"
        "3.6. Epidemiological safety, public health, pharmaceuticals",
        "со ссылкой на свою ноту № 17-1/388emb от 29 декабря 2020 года имеет честь сообщить, что "
        "по процедуре умолчания возражений не поступило и в Каталог мер доверия вошла следующая "
        "мера:\n\n3.6. Эпидемиологическая безопасность, здравоохранение, фармацевтика",
    ),
)
# The deadline of this one was not told by the notes that are known; the day is ours.
PAPERS = Run(
    opens="NCT/G/1501",
    announces="NCT/G/35",
    opened_at=datetime(2023, 12, 13, 5, tzinfo=UTC),
    deadline=datetime(2024, 1, 10, 12, tzinfo=UTC),
    civil="2024-01-10T18:00",
    announced_at=datetime(2024, 1, 12, 5, tzinfo=UTC),
    matter="paper",
    title={
        "en": "Concept paper and action plan on new challenges and threats",
        "ru": "Концепция и план действий по новым вызовам и угрозам",
    },
    opening_note=_note(
        "NCT/G/1501",
        ("Astana, 13 December 2023", "город Астана, 13 декабря 2023 г."),
        "has the honour to place the draft concept paper and the draft action plan on new "
        "challenges and threats under the silence procedure until 10 January 2024.",
        "имеет честь вынести проект концепции и проект плана действий по новым вызовам и угрозам "
        "на процедуру умолчания до 10 января 2024 года.",
    ),
    closing_note=_note(
        "NCT/G/35",
        ("Astana, 12 January 2024", "город Астана, 12 января 2024 г."),
        "with reference to its note No. NCT/G/1501 of 13 December 2023 has the honour to inform "
        "that the silence procedure for approval of the draft concept paper and the draft action "
        "plan on new challenges and threats has not been breached.",
        "со ссылкой на свою ноту № NCT/G/1501 от 13 декабря 2023 года имеет честь сообщить, что "
        "процедура умолчания для одобрения проекта концепции и проекта плана действий по новым "
        "вызовам и угрозам не была нарушена.",
    ),
)
CONCEPT = """CONCEPT PAPER
on new challenges and threats for 2024-2025

Introduction

This paper was drafted by the Secretariat.

I. Aims

1. To share what is learnt.
2. To meet more often.
"""
PLAN = """ACTION PLAN
on new challenges and threats for 2024-2025

Introduction

This plan follows the concept paper.

I. Learning

1. A seminar in spring.
2. A list of points of contact.
"""
