"""The Senior Officials on 22 August 2023: what was known before, their agenda, what they decided.

Places, days, symbols, areas and States are those of history; the words are ours.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

from clearinghouse.documents import operations as register
from clearinghouse.jobs.reference import meeting_facts
from clearinghouse.jobs.reference_catalogue import list_rows
from clearinghouse.law.coordination import Row
from clearinghouse.measures.operations import Ground, amend_list
from clearinghouse.participants.acting import INSTALLATION, REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.operations import enter_meeting
from clearinghouse.reference.coordinators import load_coordinator_lists
from clearinghouse.reference.meetings import load_meetings
from tests.factories import a_note
from tests.reading import papers
from tests.silence.history import FURNISHED

CODE, SESSION = "SOC-2023-II", "SOC/2023-II"
HELD_ON = date(2023, 8, 22)
CONVENED_AT = datetime(2023, 8, 8, 5, tzinfo=UTC)
OPENED_AT = datetime(2023, 8, 22, 4, tzinfo=UTC)
CLOSED_AT = datetime(2023, 8, 22, 9, tzinfo=UTC)
FORWARDED_AT = datetime(2023, 8, 22, 11, tzinfo=UTC)
# The last note of the register before that which forwards the decisions.
BEFORE, FORWARDS = "DOC/1015", "DOC/1016"
DECISIONS, LIST = f"{SESSION}/DEC/1", f"{SESSION}/DEC/2"
STATEMENT, MODALITIES = "MC/2023/DRAFT/5/Rev.2", "MC/2023/DRAFT/4/Rev.2"
AREA = "NCT-ICT"
ABSENT = frozenset({"BHR", "KHM", "LKA", "MNG"})
DRAFTS = f"""{STATEMENT} 22 August 2023

Distr: Member States only

Chairmanship of Kazakhstan

DRAFT CICA MINISTERIAL COUNCIL STATEMENT

on Volunteers and Lasting Development

We, the Ministers of Foreign Affairs of the Member States,

Hereby decided to:

1. Thank those who help their neighbours of their own will;

2. Exchange what was learnt from their work.

{MODALITIES} 22 August 2023

Distr: Member States only

Chairmanship of Kazakhstan

DRAFT DECISION OF THE CICA MINISTERIAL COUNCIL

on Modalities of Implementation of Measures

The Member States,

Have adopted the following:

1. Any Member State may lead in an area by its own wish.

