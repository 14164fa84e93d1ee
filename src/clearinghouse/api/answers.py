"""What answers about the papers of the areas have in common, built from what queries return."""

from collections.abc import Iterable
from typing import Any

from clearinghouse.api.remarks import remarked
from clearinghouse.api.schemas.parts import Told
from clearinghouse.law.ruling import Remark
from clearinghouse.papers.views import Reckoned


def done(
    *, address: str = "", number: int = 0, symbol: str = "", remarks: Iterable[Remark] = ()
) -> dict[str, Any]:
    """Return that an act was done: where, under which number, and what the law remarks."""
    return {"address": address, "number": number, "symbol": symbol, "remarks": remarked(remarks)}


def fields(view: Any, kind: type[Told], **more: Any) -> dict[str, Any]:
    """Return the fields of an answer that a view has under the same name, and ``more``."""
    same = {name: getattr(view, name) for name in kind.model_fields if name not in more}
    return {**same, **more}


def falling(each: Reckoned) -> dict[str, Any]:
    """Return what falls due, with the facts from which it was reckoned."""
    return {
        "provision": str(each.due.provision),
        "due_on": each.due.due_on,
        "derived_from": [
            {"fact": ground.fact, "on": ground.on} for ground in each.due.derived_from
        ],
        "called_from": each.due.called_from,
        "met_on": each.due.met_on,
        "stand": each.stand,
        "state": each.state,
    }
