"""Every address of the house, what stands behind it, and the objects it is tried with."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any
from urllib.parse import quote

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.translation import override

from clearinghouse.api.views.interface import api
from clearinghouse.web.access import Door
from tests.house.furnished import House

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
CORRECTION = f'{{"corrects": "{"0" * 64}", "reason": "misread", "fields": {{}}}}'
MARKS = ("open", "members", "observers", "addressed")


@dataclass(frozen=True)
class Address:
    """One address as the resolver has it."""

    route: str
    name: str
    door: Door | None
    methods: frozenset[str]
    is_interface: bool
    is_library: bool

    @property
    def key(self) -> str:
        """The route; with its method where an address has several."""
        is_act = self.is_interface and "GET" not in self.methods
        return f"{min(self.methods)} {self.route}" if is_act else self.route

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of what must be filled in."""
        return tuple(PARAMETER.findall(self.route))


@dataclass(frozen=True)
class Case:
    """An address filled in: ``mark`` names the paper behind it, ``gone`` says that
    there is none, ``only`` names those to whom it belongs, ``body`` is sent as JSON."""

    values: dict[str, str | int]
    mark: str = "open"
    query: str = ""
    gone: bool = False
    only: frozenset[str] | None = None
    body: str = ""


@cache
def all_addresses() -> tuple[Address, ...]:
    """Return every address, in the order in which the resolver tries them."""
    with override("en"):
        found = list(_walk(get_resolver().url_patterns))
    endpoints = list(_endpoints())
    return (*found, *endpoints)


def _walk(patterns: list[URLPattern | URLResolver], above: str = "") -> Iterator[Address]:
    for pattern in patterns:
        route = above + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, route)
        elif not (route.startswith("api/v1/") and pattern.name in ENDPOINTS):
            view = pattern.callback
            yield Address(
                route=route,
                name=pattern.name or "",
                door=getattr(view, "door", None),
                methods=_methods(view),
                is_interface=route.startswith("api/v1/"),
                is_library=view.__module__.startswith("allauth."),
            )


def _operations() -> Iterator[tuple[str, Any]]:
    for _prefix, router in api._routers:
        for route, view in router.path_operations.items():
            for operation in view.operations:
                yield route, operation


ENDPOINTS = frozenset(operation.operation_id for _route, operation in _operations())


def _endpoints() -> Iterator[Address]:
    for route, operation in _operations():
        told = operation.openapi_extra or {}
        yield Address(
            route="api/v1/" + re.sub(r"\{(?:(\w+):)?(\w+)\}", r"<\2>", route.lstrip("/")),
            name=operation.operation_id,
            door=Door[told["x-door"].upper()] if "x-door" in told else None,
            methods=frozenset(operation.methods),
            is_interface=True,
            is_library=False,
        )


def _methods(view: Callable[..., object]) -> frozenset[str]:
    """Return which methods a view takes; what takes forms only is found by asking its wrappers."""
    inner: object = view
    while inner is not None:
        for cell in getattr(inner, "__closure__", None) or ():
            held = cell.cell_contents
            if isinstance(held, list) and held == ["POST"]:
                return frozenset({"POST"})
        inner = getattr(inner, "__wrapped__", None)
    return frozenset({"GET", "POST"})


def filled(address: Address, case: Case) -> str:
    """Return the path of an address with everything filled in."""
    path = PARAMETER.sub(lambda found: quote(str(case.values[found[1]]), safe="/"), address.route)
    return f"/{path}{case.query}"


def papers(
    house: House, values: Callable[[object], dict[str, str | int]], query: str = ""
) -> list[Case]:
    """Return a case for the paper under every distribution."""
    return [Case(values(house.papers[mark]), mark, query) for mark in MARKS]


def cases(house: House, address: Address) -> list[Case]:
    """Return what an address is tried with; raises KeyError for one that was forgotten."""
    if address.key in TRIED:
        return TRIED[address.key](house)
    if address.parameters:
        raise KeyError(address.key)
    return [Case({})]


def _by_address(house: House) -> list[Case]:
    return papers(house, lambda paper: {"address": paper.address})


def _one(**values: str | int) -> Callable[[House], list[Case]]:
    return lambda _house: [Case(values)]


def _of_a_meeting(house: House) -> list[Case]:
    """Return the meeting that was run here."""
    return [Case({"code": house.meeting})]


def _silence(body: str = "", **values: str | int) -> Callable[[House], list[Case]]:
    return lambda h: [Case({"key": h.procedure, **values}, "members", body=body)]


OUTSIDE = '"state": "IND", "channel": "paper"'
SILENCE_INTERFACE: dict[str, Callable[[House], list[Case]]] = {
    "POST api/v1/silence": lambda _h: [Case({}, body="{}")],
    "api/v1/silence/<key>": _silence(),
    "POST api/v1/silence/<key>/reached": _silence(),
    "POST api/v1/silence/<key>/answers": _silence('{"said": "withdrew"}'),
    "POST api/v1/silence/waiting/<waiting>/confirm": lambda _h: [Case({"waiting": 1}, gone=True)],
    "POST api/v1/silence/waiting/<waiting>/decline": lambda _h: [Case({"waiting": 1}, gone=True)],
    "api/v1/silence/<key>/receipts/<place>": _silence(place=1),
    "api/v1/silence/<key>/certificate": lambda h: [Case({"key": h.procedure}, gone=True)],
    "POST api/v1/silence/<key>/paper": _silence(
        f'{{"said": "supported", {OUTSIDE}, "received_at": "2001-01-01T00:00:00Z"}}'
    ),
    "POST api/v1/silence/<key>/deliveries": _silence(
        f'{{{OUTSIDE}, "delivered_at": "2001-01-01T00:00:00Z"}}'
    ),
    "POST api/v1/silence/<key>/cancel": _silence('{"reason": "It was opened too early."}'),
    "POST api/v1/silence/<key>/close": _silence(),
}
TRIED: dict[str, Callable[[House], list[Case]]] = {
    "feeds/<slug:kind>.<slug:language>.atom": lambda _h: [
        Case({"kind": kind, "language": "en"}) for kind in ("documents", "decisions", "catalogue")
    ],
    "en/feeds/<slug:kind>/": _one(kind="documents"),
    "s/<path:written>": lambda h: papers(h, lambda p: {"written": p.symbol}),
    "originals/<slug:digest>/": lambda h: papers(h, lambda p: {"digest": p.digest}),
    "log/<path:path>": lambda h: [
        Case({"path": "checkpoint"}),
        Case({"path": "tile/entries/000"}),
        Case({"path": f"tile/entries/001.p/{h.size - 256}"}),
        Case({"path": "tile/0/999"}, gone=True),
    ],
    "record/<int:index>/proof": lambda h: [Case({"index": h.papers["addressed"].entry})],
    "record/<int:index>/opening": lambda h: papers(h, lambda p: {"index": p.entry})[1:],
    "en/documents/<slug:address>/": _by_address,
    "en/documents/<slug:address>/languages/": _by_address,
    "en/documents/<slug:address>/changes/": _by_address,
    "en/documents/<slug:address>/derestrict/": lambda h: _by_address(h)[1:],
    "en/documents/<slug:address>/texts/<slug:language>/correct/": lambda h: papers(
        h, lambda p: {"address": p.address, "language": "en"}
    ),
    "en/documents/<slug:address>/texts/<slug:language>/transcriptions/": lambda h: papers(
        h, lambda p: {"address": p.address, "language": "ru"}
    ),
    "en/documents/<slug:address>/file/<str:languages>.<slug:form>": lambda h: [
        Case({"address": h.papers[mark].address, "languages": "en", "form": form}, mark)
        for mark, form in (
            *((mark, "md") for mark in MARKS),
            ("members", "docx"),
            ("members", "xml"),
            ("addressed", "html"),
            ("addressed", "pdf"),
        )
    ],
    "en/record/<int:index>/": lambda h: [Case({"index": h.papers[mark].entry}) for mark in MARKS],
    "en/imports/<slug:address>/": lambda h: [Case({"address": h.batch})],
    "en/imports/<slug:address>/accept/": lambda h: [Case({"address": h.batch})],
    "en/proposals/<int:key>/": lambda h: [Case({"key": h.proposal})],
    "en/proposals/<int:key>/accept/": lambda h: [Case({"key": h.proposal})],
    "en/proposals/<int:key>/set-aside/": lambda h: [Case({"key": h.proposal})],
    "en/doubts/<int:key>/settle/": lambda h: [Case({"key": h.doubt})],
    "en/participants/<str:code>/": lambda _h: [Case({"code": "KAZ"}), Case({"code": "SCO"})],
    "en/bodies/<str:code>/": _one(code="SOC"),
    "calendar/<slug:body>.ics": _one(body="SOC"),
    "en/meetings/<slug:code>/": lambda h: [
        Case({"code": h.meeting}),
        # Of the past, and never run here: there is nothing to be seen of it.
        Case({"code": "SOC-2023-II"}, gone=True),
    ],
    **{
        f"en/meetings/<slug:code>/{page}": _of_a_meeting
        for page in (
            *("agenda/", "agenda/adopt/", "documents/", "attendance/", "open/", "put/"),
            *("close/", "report/"),
        )
    },
    "en/meetings/<slug:code>/statements/<int:place>/": lambda _h: [
        Case({"code": "SOC-2023-II", "place": 1}, gone=True)
    ],
    "en/meetings/<slug:code>/as-at-closure/<slug:language>/<path:symbol>/": lambda h: [
        Case({"code": h.meeting, "language": "en", "symbol": h.papers[mark].symbol}, mark)
        for mark in ("members", "observers")
    ],
    "en/catalogue/<slug:edition>/<str:key>/": _one(edition="2004", key="3.1"),
    "en/catalogue/<slug:edition>/<str:key>/relate/": _one(edition="2004", key="3.1"),
    "en/decisions/<path:key>/": lambda h: papers(h, lambda p: {"key": p.decision})[:3],
    **{
        f"{way}<{name}>{rest}": lambda h: [
            Case({"number": number}, mark) for mark, number in h.follow_ups.items()
        ]
        for way, name, rest in (
            ("en/follow-up/", "int:number", "/"),
            ("en/follow-up/", "int:number", "/move/"),
            ("api/v1/follow-ups/", "number", ""),
        )
    },
    "en/follow-up/": lambda _h: [
        Case({}),
        Case({}, query="?stand=open"),
        Case({}, query="?body=SOC"),
    ],
    **{
        route: lambda h: [Case({"key": key}, mark) for mark, key in h.projects.items()]
        for route in (
            "en/fund/projects/<slug:key>/",
            "en/fund/projects/<slug:key>/step/",
            "api/v1/fund/projects/<key>",
        )
    },
    "en/fund/contributions/<int:number>/receive/": lambda h: [Case({"number": h.contribution})],
    "en/fund/secondments/<int:number>/<slug:act>/": lambda h: [
        Case({"number": h.secondment, "act": "begin"}),
        Case({"number": h.secondment, "act": "sing"}, gone=True),
    ],
    **{
        f"POST api/v1/{page}": lambda _h: [Case({}, body="{}")]
        for page in ("road-map", "fund/projects", "fund/contributions", "fund/secondments")
    },
    "POST api/v1/fund/projects/<key>/steps": lambda h: [
        Case({"key": key}, mark, body='{"kind": "considered", "taken_on": "2001-01-01"}')
        for mark, key in h.projects.items()
    ],
    "POST api/v1/fund/contributions/<number>/receipts": lambda h: [
        Case({"number": h.contribution}, body='{"amount": 1, "received_on": "2001-01-01"}')
    ],
    "POST api/v1/fund/secondments/<number>/service": lambda h: [
        Case({"number": h.secondment}, body='{"starts_on": "2001-01-01"}')
    ],
    "POST api/v1/follow-ups": lambda _h: [Case({}, body="{}")],
    "POST api/v1/follow-ups/<number>/moves": lambda h: [
        Case({"number": number}, mark, body='{"stand": "done", "moved_on": "2001-01-01"}')
        for mark, number in h.follow_ups.items()
    ],
    "en/silence/<slug:key>/": lambda h: [Case({"key": h.procedure}, "members")],
    "en/silence/<slug:key>/answers/<slug:said>/": lambda h: [
        Case({"key": h.procedure, "said": said}, "members") for said in ("objected", "proposed")
    ],
    "en/silence/<slug:key>/received/<int:place>/": lambda h: [
        Case({"key": h.procedure, "place": 1}, only=frozenset({"member"}))
    ],
    "en/silence/<slug:key>/receipts/<int:place>/": lambda h: [
        Case({"key": h.procedure, "place": 1}, "members")
    ],
    "en/silence/<slug:key>/signatures/<int:place>/": lambda h: [
        Case({"key": h.procedure, "place": 1}, gone=True)
    ],
    "en/silence/waiting/<int:number>/": lambda _h: [Case({"number": 1}, gone=True)],
    "en/silence/<slug:key>/certificate/": lambda h: [Case({"key": h.procedure}, gone=True)],
    "en/silence/<slug:key>/paper/": lambda h: [Case({"key": h.procedure}, "members")],
    "en/silence/<slug:key>/deliver/": lambda h: [Case({"key": h.procedure}, "members")],
    "en/silence/<slug:key>/cancel/": lambda h: [Case({"key": h.procedure}, "members")],
    "en/silence/<slug:key>/close/": lambda h: [Case({"key": h.procedure}, "members")],
    "en/silence/waiting/<int:number>/<slug:how>/": lambda _h: [
        Case({"number": 1, "how": "confirm"}, gone=True)
    ],
    "en/instruments/<str:code>/": _one(code="CATALOGUE"),
    **{
        f"en/instruments/<str:code>/{page}/": _one(code="CONVENTION")
        for page in ("deposit", "statement", "whole", "remind")
    },
    "en/instruments/status/table.<slug:form>": lambda _h: [
        Case({"form": "csv"}),
        Case({"form": "docx"}),
        Case({"form": "exe"}, gone=True),
    ],
    "api/v1/instruments/<code>/statements": _one(code="CONVENTION"),
    **{
        f"POST api/v1/instruments/<code>/{page}": lambda _h: [
            Case({"code": "CONVENTION"}, body="{}")
        ]
        for page in ("deposits", "statements", "whole")
    },
    "en/notes/drafts/<int:key>/": lambda h: [Case({"key": h.draft})],
    "en/notes/drafts/<int:key>/change/": lambda h: [Case({"key": h.draft})],
    "en/notes/drafts/<int:key>/issue/": lambda h: [Case({"key": h.draft})],
    "en/notes/drafts/<int:key>/preview.<slug:form>": lambda h: [
        Case({"key": h.draft, "form": form}) for form in ("pdf", "html")
    ],
    "en/notes/drafts/<int:key>/act/<slug:what>/": lambda h: [
        Case({"key": h.draft, "what": "clear"})
    ],
    "en/notes/issued/<slug:address>/": lambda h: [Case({"address": h.note})],
    "en/notes/issued/<slug:address>/remind/": lambda h: [Case({"address": h.note})],
    "en/notes-received/<slug:address>/": lambda h: [
        Case({"address": h.note}, only=frozenset({"member", "addressee"}))
    ],
    "en/invitation/<str:token>/": lambda h: [Case({"token": h.invitation_token})],
    "en/account/tokens/<int:number>/revoke/": lambda h: [
        Case({"number": h.token}, only=frozenset({"member"}))
    ],
    "en/delegation/officers/<int:number>/": lambda h: [Case({"number": h.officers["member"].pk})],
    "en/delegation/officers/<int:number>/<slug:act>/": lambda h: [
        Case({"number": h.officers["member"].pk, "act": "sign-out"})
    ],
    "en/delegation/invitations/<int:number>/withdraw/": lambda h: [Case({"number": h.invitation})],
    "en/delegation/focal-points/<int:number>/end/": lambda h: [Case({"number": h.focal_point})],
    "en/accounts/officers/<int:number>/": lambda h: [Case({"number": h.officers["member"].pk})],
    "en/accounts/officers/<int:number>/<slug:act>/": lambda h: [
        Case({"number": h.officers["member"].pk, "act": "sign-out"})
    ],
    "en/accounts/<str:code>/": _one(code="KAZ"),
    "en/help/<slug:chapter>/": _one(chapter="visitors"),
    "en/notices/<slug:address>/": lambda h: [
        Case({"address": h.notice}, only=frozenset({"member"}))
    ],
    "en/notices/webhooks/<slug:address>/close/": _one(address="none"),
    "en/notices/not-arrived/<int:number>/again/": _one(number=1),
    "notices/<slug:secret>.<slug:language>.atom": lambda h: [
        Case({"secret": h.subscription, "language": "en"}),
        Case({"secret": "made-up", "language": "en"}, gone=True),
    ],
    "notices/<slug:secret>.<slug:language>.ics": lambda h: [
        Case({"secret": h.subscription, "language": "kk"}),
        Case({"secret": "made-up", "language": "kk"}, gone=True),
    ],
    "api/v1/documents/<address>": _by_address,
    "api/v1/documents/<address>/company": _by_address,
    "api/v1/documents/<address>/texts/<language>": lambda h: papers(
        h, lambda p: {"address": p.address, "language": "en"}
    ),
    "api/v1/documents/<address>/texts/<language>/transcriptions": lambda h: papers(
        h, lambda p: {"address": p.address, "language": "en"}
    ),
    "POST api/v1/documents/<address>/texts/<language>/transcriptions": lambda h: [
        replace(case, body=CORRECTION)
        for case in papers(h, lambda p: {"address": p.address, "language": "en"})
    ],
    "api/v1/documents/<address>/paragraphs/<paragraph>": lambda h: papers(
        h, lambda p: {"address": p.address, "paragraph": "para-1"}
    ),
    "api/v1/documents/<address>/citations": _by_address,
    "api/v1/documents/<address>/originals": _by_address,
    "api/v1/documents/<address>/disparities": _by_address,
    "api/v1/documents/<address>/redline": lambda h: [
        Case(
            {"address": h.papers[mark].address},
            mark,
            f"?before={h.papers[mark].symbol}&after={h.papers[mark].symbol}",
        )
        for mark in MARKS
    ],
    "api/v1/documents/<address>/files/<form>": lambda h: papers(
        h, lambda p: {"address": p.address, "form": "md"}, "?languages=en"
    ),
    "api/v1/originals/<digest>": lambda h: papers(h, lambda p: {"digest": p.digest}),
    "api/v1/symbols/<written>": lambda h: papers(h, lambda p: {"written": p.symbol}),
    "api/v1/search": lambda h: [
        Case({}, query=f"?q={word}") for p in h.papers.values() for word in (p.word, p.symbol)
    ],
    "api/v1/participants/named": lambda _h: [Case({}, query="?written=Kazakhstan")],
    "api/v1/participants/<code>": _one(code="KAZ"),
    "api/v1/bodies/<code>": _one(code="SOC"),
    "api/v1/decisions/<key>": lambda h: papers(h, lambda p: {"key": p.decision})[:3],
    "api/v1/instruments/<code>": _one(code="CATALOGUE"),
    "api/v1/catalogue/measures/<edition>/<key>": _one(edition="2004", key="3.1"),
    "api/v1/catalogue/changes": lambda _h: [Case({}, query="?earlier=2021-01-14&later=2021-01-15")],
    "api/v1/provisions/<instrument>/<number>": _one(instrument="rules-2004", number="I.1"),
    "api/v1/record/entries/<index>": lambda h: [
        Case({"index": h.papers[mark].entry}) for mark in MARKS
    ],
    "api/v1/record/entries/<index>/history": lambda h: [Case({"index": h.papers["members"].entry})],
    "api/v1/record/entries/<index>/opening": lambda h: papers(h, lambda p: {"index": p.entry})[1:],
    "api/v1/record/entries/<index>/opening-file": lambda h: papers(h, lambda p: {"index": p.entry})[
        1:
    ],
    "api/v1/record/entries/<index>/proof": _one(index=1),
    "api/v1/record/checkpoints/<size>": lambda _h: [Case({"size": 1}, gone=True)],
    "api/v1/record/consistency": lambda _h: [Case({}, query="?old=1&new=2")],
    **SILENCE_INTERFACE,
    "api/v1/imports/<address>": lambda h: [Case({"address": h.batch})],
    "POST api/v1/notes/drafts/<key>/issue": lambda h: [Case({"key": h.draft})],
    "POST api/v1/imports/<address>/accept": lambda h: [Case({"address": h.batch})],
    "api/v1/proposals/<key>": lambda h: [Case({"key": h.proposal})],
    "PATCH api/v1/proposals/<key>": lambda h: [Case({"key": h.proposal})],
    "POST api/v1/proposals/<key>/accept": lambda h: [Case({"key": h.proposal})],
    "POST api/v1/proposals/<key>/set-aside": lambda h: [Case({"key": h.proposal})],
    "POST api/v1/doubts/<key>/settle": lambda h: [Case({"key": h.doubt})],
    # What lists may be narrowed down to must tell no more than the lists.
    "en/search/": lambda h: [
        Case({}, query=f"?q={word}") for p in h.papers.values() for word in (p.word, p.symbol)
    ],
    "en/register/": lambda _h: [
        Case({}),
        Case({}, query="?body=MC"),
        Case({}, query="?kind=draft_decision"),
        Case({}, query="?distribution=addressees"),
        Case({}, query="?language=kk"),
    ],
    "en/decisions/": lambda _h: [Case({}), Case({}, query="?body=SOC")],
    "en/record/": lambda _h: [Case({}), Case({}, query="?act=document.registered")],
}
