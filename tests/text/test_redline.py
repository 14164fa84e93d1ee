"""The redline between two revisions."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clearinghouse.text.blocks import Block, Emphasis, Kind, Text
from clearinghouse.text.redline import DoesNotFit, Fate, Passage, apply, redline, revert
from clearinghouse.text.words import Change, Run, compare_words, spelled
from tests.text.texts import paragraph, texts, wild

ONE = "The Member States will hold consultations on the draft in good faith."
TWO = "The Coordinator shall report to the Senior Officials Committee every year."
THREE = "Information received is not disclosed to a third party without consent."


def fates(passages: tuple[Passage, ...]) -> list[Fate]:
    return [passage.fate for passage in passages]


class TestRedline:
    def test_keeps_what_was_only_renumbered(self) -> None:
        old = (paragraph("1", ONE), paragraph("2", TWO))
        new = (paragraph("1", THREE), paragraph("2", ONE), paragraph("3", TWO))

        passages = redline(old, new)

        assert fates(passages) == [Fate.INSERTED, Fate.KEPT, Fate.KEPT]
        assert [passage.is_renumbered for passage in passages] == [False, True, True]

    def test_shows_the_words_that_changed(self) -> None:
        (passage,) = redline((paragraph("1", ONE),), (paragraph("1", ONE.replace("will", "may")),))

        assert passage.fate is Fate.AMENDED
        assert passage.runs[1:3] == (Run(Change.REMOVED, "will"), Run(Change.ADDED, "may"))

    def test_shows_a_move_at_both_places(self) -> None:
        old = (paragraph("1", ONE), paragraph("2", TWO), paragraph("3", THREE))
        new = (paragraph("1", TWO), paragraph("2", THREE), paragraph("3", ONE))

        passages = redline(old, new)

        assert fates(passages) == [Fate.LEFT, Fate.KEPT, Fate.KEPT, Fate.MOVED]
        assert passages[0].new == passages[3].new

    def test_follows_a_paragraph_that_moved_and_was_amended(self) -> None:
        amended = ONE.replace("good faith", "due time")
        old = (paragraph("1", ONE), paragraph("2", TWO), paragraph("3", THREE))
        new = (paragraph("1", TWO), paragraph("2", THREE), paragraph("3", amended))

        moved = redline(old, new)[-1]

        assert moved.fate is Fate.MOVED
        assert moved.old == old[0]
        assert Run(Change.ADDED, "due time") in moved.runs

    def test_puts_a_deletion_before_what_replaced_it(self) -> None:
        passages = redline((paragraph("1", ONE),), (paragraph("1", "Совсем другие слова"),))

        assert fates(passages) in ([Fate.DELETED, Fate.INSERTED], [Fate.AMENDED])
        assert [run.change for passage in passages for run in passage.runs] == [
            Change.REMOVED,
            Change.ADDED,
        ]

    def test_tells_a_changed_emphasis_from_changed_words(self) -> None:
        old = paragraph("1", ONE)
        (passage,) = redline((old,), (replace(old, emphasis=(Emphasis(0, 3),)),))

        assert passage.fate is Fate.KEPT
        assert passage.is_restyled
        assert passage.is_changed

    def test_compares_tables_row_by_row_and_cell_by_cell(self) -> None:
        table = Block(
            Kind.TABLE,
            rows=(("No.", "Area", "By"), ("1", "Energy", "India"), ("2", "Finance", "China")),
        )
        after = replace(
            table,
            rows=(
                table.rows[0],
                ("1", "Agriculture", "Iran"),
                ("2", "Energy", "India"),
                ("3", "Finance", "Qatar"),
            ),
        )

        (passage,) = redline((table,), (after,))

        assert [row.fate for row in passage.rows] == [
            Fate.KEPT,
            Fate.INSERTED,
            Fate.AMENDED,
            Fate.AMENDED,
        ]
        assert passage.rows[2].cells[0] == (Run(Change.REMOVED, "1"), Run(Change.ADDED, "2"))

    def test_never_matches_a_table_with_a_paragraph(self) -> None:
        table = Block(Kind.TABLE, rows=((ONE,),))

        assert fates(redline((table,), (paragraph("", ONE),))) == [Fate.DELETED, Fate.INSERTED]

    def test_survives_a_text_where_everything_is_alike(self) -> None:
        old = tuple(paragraph(str(n), "the same words again") for n in range(90))

        passages = redline(old, old[5:])

        assert apply(passages, old) == old[5:]
        assert fates(passages).count(Fate.KEPT) >= 80


class TestApply:
    def test_refuses_a_text_that_is_not_the_old_one(self) -> None:
        passages = redline((paragraph("1", ONE),), (paragraph("1", TWO),))

        with pytest.raises(DoesNotFit):
            apply(passages, (paragraph("1", THREE),))


@st.composite
def revisions(draw: st.DrawFn) -> tuple[Text, Text]:
    """A text and what became of it by deletions, insertions, moves and amendments."""
    old = draw(texts())
    kept = [block for block in old if draw(st.integers(0, 4))]
    amended = [
        replace(
            block,
            text=draw(st.sampled_from([block.text, f"{block.text} again", "new"])),
            emphasis=(),
        )
        if draw(st.booleans())
        else block
        for block in kept
    ]
    inserted = draw(texts(most=3))
    return old, tuple(draw(st.permutations([*amended, *inserted])))


@settings(max_examples=50, deadline=None)
@given(revisions())
def test_applied_to_the_old_text_it_yields_the_new_one(pair: tuple[Text, Text]) -> None:
    old, new = pair
    passages = redline(old, new)

    assert apply(passages, old) == new
    assert revert(passages) == old


@settings(max_examples=50, deadline=None)
@given(texts())
def test_a_text_and_itself_differ_in_nothing(text: Text) -> None:
    assert not any(passage.is_changed for passage in redline(text, text))


@given(wild, wild)
def test_word_runs_spell_both_texts(old: str, new: str) -> None:
    runs = compare_words(old, new)

    assert spelled(runs, Change.ADDED) == old
    assert spelled(runs, Change.REMOVED) == new
    assert all(run.text for run in runs)


class TestCompareWords:
    def test_joins_replacements_that_only_a_space_separates(self) -> None:
        assert compare_words("by 1 May 2023", "by 1 June 2024") == (
            Run(Change.SAME, "by 1 "),
            Run(Change.REMOVED, "May 2023"),
            Run(Change.ADDED, "June 2024"),
        )

    def test_leaves_a_lone_deletion_lone(self) -> None:
        assert compare_words("one, two", "one two") == (
            Run(Change.SAME, "one"),
            Run(Change.REMOVED, ","),
            Run(Change.SAME, " two"),
        )
