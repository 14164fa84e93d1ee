"""Loading the reference files: what must be right before anything is entered."""

import pytest

from clearinghouse.jobs import reference
from clearinghouse.reference.filing import Misfiled
from tests.factories import NOW

pytestmark = pytest.mark.django_db


class TestLoading:
    def test_stops_at_a_misspelt_translation_of_notes(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def misspelt() -> None:
            raise Misfiled("translations/places.toml", "has no [[notes]]")

        monkeypatch.setattr(reference, "load_notes", misspelt)

        with pytest.raises(Misfiled, match="places"):
            reference.load(at=NOW)

        assert not reference.is_loaded()

    def test_enters_the_files_as_they_are(self) -> None:
        assert reference.load(at=NOW) > 0
        assert reference.is_loaded()