2. Papers on an area are kept up to date.
"""
NOTE = (
    papers.english(
        "has the honour to forward what the Senior Officials Committee decided on 22 August 2023, "
        "and the drafts as they stood when the meeting closed.",
        number=f"No. {FORWARDS}",
        date="Astana, 22 August 2023",
    )
    + papers.russian(
        "имеет честь препроводить решения Комитета старших должностных лиц от 22 августа 2023 года "
        "и проекты по состоянию на закрытие заседания.",
        number=f"№ {FORWARDS}",
        date="город Астана, 22 августа 2023 г.",
    )
    + papers.kazakh(
        "Аға лауазымды тұлғалар комитетінің 2023 жылғы 22 тамыздағы шешімдерін және отырыс "
        "жабылған сәттегі жобаларды жолдайды.",
        date="Астана қаласы, 2023 жылғы 22 тамыз",
    )
)


@dataclass(frozen=True)
class Item:
    """A point of the agenda and what came of it; ``words`` stand where there was no draft."""

    number: str
    title: dict[str, str]
    outcome: str
    verb: str
    draft: str = ""
    to: str = ""
    words: dict[str, str] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    effects: tuple[dict[str, Any], ...] = ()


ITEMS = (
    Item(
        "1",
        {
            "en": "Road Map for the transformation of the Conference",
            "ru": "Дорожная карта трансформации Совещания",
            "kk": "Кеңесті трансформациялаудың жол картасы",
        },
        outcome="recommended",
        verb="recommended",
        to="MC",
        words={
            "en": "The ministers endorse the Road Map when they meet in New York.",
            "ru": "Министры одобряют Дорожную карту на встрече в Нью-Йорке.",
        },
    ),
    Item(
        "2",
        {
            "en": "Statement of the ministers on volunteers",
            "ru": "Заявление министров о добровольцах",
            "kk": "Министрлердің еріктілер туралы мәлімдемесі",
        },
        outcome="recommended",
        verb="recommended",
        draft=STATEMENT,
        to="MC",
    ),
    Item(
        "3",
        {
            "en": "Modalities of implementation of measures",
            "ru": "Порядок осуществления мер",
            "kk": "Шараларды іске асыру тәртібі",
        },
        outcome="deferred",
        verb="agreed_consultations_continue",
        draft=MODALITIES,
    ),
    Item(
        "4",
        {
            "en": "Coordination of the area of information technology in 2024-2025",
            "ru": "Координация направления информационных технологий в 2024-2025 годах",
            "kk": "2024-2025 жылдары ақпараттық технологиялар бағытын үйлестіру",
        },
        outcome="adopted",
        verb="approved",
        words={
            "en": "The Russian Federation leads in the area, and China with it, for two years.",
            "ru": "Направление два года ведут Российская Федерация и вместе с ней Китай.",
        },
        lines=(
            f"appoint {AREA} coordinator RUS 2024-2025",
            f"appoint {AREA} co-coordinator CHN 2024-2025",
        ),
        effects=tuple(
            {
                "kind": "appoint",
                "area": AREA,
                "role": role,
                "state": state,
                "starts_on": "2024-01-01",
                "ends_on": "2026-01-01",
            }
            for role, state in (("coordinator", "RUS"), ("co_coordinator", "CHN"))
        ),
    ),
    Item(
        "5",
        {
            "en": "The next Deputy Secretary General",
            "ru": "Следующий заместитель Генерального секретаря",
            "kk": "Бас хатшының келесі орынбасары",
        },
        outcome="deferred",
        verb="agreed_consultations_continue",
        words={
            "en": "A candidature was presented by China, and the Member States consult on it.",
            "ru": "Китай представил кандидатуру, и государства-члены консультируются о ней.",
        },
    ),
    Item(
        "6",
        {
            "en": "Events planned for 2024",
            "ru": "Мероприятия, запланированные на 2024 год",
            "kk": "2024 жылға жоспарланған іс-шаралар",
        },
        outcome="adopted",
        verb="called_on",
        words={
            "en": "Member States tell the Secretariat what they plan for 2024.",
            "ru": "Государства-члены сообщают Секретариату, что они планируют на 2024 год.",
        },
        lines=("call 2023-10-01 | What is planned for 2024 | Что запланировано на 2024 год",),
        effects=(
            {
                "kind": "call",
                "before": "2023-10-01",
                "subject_en": "What is planned for 2024",
                "subject_ru": "Что запланировано на 2024 год",
            },
        ),
    ),
)


def furnish_session() -> None:
    """Plan the session, enter the List as it was before it, and the note before its note."""
    planned = next(each for each in load_meetings() if each.code == CODE)
    enter_meeting(
        facts=replace(meeting_facts(planned), is_held=False), by=INSTALLATION, at=FURNISHED
    )
    (as_amended,) = (each for each in load_coordinator_lists() if each.symbol == LIST)
    before = [row for row in list_rows(as_amended) if row.seat.area != AREA]
    ground = Ground(decided_on=date(2021, 6, 23), sources="as known before")
    amend_list(rows=before, ground=ground, by=INSTALLATION, at=FURNISHED)
    register.register_note(
        note=a_note(BEFORE, "The Secretariat writes.", dated_on=date(2023, 8, 21)),
        by=REGISTRY_AT_THE_MACHINE,
        at=CONVENED_AT,
    )


def rows_as_amended() -> list[Row]:
    """Return the rows of the List as history has it after the decision."""
    (as_amended,) = (each for each in load_coordinator_lists() if each.symbol == LIST)
    return list(list_rows(as_amended))
