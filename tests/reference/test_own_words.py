"""The reference files are in our own words: no sentence of the papers received stands in them."""

from itertools import chain

import pytest

from clearinghouse.reference.catalogue import load_entries
from clearinghouse.reference.glossary import load_glossary
from clearinghouse.reference.instruments import load_clusters
from clearinghouse.reference.meetings import load_timeline
from clearinghouse.reference.notes import load_notes
from clearinghouse.reference.practice import load_precedents
from clearinghouse.reference.records import Words
from tests.reference.inventory import all_cited
from tests.reference.seeds import all_words_received, words_of

RUN = 8


def runs(text: str) -> list[str]:
    words = words_of(text)
    return [" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1)]


@pytest.fixture(scope="module")
def received() -> str:
    return all_words_received()


class TestOwnWords:
    def test_share_no_run_of_eight_words_with_the_papers(self, received: str) -> None:
        texts: list[Words] = [
            *(entry.title for entry in load_entries()),
            *(one.text for one in load_timeline()),
            *(one.account for one in load_precedents()),
            *(one.title for one in load_clusters()),
            *(entry.term for entry in load_glossary()),
            *load_notes().values(),
        ]
        written = chain(
            (text for words in texts for text in (words.en, words.ru, words.kk)),
            (record.note for record in all_cited()),
            (entry.meaning for entry in load_glossary()),
        )

        assert not [run for text in written for run in runs(text) if run in received]

    def test_titles_of_measures_are_short(self) -> None:
        assert all(len(words_of(entry.title.en)) <= 11 for entry in load_entries())
