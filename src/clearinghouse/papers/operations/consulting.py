"""Rounds of consultation: a text is frozen and issued, delegations comment, drafters answer."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max

from clearinghouse.documents.papers import Version
from clearinghouse.law import concept_papers as law
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import Period, day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.notices.kinds import NoticeFact, NoticeKind
from clearinghouse.notices.operations import Recipients, notify
from clearinghouse.papers.composition import compose
from clearinghouse.papers.facts import AnswerFacts, CommentFacts, RoundFacts
from clearinghouse.papers.faults import PaperFault, refuse
from clearinghouse.papers.keeping import MEMBERS, digest_of, in_hand, locked, speaker, tell
from clearinghouse.papers.models import Answer, Comment, PaperDraft, Round, RoundText
from clearinghouse.participants.queries import members_on
from clearinghouse.record.acts import settle
from clearinghouse.text.languages import Language

# Nobody reads a paper in less: a deadline nearer than this is taken for a slip of the pen.
SHORTEST = timedelta(days=1)


@transaction.atomic
def issue_round(
    *, draft: str, facts: RoundFacts, by: Reader, at: datetime
) -> tuple[int, tuple[Remark, ...]]:
    """Issue the draft as it stands for comments; return the number of the round and remarks.

    The text is frozen in each language; every Member State is told.
    """
    held = in_hand(draft, by=by, at=at)
    versions = composed(held)
    last = held.rounds.order_by("-number").first()
    _demand_a_new_text(last, versions, at=at)
    if facts.deadline < at + SHORTEST:
        refuse(PaperFault.CLOSES_TOO_SOON)
    remarks: list[Remark] = []
    settle(law.look_over(parts_of(held), period_of(held)), remarks=remarks)
    if held.issued_at is None:
        held.issued_at = at
        held.save(update_fields=["issued_at"])
    number = last.number + 1 if last else 1
    texts = " ".join(f"{version.language}:{version.digest.hex()}" for version in versions)
    told = {"round": number, "area": held.area_id, "deadline": facts.deadline, "texts": texts}
    entry = tell(
        "paper.issued",
        draft,
        told,
        marking=MEMBERS,
        by=by,
        at=at,
        provisions=(law.APPROVAL, *(remark.provision for remark in remarks)),
    )
    issued = Round.objects.create(
        draft=held,
        number=number,
        issued_at=at,
        issued_by_id=by.officer,
        deadline=facts.deadline,
        starts_on=held.starts_on,
        ends_on=held.ends_on,
        letter=facts.letter.strip(),
        entry=entry.index,
    )
    RoundText.objects.bulk_create(
        RoundText(
            round=issued,
            language=version.language,
            title=version.title,
            blocks=[block.as_json() for block in version.text],
            digest=version.digest,
        )
        for version in versions
    )
    _tell_members(held, issued, by=by, at=at)
    return number, tuple(remarks)


@transaction.atomic
def comment(*, draft: str, number: int, facts: CommentFacts, by: Reader, at: datetime) -> int:
    """Comment on a part of the text that was issued; return the place of the comment.

    After the deadline it is still taken, and marked as late.
    """
    held = locked(draft, by=by)
    person = speaker(by, at=at)
    state = facts.state if person.of_secretariat and facts.state else person.participant
    of = round_of(held, number)
    if not facts.text.strip() and not facts.proposal.strip():
        refuse(PaperFault.COMMENT_EMPTY)
    if at < of.issued_at:
        refuse(PaperFault.CLOCK_WENT_BACK)
    place = (of.comments.aggregate(last=Max("place"))["last"] or 0) + 1
    told = {
        "round": number,
        "place": place,
        "part": facts.part,
        "state": state,
        "text": digest_of([facts.text, facts.proposal]),
    }
    entry = tell("paper.commented", draft, told, marking=MEMBERS, by=by, at=at)
    Comment.objects.create(
        round=of,
        place=place,
        state_id=state,
        part=facts.part,
        paragraph=facts.paragraph.strip(),
        text=facts.text.strip(),
        proposal=facts.proposal.strip(),
        made_at=at,
        is_late=at >= of.deadline,
        officer_id=by.officer,
        entry=entry.index,
    )
    return place


@transaction.atomic
def answer_comment(
    *, draft: str, number: int, place: int, facts: AnswerFacts, by: Reader, at: datetime
) -> None:
    """Say what the drafters make of a comment; an answer is given once."""
    held = in_hand(draft, by=by, at=at)
    found = round_of(held, number).comments.filter(place=place).first()
    if found is None:
        refuse(PaperFault.NO_SUCH_COMMENT)
    if Answer.objects.filter(comment=found).exists():
        refuse(PaperFault.ANSWERED_ALREADY)
    if not facts.text.strip() and facts.kind != "taken_up":
        refuse(PaperFault.COMMENT_EMPTY)
    told = {"round": number, "place": place, "kind": facts.kind, "text": digest_of(facts.text)}
    entry = tell("paper.answered", draft, told, marking=MEMBERS, by=by, at=at)
    Answer.objects.create(
        comment=found,
        kind=facts.kind,
        text=facts.text.strip(),
        state_id=by.participant or held.state_id,
        answered_at=at,
        officer_id=by.officer,
        entry=entry.index,
    )


def round_of(draft: PaperDraft, number: int) -> Round:
    """Return a round of a draft; raise Refusal if there is none of this number."""
    found = draft.rounds.filter(number=number).first()
    if found is None:
        refuse(PaperFault.NO_SUCH_ROUND)
    return found


def parts_of(draft: PaperDraft) -> frozenset[law.PaperPart]:
    """Return the parts that have an English text, which is the one that is negotiated."""
    written = draft.parts.filter(language=Language.EN).exclude(text="")
    return frozenset(law.PaperPart(part) for part in written.values_list("part", flat=True))


def period_of(draft: PaperDraft) -> Period[date] | None:
    """Return the period in which the paper is to apply."""
    return Period(draft.starts_on, draft.ends_on) if draft.starts_on else None


def composed(draft: PaperDraft) -> tuple[Version, ...]:
    """Return the text of a draft as it stands, in each language in which it is written."""
    typed = {
        (law.PaperPart(row.part), Language(row.language)): row.text
        for row in draft.parts.exclude(text="")
    }
    names = {"en": draft.area.en, "ru": draft.area.ru, "kk": draft.area.kk}
    versions = compose(typed, names, period_of(draft))
    if not any(version.language is Language.EN for version in versions):
        refuse(PaperFault.ENGLISH_MISSING)
    return versions


def _demand_a_new_text(last: Round | None, versions: tuple[Version, ...], *, at: datetime) -> None:
    if last is None:
        return
    if at < last.deadline:
        refuse(PaperFault.ROUND_RUNS, day=last.deadline.isoformat(timespec="minutes"))
    issued = {bytes(digest) for digest in last.texts.values_list("digest", flat=True)}
    if issued == {version.digest for version in versions}:
        refuse(PaperFault.NOTHING_NEW)


def _tell_members(draft: PaperDraft, issued: Round, *, by: Reader, at: datetime) -> None:
    notify(
        key=f"paper/{draft.address}/{issued.number}",
        kind=NoticeKind.PAPER_ISSUED,
        recipients=Recipients(participants=frozenset(members_on(by, day_at(at)))),
        facts={NoticeFact.AREA: draft.area_id},
        link=f"/papers/drafts/{draft.address}/rounds/{issued.number}/",
        at=at,
        due_at=issued.deadline,
    )
