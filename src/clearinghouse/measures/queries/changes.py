"""What changed in the Catalogue from one day to another."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from clearinghouse.law.distribution import Reader
from clearinghouse.measures.kinds import Completeness
from clearinghouse.measures.models import Descent
from clearinghouse.measures.queries.catalogue import editions_on, measures_on
from clearinghouse.measures.views import (
    Difference,
    DifferenceKind,
    Differences,
    EditionRow,
    MeasureRow,
)

# The surest of two links is worth no more than the less sure one.
SURENESS: Final = ("stated", "inferred", "unverified")
# An entry through all its wordings: its edition and key.
Name = tuple[str, str]
Kinship = Mapping[Name, Mapping[Name, str]]


def changes_between(reader: Reader, earlier: date, later: date) -> Differences:
    """Return what changed between two days, in the order of the later Catalogue.

    Within an edition entries are known again by their numbers; from one edition to another by
    descent.  Where the later edition is not wholly known, an entry without a known continuation is
    not said to have ended.  Raises ValueError if ``later`` is before ``earlier``.
    """
    if later < earlier:
        raise ValueError("the later day comes after the earlier one")
    editions = editions_on(reader, later)
    before, after = _in_force(editions, earlier), _in_force(editions, later)
    old = _flat(measures_on(reader, before, earlier)) if before else []
    new = _flat(measures_on(reader, after, later)) if after else []
    if before and after and before.code == after.code:
        rows = _within_an_edition(old, new)
    else:
        rows = _across_editions(old, new, before, after)
    unchanged = len({row.pk for row in old} & {row.pk for row in new})
    return Differences(earlier, later, before, after, tuple(rows), unchanged)


def _within_an_edition(
    old: Sequence[MeasureRow], new: Sequence[MeasureRow]
) -> Iterable[Difference]:
    held = {row.key: row for row in old}
    for row in new:
        before = held.pop(row.key, None)
        if before is None:
            yield Difference(DifferenceKind.ADDED, None, row, row.confidence)
        elif before.pk != row.pk:
            yield Difference(DifferenceKind.REWORDED, before, row, row.confidence)
    for row in held.values():
        yield Difference(DifferenceKind.ENDED, row, None)


def _across_editions(
    old: Sequence[MeasureRow],
    new: Sequence[MeasureRow],
    before: EditionRow | None,
    after: EditionRow | None,
) -> Iterable[Difference]:
    held = {(row.edition, row.key): row for row in old}
    kinship = _kinship()
    continued: set[int] = set()
    for row in new:
        ancestors = [
            (held[name], sureness)
            for name, sureness in _ancestors((row.edition, row.key), kinship).items()
            if name in held
        ]
        continued |= {ancestor.pk for ancestor, _sureness in ancestors}
        for ancestor, sureness in ancestors:
            yield Difference(DifferenceKind.RENUMBERED, ancestor, row, sureness)
        if not ancestors:
            is_sure = before is None or before.completeness is Completeness.KNOWN
            yield Difference(
                DifferenceKind.ADDED, None, row, row.confidence if is_sure else "unverified"
            )
    is_known = after is None or after.completeness is Completeness.KNOWN
    left = DifferenceKind.ENDED if is_known else DifferenceKind.NOT_TRACED
    for row in old:
        if row.pk not in continued and not _is_covered(row, old, continued):
            yield Difference(left, row, None)


def _is_covered(row: MeasureRow, old: Sequence[MeasureRow], continued: set[int]) -> bool:
    """Tell whether a lettered item goes with the measure that contains it."""
    return any(row in parent.items and parent.pk in continued for parent in old)


def _kinship() -> Kinship:
    """Return what continues what; the wording to which a descent was written does not matter."""
    kinship: dict[Name, dict[Name, str]] = {}
    for edition, key, earlier, former, confidence in Descent.objects.values_list(
        "measure__edition",
        "measure__key",
        "predecessor__edition",
        "predecessor__key",
        "confidence",
    ):
        _hold(kinship.setdefault((edition, key), {}), (earlier, former), confidence)
    return kinship


def _ancestors(name: Name, kinship: Kinship, sureness: str = "stated") -> Mapping[Name, str]:
    """Return all entries that an entry descends from, through any number of editions."""
    found: dict[Name, str] = {}
    for parent, confidence in kinship.get(name, {}).items():
        combined = max(sureness, confidence, key=SURENESS.index)
        _hold(found, parent, combined)
        for ancestor, through in _ancestors(parent, kinship, combined).items():
            _hold(found, ancestor, through)
    return found


def _hold(found: dict[Name, str], name: Name, sureness: str) -> None:
    """Keep the surest of the ways in which one entry leads to another."""
    found[name] = min(found.get(name, sureness), sureness, key=SURENESS.index)


def _in_force(editions: Sequence[EditionRow], on: date) -> EditionRow | None:
    begun = [edition for edition in editions if edition.starts_on <= on]
    return begun[-1] if begun else None


def _flat(rows: Sequence[MeasureRow]) -> list[MeasureRow]:
    return [each for row in rows for each in (row, *row.items)]
