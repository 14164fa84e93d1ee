"""No set of published figures tells what a State has chosen beyond what it agreed to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clearinghouse.law.counting import LEAST, Consent, Held, figures

# A dimension with two measures, and one with a single measure, where the two tell the same.
MEASURES = {"a1": "A", "a2": "A", "b1": "B"}
DIMENSION, TOTAL, FINE = Consent.BY_DIMENSION, Consent.IN_TOTAL, Consent.BY_MEASURE
World = Mapping[str, frozenset[str]]


def told(world: World, measures: Mapping[str, str]) -> list[Held]:
    return [Held(state, measure, measures[measure]) for state in world for measure in world[state]]


def published(world: World, consents: Mapping[str, Consent], measures: Mapping[str, str]) -> str:
    return repr(figures(told(world, measures), consents))


def worlds(states: tuple[str, ...], measures: Mapping[str, str]) -> Iterator[World]:
    sets = [
        frozenset(each)
        for each in chain.from_iterable(
            combinations(measures, size) for size in range(len(measures) + 1)
        )
    ]
    for chosen in product(sets, repeat=len(states)):
        yield dict(zip(states, chosen, strict=True))


def protected(
    state: str, consents: Mapping[str, Consent], measures: Mapping[str, str]
) -> list[frozenset[str]]:
    """Return what must stay unknown of a State: each set stands for "carries out one of these"."""
    consent = consents.get(state, Consent.NOT_AT_ALL)
    by_measure = [frozenset({measure}) for measure in measures]
    by_dimension = [
        frozenset(m for m in measures if measures[m] == dimension)
        for dimension in set(measures.values())
    ]
    if consent is FINE:
        return []
    if consent is DIMENSION:
        return by_measure
    if consent is TOTAL:
        return by_measure + by_dimension
    return [*by_measure, *by_dimension, frozenset(measures)]


def betrayed(
    consents: Mapping[str, Consent],
    measures: Mapping[str, str],
    *,
    hidden: tuple[str, ...],
    known: World,
    insider: str = "",
) -> list[tuple[str, str]]:
    """Return what the figures tell of the hidden States, to one who knows all the others.

    Every way in which the hidden States may have chosen is gone through; those that give the same
    figures (and the same choices of the insider) are all that an observer can tell apart.
    """
    alike: dict[tuple[str, frozenset[str]], list[World]] = defaultdict(list)
    for world in worlds(hidden, measures):
        seen = published({**known, **world}, consents, measures)
        alike[seen, world.get(insider, frozenset())].append(world)
    found = []
    for (seen, _own), possible in alike.items():
        for state in hidden:
            for secret in protected(state, consents, measures):
                answers = {bool(world[state] & secret) for world in possible}
                if state != insider and len(answers) == 1:
                    found.append((state, seen))
    return found


class TestFigures:
    def test_catalogue_2004_1_3_count_by_measure_who_agreed_to_it(self) -> None:
        counted = figures(
            told({"X": frozenset({"a1", "b1"}), "Y": frozenset({"a1"})}, MEASURES),
            {"X": FINE, "Y": FINE},
        )
        assert counted.by_measure == {"a1": 2, "b1": 1}
        assert counted.by_dimension == {"A": 2, "B": 1}
        assert counted.total == 2

    def test_catalogue_2004_1_3_leave_out_who_agreed_to_nothing(self) -> None:
        world = told({"X": frozenset({"a1"}), "Y": frozenset({"a1"})}, MEASURES)
        counted = figures(world, {"X": Consent.NOT_AT_ALL})
        assert (counted.by_measure, counted.by_dimension, counted.total) == ({}, {}, 0)

    @pytest.mark.parametrize(
        ("holding", "shown"),
        [(LEAST - 1, 0), (LEAST, LEAST), (LEAST + 1, LEAST + 1), (4, 0), (5, 0)],
    )
    def test_catalogue_2004_1_3_count_by_dimension_only_where_it_hides(
        self, holding: int, shown: int
    ) -> None:
        group = [f"S{number}" for number in range(5)]
        world = told({state: frozenset({"a1"}) for state in group[:holding]}, MEASURES)
        counted = figures(world, dict.fromkeys(group, DIMENSION))
        assert counted.by_measure == {}
        assert counted.by_dimension.get("A", 0) == shown
        assert counted.total == shown

    def test_catalogue_2004_1_3_count_nobody_of_too_few(self) -> None:
        group = [f"S{number}" for number in range(2 * LEAST - 1)]
        for holding in range(len(group) + 1):
            world = told({state: frozenset({"a1"}) for state in group[:holding]}, MEASURES)
            assert figures(world, dict.fromkeys(group, TOTAL)).total == 0


CHOSEN = st.frozensets(st.sampled_from(sorted(MEASURES)))


class TestSubtraction:
    @settings(max_examples=25, deadline=None)
    @given(
        consents=st.lists(st.sampled_from(Consent), min_size=4, max_size=4),
        open_ones=st.dictionaries(st.sampled_from(["O1", "O2", "O3"]), CHOSEN),
    )
    def test_catalogue_2004_1_3_reveals_no_state_that_did_not_agree(
        self, consents: list[Consent], open_ones: dict[str, frozenset[str]]
    ) -> None:
        hidden = ("S0", "S1", "S2", "S3")
        given_by = dict(zip(hidden, consents, strict=True)) | dict.fromkeys(open_ones, FINE)
        assert betrayed(given_by, MEASURES, hidden=hidden, known=open_ones) == []

    @pytest.mark.parametrize("consent", [DIMENSION, TOTAL])
    def test_catalogue_2004_1_3_reveals_nothing_to_one_of_the_states_counted(
        self, consent: Consent
    ) -> None:
        hidden = ("S0", "S1", "S2", "S3")
        consents = dict.fromkeys(hidden, consent)
        assert betrayed(consents, MEASURES, hidden=hidden, known={}, insider="S0") == []

    def test_catalogue_2004_1_3_reveals_nothing_between_the_two_groups(self) -> None:
        """Four that agreed by dimension and four in total only, under one measure a dimension."""
        measures = {"a1": "A", "b1": "B"}
        by_dimension, in_total = ("D0", "D1", "D2", "D3"), ("T0", "T1", "T2", "T3")
        consents = dict.fromkeys(by_dimension, DIMENSION) | dict.fromkeys(in_total, TOTAL)
        hidden = (*by_dimension, *in_total)
        assert betrayed(consents, measures, hidden=hidden, known={}) == []

    def test_would_be_noticed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("clearinghouse.law.counting.LEAST", 0)
        hidden = ("S0", "S1")
        consents = dict.fromkeys(hidden, DIMENSION)
        assert betrayed(consents, MEASURES, hidden=hidden, known={})
