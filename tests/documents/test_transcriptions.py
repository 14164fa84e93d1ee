"""A text as corrected: what was typed, what is left untouched, what is carried over."""

from dataclasses import replace

from hypothesis import given

from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.documents.papers import Version
from clearinghouse.documents.transcriptions import carried_over, corrected, fields_of
from clearinghouse.text.blocks import Block, Emphasis, Kind
from clearinghouse.text.languages import Language
from tests.factories import a_version
from tests.text.texts import texts

TABLE = Block(Kind.TABLE, address="table-1", rows=(("No.", "State"), ("1", "India\nChina")))
LINES = Block(Kind.PARAGRAPH, "one  line\nanother", address="para-9", emphasis=(Emphasis(0, 3),))
WITH_TABLE = replace(a_version("Words."), text=(*a_version("Words.").text, TABLE, LINES))


class TestCorrected:
    def test_takes_words_cells_and_title(self) -> None:
        after = corrected(
            WITH_TABLE, {"title": "Orchards", "para-1": " New\r\nwords ", "table-1:2:2": "India"}
        )

        assert after.title == "Orchards"
        assert after.text[0].text == "New\nwords"
        assert after.text[1].rows == (("No.", "State"), ("1", "India"))
        assert after.text[2] == LINES

    def test_leaves_alone_what_a_browser_sent_back_with_other_spaces(self) -> None:
        sent = {
            name: words.replace("\n", "\r\n") + "\r\n"
            for name, words in fields_of(WITH_TABLE).items()
        }

        assert corrected(WITH_TABLE, sent) == WITH_TABLE

    def test_takes_out_a_paragraph_left_empty_but_never_a_title(self) -> None:
        after = corrected(WITH_TABLE, {"para-9": " ", "title": ""})

        assert [block.address for block in after.text] == ["para-1", "table-1"]
        assert after.title == WITH_TABLE.title

    def test_knows_no_other_fields(self) -> None:
        assert corrected(WITH_TABLE, {"para-77": "x", "table-1:9:9": "y"}) == WITH_TABLE


@given(texts())
def test_what_is_not_touched_stays_to_the_letter(text: tuple[Block, ...]) -> None:
    version = Version(Language.EN, "Title", text, LanguageStatus.OFFICIAL)

    assert corrected(version, fields_of(version)) == version


class TestCarriedOver:
    def test_keeps_the_other_correction_where_nothing_was_typed(self) -> None:
        base = a_version("One.", "Two.", "Three.")
        now = a_version("One!", "Two.", "Three.")

        fields = carried_over(base, now, {**fields_of(base), "para-2": "Two!"})

        assert corrected(now, fields) == a_version("One!", "Two!", "Three.")
