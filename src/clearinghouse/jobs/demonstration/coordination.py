"""Submissions of the demonstration, all made up: two offers, a report begun, an acting State."""

from datetime import date, datetime, timedelta
from typing import Final

from clearinghouse.coordination import operations
from clearinghouse.coordination.facts import CommentFacts, SubmissionFacts
from clearinghouse.coordination.kinds import CommentKind
from clearinghouse.correspondence.facts import DraftFacts
from clearinghouse.correspondence.operations import clear_note, draft_note, issue_note
from clearinghouse.jobs.demonstration_people import reader_of_role
from clearinghouse.law.coordination import Role
from clearinghouse.law.periods import day_at
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.participants.facts import Words
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose

TRADE: Final = "ECON-TRADE"
REGISTER: Final = "17-1"
A_DAY: Final = timedelta(days=1)
OFFER: Final = Words(
    "Kazakhstan offers to lead this area for two years. It would begin with a list of the markets "
    "in which small growers sell their fruit, and invites every delegation to add its own.",
    "Казахстан предлагает вести эту сферу два года. Начать предполагается с перечня рынков, где "
    "небольшие садоводы продают плоды; каждая делегация приглашается дополнить его.",
    "Қазақстан бұл саланы екі жыл басқаруды ұсынады. Жұмыс шағын бағбандар жемісін сататын "
    "базарлардың тізімінен басталмақ; әр делегация оны толықтыруға шақырылады.",
)
TOURISM: Final = Words(
    "Azerbaijan would help with the routes along the coast.",
    "Азербайджан готов помочь с маршрутами вдоль побережья.",
    "Әзербайжан жағалау бойындағы бағыттарға көмектесуге дайын.",
)
REPORT: Final = Words(
    "Two seminars were held and a directory of contacts was begun.",
    "Проведены два семинара, начат справочник контактов.",
    "Екі семинар өткізіліп, байланыстар анықтамалығы басталды.",
)
AHEAD: Final = Words(
    "The directory should be confirmed every spring.",
    "Справочник следует подтверждать каждую весну.",
    "Анықтамалықты әр көктемде растап отырған жөн.",
)
FORWARDED: Final = {
    "en": ("An offer of Kazakhstan to coordinate a priority area is forwarded.",),
    "ru": ("Направляется предложение Казахстана координировать приоритетную сферу.",),
    "kk": ("Қазақстанның басым саланы үйлестіру туралы ұсынысы жолданады.",),
}


def submit_offers(*, at: datetime) -> None:
    """Let States submit what they submit in the days before ``at``."""
    _act_in_trade(at=at - 9 * A_DAY)
    _offer_for_trade(at=at)
    _offer_for_tourism(at=at - A_DAY)
    _begin_a_report(at=at)


def _act_in_trade(*, at: datetime) -> None:
    """Türkiye acts as Coordinator of an area without one, with the consent of Kyrgyzstan."""
    proposed = operations.propose_acting(area=TRADE, by=reader_of_role("tur.officer", at=at), at=at)
    later = at + A_DAY
    operations.consent_to_acting(
        key=proposed.key, by=reader_of_role("kgz.officer", at=later), at=later
    )


def _offer_for_trade(*, at: datetime) -> None:
    starts_on = date(day_at(at).year + 1, 1, 1)
    sent_at = at - 6 * A_DAY
    kazakhstan = reader_of_role("kaz.officer", at=sent_at)
    key = operations.draft_submission(
        facts=SubmissionFacts(
            kind=SubmissionKind.OFFER,
            area=TRADE,
            role=Role.COORDINATOR,
            text=OFFER,
            starts_on=starts_on,
            ends_on=starts_on.replace(year=starts_on.year + 2),
        ),
        by=kazakhstan,
        at=sent_at,
    )
    operations.send_submission(key=key, version=1, by=kazakhstan, at=sent_at)
    passed_at = at - 5 * A_DAY
    operations.pass_on(key=key, by=reader_of_role("aze.officer", at=passed_at), at=passed_at)
    operations.circulate(key=key, note=_note(at=at), by=reader_of_role("registry", at=at), at=at)
    said = (
        ("kgz", CommentFacts(kind=CommentKind.SUPPORT)),
        (
            "tur",
            CommentFacts(
                kind=CommentKind.QUESTION, text="Will markets held once a year be in the list?"
            ),
        ),
        ("kaz", CommentFacts(kind=CommentKind.REPLY, text="They will, with the day of each.")),
    )
    for state, facts in said:
        operations.comment(
            key=key, facts=facts, by=reader_of_role(f"{state}.officer", at=at), at=at
        )


def _offer_for_tourism(*, at: datetime) -> None:
    """Azerbaijan offers itself for less than two years; the registry has to circulate it."""
    azerbaijan = reader_of_role("aze.officer", at=at)
    starts_on = date(day_at(at).year + 1, 3, 1)
    key = operations.draft_submission(
        facts=SubmissionFacts(
            kind=SubmissionKind.OFFER,
            area="ECON-TOURISM",
            role=Role.CO_COORDINATOR,
            text=TOURISM,
            starts_on=starts_on,
            ends_on=starts_on.replace(year=starts_on.year + 1),
        ),
        by=azerbaijan,
        at=at,
    )
    operations.send_submission(key=key, version=1, by=azerbaijan, at=at)


def _begin_a_report(*, at: datetime) -> None:
    operations.draft_submission(
        facts=SubmissionFacts(
            kind=SubmissionKind.REPORT,
            area="NCT-ICT",
            role=Role.COORDINATOR,
            text=REPORT,
            ahead=AHEAD,
        ),
        by=reader_of_role("rus.officer", at=at),
        at=at,
    )


def _note(*, at: datetime) -> str:
    """Issue the note by which the offer is circulated; return its address."""
    registry, second = (
        reader_of_role("registry", at=at),
        reader_of_role("second.registry", at=at),
    )
    facts = DraftFacts(
        purpose=Purpose.FREE,
        register=REGISTER,
        addressed=Addressed.ALL_MEMBER_STATES,
        own_words=FORWARDED,
    )
    written = draft_note(facts=facts, by=registry, at=at)
    clear_note(draft=written.draft, version=written.version, by=second, at=at)
    return issue_note(draft=written.draft, version=written.version, by=second, at=at).address
