"""What the acts of a procedure come to: read in order, by the rules of silence.

An objection received strictly before the deadline and not withdrawn before it breaks the silence;
at the deadline itself it is too late.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.deadline import Deadline
from clearinghouse.tlog.leaf import LeafMalformed, parse_moment
from clearinghouse.tlog.procedure import ProcedureLeaf, deadline_of
from clearinghouse.tlog.procedure_acts import STATE, VOICES, Outcome, ProcedureAct, moment_in

_AFTER_CLOSING: Final = ProcedureAct.TOLD


@dataclass(frozen=True, slots=True)
class Proceedings:
    """The acts of one procedure; ``revealed`` names the States whose seals were opened."""

    leaves: Sequence[ProcedureLeaf]
    revealed: dict[int, str] = field(default_factory=dict)

    @property
    def opening(self) -> ProcedureLeaf:
        """Return the act that opened the procedure."""
        return self.leaves[0]

    @property
    def closing(self) -> ProcedureLeaf | None:
        """Return the first act that closed it."""
        return next((leaf for leaf in self.leaves if leaf.act is ProcedureAct.CLOSED), None)

    @property
    def deadline(self) -> Deadline:
        """Return the deadline as the opening states it."""
        stated = self.opening.body["deadline"]
        if not isinstance(stated, dict):
            raise LeafMalformed("the opening sets no deadline")
        civil, zone, edition = (str(stated[name]) for name in ("civil", "zone", "tzdata"))
        return Deadline(civil, zone, edition, parse_moment(deadline_of(self.opening)))

    @property
    def roster(self) -> list[str]:
        """Return the codes of the States to whom the procedure was put."""
        return _words(self.opening.body["roster"])

    @property
    def proves_delivery(self) -> bool:
        """Tell whether the rule demands proof that the text reached every State."""
        return self.opening.body["delivery"] is True

    @property
    def undelivered(self) -> list[str]:
        """Return the States to which no delivery before the deadline is shown.

        One that was found to have failed before the deadline is none.
        """
        reached: set[str] = set()
        for leaf in self.leaves:
            if leaf.act is ProcedureAct.DELIVERED and delivered_at(leaf) < self.deadline.instant:
                reached.add(str(leaf.body["state"]))
            if leaf.act is ProcedureAct.RETURNED and returned_at(leaf) < self.deadline.instant:
                reached.discard(str(leaf.body["state"]))
        return [state for state in self.roster if state not in reached]

    def state(self, leaf: ProcedureLeaf) -> str | None:
        """Return whose act this is, if it is told or was revealed."""
        named = leaf.body.get(STATE)
        return named if isinstance(named, str) else self.revealed.get(leaf.place)

    def voices(self) -> Iterator[ProcedureLeaf]:
        """Yield the acts of States."""
        return (leaf for leaf in self.leaves if leaf.act in VOICES)

    def after_closing(self) -> list[ProcedureLeaf]:
        """Return the acts that stand after the closing and may not."""
        closing = self.closing
        if closing is None:
            return []
        after = self.leaves[closing.place + 1 :]
        return [leaf for leaf in after if leaf.act is not _AFTER_CLOSING]

    def objections(self) -> list[ProcedureLeaf]:
        """Return the acts that break the silence if they came in time."""
        return [leaf for leaf in self.leaves if breaks(leaf)]

    def false_withdrawals(self) -> list[ProcedureLeaf]:
        """Return the withdrawals of what is no earlier objection of the same State."""
        return [leaf for leaf in self._withdrawals() if not self._takes_back(leaf)]

    def late_withdrawals(self) -> list[ProcedureLeaf]:
        """Return the withdrawals that came when the silence was broken already."""
        return [
            leaf
            for leaf in self._withdrawals()
            if self._takes_back(leaf) and not self.in_time(leaf)
        ]

    def timely_withdrawals(self) -> list[ProcedureLeaf]:
        """Return the withdrawals that take back an earlier objection before the deadline."""
        return [
            leaf for leaf in self._withdrawals() if self._takes_back(leaf) and self.in_time(leaf)
        ]

    def in_time(self, leaf: ProcedureLeaf) -> bool:
        """Tell whether an act was received strictly before the deadline."""
        return received_at(leaf) < self.deadline.instant

    def standing(self) -> list[ProcedureLeaf]:
        """Return the objections received in time and not withdrawn in time."""
        withdrawn = self.withdrawn()
        return [
            leaf for leaf in self.objections() if self.in_time(leaf) and leaf.place not in withdrawn
        ]

    def withdrawn(self) -> set[Plain]:
        """Return the places of the objections that were withdrawn in time."""
        return {leaf.body["of"] for leaf in self.timely_withdrawals()}

    @property
    def outcome(self) -> Outcome:
        """Return how the procedure ended, as its acts say."""
        if any(map(self.cancels, self.leaves)):
            return Outcome.CANCELLED
        return Outcome.BROKEN if self.standing() else Outcome.NOT_BREACHED

    def cancels(self, leaf: ProcedureLeaf) -> bool:
        """Tell whether an act takes the procedure back.

        At the deadline silence has decided, and there is nothing left to cancel; unless delivery
        has to be proven and is not, so that silence never decides.
        """
        undecided = leaf.at < self.deadline.instant or (
            self.proves_delivery and bool(self.undelivered)
        )
        return leaf.act is ProcedureAct.CANCELLED and undecided

    def _withdrawals(self) -> list[ProcedureLeaf]:
        return [leaf for leaf in self.leaves if leaf.act is ProcedureAct.WITHDREW]

    def _takes_back(self, leaf: ProcedureLeaf) -> bool:
        """Tell whether a withdrawal is of an earlier objection, and of no other State's."""
        for earlier in self.objections():
            if earlier.place == leaf.body["of"] and earlier.place < leaf.place:
                whose = {self.state(earlier), self.state(leaf)}
                return None in whose or len(whose) == 1
        return False


def breaks(leaf: ProcedureLeaf) -> bool:
    """Tell whether an act is an objection, or is to be counted as one."""
    counted = leaf.body.get("breaks")
    match leaf.act:
        case ProcedureAct.OBJECTED:
            return True
        case ProcedureAct.PROPOSED:
            return counted is not False
        case ProcedureAct.ASKED_TIME | ProcedureAct.SUPPORTED:
            return counted is True
        case _:
            return False


def received_at(leaf: ProcedureLeaf) -> datetime:
    """Return when an act of a State was received."""
    return parse_moment(moment_in(leaf.body, "received_at"))


def delivered_at(leaf: ProcedureLeaf) -> datetime:
    """Return when a text reached the State."""
    return parse_moment(moment_in(leaf.body, "delivered_at"))


def returned_at(leaf: ProcedureLeaf) -> datetime:
    """Return when it was known that a delivery had failed."""
    return parse_moment(moment_in(leaf.body, "returned_at"))


def digests(leaf: ProcedureLeaf) -> dict[str, str]:
    """Return the digests of the texts that an act names, with what it calls them."""
    named: dict[str, str] = {}
    texts = leaf.body.get("texts")
    for each in texts if isinstance(texts, list) else []:
        if isinstance(each, dict):
            named[str(each.get("digest"))] = f"{each.get('address')} ({each.get('language')})"
    text = leaf.body.get("text")
    if isinstance(text, str) and text:
        named[text] = f"{leaf.act} {leaf.place}"
    return named


def _words(value: Plain) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []
