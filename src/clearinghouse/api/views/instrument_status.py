"""What States have done towards the instruments, and the depositary's notes that tell it."""

from typing import Any

from django.utils.translation import gettext_noop as _
from ninja.responses import Status

from clearinghouse.api.access import Asked
from clearinghouse.api.days import day_of
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import procedures as told
from clearinghouse.api.schemas.parts import AsOf, Code
from clearinghouse.api.views.procedures import router
from clearinghouse.law.periods import day_at
from clearinghouse.procedures import operations, queries
from clearinghouse.procedures.facts import DepositFacts, StatedFacts
from clearinghouse.silence.named import note_named
from clearinghouse.web.access import Door

FAILS = ("refused", "out_of_order")


@endpoint(
    router,
    "/instrument-status",
    answers=told.InstrumentStatusTold,
    summary=_("See the status of the instruments, State by State"),
)
def read_instrument_status(request: Asked, as_of: AsOf = None) -> dict[str, Any]:
    """What each State had done by a day; where nothing is known nothing is said."""
    day = day_of(request, as_of)
    found = queries.status_matrix(request.reader, on=day)
    return {"as_of": day, "instruments": found.columns, "states": found.lines}


@endpoint(
    router,
    "/instruments/{code}/statements",
    answers=told.StatementList,
    summary=_("List what States said of an instrument"),
)
def list_instrument_statements(request: Asked, code: Code, as_of: AsOf = None) -> dict[str, Any]:
    """Reservations, declarations and interpretations made by a day, the earliest first."""
    day = day_of(request, as_of)
    _held(request, code)
    return {"as_of": day, "items": queries.statements_on(request.reader, code, on=day)}


@endpoint(
    router,
    "/instruments/{code}/deposits",
    method="POST",
    answers=told.InstrumentStatusTold,
    also={201: told.InstrumentStatusTold},
    door=Door.REGISTRY,
    summary=_("Register what a State did towards an instrument"),
    fails=FAILS,
)
def register_deposit(
    request: Asked, code: Code, given: told.DepositGiven
) -> Status[dict[str, Any]]:
    """Register an act by the note of the depositary; again with other days corrects it.

    201 if that is new; 200, without an act, if it was registered so.
    """
    _held(request, code)
    entry = operations.register_deposit(
        deposit=DepositFacts(
            instrument=code,
            participant=given.participant,
            deed=given.deed,
            done_on=given.done_on,
            notified_on=given.notified_on,
            document=_named(request, given.document),
        ),
        by=request.reader,
        at=request.received_at,
    )
    return Status(201 if entry else 200, _shown(request, code))


@endpoint(
    router,
    "/instruments/{code}/statements",
    method="POST",
    answers=told.StatementList,
    also={201: told.StatementList},
    door=Door.REGISTRY,
    summary=_("Attach what a State said of an instrument"),
    fails=FAILS,
)
def attach_instrument_statement(
    request: Asked, code: Code, given: told.StatementGiven
) -> Status[dict[str, Any]]:
    """Attach a reservation, a declaration or an interpretation in the words of the State."""
    _held(request, code)
    operations.attach_instrument_statement(
        stated=StatedFacts(
            instrument=code,
            participant=given.participant,
            kind=given.kind,
            made_on=given.made_on,
            text=given.text,
            language=given.language.value,
            document=_named(request, given.document),
        ),
        by=request.reader,
        at=request.received_at,
    )
    day = day_at(request.received_at)
    said = queries.statements_on(request.reader, code, on=day)
    return Status(201, {"as_of": day, "items": said})


@endpoint(
    router,
    "/instruments/{code}/whole",
    method="POST",
    answers=told.InstrumentStatusTold,
    also={201: told.InstrumentStatusTold},
    door=Door.REGISTRY,
    summary=_("State that the acts of States are all entered"),
    fails=FAILS,
)
def confirm_acts_whole(
    request: Asked, code: Code, given: told.WholeGiven
) -> Status[dict[str, Any]]:
    """State that the list is whole as on a day; only from then on is anything reckoned from it."""
    _held(request, code)
    entry = operations.confirm_acts_whole(
        code=code, on=given.on, by=request.reader, at=request.received_at
    )
    return Status(201 if entry else 200, _shown(request, code))


def _held(request: Asked, code: str) -> None:
    if queries.instrument(request.reader, code, day=day_at(request.received_at)) is None:
        raise Problem("not_found")


def _shown(request: Asked, code: str) -> dict[str, Any]:
    day = day_at(request.received_at)
    found = queries.status_matrix(request.reader, on=day, code=code)
    return {"as_of": day, "instruments": found.columns, "states": found.lines}


def _named(request: Asked, written: str) -> str:
    if not written.strip():
        return ""
    return note_named(request.reader, written.strip(), on=day_at(request.received_at))
