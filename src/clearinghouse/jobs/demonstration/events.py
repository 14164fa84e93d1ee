"""Events of the demonstration's year: one held, with its papers and attendance; one to come.

They are added to the plan of the year, as whatever is planned after its approval.
"""

from datetime import date, datetime, timedelta
from typing import Final

from clearinghouse.jobs.demonstration.papers import Papers
from clearinghouse.jobs.demonstration_people import reader_of_role
from clearinghouse.law.periods import day_at
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.planning import operations, queries
from clearinghouse.planning.facts import EventFacts, OrganiserFacts, PaperRole

REGISTRY: Final = REGISTRY_AT_THE_MACHINE
A_DAY: Final = timedelta(days=1)
# The event to come is near enough for delegations to have nominated.
AHEAD: Final = timedelta(days=24)
WHY: Final = "Offered after the plan had been approved."
PAPERS: Final = (
    ("quake-programme", PaperRole.PROGRAMME),
    ("quake-report", PaperRole.REPORT),
)
THERE: Final = (("KAZ", 4), ("KGZ", 3), ("TUR", 2), ("UZB", 2), ("TJK", 1), ("JPN", 1))
NOMINATED: Final = (
    ("kaz.officer", "A. Example", "Keeper of a collection, National Museum"),
    ("kgz.officer", "B. Example", "Head of unit, Ministry of Culture"),
    ("aze.officer", "C. Example", "Adviser, Carpet Museum"),
)


def hold_events(papers: Papers) -> None:
    """Add both events to the plan of the year, and let delegations do what they do about them."""
    at = papers.year.at
    today = day_at(at)
    begins, ends = date(today.year, 1, 1), date(today.year, 12, 31)
    held_on = max(papers.year.day("quake"), begins)
    held = _planned(today.year, _seminar(held_on), at=at)
    for key, role in PAPERS:
        operations.add_paper(code=held, document=papers.name(key), role=role, by=REGISTRY, at=at)
    for participant, size in THERE:
        operations.note_attendance(
            code=held, participant=participant, size=size, by=REGISTRY, at=at
        )
    coming = _planned(today.year, _course(min(today + AHEAD, ends)), at=at)
    for officer, name, office in NOMINATED:
        by = reader_of_role(officer, at=at)
        operations.nominate(code=coming, name=name, office=office, by=by, at=at)


def _planned(year: int, facts: EventFacts, *, at: datetime) -> str:
    """Put an event into the plan of the year; return its code.

    Sources tell of the plans of some years only; that of any other is compiled of this event.
    """
    if queries.plan(REGISTRY, year, on=day_at(at)) is not None:
        code, _remarks = operations.add_event(
            year=year, facts=facts, reason=WHY, by=REGISTRY, at=at
        )
        return code
    operations.open_call(year=year, before=day_at(at), by=REGISTRY, at=at)
    by = reader_of_role("kaz.officer", at=at)
    operations.save_submission(year=year, facts=facts, is_draft=False, by=by, at=at)
    operations.compile_plan(year=year, by=REGISTRY, at=at)
    return queries.events(REGISTRY, year=year)[0].code


def _seminar(held_on: date) -> EventFacts:
    return EventFacts(
        title=Words(
            "Seminar on earthquake preparedness in schools",
            "Семинар по готовности школ к землетрясениям",
            "Мектептердің жер сілкінісіне дайындығы жөніндегі семинар",
        ),
        time=f"{held_on}/{held_on + A_DAY}",
        concept="Two days of drills shown by pupils, and talks on schools in the mountains.",
        purpose="To practise together what nobody wants to need.",
        organisers=(OrganiserFacts(participant="KAZ"), OrganiserFacts(participant="KGZ")),
        mode="online",
        host="KAZ",
        dimension="ENV",
        area="ENV-DISASTER",
        languages=("en", "ru"),
        participation="Teachers and rescuers of each Member State; observers are welcome.",
        financing="Taking part is free.",
    )


def _course(begins_on: date) -> EventFacts:
    return EventFacts(
        title=Words(
            "Course on packing exhibits for a journey",
            "Курс по упаковке экспонатов в дорогу",
            "Жәдігерлерді жолға орау курсы",
        ),
        time=begins_on.isoformat(),
        concept="Three crates, three museums and one day: what arrived whole, and why.",
        purpose="To lend to each other with less fear.",
        organisers=(OrganiserFacts(participant="TUR"),),
        mode="hybrid",
        place="ANKARA",
        host="TUR",
        dimension="HUM",
        languages=("en", "ru"),
        participation="Two keepers of collections of each Member State.",
        financing="Participants bear their own costs; taking part online is free.",
    )
