"""A review is opened, contributed to, drawn up as a draft document, and followed up."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.operations import allocate_symbol, register
from clearinghouse.documents.papers import Paper, Version
from clearinghouse.law import coordination
from clearinghouse.law import reviews as law
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.measures.acts import all_in_law
from clearinghouse.measures.models import Area, Dimension
from clearinghouse.notices.kinds import NoticeFact, NoticeKind
from clearinghouse.notices.operations import Recipients, notify
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.procedures.models import Decision
from clearinghouse.record.acts import settle
from clearinghouse.reference.reviews import load_reviews
from clearinghouse.review.facts import ContributionFacts, OpeningFacts, RecommendationFacts
from clearinghouse.review.faults import ReviewFault, refuse
from clearinghouse.review.keeping import (
    MEMBERS,
    area_of,
    demand_participants,
    demand_registry,
    demand_voice_or_registry,
    is_registry,
    issue_of,
    lock,
    measure_of,
    review_of,
    standing_of,
    tell,
)
from clearinghouse.review.models import (
    Asked,
    Contribution,
    Followed,
    Issued,
    Recommendation,
    Review,
)

BODY = "SOC"
DRAFTS = "DRAFT"


@transaction.atomic
def open_review(
    *, opening: OpeningFacts, by: Reader, at: datetime
) -> tuple[str, tuple[Remark, ...]]:
    """Open the review of a dimension in a year; return its key and what the law remarks.

    Who serves in an area of the dimension on this day is asked to contribute, and told so.
    """
    demand_registry(by, at=at)
    lock()
    dimension = _checked(opening)
    remarks: list[Remark] = []
    past = [(each.dimension, each.year) for each in load_reviews()]
    known = Review.objects.values_list("dimension_id", "year")
    settle(
        law.open_review(dimension.code, opening.year, focus=opening.focus.en, held=[*past, *known]),
        remarks=remarks,
    )
    key = f"{dimension.code}-{opening.year}"
    note = issue_of(opening.note, by=by) if opening.note else None
    areas = tuple(dimension.areas.values_list("code", flat=True))
    asked = law.expected(coordination.fold(all_in_law()), areas=areas, on=day_at(at))
    entry = tell(
        "review.opened",
        {
            "since": opening.since,
            "until": opening.until,
            "focus": opening.focus.en,
            "before": opening.before,
            "note": (note.symbol or note.document.address) if note else "",
            "asked": [f"{each.participant} {each.area}" for each in asked],
        },
        public={"review": key},
        by=by,
        at=at,
        provisions=(law.YEARLY, law.CONTRIBUTIONS),
    )
    review = Review.objects.create(
        key=key,
        dimension=dimension,
        year=opening.year,
        since_on=opening.since,
        until_on=opening.until,
        asked_before=opening.before,
        note=note,
        opened_at=at,
        officer_id=by.officer,
        entry=entry,
        **{f"focus_{code}": words for code, words in asdict(opening.focus).items()},
    )
    _ask(review, asked, at=at)
    return key, tuple(remarks)


@transaction.atomic
def contribute(
    *, review: str, facts: ContributionFacts, by: Reader, at: datetime
) -> tuple[Remark, ...]:
    """Enter what a State contributes: its own officer does, or the registry as it came on paper.

    A later contribution on the same area takes the place of the earlier one, which is kept.
    """
    demand_voice_or_registry(facts.state, by, at=at)
    lock()
    held = review_of(review, by=by)
    area = area_of(facts.area, dimension=held.dimension_id)
    if standing_of(facts.state, at=at) is not Standing.MEMBER:
        refuse(ReviewFault.NO_SUCH_PARTICIPANT, participant=facts.state)
    said = {
        "activities": facts.activities.strip(),
        "impact": facts.impact.strip(),
        "lessons": facts.lessons.strip(),
        "strengthening": facts.strengthening.strip(),
    }
    if not any(said.values()):
        refuse(ReviewFault.TEXT_MISSING)
    remarks: list[Remark] = []
    settle(
        law.contribute(facts.state, facts.area, impact=said["impact"], lessons=said["lessons"]),
        remarks=remarks,
    )
    earlier = held.contributions.filter(state=facts.state, area=area).count()
    entry = tell(
        "review.contributed",
        {"state": facts.state, "area": facts.area, "number": earlier + 1, **said},
        public={"review": review},
        by=by,
        at=at,
        provisions=(law.CONTRIBUTIONS,),
    )
    Contribution.objects.create(
        review=held,
        state_id=facts.state,
        area=area,
        number=earlier + 1,
        given_at=at,
        officer_id=by.officer,
        entry=entry,
        **said,
    )
    return tuple(remarks)


@transaction.atomic
def recommend(
    *, review: str, facts: RecommendationFacts, by: Reader, at: datetime
) -> tuple[int, tuple[Remark, ...]]:
    """Enter a recommendation of a State, or of all where no source is named."""
    if facts.source:
        demand_voice_or_registry(facts.source, by, at=at)
        demand_participants([facts.source])
    elif not is_registry(by, at=at):
        refuse(ReviewFault.NOT_YOURS_TO_SAY)
    lock()
    held = review_of(review, by=by)
    area = area_of(facts.area, dimension=held.dimension_id)
    edition, _slash, name = facts.measure.partition("/")
    measure = measure_of(edition, name) if facts.measure else None
    if not facts.text.en.strip():
        refuse(ReviewFault.TEXT_MISSING)
    remarks: list[Remark] = []
    settle(law.recommend(facts.kind, area=facts.area, measure=facts.measure), remarks=remarks)
    number = held.recommendations.count() + 1
    entry = tell(
        "review.recommended",
        {
            "number": number,
            "kind": facts.kind.value,
            "area": facts.area,
            "measure": facts.measure,
            "source": facts.source,
            "text": facts.text.en,
        },
        public={"review": review},
        by=by,
        at=at,
        provisions=(law.CONSIDERED,),
    )
    Recommendation.objects.create(
        review=held,
        number=number,
        kind=facts.kind,
        area=area,
        measure=measure,
        source_id=facts.source or None,
        made_at=at,
        officer_id=by.officer,
        entry=entry,
        **asdict(facts.text),
    )
    return number, tuple(remarks)


@transaction.atomic
def follow(*, review: str, number: int, decision: str, by: Reader, at: datetime) -> None:
    """Say that a recorded decision speaks of a recommendation; how far it went, its verb says."""
    demand_registry(by, at=at)
    lock()
    held = review_of(review, by=by)
    recommendation = held.recommendations.filter(number=number).first()
    if recommendation is None:
        refuse(ReviewFault.NO_SUCH_RECOMMENDATION)
    found = Decision.objects.visible_to(by).filter(key=decision).first()
    if found is None:
        refuse(ReviewFault.NO_SUCH_DECISION, decision=decision)
    if recommendation.followed.filter(decision=found).exists():
        refuse(ReviewFault.FOLLOWED_ALREADY, decision=decision)
    entry = tell(
        "review.followed",
        {"number": number, "decision": decision},
        public={"review": review},
        by=by,
        at=at,
        provisions=(law.CONSIDERED,),
    )
    Followed.objects.create(recommendation=recommendation, decision=found, entry=entry)


@transaction.atomic
def issue_draft(*, review: str, versions: tuple[Version, ...], by: Reader, at: datetime) -> str:
    """Enter the draft review document in the register for negotiation; return its symbol.

    The same texts again are not entered twice.
    """
    demand_registry(by, at=at)
    lock()
    held = review_of(review, by=by)
    digests = {version.digest for version in versions}
    last = held.issued.order_by("-pk").first()
    if last is not None:
        known = last.revision.languages.filter(current=True).values_list("digest", flat=True)
        if {bytes(each) for each in known} == digests:
            refuse(ReviewFault.ISSUED_ALREADY, document=last.revision.symbol or "")
    symbol = allocate_symbol(body=BODY, year=day_at(at).year, session=None, series=DRAFTS)
    paper = Paper(
        kind=DocumentKind.REPORT,
        marking=MEMBERS,
        versions=versions,
        symbol=symbol,
        dated_on=day_at(at),
        author=SECRETARIAT,
        body=BODY,
    )
    registered = register(paper=paper, by=by, at=at)
    entry = tell(
        "review.drafted",
        {"document": str(symbol)},
        public={"review": review},
        by=by,
        at=at,
        provisions=(law.YEARLY,),
    )
    Issued.objects.create(review=held, revision_id=registered.revision, issued_at=at, entry=entry)
    return str(symbol)


def _checked(opening: OpeningFacts) -> Dimension:
    dimension = Dimension.objects.filter(code=opening.dimension).first()
    if dimension is None:
        refuse(ReviewFault.NO_SUCH_DIMENSION, dimension=opening.dimension)
    if opening.until < opening.since:
        refuse(ReviewFault.DAYS_REVERSED)
    if Review.objects.filter(dimension=dimension, year=opening.year).exists():
        refuse(ReviewFault.OPEN_ALREADY, review=f"{dimension.code}-{opening.year}")
    return dimension


def _ask(review: Review, asked: tuple[law.Expected, ...], *, at: datetime) -> None:
    """Keep who is asked, and tell each of them once."""
    areas = Area.objects.in_bulk(sorted({each.area for each in asked}))
    Asked.objects.bulk_create(
        Asked(
            review=review,
            area=areas[each.area],
            role=each.role,
            participant_id=each.participant,
        )
        for each in asked
    )
    notify(
        key=f"review/{review.key}",
        kind=NoticeKind.CALL_OPENED,
        recipients=Recipients(participants=frozenset(each.participant for each in asked)),
        facts={NoticeFact.BODY: BODY},
        link=f"/reviews/{review.key}/",
        at=at,
    )
