"""A small Catalogue and a small List to stand on, with titles of our own."""

from datetime import date

from clearinghouse.law.coordination import NO_TERM, Role, Row, Seat, Term
from clearinghouse.law.verbs import Manner
from clearinghouse.measures.facts import (
    AmendmentFacts,
    Ancestor,
    AreaFacts,
    ChapterFacts,
    DimensionFacts,
    EditionFacts,
    MeasureFacts,
    NameFacts,
    PartFacts,
)
from clearinghouse.measures.kinds import Completeness, MeasureKind
from clearinghouse.measures.operations import Ground, adopt_edition, enter_dimension
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import Participant
from clearinghouse.procedures.facts import Day
from tests.factories import NOW

FIRST = date(2004, 10, 22)
EFFECTIVE = date(2021, 1, 15)
ANNOUNCED = date(2021, 1, 19)
SECOND = date(2021, 10, 12)
DECIDED = date(2023, 8, 22)


def a_measure(number: str, title: str = "Orchards", **fields: object) -> MeasureFacts:
    """Return a measure of the dimension NCT, numbered, unless told otherwise."""
    facts = {
        "key": number.replace(" ", "."),
        "number": number,
        "kind": MeasureKind.MEASURE,
        "title": Words(title, "Сады", "Бақтар"),
        "dimension": "NCT",
    }
    return MeasureFacts(**(facts | fields))


def an_edition(
    code: str = "2004", starts_on: date = FIRST, *measures: MeasureFacts, **fields: object
) -> EditionFacts:
    """Return an edition with two measures, one in two parts, unless told otherwise."""
    facts = {
        "code": code,
        "title": Words(f"Catalogue of {code}", f"Каталог {code}", f"{code} каталогы"),
        "starts_on": starts_on,
        "completeness": Completeness.KNOWN,
        "chapters": (ChapterFacts(number="3", title=Words("Gardens"), dimensions=("NCT",)),),
        "measures": measures
        or (
            a_measure("3.1", "Fences"),
            a_measure("3.1 a", "Gates", kind=MeasureKind.ITEM, parent="3.1"),
            a_measure("3.2", "Wells"),
        ),
        "sources": "A source",
    }
    return EditionFacts(**(facts | fields))


def an_amendment(*adds: MeasureFacts, **fields: object) -> AmendmentFacts:
    """Return the addition of 3.3 by silence, in effect four days before it was announced."""
    facts = {
        "edition": "2004",
        "effective_on": EFFECTIVE,
        "announced_on": ANNOUNCED,
        "adds": adds or (a_measure("3.3", "Bees"),),
        "manner": Manner.SILENCE,
        "sources": "A source",
    }
    return AmendmentFacts(**(facts | fields))


def some_dimensions() -> None:
    """Enter one dimension with two areas and one that is an area of its own."""
    enter_dimension(
        dimension=DimensionFacts(
            code="NCT",
            position=1,
            names=(NameFacts(name=Words("Threats", "Угрозы", "Қатерлер")),),
            areas=(
                AreaFacts(code="NCT-ICT", position=1, name=Words("Networks"), seen=Day()),
                AreaFacts(code="NCT-TRADE", position=2, name=Words("Markets"), seen=Day()),
            ),
        ),
        by=INSTALLATION,
        at=NOW,
    )
    enter_dimension(
        dimension=DimensionFacts(
            code="HUM",
            position=2,
            names=(NameFacts(name=Words("Human", "Человеческое", "Адами")),),
            areas=(
                AreaFacts(
                    code="HUM", position=0, name=Words("Human"), seen=Day(), is_whole_dimension=True
                ),
            ),
        ),
        by=INSTALLATION,
        at=NOW,
    )


def some_states() -> None:
    """Enter the States that stand in the small List."""
    for code in ("RUS", "CHN", "KGZ", "UZB"):
        Participant.objects.create(code=code, kind="state")


def a_catalogue() -> None:
    """Adopt the first edition."""
    some_dimensions()
    adopt_edition(edition=an_edition(), by=INSTALLATION, at=NOW)


def a_second_edition() -> EditionFacts:
    """Return an edition that continues 3.1 under another number and is known in part."""
    return an_edition(
        "2021",
        SECOND,
        a_measure("2.1.1", "Fences", ancestors=(Ancestor("2004", "3.1"),)),
        a_measure("2.1.2", "Hedges"),
        completeness=Completeness.PARTLY,
        parts=(PartFacts(scope="NCT", completeness=Completeness.PARTLY, counted=5),),
    )


def a_row(
    area: str = "NCT-ICT",
    participant: str = "RUS",
    role: Role = Role.COORDINATOR,
    term: Term = NO_TERM,
    printed: str = "",
) -> Row:
    """Return a line of the List."""
    return Row(Seat(area, role, participant), term, printed)


def a_ground(decided_on: date = DECIDED, **fields: object) -> Ground:
    """Return a ground in public sources, unless told otherwise."""
    return Ground(**({"decided_on": decided_on, "sources": "A source"} | fields))
