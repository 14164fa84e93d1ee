"""The reference files of the Catalogue, the List and the past enter through operations, once."""

import pytest

from clearinghouse.jobs import reference, reference_catalogue
from clearinghouse.measures.models import Edition, ListAct, Measure, Tenure
from clearinghouse.procedures.models import Decision, Instrument, Milestone, SilenceOutcome
from clearinghouse.record.models import Entry
from tests.factories import NOW

pytestmark = pytest.mark.django_db


class TestLoadingTheReferenceFiles:
    def test_enters_every_edition_measure_silence_instrument_and_line_of_history(self):
        reference.load(at=NOW)

        assert reference_catalogue.load(at=NOW) > 100

        assert list(Edition.objects.order_by("starts_on").values_list("code", flat=True)) == [
            "2004",
            "2021",
            "2024",
        ]
        assert Measure.objects.filter(edition="2004").count() == 36
        assert SilenceOutcome.objects.count() == 6
        assert Instrument.objects.count() >= 21
        assert Milestone.objects.count() > 50
        assert Decision.objects.count() > 20
        assert Tenure.objects.count() > 30
        assert ListAct.objects.filter(kind="list").count() == 1

    def test_states_nothing_when_it_is_run_again(self):
        reference.load(at=NOW)
        reference_catalogue.load(at=NOW)
        entries = Entry.objects.count()

        assert reference_catalogue.load(at=NOW) == 0
        assert Entry.objects.count() == entries
