"""Language versions of one document, paragraph beside paragraph.

Addresses and printed numbers anchor the versions to each other.  Between two anchors paragraphs are
paired in order by their kind, their length and the figures they share, so that a paragraph missing
from one language leaves a gap instead of shifting all that follow.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language
from clearinghouse.text.naming import Name, name_blocks
from clearinghouse.text.numbering import token
from clearinghouse.text.sequences import increasing

_FLOW: Final = frozenset({Kind.PREAMBLE, Kind.ENACTING, Kind.PARAGRAPH, Kind.ENTRY})
_DISPLAY: Final = frozenset({Kind.TITLE, Kind.HEADING, Kind.ANNEX})
# Russian runs about a sixth longer than English, Kazakh a little.
_LENGTH: Final = {Language.EN: 1.0, Language.RU: 1.17, Language.KK: 1.06}
# A pair scores from 0 to 1; below this it is better to leave both alone.
_LEAST: Final = 0.6
_CERTAIN: Final = 0.75
_BAND: Final = 60
_DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Aligned:
    """One row of a document in its languages; None where a language lacks the paragraph."""

    address: str
    versions: Mapping[Language, Block | None]

    def present(self) -> tuple[tuple[Language, Block], ...]:
        """Return the languages that have the paragraph, in the order EN, RU, KK."""
        return tuple((language, block) for language, block in self.versions.items() if block)


@dataclass(frozen=True, slots=True)
class _Traits:
    """What of a block is the same in every language."""

    key: str
    is_addressed: bool
    kind: Kind
    number: str
    length: float
    figures: frozenset[str]
    columns: int


@dataclass(slots=True)
class _Row:
    """A row in the making: where in each language its paragraph stands."""

    positions: dict[Language, int]
    traits: _Traits


def align(versions: Mapping[Language, Text]) -> tuple[Aligned, ...]:
    """Return the versions as rows, in the order of the first language that has each row.

    A row's address is the one that its blocks carry, or the one that they should be given.
    """
    present = [language for language in Language if language in versions]
    return tuple(
        Aligned(
            address,
            {
                language: versions[language][positions[language]] if language in positions else None
                for language in present
            },
        )
        for address, positions in align_positions(versions)
    )


def align_positions(
    versions: Mapping[Language, Text],
) -> tuple[tuple[str, Mapping[Language, int]], ...]:
    """Return the rows of :func:`align` as addresses and positions in each version."""
    rows: list[_Row] = []
    for language in Language:
        if language in versions:
            rows = _joined(rows, language, versions[language])
    addresses = _addresses(rows, versions)
    return tuple((address, row.positions) for address, row in zip(addresses, rows, strict=True))


def _addresses(rows: Sequence[_Row], versions: Mapping[Language, Text]) -> list[str]:
    """Return the rows' addresses: those given already stay."""
    blocks = [[versions[tongue][i] for tongue, i in row.positions.items()] for row in rows]
    given = [next((block.address for block in row if block.address), "") for row in blocks]
    reserved = {address.casefold() for address in given if address}
    taken: set[str] = set()
    addresses: list[str] = []
    for address, name in zip(given, name_blocks(tuple(row[0] for row in blocks)), strict=True):
        if address and address.casefold() not in taken:
            addresses.append(address)
        else:
            addresses.append(_free(name.address, taken | reserved))
        taken.add(addresses[-1].casefold())
    return addresses


def _free(address: str, taken: set[str]) -> str:
    times, free = 1, address
    while free.casefold() in taken:
        times += 1
        free = f"{address}~{times}"
    return free


def _traits(block: Block, name: Name, language: Language) -> _Traits:
    written = block.text + " ".join(cell for row in block.rows for cell in row)
    return _Traits(
        key=block.address or (name.address if name.firm else ""),
        is_addressed=bool(block.address),
        kind=block.kind,
        number=token(block.number),
        length=len(written) / _LENGTH[language],
        figures=frozenset(_DIGITS.findall(written)),
        columns=max(map(len, block.rows), default=0),
    )


def _joined(rows: list[_Row], language: Language, text: Text) -> list[_Row]:
    """Add a language to the rows; paragraphs found in it alone become rows of their own."""
    names = name_blocks(text)
    traits = [_traits(b, n, language) for b, n in zip(text, names, strict=True)]
    pairs = _pairs([row.traits for row in rows], traits)
    partner = {j: i for i, j in pairs}
    joined: list[_Row] = []
    at = 0
    in_order = set(increasing(sorted(pairs, key=lambda pair: pair[1])))
    for j in range(len(text)):
        i = partner.get(j)
        if i is not None and (i, j) in in_order:
            joined += rows[at : i + 1]
            at = i + 1
        if i is None:
            joined.append(_Row({language: j}, traits[j]))
        else:
            rows[i].positions[language] = j
    return joined + rows[at:]


