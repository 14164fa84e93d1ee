"""A block reworded: emphasis stays on the words that stay."""

from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.text.blocks import Block, Emphasis, Kind

SAID = "Recalling the Act, we agree on peace"
BLOCK = Block(
    Kind.PREAMBLE, SAID, emphasis=(Emphasis(0, 9), Emphasis(14, 17), Emphasis(31, 36, strong=True))
)


def emphasised(block: Block) -> list[str]:
    return [block.text[run.start : run.end] for run in block.emphasis]


class TestReworded:
    def test_keeps_emphasis_before_and_after_what_changed(self) -> None:
        reworded = BLOCK.reworded("Recalling the Charter of 2004, we agree on peace")

        assert emphasised(reworded) == ["Recalling", "peace"]
        assert reworded.emphasis[-1].strong

    def test_changes_nothing_where_the_words_are_the_same(self) -> None:
        assert BLOCK.reworded(SAID) == BLOCK

    def test_drops_emphasis_with_the_words(self) -> None:
        assert BLOCK.reworded("").emphasis == ()


@given(st.text(max_size=60))
def test_emphasis_never_leaves_the_words_it_was_on(words: str) -> None:
    reworded = BLOCK.reworded(words)

    assert reworded.text == words
    assert set(emphasised(reworded)) <= set(emphasised(BLOCK))
