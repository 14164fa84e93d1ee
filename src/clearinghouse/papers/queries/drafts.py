"""One draft whole: its parts, its rounds with comments and answers, what it became."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from clearinghouse.documents.rows import rows_of
from clearinghouse.documents.views import Row
from clearinghouse.law import concept_papers as law
from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.periods import Period, day_at
from clearinghouse.papers.composition import compose
from clearinghouse.papers.keeping import seats_on
from clearinghouse.papers.kinds import AnswerKind
from clearinghouse.papers.models import Comment, PaperDraft, Round
from clearinghouse.papers.queries.areas import due_of_draft
from clearinghouse.papers.queries.bound import drafts_of, papers_of
from clearinghouse.papers.views import (
    AnswerView,
    CommentView,
    DraftView,
    PaperRow,
    PartView,
    RoundView,
)
from clearinghouse.procedures.queries.decisions import words_of
from clearinghouse.text.blocks import Block, Text
from clearinghouse.text.languages import Language
from clearinghouse.text.redline import Passage, redline


def draft(reader: Reader, address: str, *, at: datetime) -> DraftView | None:
    """Return a draft as the reader may see it; None for one of which it may not know."""
    held = (
        PaperDraft.objects.visible_to(reader)
        .select_related("area__dimension", "document")
        .filter(address=address)
        .first()
    )
    if held is None:
        return None
    on = day_at(at)
    (row,) = drafts_of(reader, at=at, address=address)
    document, paper = _document(reader, held, on=on)
    hands = {*held.hands, *seats_on(held.area_id, on)}
    is_own = reader.participant in hands or reader.standing is Standing.SECRETARIAT
    shows_parts = is_own or held.issued_at is None
    parts = _parts(held)
    written = {part for (part, language), view in parts.items() if language == "en" and view.text}
    period = Period(held.starts_on, held.ends_on) if held.starts_on else None
    approved_on = paper.approved_on if paper else None
    return DraftView(
        row=row,
        area_name=words_of(held.area),
        hands=tuple(sorted(hands)),
        parts=parts if shows_parts else {},
        first=held.starts_on,
        last=_last(held.ends_on),
        period_version=held.period_version,
        remarks=law.look_over(written, period).remarks,
        rounds=tuple(_rounds(held, at=at)),
        meetings=_meetings(held),
        due=due_of_draft(held, approved_on=approved_on, on=on),
        document=document,
        paper=paper,
        ground=held.ground,
        may_write=is_own and held.abandoned_at is None and approved_on is None,
        may_comment=reader.standing in (Standing.MEMBER, Standing.SECRETARIAT),
    )


def round_changes(
    reader: Reader, address: str, *, before: int, after: int, language: str
) -> tuple[Passage, ...] | None:
    """Return what changed from one round to another; ``after`` 0 is the text as it stands now.

    None where one of them is not there in that language, or is not open to the reader.
    """
    held = (
        PaperDraft.objects.visible_to(reader).select_related("area").filter(address=address).first()
    )
    if held is None or language not in set(Language):
        return None
    is_own = reader.participant in held.hands or reader.standing is Standing.SECRETARIAT
    if not after and not is_own:
        return None
    old = _issued(held, before, language)
    new = _issued(held, after, language) if after else _as_it_stands(held, language)
    return None if old is None or new is None else redline(old, new)


def _issued(held: PaperDraft, number: int, language: str) -> Text | None:
    found = held.rounds.filter(number=number, texts__language=language)
    blocks = found.values_list("texts__blocks", flat=True).filter(texts__language=language).first()
    return None if blocks is None else tuple(Block.from_json(block) for block in blocks)


def _as_it_stands(held: PaperDraft, language: str) -> Text | None:
    typed = {
        (PaperPart(row.part), Language(row.language)): row.text
        for row in held.parts.exclude(text="")
    }
    names = {"en": held.area.en, "ru": held.area.ru, "kk": held.area.kk}
    period = Period(held.starts_on, held.ends_on) if held.starts_on else None
    versions = {each.language.value: each.text for each in compose(typed, names, period)}
    return versions.get(language)


def _document(reader: Reader, held: PaperDraft, *, on: date) -> tuple[Row | None, PaperRow | None]:
    if held.document is None:
        return None, None
    last = held.document.revisions.latest("revision")
    row = next(iter(rows_of(reader, [last.pk])), None)
    paper = next(iter(papers_of(reader, on=on, document=held.document.address)), None)
    return row, paper


def _parts(held: PaperDraft) -> Mapping[tuple[PaperPart, str], PartView]:
    return {
        (PaperPart(row.part), row.language): PartView(
            part=PaperPart(row.part),
            language=row.language,
            text=row.text,
            version=row.version,
            changed_at=row.changed_at,
            changed_for=row.changed_for_id,
        )
        for row in held.parts.all()
    }


def _meetings(held: PaperDraft) -> tuple[tuple[str, str, date | None], ...]:
    rows = held.deliberations.order_by("meeting__first_day")
    return tuple(rows.values_list("meeting__code", "meeting__body", "meeting__first_day"))


def _rounds(held: PaperDraft, *, at: datetime) -> list[RoundView]:
    comments: dict[int, list[CommentView]] = {}
    for row in (
        Comment.objects.filter(round__draft=held)
        .select_related("answer")
        .order_by("round", "place")
    ):
        comments.setdefault(row.round_id, []).append(_comment(row))
    return [
        _round(row, tuple(comments.get(row.pk, ())), at=at)
        for row in held.rounds.prefetch_related("texts").order_by("number")
    ]


def _round(row: Round, comments: tuple[CommentView, ...], *, at: datetime) -> RoundView:
    texts = sorted(row.texts.all(), key=lambda text: list(Language).index(Language(text.language)))
    return RoundView(
        number=row.number,
        issued_at=row.issued_at,
        deadline=row.deadline,
        is_open=at < row.deadline,
        letter=row.letter,
        first=row.starts_on,
        last=_last(row.ends_on),
        titles={text.language: text.title for text in texts},
        texts={
            text.language: tuple(Block.from_json(block) for block in text.blocks) for text in texts
        },
        digests={text.language: bytes(text.digest).hex() for text in texts},
        comments=comments,
        entry=row.entry,
    )


def _comment(row: Comment) -> CommentView:
    answer = getattr(row, "answer", None)
    return CommentView(
        place=row.place,
        state=row.state_id,
        part=PaperPart(row.part),
        paragraph=row.paragraph,
        text=row.text,
        proposal=row.proposal,
        made_at=row.made_at,
        is_late=row.is_late,
        entry=row.entry,
        answer=AnswerView(
            kind=AnswerKind(answer.kind),
            text=answer.text,
            state=answer.state_id,
            answered_at=answer.answered_at,
            entry=answer.entry,
        )
        if answer
        else None,
    )


def _last(ends_on: date | None) -> date | None:
    return ends_on - timedelta(days=1) if ends_on else None
