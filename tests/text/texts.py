"""Texts for the tests: a few by hand, and any number by Hypothesis."""

from hypothesis import strategies as st

from clearinghouse.text.blocks import Block, Emphasis, Kind, Text

K = Kind


def paragraph(number: str, text: str = "words") -> Block:
    return Block(Kind.PARAGRAPH, text, number=number)


def preamble(text: str) -> Block:
    return Block(Kind.PREAMBLE, text)


def heading(number: str, text: str = "Heading", level: int = 1) -> Block:
    return Block(Kind.HEADING, text, number=number, level=level)


def entry(number: str, text: str = "entry", level: int = 1) -> Block:
    return Block(Kind.ENTRY, text, number=number, level=level)


MODALITIES: Text = (
    Block(Kind.TITLE, "Modalities"),
    Block(Kind.PARAGRAPH, "The Member States,"),
    preamble("Reaffirming that"),
    entry("•", "measures are voluntary"),
    entry("•", "any Member State may choose"),
    Block(Kind.ENACTING, "Have adopted the following:"),
    heading("Chapter 1", "Terms of reference"),
    heading("", "Functions", level=2),
    paragraph("1.1"),
    entry("a)"),
    entry("i)", level=2),
    entry("b)"),
    paragraph("", "continued"),
    heading("", "Appointment", level=2),
    paragraph("1.2"),
    heading("Chapter 2", "Papers"),
    paragraph("2.1"),
    Block(Kind.TABLE, rows=(("No.", "Area"), ("1", "Energy"))),
    Block(Kind.FOOTNOTE, "As amended", number="*"),
    Block(Kind.ANNEX, "Annex", number="Annex 1"),
    Block(Kind.TITLE, "Action plan"),
    heading("i.", "Border control"),
    paragraph("", "Further steps:"),
    entry("1."),
    entry("2."),
    heading("ii.", "Law enforcement"),
    entry("1."),
)

_words = st.sampled_from(
    ["Member", "States", "agree", "to", "2021", "SOC/2023-II/DEC/1", "құжаттар", "и", "«и»", "*_"]
)
sentences = st.lists(_words, max_size=12).map(" ".join)
wild = st.text(max_size=40)
numbers = st.sampled_from(["", "1", "2.", "3)", "a)", "б)", "II", "Chapter 4", "•", "*", "2.7"])


@st.composite
def blocks(draw: st.DrawFn, writing: st.SearchStrategy[str] = sentences) -> Block:
    kind = draw(st.sampled_from(list(Kind)))
    text = draw(writing)
    rows: tuple[tuple[str, ...], ...] = ()
    if kind is Kind.TABLE:
        columns = draw(st.integers(1, 3))
        row = st.tuples(*[writing] * columns)
        rows, text = tuple(draw(st.lists(row, max_size=3))), ""
    emphasis: tuple[Emphasis, ...] = ()
    if text and draw(st.booleans()):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        emphasis = (Emphasis(start, end, draw(st.booleans())),)
    return Block(
        kind,
        text,
        number=draw(numbers),
        level=draw(st.integers(1, 3)),
        emphasis=emphasis,
        rows=rows,
        heading_rows=draw(st.integers(0, 2)),
    )


def texts(writing: st.SearchStrategy[str] = sentences, most: int = 12) -> st.SearchStrategy[Text]:
    return st.lists(blocks(writing), max_size=most).map(tuple)