def _pairs(left: Sequence[_Traits], right: Sequence[_Traits]) -> list[tuple[int, int]]:
    """Return the pairs of positions that belong together, each position at most once."""
    keyed = _keyed_pairs(left, right)
    anchors = increasing(keyed)
    in_order = set(anchors)
    # Numbered paragraphs that stand elsewhere in this language still belong to their number.
    astray = [pair for pair in keyed if pair not in in_order]
    used_left, used_right = {i for i, _ in keyed}, {j for _, j in keyed}
    pairs = anchors + astray
    start_i = start_j = 0
    for end_i, end_j in [*anchors, (len(left), len(right))]:
        gap_i = [i for i in range(start_i, end_i) if i not in used_left]
        gap_j = [j for j in range(start_j, end_j) if j not in used_right]
        found = _best([left[i] for i in gap_i], [right[j] for j in gap_j])
        pairs += [(gap_i[i], gap_j[j]) for i, j in found]
        start_i, start_j = end_i + 1, end_j + 1
    return pairs + _strays(left, right, pairs)


def _strays(
    left: Sequence[_Traits], right: Sequence[_Traits], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return pairs that stand in another order but share their figures, such as margin notes."""
    free = set(range(len(left))) - {i for i, _ in pairs}
    found: list[tuple[int, int]] = []
    for j in sorted(set(range(len(right))) - {j for _, j in pairs}):
        rated = [
            (_score(left[i], right[j]), -i) for i in free if left[i].figures & right[j].figures
        ]
        score, at = max(rated, default=(0.0, 0))
        if score >= _CERTAIN:
            found.append((-at, j))
            free.discard(-at)
    return found


def _keyed_pairs(left: Sequence[_Traits], right: Sequence[_Traits]) -> list[tuple[int, int]]:
    position = {traits.key: i for i, traits in reversed(list(enumerate(left))) if traits.key}
    pairs: list[tuple[int, int]] = []
    for j, traits in enumerate(right):
        # A key that stands twice belongs to the first: each position is used once.
        i = position.get(traits.key)
        if i is not None and _likeness_of_kind(left[i], traits):
            pairs.append((i, j))
            del position[traits.key]
    return pairs


def _likeness_of_kind(one: _Traits, other: _Traits) -> float:
    if one.kind is other.kind:
        return 1.0 if one.columns == other.columns else 0.8
    if {one.kind, other.kind} <= _FLOW or {one.kind, other.kind} <= _DISPLAY:
        return 0.6
    return 0.0


def _score(one: _Traits, other: _Traits) -> float:
    """Return how well two blocks fit each other, from 0; above 1 when their numbers agree."""
    kind = _likeness_of_kind(one, other)
    # Two addresses that differ were given on purpose.
    if not kind or (one.is_addressed and other.is_addressed and one.key != other.key):
        return 0.0
    shorter, longer = sorted((one.length + 8, other.length + 8))
    union = one.figures | other.figures
    figures = len(one.figures & other.figures) / len(union) if union else 0.5
    numbers = 0.0
    if one.number or other.number:
        numbers = 0.3 if one.number == other.number else -0.15
    return 0.45 * kind + 0.25 * shorter / longer + 0.3 * figures + numbers


def _best(left: Sequence[_Traits], right: Sequence[_Traits]) -> list[tuple[int, int]]:
    """Return the pairs of a gap, in order, whose scores above ``_LEAST`` sum up highest."""
    rows, columns = len(left), len(right)
    if not rows or not columns:
        return []
    band = max(_BAND, abs(rows - columns) + _BAND)
    gain: list[dict[int, float]] = [{} for _ in range(rows + 1)]
    chosen: set[tuple[int, int]] = set()
    for i in range(rows - 1, -1, -1):
        middle = i * columns // rows
        for j in range(min(columns, middle + band) - 1, max(0, middle - band) - 1, -1):
            score = _score(left[i], right[j]) - _LEAST
            taken = gain[i + 1].get(j + 1, 0.0) + score
            skipped = max(gain[i + 1].get(j, 0.0), gain[i].get(j + 1, 0.0))
            gain[i][j] = max(taken, skipped)
            if score > 0 and taken >= skipped:
                chosen.add((i, j))
    return _traced(gain, chosen, rows, columns)


def _traced(
    gain: list[dict[int, float]], chosen: set[tuple[int, int]], rows: int, columns: int
) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        if (i, j) in chosen:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif gain[i + 1].get(j, 0.0) >= gain[i].get(j + 1, 0.0):
            i += 1
        else:
            j += 1
    return pairs
