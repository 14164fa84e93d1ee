"""Silence procedures as the registry keeps them: opened, answered on paper, delivered, ended.

An address has its methods in one router, so that these endpoints are of the same one as the others.
"""

from datetime import datetime
from zoneinfo import ZoneInfoNotFoundError

from django.utils.translation import gettext_noop as _
from ninja.responses import Status

from clearinghouse.adoption.effects import check_effects, written
from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.problems import Problem
from clearinghouse.api.remarks import remarked
from clearinghouse.api.schemas import silence as told
from clearinghouse.api.schemas.parts import Code
from clearinghouse.api.views.silence import ACTS, entered, held, router
from clearinghouse.law.deadlines import Deadline, UnclearTime, zone_tables_edition
from clearinghouse.law.periods import day_at
from clearinghouse.participants.facts import Words
from clearinghouse.silence import operations
from clearinghouse.silence.facts import AnswerFacts, OpeningFacts
from clearinghouse.silence.named import note_named, texts_named
from clearinghouse.web.access import Door


@endpoint(
    router,
    "/silence",
    method="POST",
    answers=told.SilenceOpened,
    also={201: told.SilenceOpened},
    door=Door.REGISTRY,
    summary=_("Open a silence procedure"),
    fails=(*ACTS, "not_found"),
)
def open_silence_procedure(
    request: Asked, opening: told.SilenceOpening
) -> Status[told.SilenceOpened]:
    """Place texts of the register under silence by a note of the register; every State is told."""
    key, remarks = operations.open_procedure(
        opening=_facts(request, opening), by=request.reader, at=request.received_at
    )
    return Status(
        201,
        told.SilenceOpened(
            key=key,
            remarks=remarked(remarks),
        ),
    )


@endpoint(
    router,
    "/silence/{key}/paper",
    method="POST",
    answers=told.Entered,
    also={202: told.Entered},
    door=Door.REGISTRY,
    summary=_("Register an answer that came on paper or by e-mail"),
    fails=ACTS,
)
def register_paper_answer(
    request: Asked, key: Code, answer: told.PaperAnswer
) -> Status[told.Entered]:
    """Enter what a State said outside the portal; it counts when a second officer confirms it."""
    held(request, key)
    waiting = operations.register_answer(
        key=key,
        state=answer.state,
        facts=AnswerFacts(said=answer.said, text=answer.text.strip(), channel=answer.channel),
        received_at=answer.received_at,
        by=request.reader,
        at=request.received_at,
    )
    return Status(202, entered(request, key, waiting))


@endpoint(
    router,
    "/silence/{key}/deliveries",
    method="POST",
    answers=told.Entered,
    also={201: told.Entered},
    door=Door.REGISTRY,
    summary=_("Note that the texts have reached a State"),
    fails=ACTS,
)
def note_delivery(request: Asked, key: Code, delivery: told.Delivery) -> Status[told.Entered]:
    """Note a delivery by e-mail or on paper; 200, without an act, if it was known."""
    held(request, key)
    act = operations.deliver(
        key=key,
        state=delivery.state,
        channel=delivery.channel,
        delivered_at=delivery.delivered_at,
        evidence=delivery.evidence,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201 if act else 200, entered(request, key, act))


@endpoint(
    router,
    "/silence/{key}/deliveries/failed",
    method="POST",
    answers=told.Entered,
    also={201: told.Entered},
    door=Door.REGISTRY,
    summary=_("Note that a delivery failed"),
    fails=ACTS,
)
def take_back_delivery(request: Asked, key: Code, failed: told.Returning) -> Status[told.Entered]:
    """Note that what was taken for a delivery had failed: the State counts as not reached.

    409 from the deadline on, when the silence has decided.
    """
    held(request, key)
    act = operations.take_back_delivery(
        key=key,
        state=failed.state,
        failure=failed.failure,
        returned_at=failed.returned_at,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, entered(request, key, act))


@endpoint(
    router,
    "/silence/{key}/cancel",
    method="POST",
    answers=told.Entered,
    door=Door.REGISTRY,
    summary=_("Take a silence procedure back"),
    fails=ACTS,
)
def cancel_silence_procedure(request: Asked, key: Code, why: told.Cancelling) -> told.Entered:
    """Take a procedure back before its deadline: nothing is adopted by it, nothing is broken."""
    held(request, key)
    act = operations.cancel(
        key=key, reason=why.reason.strip(), by=request.reader, at=request.received_at
    )
    return entered(request, key, act)


@endpoint(
    router,
    "/silence/{key}/close",
    method="POST",
    answers=told.Entered,
    door=Door.REGISTRY,
    summary=_("Write down how a silence procedure ended"),
    fails=ACTS,
)
def close_silence_procedure(request: Asked, key: Code) -> told.Entered:
    """Write down the end, which what was said and the deadline have decided; done twice, once."""
    held(request, key)
    act = operations.close(key=key, by=request.reader, at=request.received_at)
    return entered(request, key, act)


def _facts(request: Asked, opening: told.SilenceOpening) -> OpeningFacts:
    reader, on = request.reader, day_at(request.received_at)
    deadline = _deadline(opening)
    return OpeningFacts(
        body=opening.body,
        matter=opening.matter,
        title=Words(opening.title.en, opening.title.ru, opening.title.kk),
        note=note_named(reader, opening.note, on=on),
        texts=texts_named(reader, opening.texts, on=on),
        deadline=deadline.instant,
        civil=opening.deadline,
        zone=opening.zone,
        tzdata=deadline.edition,
        proves_delivery=opening.proves_delivery,
        names_objectors=opening.names_objectors,
        ancestor=opening.ancestor,
        effects=tuple(written(each) for each in check_effects(opening.effects)),
    )


def _deadline(opening: told.SilenceOpening) -> Deadline:
    """Return the moment that is meant; raises a problem for one that clocks do not show once."""
    try:
        civil = datetime.fromisoformat(opening.deadline)
    except ValueError:
        raise _unclear("deadline", "not_a_day") from None
    try:
        return Deadline(civil, opening.zone, zone_tables_edition())
    except UnclearTime:
        raise _unclear("deadline", "unclear_time") from None
    except (ZoneInfoNotFoundError, ValueError):
        raise _unclear("zone", "no_such_zone") from None


def _unclear(name: str, code: str) -> Problem:
    error = {"where": "body", "name": name, "code": code, "detail": ""}
    return Problem("invalid", more={"errors": [error]})
