"""A change of the Catalogue is proposed, drafted for the bodies, or withdrawn.

The draft goes the way of every draft: before a meeting, or under silence, with its effect.
"""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from clearinghouse.documents.entering import new_address
from clearinghouse.documents.kinds import DocumentKind, LanguageStatus
from clearinghouse.documents.operations import allocate_symbol, register
from clearinghouse.documents.papers import Paper, Version
from clearinghouse.law import proposals as law
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.law.proposals import Origin
from clearinghouse.law.ruling import Remark
from clearinghouse.measures.models import Dimension, Edition, Measure
from clearinghouse.participants.models.periods import on as in_force_on
from clearinghouse.record.acts import settle
from clearinghouse.review.facts import ProposalFacts
from clearinghouse.review.faults import ReviewFault, refuse
from clearinghouse.review.keeping import (
    MEMBERS,
    area_of,
    demand_registry,
    demand_voice_or_registry,
    lock,
    review_of,
    standing_of,
    tell,
)
from clearinghouse.review.models import Proposal, Recommendation
from clearinghouse.review.operations.reviews import BODY, DRAFTS
from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.languages import Language
from clearinghouse.writing.proposals import opening_of


@transaction.atomic
def propose(*, facts: ProposalFacts, by: Reader, at: datetime) -> tuple[str, tuple[Remark, ...]]:
    """Enter a proposal, of a State by its officer or the registry; return its key and remarks."""
    demand_voice_or_registry(facts.proposer, by, at=at)
    lock()
    dimension, edition = _places(facts)
    area = area_of(facts.area, dimension=dimension.code)
    if not (facts.title.en.strip() and facts.number.strip()):
        refuse(ReviewFault.TEXT_MISSING)
    recommendation = _recommendation(facts, by=by)
    standing = standing_of(facts.proposer, at=at)
    if standing not in (Standing.MEMBER, Standing.SECRETARIAT):
        refuse(ReviewFault.NO_SUCH_PARTICIPANT, participant=facts.proposer)
    remarks = _ask(facts, standing, edition, at=at)
    key = new_address()
    entry = tell(
        "measure.proposed",
        {
            "proposal": key,
            "measure": f"{edition.code}/{facts.number}",
            "title": facts.title.en,
            "dimension": dimension.code,
            "area": facts.area,
            "origin": facts.origin.value,
            "proposer": facts.proposer,
            "replaces": "yes" if facts.replaces else "",
        },
        by=by,
        at=at,
        provisions=(law.CHANGED_BY_CONSENSUS,),
    )
    Proposal.objects.create(
        key=key,
        edition=edition,
        number=facts.number.strip(),
        replaces=facts.replaces,
        dimension=dimension,
        area=area,
        origin=facts.origin,
        proposer_id=facts.proposer,
        recommendation=recommendation,
        proposed_at=at,
        officer_id=by.officer,
        entry=entry,
        **{f"title_{code}": words.strip() for code, words in asdict(facts.title).items()},
        **{f"reasons_{code}": words.strip() for code, words in asdict(facts.reasons).items()},
    )
    return key, remarks


@transaction.atomic
def draft_proposal(*, proposal: str, by: Reader, at: datetime) -> str:
    """Enter the draft of a proposal in the register under a symbol; return the symbol.

    It can then be placed before a meeting or under silence as any draft can.
    """
    demand_registry(by, at=at)
    lock()
    held = _held(proposal, by=by)
    if held.withdrawn_at is not None:
        refuse(ReviewFault.WITHDRAWN_ALREADY)
    if held.revision is not None:
        refuse(ReviewFault.ISSUED_ALREADY, document=held.revision.symbol or "")
    symbol = allocate_symbol(body=BODY, year=day_at(at).year, session=None, series=DRAFTS)
    paper = Paper(
        kind=DocumentKind.DRAFT_DECISION,
        marking=MEMBERS,
        versions=_versions(held),
        symbol=symbol,
        dated_on=day_at(at),
        author=held.proposer_id,
        body=BODY,
    )
    registered = register(paper=paper, by=by, at=at)
    tell(
        "measure.drafted",
        {
            "proposal": proposal,
            "measure": f"{held.edition_id}/{held.number}",
            "document": str(symbol),
        },
        by=by,
        at=at,
        provisions=(law.CHANGED_BY_CONSENSUS,),
    )
    held.revision_id = registered.revision
    held.save(update_fields=["revision"])
    return str(symbol)


