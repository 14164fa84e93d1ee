"""Reviews of implementation: what is known of them, their figures, and what is said in them.

An address has its methods in one router with those of proposals and choices.
"""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import Router
from ninja.responses import Status

from clearinghouse.api.access import Asked
from clearinghouse.api.days import day_of
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.problems import Problem, cited
from clearinghouse.api.schemas import review as told
from clearinghouse.api.schemas.parts import Code
from clearinghouse.law.ruling import Remark
from clearinghouse.participants.facts import Words
from clearinghouse.review import operations, queries
from clearinghouse.review.facts import ContributionFacts, OpeningFacts, RecommendationFacts
from clearinghouse.review.views import FigureCode, FigureView, ReviewView, Scope
from clearinghouse.web.access import Door
from clearinghouse.web.review_papers import sheet, versions
from clearinghouse.web.sheets import WRITERS, file_of
from clearinghouse.web.words.rulings import ruling_words

router = Router(tags=[_("Reviews, proposals and choices")])
ACTS = ("out_of_order", "refused", "not_found")


@endpoint(router, "/reviews", answers=told.ReviewList, summary=_("List reviews"))
def list_reviews(request: Asked) -> dict[str, Any]:
    """The reviews that public sources tell of; to Member States also those that are run here."""
    return {
        "past": queries.history(request.reader),
        "items": queries.reviews(request.reader, on=day_of(request, None)),
    }


@endpoint(
    router,
    "/reviews",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.REGISTRY,
    summary=_("Open a review"),
    fails=ACTS,
)
def open_review(request: Asked, opening: told.ReviewOpening) -> Status[told.ReviewDone]:
    """Open the review of a dimension in a year; who serves in its areas is asked and told."""
    given = opening.model_dump()
    facts = OpeningFacts(**{**given, "focus": Words(**given["focus"])})
    key, remarks = operations.open_review(opening=facts, by=request.reader, at=request.received_at)
    return Status(201, done(key, remarks))


@endpoint(
    router,
    "/reviews/{key}",
    answers=told.ReviewWhole,
    summary=_("Read a review"),
    fails=("not_found",),
)
def read_review(request: Asked, key: Code) -> dict[str, Any]:
    """A review whole, with its figures as reckoned from the record at this moment."""
    shown = held(request, key)
    figures = queries.figures(request.reader, scope_of(request, shown))
    whole = told.Review.model_validate(shown)
    return {**dict(whole), "figures": [_figure(each) for each in figures]}


@endpoint(
    router,
    "/reviews/{key}/figures/{code}",
    answers=told.FigureRows,
    summary=_("Read what a figure counts"),
    fails=("not_found",),
)
def read_review_figure(request: Asked, key: Code, code: Code) -> dict[str, Any]:
    """Every row that a figure of a review counts."""
    shown = held(request, key)
    if code not in set(FigureCode):
        raise Problem("not_found")
    figure = queries.one_figure(request.reader, scope_of(request, shown), FigureCode(code))
    return {**_figure(figure), "rows": figure.rows}


@endpoint(
    router,
    "/reviews/{key}/files/{form}",
    answers=bytes,
    summary=_("Fetch the draft review document as a file"),
    fails=("not_found",),
)
def fetch_review_draft(request: Asked, key: Code, form: Code) -> HttpResponse:
    """The draft in English and Russian as it would be written at this moment."""
    shown = held(request, key)
    if form not in ("pdf", "docx", "md", "txt"):
        raise Problem("not_found")
    written = sheet(request.reader, scope_of(request, shown), at=request.received_at)
    file = file_of(written, form)
    response = HttpResponse(file.content, content_type=WRITERS[form][0])
    response["Content-Disposition"] = f'attachment; filename="review-{key}.{file.ending}"'
    return response


@endpoint(
    router,
    "/reviews/{key}/contributions",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.OFFICER,
    summary=_("Contribute to a review"),
    fails=ACTS,
)
def contribute_to_review(
    request: Asked, key: Code, contribution: told.ReviewContribution
) -> Status[told.ReviewDone]:
    """Contribute in the name of your State, or as the registry what came on paper."""
    held(request, key)
    facts = ContributionFacts(**contribution.model_dump())
    remarks = operations.contribute(
        review=key, facts=facts, by=request.reader, at=request.received_at
    )
    return Status(201, done(key, remarks))


@endpoint(
    router,
    "/reviews/{key}/recommendations",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.OFFICER,
    summary=_("Recommend in a review"),
    fails=ACTS,
)
def recommend_in_review(
    request: Asked, key: Code, recommendation: told.RecommendationGiven
) -> Status[told.ReviewDone]:
    """Recommend in the name of your State, or as the registry in that of the Committee."""
    held(request, key)
    given = recommendation.model_dump()
    facts = RecommendationFacts(**{**given, "text": Words(**given["text"])})
    number, remarks = operations.recommend(
        review=key, facts=facts, by=request.reader, at=request.received_at
    )
    return Status(201, done(str(number), remarks))


@endpoint(
    router,
    "/reviews/{key}/recommendations/{number}/decisions",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.REGISTRY,
    summary=_("Name a decision on a recommendation"),
    fails=ACTS,
)
def follow_recommendation(
    request: Asked, key: Code, number: int, named: told.DecisionNamed
) -> Status[told.ReviewDone]:
    """Say that a recorded decision speaks of a recommendation; its verb says how far it went."""
    held(request, key)
    operations.follow(
        review=key,
        number=number,
        decision=named.decision,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, done(named.decision))


@endpoint(
    router,
    "/reviews/{key}/drafts",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.REGISTRY,
    summary=_("Register the draft review document"),
    fails=ACTS,
)
def issue_review_draft(request: Asked, key: Code) -> Status[told.ReviewDone]:
    """Enter the draft in the register under a symbol, for negotiation."""
    texts = versions(request.reader, scope_of(request, held(request, key)))
    symbol = operations.issue_draft(
        review=key, versions=texts, by=request.reader, at=request.received_at
    )
    return Status(201, done(symbol))


def held(request: Asked, key: str) -> ReviewView:
    """Return the review; where there is none for the reader it is not found."""
    shown = queries.review(request.reader, key)
    if shown is None:
        raise Problem("not_found")
    return shown


def scope_of(request: Asked, shown: ReviewView) -> Scope:
    """Return what the review looks at."""
    row = shown.row
    looked_at = queries.scope(request.reader, row.dimension, row.year, on=day_of(request, None))
    if looked_at is None:
        raise Problem("not_found")
    return looked_at


def done(key: str, remarks: tuple[Remark, ...] = ()) -> told.ReviewDone:
    """Return what came of an act."""
    return told.ReviewDone.model_validate(
        {
            "key": key,
            "remarks": [
                {
                    "reason": made.reason.value,
                    "in_words": ruling_words(made.reason, made.about),
                    "provision": cited(made.provision),
                    "about": dict(made.about),
                }
                for made in remarks
            ],
        }
    )


def _figure(figure: FigureView) -> dict[str, Any]:
    return {"code": figure.code, "total": figure.total, "tallies": figure.tallies}
