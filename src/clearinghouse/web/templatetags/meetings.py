"""What templates can say of meetings: the quorum drawn, paragraphs, kinds of paper."""

from dataclasses import dataclass

from django import template
from django.urls import reverse

from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.law.meetings import Opened
from clearinghouse.meetings.views import FrozenRow, SittingView
from clearinghouse.web.wording import KINDS

register = template.Library()
SEAT, GAP, TOP, HEIGHT = 14, 4, 4, 22


@dataclass(frozen=True, slots=True)
class Bench:
    """Seats in a row, those taken first, and the line that a quorum reaches."""

    seats: tuple[tuple[int, bool], ...]
    line: int
    width: int
    height: int = HEIGHT
    seat: int = SEAT
    top: int = TOP


@register.filter
def bench(quorum: Opened) -> Bench:
    """Return the seats of the Member States as they are drawn."""
    step = SEAT + GAP
    seats = tuple((place * step + GAP, place < quorum.present) for place in range(quorum.members))
    return Bench(seats, quorum.needed * step + GAP // 2, quorum.members * step + 2 * GAP)


@register.filter
def is_reached(quorum: Opened) -> bool:
    """Whether enough Member States are there to decide."""
    return quorum.present >= quorum.needed


@register.filter
def paper_kind(code: str) -> str:
    """Return a kind of paper in words."""
    return str(KINDS[DocumentKind(code)])


@register.simple_tag
def frozen_address(meeting: SittingView, row: FrozenRow, language: str) -> str:
    """Return where the text of a draft as at closure is."""
    return reverse("meeting_frozen", args=[meeting.scheduled.code, language, row.symbol])