@transaction.atomic
def withdraw_proposal(*, proposal: str, by: Reader, at: datetime) -> None:
    """Withdraw a proposal; it and its draft stay in the house."""
    lock()
    held = _held(proposal, by=by)
    demand_voice_or_registry(held.proposer_id, by, at=at)
    if held.withdrawn_at is not None:
        refuse(ReviewFault.WITHDRAWN_ALREADY)
    told = {"proposal": proposal, "measure": f"{held.edition_id}/{held.number}"}
    tell("measure.withdrawn", told, by=by, at=at)
    held.withdrawn_at = at
    held.save(update_fields=["withdrawn_at"])


def _held(key: str, *, by: Reader) -> Proposal:
    found = (
        Proposal.objects.visible_to(by)
        .select_for_update(of=("self",))
        .select_related("revision", "edition")
        .filter(key=key)
        .first()
    )
    if found is None:
        refuse(ReviewFault.NO_SUCH_PROPOSAL)
    return found


def _places(facts: ProposalFacts) -> tuple[Dimension, Edition]:
    dimension = Dimension.objects.filter(code=facts.dimension).first()
    if dimension is None:
        refuse(ReviewFault.NO_SUCH_DIMENSION, dimension=facts.dimension)
    edition = Edition.objects.filter(code=facts.edition).first()
    if edition is None:
        refuse(ReviewFault.NO_SUCH_EDITION, edition=facts.edition)
    return dimension, edition


def _recommendation(facts: ProposalFacts, *, by: Reader) -> Recommendation | None:
    if facts.origin is not Origin.REVIEW or not facts.review:
        return None
    found = review_of(facts.review, by=by).recommendations.filter(number=facts.recommendation)
    recommendation = found.first()
    if recommendation is None:
        refuse(ReviewFault.NO_SUCH_RECOMMENDATION)
    return recommendation


def _ask(
    facts: ProposalFacts, standing: Standing | None, edition: Edition, *, at: datetime
) -> tuple[Remark, ...]:
    on = day_at(at)
    in_force = Edition.objects.filter(in_force_on(on)).values_list("code", flat=True).first()
    numbers = Measure.objects.filter(in_force_on(on), edition=edition).values_list("key", flat=True)
    remarks: list[Remark] = []
    settle(
        law.propose(
            edition.code,
            facts.number.strip(),
            origin=facts.origin,
            standing=standing,
            replaces=facts.replaces,
            numbers=numbers,
            edition_in_force=in_force or "",
        ),
        remarks=remarks,
    )
    return tuple(remarks)


def _versions(held: Proposal) -> tuple[Version, ...]:
    """Return the draft in every language in which the measure is proposed."""
    titles = {Language(code): str(getattr(held, f"title_{code}")) for code in ("en", "ru", "kk")}
    reasons = {Language(code): str(getattr(held, f"reasons_{code}")) for code in ("en", "ru", "kk")}
    return tuple(
        Version(
            language,
            opening_of(language).title,
            (
                Block(Kind.PARAGRAPH, _sentence(held, language, title), number="1"),
                *([Block(Kind.PARAGRAPH, reasons[language], number="2")] * bool(reasons[language])),
            ),
            LanguageStatus.OFFICIAL,
        )
        for language, title in titles.items()
        if title
    )


def _sentence(held: Proposal, language: Language, title: str) -> str:
    words = opening_of(language)
    sentence = words.reworded if held.replaces else words.added
    return sentence.format(edition=held.edition_id, number=held.number, title=title)
