"""Proposals for the Catalogue, and what States choose to tell, as programs meet them."""

from typing import Annotated, Any

from django.utils.translation import gettext_noop as _
from ninja.responses import Status
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.days import day_of
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import review as told
from clearinghouse.api.schemas.parts import Code
from clearinghouse.api.views.review import ACTS, done, router
from clearinghouse.participants.facts import Words
from clearinghouse.review import operations, queries
from clearinghouse.review.facts import ChoiceFacts, ProposalFacts
from clearinghouse.review.views import ChoiceFigures, ChoiceRow, OwnChoices, ProposalRow
from clearinghouse.web.access import Door

Edition = Annotated[Code, Field(description="The code of an edition, with `measure`.")]
Measure = Annotated[Code, Field(description="Only choices of this measure, with `edition`.")]
State = Annotated[Code, Field(description="Only what this State tells.")]


@endpoint(
    router,
    "/catalogue/proposals",
    answers=told.ProposalList,
    door=Door.OFFICER,
    summary=_("List proposals for the Catalogue"),
    fails=("not_found",),
)
def list_measure_proposals(request: Asked) -> dict[str, Any]:
    """All proposals, the latest first, each with how it stands."""
    if not queries.follows(request.reader):
        raise Problem("not_found")
    return {"items": queries.proposals(request.reader)}


@endpoint(
    router,
    "/catalogue/proposals",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.OFFICER,
    summary=_("Propose a measure"),
    fails=ACTS,
)
def propose_measure(request: Asked, proposal: told.ProposalGiven) -> Status[told.ReviewDone]:
    """Propose that a measure be added or reworded."""
    given = proposal.model_dump()
    words = {name: Words(**given[name]) for name in ("title", "reasons")}
    key, remarks = operations.propose(
        facts=ProposalFacts(**{**given, **words}), by=request.reader, at=request.received_at
    )
    return Status(201, done(key, remarks))


@endpoint(
    router,
    "/catalogue/proposals/{key}",
    answers=told.CatalogueProposal,
    door=Door.OFFICER,
    summary=_("Read a proposal for the Catalogue"),
    fails=("not_found",),
)
def read_measure_proposal(request: Asked, key: Code) -> ProposalRow:
    """A proposal, and how it stands by what was decided on its draft."""
    return _proposal(request, key)


@endpoint(
    router,
    "/catalogue/proposals/{key}/draft",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.REGISTRY,
    summary=_("Register the draft of a proposal"),
    fails=ACTS,
)
def draft_measure_proposal(request: Asked, key: Code) -> Status[told.ReviewDone]:
    """Enter the draft in the register; it then goes before a meeting or under silence."""
    _proposal(request, key)
    symbol = operations.draft_proposal(proposal=key, by=request.reader, at=request.received_at)
    return Status(201, done(symbol))


@endpoint(
    router,
    "/catalogue/proposals/{key}/withdrawal",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.OFFICER,
    summary=_("Withdraw a proposal for the Catalogue"),
    fails=ACTS,
)
def withdraw_measure_proposal(request: Asked, key: Code) -> Status[told.ReviewDone]:
    """Withdraw a proposal of your State."""
    _proposal(request, key)
    operations.withdraw_proposal(proposal=key, by=request.reader, at=request.received_at)
    return Status(201, done(key))


@endpoint(
    router,
    "/choices",
    answers=told.ChoiceList,
    summary=_("List what States tell that they carry out"),
)
def list_choices(
    request: Asked, edition: Edition = "", measure: Measure = "", state: State = ""
) -> dict[str, Any]:
    """What was told for you and stands."""
    found = queries.choices(request.reader, edition=edition, measure=measure, state=state)
    return {"items": found}


@endpoint(
    router,
    "/choices",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.DELEGATION,
    summary=_("Tell a choice"),
    fails=ACTS,
)
def tell_choice(request: Asked, choice: told.ChoiceGiven) -> Status[told.ReviewDone]:
    """Tell that your State carries out a measure, to those whom you choose."""
    key = operations.tell_choice(facts=_facts(choice), by=request.reader, at=request.received_at)
    return Status(201, done(key))


@endpoint(
    router,
    "/choices/figures",
    answers=told.ChoiceFigures,
    summary=_("Read the published figures of choices"),
)
def read_choice_figures(request: Asked) -> ChoiceFigures:
    """How many States carry out what, only as coarse as each agreed to; the same for everybody."""
    return queries.choice_figures(request.reader, day_of(request, None))


@endpoint(
    router,
    "/choices/own",
    answers=told.OwnChoices,
    door=Door.DELEGATION,
    summary=_("Read what your State has told"),
)
def read_own_choices(request: Asked) -> OwnChoices:
    """What your State told, changed and withdrew, and how it may be counted."""
    return queries.own_choices(request.reader)


@endpoint(
    router,
    "/choices/consent",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.DELEGATION,
    summary=_("Say how your State may be counted"),
    fails=ACTS,
)
def give_consent(request: Asked, consent: told.ConsentGiven) -> Status[told.ReviewDone]:
    """Say how your State may be counted, from the next figures on."""
    operations.give_consent(how=consent.how, by=request.reader, at=request.received_at)
    return Status(201, done(consent.how.value))


@endpoint(
    router,
    "/choices/{key}/change",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.DELEGATION,
    summary=_("Change a choice"),
    fails=ACTS,
)
def change_choice(request: Asked, key: Code, choice: told.ChoiceGiven) -> Status[told.ReviewDone]:
    """Put another telling in the place of one; the answer names the new one."""
    _own(request, key)
    new = operations.change_choice(
        choice=key, facts=_facts(choice), by=request.reader, at=request.received_at
    )
    return Status(201, done(new))


@endpoint(
    router,
    "/choices/{key}/withdrawal",
    method="POST",
    answers=told.ReviewDone,
    also={201: told.ReviewDone},
    door=Door.DELEGATION,
    summary=_("Withdraw a choice"),
    fails=ACTS,
)
def withdraw_choice(request: Asked, key: Code) -> Status[told.ReviewDone]:
    """Withdraw what your State told."""
    _own(request, key)
    operations.withdraw_choice(choice=key, by=request.reader, at=request.received_at)
    return Status(201, done(key))


def _proposal(request: Asked, key: str) -> ProposalRow:
    found = queries.proposal(request.reader, key)
    if found is None:
        raise Problem("not_found")
    return found


def _own(request: Asked, key: str) -> ChoiceRow:
    found = queries.choice(request.reader, key)
    if found is None or found.state != request.reader.participant:
        raise Problem("not_found")
    return found


def _facts(choice: told.ChoiceGiven) -> ChoiceFacts:
    given = choice.model_dump()
    return ChoiceFacts(**{**given, "partners": tuple(given["partners"])})
