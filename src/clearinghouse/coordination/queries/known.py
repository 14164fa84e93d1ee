"""What a reader may know of areas on a day: names, and tenures folded from visible acts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from clearinghouse.law import coordination
from clearinghouse.law.coordination import Tenure
from clearinghouse.law.distribution import Reader
from clearinghouse.measures import queries as measures
from clearinghouse.measures.acts import acts_in_law, loaded
from clearinghouse.measures.models import Area, ListAct
from clearinghouse.measures.queries.catalogue import dimension_names
from clearinghouse.measures.views import TenureRow
from clearinghouse.participants.queries import names_on
from clearinghouse.participants.queries.views import Names
from clearinghouse.procedures.queries.decisions import words_of

Words = Mapping[str, str]


@dataclass(frozen=True)
class Known:
    """What ``reader`` may know on the day ``on``; each thing is read when it is first needed."""

    reader: Reader
    on: date

    @cached_property
    def names(self) -> Mapping[str, Names]:
        """The names of participants."""
        return names_on(self.reader, self.on)

    @cached_property
    def areas(self) -> Mapping[str, Words]:
        """The names of areas in the order of the List; a dimension without areas has its own."""
        dimensions = dimension_names(self.on)
        rows = Area.objects.order_by("dimension__position", "position")
        return {
            row.code: dimensions.get(row.dimension_id, {})
            if row.is_whole_dimension
            else words_of(row)
            for row in rows
        }

    @cached_property
    def tenures(self) -> tuple[Tenure, ...]:
        """The tenures as the acts decided until the day give them."""
        acts = acts_in_law(loaded(ListAct.objects.visible_to(self.reader)))
        return coordination.fold(act for act in acts if act.decided_on <= self.on)

    @cached_property
    def _rows(self) -> Mapping[tuple[object, ...], TenureRow]:
        return {
            (row.area, row.role, row.participant, row.decided_on, row.since): row
            for row in measures.tenures(self.reader, self.on)
        }

    def row_of(self, tenure: Tenure) -> TenureRow | None:
        """Return a tenure as pages show it."""
        seat = tenure.seat
        return self._rows.get(
            (seat.area, seat.role, seat.participant, tenure.decided_on, tenure.since)
        )

    def rows(self, *, area: str = "", participant: str | None = None) -> tuple[TenureRow, ...]:
        """Return the tenures of an area or a State, the earliest first."""
        return tuple(
            row
            for row in self._rows.values()
            if area in ("", row.area) and participant in (None, row.participant)
        )

    def name(self, code: str) -> Words:
        """Return the usual name of a participant."""
        return self.names[code].usual if code in self.names else {"en": code}
