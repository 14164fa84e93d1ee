"""The Catalogue is adopted and amended; as on any day it is what its acts made it."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.law.verbs import Manner
from clearinghouse.measures import queries
from clearinghouse.measures.faults import MeasureFault, Refusal
from clearinghouse.measures.kinds import MeasureKind
from clearinghouse.measures.models import Edition, Measure
from clearinghouse.measures.operations import adopt_edition, amend_catalogue
from clearinghouse.measures.views import DifferenceKind
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry
from tests.factories import KAZAKHSTAN, NOW
from tests.measures.catalogues import (
    ANNOUNCED,
    EFFECTIVE,
    FIRST,
    SECOND,
    a_catalogue,
    a_measure,
    a_second_edition,
    an_amendment,
    an_edition,
)

TICK = timedelta(days=1)


def adopt(edition):
    return adopt_edition(edition=edition, by=INSTALLATION, at=NOW)


def amend(amendment):
    return amend_catalogue(amendment=amendment, by=INSTALLATION, at=NOW)


def keys_on(day: date) -> list[str]:
    catalogue = queries.catalogue(PUBLIC_READER, day)
    return [
        row.key for group in (catalogue.dimensions if catalogue else ()) for row in group.measures
    ]


@pytest.fixture
def catalogue(db) -> None:
    a_catalogue()


class TestAdoptingAnEdition:
    def test_catalogue_1_8_has_effect_on_its_day_and_not_on_the_day_before(self, catalogue):
        assert queries.catalogue(PUBLIC_READER, FIRST - TICK) is None
        assert keys_on(FIRST) == ["3.1", "3.2"]

    def test_ends_the_edition_before_on_that_day(self, catalogue):
        adopt(a_second_edition())

        assert keys_on(SECOND - TICK) == ["3.1", "3.2"]
        assert keys_on(SECOND) == ["2.1.1", "2.1.2"]

    def test_catalogue_1_8_refuses_an_edition_that_is_not_later(self, catalogue):
        with pytest.raises(OutOfOrder) as refused:
            adopt(an_edition("2003", FIRST))

        assert refused.value.refused.reason == "catalogue_edition_not_later"
        assert adopt(an_edition("2005", FIRST + TICK)).is_new

    def test_catalogue_1_8_refuses_one_that_was_not_adopted_by_consensus(self, catalogue):
        with pytest.raises(OutOfOrder) as refused:
            adopt(an_edition("2021", SECOND, manner=Manner.UNKNOWN))

        assert refused.value.refused.reason == "catalogue_not_by_consensus"

    def test_told_again_changes_nothing(self, catalogue):
        entries = Entry.objects.count()

        assert not adopt(an_edition()).is_new
        assert Entry.objects.count() == entries

    def test_corrected_keeps_its_rows(self, catalogue):
        before = Measure.objects.get(key="3.2").pk

        assert adopt(
            an_edition(
                "2004", FIRST, a_measure("3.1", "Fences"), a_measure("3.2", "Wells and ponds")
            )
        ).is_new

        assert Measure.objects.get(pk=before).en == "Wells and ponds"

    def test_is_for_the_registry_only(self, catalogue):
        with pytest.raises(OutOfOrder):
            adopt_edition(edition=a_second_edition(), by=KAZAKHSTAN, at=NOW)

    def test_puts_lettered_items_inside_their_measure(self, catalogue):
        (group, *_rest) = queries.catalogue(PUBLIC_READER, FIRST).dimensions

        assert [item.number for item in group.measures[0].items] == ["3.1 a"]


class TestAmendingTheCatalogue:
    def test_catalogue_1_8_adds_a_measure_from_the_day_of_effect(self, catalogue):
        amend(an_amendment())

        assert "3.3" not in keys_on(EFFECTIVE - TICK)
        assert "3.3" in keys_on(EFFECTIVE)

    def test_keeps_effect_and_announcement_apart(self, catalogue):
        amend(an_amendment())

        row = queries.measure(PUBLIC_READER, "2004", "3.3", on=EFFECTIVE).row

        assert (row.introduced.effective_on, row.introduced.announced_on) == (EFFECTIVE, ANNOUNCED)

    def test_silence_practice_s_4_remarks_an_announcement_before_the_effect(self, catalogue):
        recorded = amend(an_amendment(announced_on=EFFECTIVE - TICK))

        assert [r.reason for r in recorded.remarks] == ["silence_announced_before_effect"]
        assert amend(an_amendment(announced_on=EFFECTIVE - TICK)).remarks == ()

    def test_told_again_changes_nothing(self, catalogue):
        amend(an_amendment())
        entries = Entry.objects.count()

        assert not amend(an_amendment()).is_new
        assert Entry.objects.count() == entries

    def test_gains_the_day_of_its_announcement_when_that_is_told(self, catalogue):
        amend(an_amendment(announced_on=None))

        told = amend(an_amendment(sources=""))
        again = amend(an_amendment(sources=""))

        (edition,) = queries.editions(PUBLIC_READER, EFFECTIVE)
        assert edition.amendments[0].announced_on == ANNOUNCED
        entry = Entry.objects.get(act="amendment.announced")
        assert (told.entry, told.remarks, again.entry) == (entry.index, (), None)
        assert str(ANNOUNCED) in bytes(entry.leaf).decode()

    def test_silence_practice_s_4_remarks_a_later_telling_of_an_earlier_day(self, catalogue):
        amend(an_amendment(announced_on=None))

        told = amend(an_amendment(announced_on=EFFECTIVE - TICK))

        assert [r.reason for r in told.remarks] == ["silence_announced_before_effect"]

    def test_refuses_another_day_of_its_announcement(self, catalogue):
        amend(an_amendment())

        with pytest.raises(Refusal) as refused:
            amend(an_amendment(announced_on=ANNOUNCED + TICK))
        assert refused.value.fault is MeasureFault.AMENDED_OTHERWISE

    def test_refuses_another_amendment_for_the_same_day(self, catalogue):
        amend(an_amendment())

        with pytest.raises(Refusal) as refused:
            amend(an_amendment(a_measure("3.4")))
        assert refused.value.fault is MeasureFault.AMENDED_OTHERWISE

    def test_catalogue_1_8_refuses_a_number_in_use(self, catalogue):
        with pytest.raises(OutOfOrder) as refused:
            amend(an_amendment(a_measure("3.2")))

        assert refused.value.refused.reason == "catalogue_number_in_use"

    @pytest.mark.parametrize(
        ("day", "is_in_force"),
        [(FIRST - TICK, False), (FIRST, True), (SECOND - TICK, True), (SECOND, False)],
    )
    def test_is_possible_while_the_edition_is_in_force_only(self, catalogue, day, is_in_force):
        adopt(a_second_edition())

        if is_in_force:
            assert amend(an_amendment(effective_on=day, announced_on=day)).is_new
        else:
            with pytest.raises(Refusal) as refused:
                amend(an_amendment(effective_on=day, announced_on=day))
            assert refused.value.fault is MeasureFault.EDITION_NOT_IN_FORCE

    def test_gives_an_entry_a_new_wording_and_keeps_the_old_one_for_its_days(self, catalogue):
        amend(an_amendment(a_measure("3.2", "Ponds"), ends=("3.2",)))

        before = queries.measure(PUBLIC_READER, "2004", "3.2", on=EFFECTIVE - TICK).row
        after = queries.measure(PUBLIC_READER, "2004", "3.2", on=EFFECTIVE).row
        assert (before.title["en"], after.title["en"]) == ("Wells", "Ponds")

    def test_gives_a_measure_a_new_wording_and_leaves_its_lettered_items_with_it(self, catalogue):
        amend(an_amendment(a_measure("3.1", "Hedges"), ends=("3.1",)))

        (group, *_rest) = queries.catalogue(PUBLIC_READER, EFFECTIVE).dimensions
        shown = queries.measure(PUBLIC_READER, "2004", "3.1", on=EFFECTIVE)
        item = queries.measure(PUBLIC_READER, "2004", "3.1.a", on=EFFECTIVE)
        assert [item.key for item in group.measures[0].items] == ["3.1.a"]
        assert [item.key for item in shown.row.items] == ["3.1.a"]
        assert item.parent.title["en"] == "Hedges"

    def test_shows_the_lettered_items_of_the_day(self, catalogue):
        amend(an_amendment(a_measure("3.3"), ends=("3.1.a",)))

        def items(on: date) -> list[str]:
            shown = queries.measure(PUBLIC_READER, "2004", "3.1", on=on)
            return [item.key for item in shown.row.items]

        assert items(EFFECTIVE - TICK) == ["3.1.a"]
        assert items(EFFECTIVE) == []

    def test_shows_before_the_day_of_effect_from_when_it_will_hold(self, catalogue):
        amend(an_amendment())

        shown = queries.measure(PUBLIC_READER, "2004", "3.3", on=EFFECTIVE - TICK)
        assert shown.row.starts_on == EFFECTIVE

    def test_ends_an_entry(self, catalogue):
        amend(an_amendment(a_measure("3.3"), ends=("3.2",)))

        assert keys_on(EFFECTIVE - TICK) == ["3.1", "3.2"]
        assert keys_on(EFFECTIVE) == ["3.1", "3.3"]

    def test_refuses_to_end_what_is_not_there(self, catalogue):
        with pytest.raises(Refusal) as refused:
            amend(an_amendment(ends=("9.9",)))
        assert refused.value.fault is MeasureFault.NO_SUCH_MEASURE

    def test_refuses_an_area_that_does_not_exist(self, catalogue):
        with pytest.raises(Refusal) as refused:
            amend(an_amendment(a_measure("3.3", area="NOWHERE")))
        assert refused.value.fault is MeasureFault.NO_SUCH_AREA


class TestWhatChanged:
    def test_is_the_added_measure_within_an_edition(self, catalogue):
        amend(an_amendment())

        found = queries.changes_between(PUBLIC_READER, EFFECTIVE - TICK, EFFECTIVE)

        assert [(row.kind, row.after.key) for row in found.rows] == [(DifferenceKind.ADDED, "3.3")]
        assert found.unchanged == 3

    def test_follows_descent_across_editions_and_never_says_ended_where_it_cannot_know(
        self, catalogue
    ):
        adopt(a_second_edition())

        found = queries.changes_between(PUBLIC_READER, SECOND - TICK, SECOND)

        assert [
            (row.kind, row.before and row.before.key, row.after and row.after.key)
            for row in found.rows
        ] == [
            (DifferenceKind.RENUMBERED, "3.1", "2.1.1"),
            (DifferenceKind.ADDED, None, "2.1.2"),
            (DifferenceKind.NOT_TRACED, "3.2", None),
        ]

    def test_is_the_new_wording_alone_where_a_measure_has_lettered_items(self, catalogue):
        amend(an_amendment(a_measure("3.1", "Hedges"), ends=("3.1",)))

        found = queries.changes_between(PUBLIC_READER, EFFECTIVE - TICK, EFFECTIVE)

        assert [(row.kind, row.after.key) for row in found.rows] == [
            (DifferenceKind.REWORDED, "3.1")
        ]

    def test_follows_descent_from_every_wording(self, catalogue):
        amend(an_amendment(a_measure("3.1", "Hedges"), ends=("3.1",)))
        adopt(a_second_edition())

        for earlier in (EFFECTIVE - TICK, EFFECTIVE):
            found = queries.changes_between(PUBLIC_READER, earlier, SECOND)
            assert (DifferenceKind.RENUMBERED, "3.1", "2.1.1") in [
                (row.kind, row.before and row.before.key, row.after and row.after.key)
                for row in found.rows
            ]

    def test_is_everything_from_before_the_first_edition(self, catalogue):
        found = queries.changes_between(PUBLIC_READER, FIRST - TICK, FIRST)

        assert {row.kind for row in found.rows} == {DifferenceKind.ADDED}
        assert len(found.rows) == 3

    def test_is_nothing_between_a_day_and_itself(self, catalogue):
        assert queries.changes_between(PUBLIC_READER, FIRST, FIRST).rows == ()

    def test_is_asked_for_in_the_order_of_time(self, catalogue):
        with pytest.raises(ValueError, match="comes after"):
            queries.changes_between(PUBLIC_READER, FIRST, FIRST - TICK)


class TestTheEditions:
    def test_are_told_as_amended_by_the_day(self, catalogue):
        amend(an_amendment())
        adopt(a_second_edition())

        def told(on: date) -> list[tuple[str, int]]:
            rows = queries.editions(PUBLIC_READER, on)
            return [(row.code, len(row.amendments)) for row in rows]

        assert told(FIRST - TICK) == []
        assert told(EFFECTIVE - TICK) == [("2004", 0)]
        assert told(SECOND - TICK) == [("2004", 1)]
        assert told(SECOND) == [("2004", 1), ("2021", 0)]


class TestTheTables:
    def test_hold_one_edition_at_a_time(self, catalogue):
        with pytest.raises(IntegrityError, match="one_edition_at_a_time"), transaction.atomic():
            Edition.objects.create(
                code="2010", starts_on=date(2010, 1, 1), completeness="known", en="x", entry=999
            )

    def test_hold_one_entry_under_a_number_at_a_time(self, catalogue):
        with (
            pytest.raises(IntegrityError, match="measure_one_under_a_key_at_a_time"),
            transaction.atomic(),
        ):
            Measure.objects.create(
                edition_id="2004",
                key="3.2",
                kind=MeasureKind.MEASURE,
                dimension_id="NCT",
                position=9,
                en="x",
                starts_on=EFFECTIVE,
            )


class TestThePage:
    def test_costs_the_same_number_of_queries_however_much_there_is(
        self, catalogue, django_assert_num_queries
    ):
        queries.catalogue(PUBLIC_READER, SECOND - TICK)
        with django_assert_num_queries(8):
            queries.catalogue(PUBLIC_READER, SECOND - TICK)

        for number in range(3, 40):
            amend(
                an_amendment(
                    a_measure(f"3.{number}"),
                    effective_on=EFFECTIVE + number * TICK,
                    announced_on=None,
                )
            )

        with django_assert_num_queries(10):
            assert len(keys_on(SECOND - TICK)) == 39


# A row of amendments: for each day a number added, or one of those held ended.
steps = st.lists(
    st.tuples(st.integers(1, 4000), st.integers(3, 8), st.booleans()),
    max_size=7,
    unique_by=lambda step: step[0],
).map(sorted)


class TestAsOnAnyDay(TestCase):
    """The rows answer as folding the amendments does."""

    def setUp(self) -> None:
        a_catalogue()

    @settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(steps=steps, asked=st.lists(st.integers(0, 4100), min_size=1, max_size=4))
    def test_the_catalogue_is_the_fold_of_its_amendments(self, steps, asked) -> None:
        held = {"3.1", "3.2"}
        states = [(FIRST, frozenset(held))]
        for offset, number, is_ended in steps:
            key, day = f"3.{number}", FIRST + timedelta(days=offset)
            if is_ended and key in held:
                # What an amendment takes away it may give again in other words another day.
                amendment = an_amendment(a_measure("3.99"), ends=(key,), effective_on=day)
                amendment = (
                    amendment
                    if "3.99" not in held
                    else an_amendment(a_measure("3.99"), ends=(key, "3.99"), effective_on=day)
                )
                amend(amendment)
                held = (held - {key}) | {"3.99"}
            elif key not in held:
                amend(an_amendment(a_measure(key), effective_on=day))
                held = held | {key}
            states.append((day, frozenset(held)))

        for day in (FIRST + timedelta(days=offset) for offset in asked):
            expected = [state for since, state in states if since <= day][-1]
            assert set(keys_on(day)) == expected
