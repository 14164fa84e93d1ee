"""Leaflets: counts of participants, how often bodies meet, lists of Coordinators in lines."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from clearinghouse.reading.doubts import Doubt, DoubtCode, Where
from clearinghouse.reading.facts import (
    CadenceFound,
    CoordinatorsFound,
    CoordinatorsRow,
    CountFound,
    Fact,
    Tenure,
)
from clearinghouse.reading.finders.coordinators import read_tenures
from clearinghouse.reading.finders.source import DocumentSource
from clearinghouse.reading.grammar.areas import area_code, dimension_code, dimensions_in
from clearinghouse.reading.grammar.bodies import is_body_line
from clearinghouse.reading.grammar.formulae import flat
from clearinghouse.reading.paper import PaperKind
from clearinghouse.reading.passages import Passage

_I: Final = re.IGNORECASE

_CADENCE: Final = re.compile(
    r"^(?:in\s+practice\s+)?(?:every|once|twice|not\s+less\s+than|at\s+least|annually|ad\s+hoc|as\s+needed"
    r"|раз\s+в|один\s+раз|дважды|не\s+реже|ежегодно|по\s+мере"
    r"|жылына|кемінде|әр\s+.{1,12}\s+жыл|қажеттілігіне)",
    _I,
)
_STANDINGS: Final = {
    "member states": "member_states",
    "observer states": "observer_states",
    "observer organizations": "observer_organizations",
    "observer organisations": "observer_organizations",
    "partner organizations": "partner_organizations",
    "partner organisations": "partner_organizations",
    "государств членов": "member_states",
    "государства члены": "member_states",
    "государств наблюдателей": "observer_states",
    "организаций наблюдателей": "observer_organizations",
    "партнерских организаций": "partner_organizations",
    "мүше мемлекет": "member_states",
    "байқаушы мемлекет": "observer_states",
}
_LIST: Final = re.compile(r"coordinators?|координатор|үйлестіруші", _I)
_DIMENSION_LINE: Final = re.compile(
    r"\bdimension$|^new\s+challenges\s+and\s+threats$|измерение$|өлшемі?$", _I
)
_SIGNS: Final = re.compile(r"[\W\d_]+")
_LEAST_ROWS: Final = 3


def find_in_leaflet(source: DocumentSource) -> tuple[list[Fact], list[Doubt]]:
    """Return the counts, cadences and list of Coordinators that a leaflet gives."""
    if source.document.kind is not PaperKind.BROCHURE:
        return [], []
    passages = list(source.built[source.language].passages)
    facts: list[Fact] = [*_counts(passages, source.place), *_cadences(passages, source.place)]
    rows, doubts = _Lines(passages).read()
    if len(rows) >= _LEAST_ROWS:
        document = source.document
        facts.append(
            CoordinatorsFound(
                tuple(rows), "", source.language, document.dated_on, document.symbol, source.place
            )
        )
        return facts, doubts
    return facts, []


def _counts(passages: list[Passage], place: int) -> Iterator[CountFound]:
    for before, after in itertools.pairwise(passages):
        standing = _STANDINGS.get(flat(after.text))
        if standing and before.text.isdigit():
            yield CountFound(standing, int(before.text), place, before.line)


def _cadences(passages: list[Passage], place: int) -> Iterator[CadenceFound]:
    for before, after in itertools.pairwise(passages):
        body = is_body_line(" ".join(before.text.split()))
        if body and _CADENCE.match(after.text):
            yield CadenceFound(body, after.text, before.text, place, before.line)


@dataclass(slots=True)
class _Lines:
    """Reads a list of Coordinators that is set as lines: area, Coordinator, Co-coordinators."""

    passages: list[Passage]
    dimension: str = ""

    def read(self) -> tuple[list[CoordinatorsRow], list[Doubt]]:
        """Return the rows of the list and what is doubtful in them."""
        rows: list[CoordinatorsRow] = []
        doubts: list[Doubt] = []
        started = False
        for before, passage in zip(self.passages, self.passages[1:], strict=False):
            started = started or bool(_LIST.search(passage.text))
            if not started:
                continue
            if _DIMENSION_LINE.search(before.text) and not _only_states(before):
                self.dimension = before.text
            if _only_states(passage) and not _only_states(before):
                rows.append(self._row(before, passage, doubts))
        return rows, doubts

    def _row(self, area: Passage, named: Passage, doubts: list[Doubt]) -> CoordinatorsRow:
        where = Where(named.line, named.page)
        lines = [tuple(read_tenures(line, where, doubts)) for line in named.lines]
        first: tuple[Tenure, ...] = lines[0]
        rest = tuple(tenure for line in lines[1:] for tenure in line)
        unclear: tuple[Tenure, ...] = ()
        if len(first) > 1:
            unclear, first = (*first, *rest), ()
            rest = ()
            params = {"area": area.text, "written": named.text}
            doubts.append(Doubt(DoubtCode.ROLE_UNCLEAR, where, params))
        is_dimension = bool(dimensions_in(area.text)) and flat(area.text) == flat(self.dimension)
        return CoordinatorsRow(
            dimension=self.dimension,
            area="" if is_dimension else area.text,
            coordinators=first,
            co_coordinators=rest,
            dimension_code=dimension_code(self.dimension),
            area_code="" if is_dimension else area_code(area.text),
            unclear=unclear,
        )


def _only_states(passage: Passage) -> bool:
    """Tell whether a passage holds nothing but States and years."""
    ignored: list[Doubt] = []
    found = [each for each in read_tenures(passage.text, Where(), ignored) if each.state]
    letters = len(_SIGNS.sub("", passage.text))
    named = sum(len(_SIGNS.sub("", tenure.as_written)) for tenure in found)
    return bool(found) and named >= letters
