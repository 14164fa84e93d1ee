"""What tests need to stand on: participants, readers, papers.  One factory for each noun."""

from datetime import UTC, date, datetime

from clearinghouse.documents.kinds import DocumentKind, LanguageStatus
from clearinghouse.documents.papers import NotePaper, Paper, Version
from clearinghouse.law.distribution import Distribution, Marking, Reader, Standing
from clearinghouse.law.symbols import parse_note_number, parse_symbol
from clearinghouse.participants.models import Participant, StandingPeriod
from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.languages import Language

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
REGISTRY = Reader("SEC", Standing.SECRETARIAT, cleared=True)
ADMINISTRATOR = Reader("SEC", Standing.SECRETARIAT, cleared=False, administers=True)
KAZAKHSTAN = Reader("KAZ", Standing.MEMBER, cleared=True)
INDIA = Reader("IND", Standing.MEMBER, cleared=True)
UNCLEARED = Reader("IND", Standing.MEMBER, cleared=False)
OBSERVER = Reader("JPN", Standing.OBSERVER, cleared=True)
PARTNER = Reader("SCO", Standing.PARTNER, cleared=True)

STANDINGS = {
    "SEC": Standing.SECRETARIAT,
    "KAZ": Standing.MEMBER,
    "IND": Standing.MEMBER,
    "TUR": Standing.MEMBER,
    "JPN": Standing.OBSERVER,
    "SCO": Standing.PARTNER,
}


def some_participants() -> None:
    """Enter a handful of participants with their standing."""
    for code, standing in STANDINGS.items():
        kind = {Standing.SECRETARIAT: "secretariat", Standing.PARTNER: "organisation"}
        participant = Participant.objects.create(code=code, kind=kind.get(standing, "state"))
        StandingPeriod.objects.create(
            participant=participant,
            standing=standing,
            starts_on=date(1999, 9, 14),
            starts_by=date(1999, 9, 14),
            starts_as_written="1999-09-14",
        )


def a_text(*paragraphs: str) -> tuple[Block, ...]:
    """Return numbered paragraphs."""
    return tuple(
        Block(Kind.PARAGRAPH, words, address=f"para-{number}", number=f"{number}.")
        for number, words in enumerate(paragraphs or ("The bodies will meet in spring.",), start=1)
    )


def a_version(
    *paragraphs: str, language: Language = Language.EN, title: str = "Draft on orchards"
) -> Version:
    """Return a version in one language."""
    return Version(language, title, a_text(*paragraphs), LanguageStatus.OFFICIAL)


def a_paper(
    symbol: str | None = "MC/2025/DRAFT/1",
    *versions: Version,
    distribution: Distribution = Distribution.MEMBER_STATES,
    author: str | None = "KAZ",
    addressees: frozenset[str] = frozenset(),
    dated_on: date | None = date(2025, 3, 3),
    kind: DocumentKind = DocumentKind.DRAFT_DECISION,
) -> Paper:
    """Return a paper to be registered."""
    return Paper(
        kind=kind,
        marking=Marking(distribution, author, addressees),
        versions=versions or (a_version(),),
        symbol=parse_symbol(symbol) if symbol else None,
        dated_on=dated_on,
        place="Astana",
    )


def a_note(
    number: str = "DOC/12",
    *paragraphs: str,
    enclosed: tuple[int, ...] = (),
    dated_on: date = date(2025, 3, 4),
    distribution: Distribution = Distribution.MEMBER_STATES,
) -> NotePaper:
    """Return a note verbale of the Secretariat to be registered."""
    version = Version(Language.EN, "", a_text(*paragraphs), LanguageStatus.OFFICIAL)
    return NotePaper(
        paper=Paper(
            kind=DocumentKind.NOTE_VERBALE,
            marking=Marking(distribution, "SEC"),
            versions=(version,),
            dated_on=dated_on,
        ),
        number=parse_note_number(number),
        sender="SEC",
        addressed_to="all_member_states",
        enclosed=enclosed,
    )
