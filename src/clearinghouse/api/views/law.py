"""The table of the law: every provision, what became of it, and the readings to be confirmed."""

from typing import Any

from django.utils.translation import gettext_noop as _
from ninja import Router

from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import cut
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import law as told
from clearinghouse.api.schemas.parts import Code, Cursor, Limit, Words
from clearinghouse.law.interpretations import interpretations, interpretations_of
from clearinghouse.law.provisions import Force, Status, Wording, instruments
from clearinghouse.law.table import Row
from clearinghouse.web.proofs import law_table

router = Router(tags=[_("Law")])


@endpoint(router, "/provisions", answers=told.ProvisionList, summary=_("List provisions"))
def list_provisions(
    request: Asked,
    *,
    instrument: Code = "",
    status: Status | None = None,
    force: Force | None = None,
    cursor: Cursor = "",
    limit: Limit = 100,
) -> dict[str, Any]:
    """Every provision of every instrument, with the rules that apply it."""
    found = [
        row
        for row in law_table()
        if instrument in ("", row.provision.instrument)
        and status in (None, row.provision.status)
        and force in (None, row.provision.force)
    ]
    shown, following = cut(request, found, cursor=cursor, limit=limit)
    return {"items": [_provision(row) for row in shown], "next": following, "total": len(found)}


@endpoint(
    router,
    "/provisions/{instrument}/{number}",
    answers=told.Provision,
    summary=_("Read a provision"),
)
def read_provision(request: Asked, instrument: Code, number: Code) -> told.Provision:
    """One provision: how far it binds, what became of it, and which rules apply it."""
    for row in law_table():
        if (row.provision.instrument, row.provision.number) == (instrument, number):
            return _provision(row)
    raise Problem("not_found")


@endpoint(
    router,
    "/provisions/instruments",
    answers=told.LawInstrumentList,
    summary=_("List the instruments of the law"),
)
def list_law_instruments(request: Asked) -> told.LawInstrumentList:
    """The instruments, in one version each, whose provisions the software knows."""
    return told.LawInstrumentList(
        items=[
            told.LawInstrument(
                key=each.key,
                title=_words(each.title),
                version=each.version,
                force=each.force,
                dated=each.dated,
                sources=list(each.sources),
                provisions=len(each.provisions),
            )
            for each in instruments().values()
        ]
    )


@endpoint(
    router,
    "/interpretations",
    answers=told.InterpretationList,
    summary=_("List readings of what is unclear"),
)
def list_interpretations(request: Asked) -> told.InterpretationList:
    """How the software reads what is unclear or unknown, until somebody confirms it."""
    return told.InterpretationList(
        items=[
            told.Interpretation(
                number=each.number,
                subject=each.subject,
                status=each.status,
                confirmed_by=each.confirmed_by,
                concerns=[str(unit) for unit in each.concerns],
                question=_words(each.question),
                reading=_words(each.reading),
                why=_words(each.why),
            )
            for each in interpretations().values()
        ]
    )


def _provision(row: Row) -> told.Provision:
    unit = row.provision
    return told.Provision(
        citation=str(unit),
        instrument=unit.instrument,
        number=unit.number,
        force=unit.force,
        binds=unit.force.binds,
        status=unit.status,
        later=unit.later,
        outside=unit.outside,
        since=unit.since,
        wording=_words(unit.wording),
        source=unit.source,
        rules=list(row.rules),
        tests=list(row.tests),
        interpretations=[each.number for each in interpretations_of(unit)],
    )


def _words(wording: Wording) -> Words:
    return Words(en=wording.en, ru=wording.ru, kk=wording.kk)
