"""Samples for the page that shows every component; invented, and shown in demonstrations only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django import forms

from clearinghouse.text.blocks import Block, Emphasis, Kind
from clearinghouse.web.paragraphs import Quoted
from clearinghouse.web.timeline import Lane, Span


@dataclass(frozen=True, slots=True)
class Meeting:
    """A sample for the calendar."""

    label: str
    address: str


BLOCKS: Final = (
    Block(Kind.TITLE, "Sample decision on the look of a document", "title"),
    Block(
        Kind.PREAMBLE,
        "Recalling the purpose of a sample, which is to show how a text is set,",
        "pp1",
        emphasis=(Emphasis(0, 9),),
    ),
    Block(Kind.ENACTING, "Has agreed as follows:", "enacting"),
    Block(Kind.HEADING, "Of paragraphs", "I", number="I", level=1),
    Block(
        Kind.PARAGRAPH,
        "Takes note of document SOC/2023-II/DEC/1, and of SOC/2099/DEC/77, which nobody has seen.",
        "1",
        number="1.",
        emphasis=(Emphasis(0, 10),),
    ),
    Block(
        Kind.PARAGRAPH,
        "Decides that a paragraph has its number in the margin, where it can be found again:",
        "2",
        number="2.",
        emphasis=(Emphasis(0, 7), Emphasis(13, 24, strong=True)),
    ),
    Block(Kind.ENTRY, "in the first place, by those who read;", "2.a", number="a)"),
    Block(Kind.ENTRY, "in the second place, by those who quote.", "2.b", number="b)"),
    Block(
        Kind.TABLE,
        "What a table looks like in a document",
        "table-1",
        rows=(
            ("Area", "Begins", "Ends"),
            ("First area", "2023", "2025"),
            ("Second area", "2024", "–"),
        ),
    ),
    Block(Kind.FOOTNOTE, "A note at the foot of the text.", "note-1", number="*"),
)
QUOTED: Final[Mapping[str, Sequence[Quoted]]] = {
    "1": (Quoted(23, 40, "#1"), Quoted(49, 64)),
}
LANES: Final = (
    Lane(
        "First priority area",
        (
            Span(date(2018, 6, 1), date(2021, 1, 1), "Former Coordinator"),
            Span(date(2021, 1, 1), date(2025, 1, 1), "Coordinator"),
            Span(date(2022, 3, 1), None, "Co-coordinator", "co"),
        ),
    ),
    Lane("Second priority area", (Span(date(2023, 8, 22), None, "Two Co-coordinators", "co"),)),
    Lane("Third priority area, with none"),
)
MEETINGS: Final = {
    date(2023, 8, 22): (Meeting("Senior Officials Committee", "#calendars"),),
    date(2023, 8, 10): (Meeting("Special Working Group", "#calendars"),),
}


class SampleForm(forms.Form):
    """A form in which something is wrong."""

    symbol = forms.CharField(label="Symbol", help_text="As printed: SOC/2023-II/DEC/1.")
    issued_on = forms.DateField(label="Date of the document")
    distribution = forms.ChoiceField(
        label="Distribution",
        choices=[("public", "Public"), ("member_states", "Member States only")],
        widget=forms.RadioSelect,
    )
    remarks = forms.CharField(
        label="Remarks", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )


def refused_form() -> SampleForm:
    """Return the form as it comes back when it was refused."""
    return SampleForm({"symbol": "", "issued_on": "31 February 2023", "distribution": "public"})
