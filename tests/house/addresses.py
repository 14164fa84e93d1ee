"""Every address of the house, what stands behind it, and the objects it is tried with."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
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


def _of_a_meeting(house: House, body: str = "") -> list[Case]:
    """Return the meeting that was run here."""
    return [Case({"code": house.meeting}, body=body)]


# Who speaks for the State that drafts, and the registry that lends its help.
SPEAKING = frozenset({"member", "registry"})
ACTIVITY: dict[str, str | int] = {"code": "NCT-GEN", "number": "ii.1"}


# Nobody of this house leads the area of the plan but the registry that lends its help.
LEADING = frozenset({"registry"})
OF_THE_PLAN: dict[str, str | int] = {"area": "NCT-GEN", "activity": "ii.1"}
ACTIVITY_TYPED = '{"code": "ix.9", "title": {"en": "Talks"}, "modality": "seminar"}'
CHANGED = '{"title": {"en": "Talks"}, "modality": "seminar", "version": 1}'
CONTACT = (
    '{"office": "Duty desk", "email": "desk@example.org", "languages": ["en"], '
    '"opens": "09:00", "closes": "18:00", "zone": "Asia/Almaty"}'
)
CONTACT_ON_NOTE = CONTACT.replace("{", '{"participant": "KGZ", "ground": "Note 12/26", ', 1)


def _of_a_draft(
    only: frozenset[str] | None = None, body: str = "", **values: str | int
) -> Callable[[House], list[Case]]:
    """Return the draft concept paper that was issued to the Member States."""
    return lambda h: [Case({"address": h.paper_draft, **values}, "members", only=only, body=body)]


def _silence(body: str = "", **values: str | int) -> Callable[[House], list[Case]]:
    return lambda h: [Case({"key": h.procedure, **values}, "members", body=body)]


FAILED = (
    '{"participant": "IND", "channel": "email", "failure": "bounced", '
    '"failed_at": "2001-01-01T00:00:00Z"}'
)


def _review(body: str = "", **values: str | int) -> Callable[[House], list[Case]]:
    return lambda h: [Case({"key": h.review, **values}, "members", body=body)]


def _proposed(house: House) -> list[Case]:
    return [Case({"key": house.proposed}, "members")]


def _chosen(body: str = "") -> Callable[[House], list[Case]]:
    """Return the choice that the member's own officers change, whom the credential lets read."""
    return lambda h: [Case({"key": h.choice}, only=frozenset({"member"}), body=body)]


REVIEW_ADDRESSES: dict[str, Callable[[House], list[Case]]] = {
    **{
        f"en/reviews/<slug:key>/{page}": _review()
        for page in ("", "contribute/", "recommend/", "draft/", "issue/")
    },
    "en/reviews/<slug:key>/figures/<slug:code>/": _review(code="measures"),
    "en/reviews/<slug:key>/recommendations/<int:number>/follow/": _review(number=1),
    "en/reviews/<slug:key>/draft.<slug:form>": _review(form="md"),
    "en/catalogue/proposals/": lambda _h: [Case({}, "members")],
    "en/catalogue/proposals/make/": lambda _h: [Case({}, "members")],
    "en/catalogue/proposals/<slug:key>/": _proposed,
    "en/catalogue/proposals/<slug:key>/draft/": _proposed,
    "en/catalogue/proposals/<slug:key>/withdraw/": _proposed,
    "en/choices/<slug:key>/change/": _chosen(),
    "en/choices/<slug:key>/withdraw/": _chosen(),
    "POST api/v1/reviews": lambda _h: [Case({}, body="{}")],
    "api/v1/reviews/<key>": _review(),
    "api/v1/reviews/<key>/figures/<code>": _review(code="measures"),
    "api/v1/reviews/<key>/files/<form>": _review(form="md"),
    "POST api/v1/reviews/<key>/contributions": _review('{"state": "KAZ"}'),
    "POST api/v1/reviews/<key>/recommendations": _review('{"kind": "continue", "text": {}}'),
    "POST api/v1/reviews/<key>/recommendations/<number>/decisions": _review(
        '{"decision": "none"}', number=1
    ),
    "POST api/v1/reviews/<key>/drafts": _review(),
    "api/v1/catalogue/proposals": lambda _h: [Case({}, "members")],
    "POST api/v1/catalogue/proposals": lambda _h: [Case({}, body="{}")],
    "api/v1/catalogue/proposals/<key>": _proposed,
    "POST api/v1/catalogue/proposals/<key>/draft": _proposed,
    "POST api/v1/catalogue/proposals/<key>/withdrawal": _proposed,
    "POST api/v1/choices": lambda _h: [Case({}, body="{}")],
    "POST api/v1/choices/consent": lambda _h: [Case({}, body="{}")],
    "POST api/v1/choices/<key>/change": _chosen('{"edition": "2004", "measure": "3.1"}'),
    "POST api/v1/choices/<key>/withdrawal": _chosen(),
}
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
    "POST api/v1/silence/<key>/deliveries/failed": _silence(
        '{"state": "IND", "failure": "bounced", "returned_at": "2001-01-01T00:00:00Z"}'
    ),
    "POST api/v1/silence/<key>/cancel": _silence('{"reason": "It was opened too early."}'),
    "POST api/v1/silence/<key>/close": _silence(),
}
PUT = (
    '{"point": "1", "draft": "none", "outcome": "noted", "verb": "took_note", '
    '"subject": {"en": "Papers"}}'
)
SITTINGS_INTERFACE: dict[str, Callable[[House], list[Case]]] = {
    "POST api/v1/sittings": lambda _h: [Case({}, body='{"agenda": []}')],
    "api/v1/sittings/<code>": lambda h: [
        Case({"code": h.meeting}),
        Case({"code": "SOC-2023-II"}, gone=True),
    ],
    "api/v1/sittings/<code>/as-at-closure/<language>/<symbol>": lambda h: [
        Case({"code": h.meeting, "language": "en", "symbol": h.papers[mark].symbol}, mark)
        for mark in ("members", "observers")
    ],
    "POST api/v1/sittings/<code>/outcomes/<place>/statements": lambda _h: [
        Case(
            {"code": "SOC-2023-II", "place": 1},
            gone=True,
            body='{"state": "KAZ", "added": "reservation", "text": "Not yet."}',
        )
    ],
    **{
        f"POST api/v1/sittings/<code>/{page}": partial(_of_a_meeting, body=body)
        for page, body in (
            ("agenda", '{"agenda": []}'),
            ("agenda/adopt", "{}"),
            ("documents", '{"point": "1", "document": "none"}'),
            ("attendance", '{"roll": []}'),
            ("open", ""),
            ("rehearsals", PUT),
            ("outcomes", PUT),
            ("close", "{}"),
            ("report", '{"document": "none"}'),
        )
    },
}


def _sent(body: str = "", query: str = "") -> Callable[[House], list[Case]]:
    return lambda h: [Case({"key": h.submission}, "members", query, body=body)]


def _draft(query: str = "") -> Callable[[House], list[Case]]:
    return lambda h: [Case({"key": h.drafted}, query=query, only=frozenset({"member"}))]


OFFERED = (
    '{"kind": "offer", "area": "HUM", "role": "coordinator", "text": {"en": "We offer ourselves."}}'
)
COORDINATION: dict[str, Callable[[House], list[Case]]] = {
    "en/coordinators/list/<str:languages>.<slug:form>": lambda _h: [
        Case({"languages": languages, "form": form})
        for languages, form in (("en", "csv"), ("en+ru", "docx"))
    ],
    "api/v1/coordinators/files/<form>": lambda _h: [
        Case({"form": "csv"}, query="?languages=en"),
        Case({"form": "docx"}),
        Case({"form": "exe"}, gone=True),
    ],
    "en/coordinators/vacancies/": lambda _h: [Case({}), Case({}, query="?state=KAZ")],
    "en/coordinators/areas/<str:code>/": _one(code="NCT-TER"),
    "en/coordinators/areas/<str:code>/act/": _one(code="HUM"),
    "en/coordinators/areas/<str:code>/act/<slug:key>/<slug:how>/": lambda h: [
        Case({"code": "HUM", "key": h.acting, "how": "consent"})
    ],
    "en/coordination/submissions/<slug:key>/": _sent(),
    **{
        f"en/coordination/submissions/<slug:key>/{act}/": _sent()
        for act in ("withdraw", "pass-on", "circulate", "place", "comment")
    },
    **{
        f"en/coordination/submissions/<slug:key>/{act}/": _draft()
        for act in ("change", "send", "discard")
    },
    "api/v1/coordination/areas/<area>": _one(area="NCT-TER"),
    "api/v1/coordination/vacancies": lambda _h: [Case({}, query="?participant=KAZ")],
    "POST api/v1/coordination/submissions": lambda _h: [Case({}, body="{}")],
    "api/v1/coordination/submissions/<key>": _sent(),
    "POST api/v1/coordination/submissions/<key>/send": _sent(query="?version=1"),
    "POST api/v1/coordination/submissions/<key>/withdraw": _sent(),
    "POST api/v1/coordination/submissions/<key>/pass-on": _sent(),
    "POST api/v1/coordination/submissions/<key>/circulate": _sent(query="?note=none"),
    "POST api/v1/coordination/submissions/<key>/revise": _sent(OFFERED, query="?version=1"),
    "POST api/v1/coordination/submissions/<key>/discard": _sent(),
    "POST api/v1/coordination/submissions/<key>/agenda": lambda h: [
        replace(case, body=f'{{"sitting": "{h.meeting}", "point": "1"}}') for case in _sent()(h)
    ],
    "POST api/v1/coordination/submissions/<key>/comments": _sent('{"kind": "support"}'),
    "POST api/v1/coordination/areas/<area>/acting": _one(area="HUM"),
    "POST api/v1/coordination/acting/<key>/consent": lambda h: [Case({"key": h.acting})],
    "POST api/v1/coordination/acting/<key>/lay-down": lambda h: [Case({"key": h.acting})],
}
CLEARED = frozenset({"member", "addressee", "observer", "partner", "registry"})
OWN_SUBMISSION = frozenset({"member", "registry"})
MEMBERS_AND_REGISTRY = frozenset({"member", "addressee", "registry", "program of the member"})


FOLLOWING = frozenset({"member", "addressee", "registry"})


def _of_an_open_plan(house: House) -> list[Case]:
    return [Case({"year": house.plan}, only=CLEARED | {"program of the member"})]


def _of_a_compiled_plan(house: House) -> list[Case]:
    return [Case({"year": house.compiled}, only=MEMBERS_AND_REGISTRY)]


def _of_a_submission(house: House) -> list[Case]:
    return [Case({"year": house.plan, "number": 1}, only=OWN_SUBMISSION)]


def _of_an_event(house: House) -> list[Case]:
    return [
        Case({"code": house.event}, only=MEMBERS_AND_REGISTRY),
        Case({"code": "EVENT-01"}),
    ]


PLANS: dict[str, Callable[[House], list[Case]]] = {
    "api/v1/plans/<year>": lambda h: [*_of_an_open_plan(h), *_of_a_compiled_plan(h)],
    "api/v1/events/<code>": _of_an_event,
    "api/v1/plans/<year>/submissions": lambda h: [Case({"year": h.plan})],
    "POST api/v1/plans/<year>/submissions": lambda h: [
        replace(case, body='{"event": {}, "is_draft": true}') for case in _of_an_open_plan(h)
    ],
    "POST api/v1/plans/<year>/nil": _of_an_open_plan,
    "POST api/v1/plans": lambda _h: [Case({}, body="{}")],
    "POST api/v1/plans/<year>/compile": lambda h: [Case({"year": h.plan})],
    "en/plans/<int:year>/": lambda h: [
        *_of_an_open_plan(h),
        *_of_a_compiled_plan(h),
        Case({"year": h.plan - 1}),
    ],
    "en/plans/<int:year>/calendar/": _of_a_compiled_plan,
    "en/plans/<int:year>/map/": _of_a_compiled_plan,
    "en/plans/<int:year>/file/<str:languages>.<slug:form>": lambda h: [
        Case({"year": h.plan, "languages": "en", "form": "html"}, gone=True),
        Case({"year": h.compiled, "languages": "en+ru", "form": "xlsx"}, only=MEMBERS_AND_REGISTRY),
    ],
    "plans/<int:year>.ics": lambda h: [
        Case({"year": h.plan - 1}),
        Case({"year": h.compiled}, gone=True),
    ],
    "en/plans/<int:year>/submit/": _of_an_open_plan,
    "en/plans/<int:year>/nil/": _of_an_open_plan,
    "en/plans/<int:year>/submissions/<int:number>/": _of_a_submission,
    "en/plans/<int:year>/submissions/<int:number>/change/": _of_a_submission,
    "en/plans/<int:year>/submissions/<int:number>/withdraw/": _of_a_submission,
    **{
        f"en/plans/<int:year>/{act}/": lambda h: [Case({"year": h.plan})]
        for act in ("remind", "compile", "circulate", "add")
    },
    "en/events/<slug:code>/": _of_an_event,
    **{
        f"en/events/<slug:code>/{act}/": lambda h: [
            Case({"code": h.event}, only=frozenset({"member", "addressee", "registry"}))
        ]
        for act in ("papers", "nominate", "attendance")
    },
    **{
        f"api/v1/events/<code>/{kind}": _of_an_event
        for kind in ("papers", "attendance", "photographs", "lessons", "invitations")
    },
    **{
        f"POST api/v1/events/<code>/{act}": lambda h, body=body: [
            Case({"code": h.event}, only=FOLLOWING, body=body)
        ]
        for act, body in (
            ("papers", '{"document": "NONE/1", "role": "report"}'),
            ("nominations", '{"name": "An Expert", "office": "Expert"}'),
            ("attendance", '{"participant": "KAZ", "size": 1}'),
            ("lessons", '{"text": {"en": "Begin earlier."}}'),
        )
    },
    # Without a photograph nobody is told anything but that one is missing.
    "POST api/v1/events/<code>/photographs": lambda h: [Case({"code": h.event})],
    "api/v1/events/<code>/nominations": lambda h: [
        Case({"code": h.event}, only=FOLLOWING | {"program of the member"})
    ],
    "POST api/v1/events/<code>/nominations/<nomination>/withdrawal": lambda h: [
        Case({"code": h.event, "nomination": 1}, gone=True)
    ],
    "api/v1/events/<code>/photographs/<photograph>": lambda h: [
        Case({"code": h.event, "photograph": 1}, gone=True)
    ],
    **{
        f"POST api/v1/events/<code>/photographs/<photograph>/{act}": lambda h: [
            Case({"code": h.event, "photograph": 1}, gone=True, body='{"en": "Trees"}')
        ]
        for act in ("description", "removal")
    },
    "POST api/v1/events/<code>/changes": lambda h: [
        Case({"code": h.event}, body='{"reason": "Frost.", "seen": 1}')
    ],
    "POST api/v1/events/<code>/invitations": lambda h: [
        Case({"code": h.event}, body='{"in_register": "DOC"}')
    ],
    "POST api/v1/plans/<year>/events": lambda h: [
        Case({"year": h.compiled}, body='{"event": {}, "reason": "Late."}')
    ],
    **{
        f"en/events/<slug:code>/{act}/": lambda h: [Case({"code": h.event}, only=FOLLOWING)]
        for act in ("photographs", "lessons")
    },
    "en/events/<slug:code>/photographs/<int:number>/": lambda h: [
        Case({"code": h.event, "number": 1}, gone=True)
    ],
    **{
        f"en/events/<slug:code>/photographs/<int:number>/{act}/": lambda h: [
            Case({"code": h.event, "number": 1}, only=FOLLOWING)
        ]
        for act in ("describe", "take-down")
    },
    "en/events/<slug:code>/invite/": lambda h: [Case({"code": h.event})],
    # What is not there and what is another's are one answer: back to the plans, with the reason.
    "en/events/nominations/<int:number>/withdraw/": lambda _h: [Case({"number": 1})],
    "en/events/<slug:code>/change/": lambda h: [Case({"code": h.event})],
    "en/events/<slug:code>/cancel/": lambda h: [Case({"code": h.event})],
}
TRIED: dict[str, Callable[[House], list[Case]]] = {
    **COORDINATION,
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
    **PLANS,
    "en/papers/areas/<str:code>/": _one(code="ECON-TOURISM"),
    "en/papers/areas/<str:code>/begin/": lambda _h: [Case({"code": "ECON-TOURISM"}, only=SPEAKING)],
    "en/papers/areas/<str:code>/bind/": _one(code="ECON-TOURISM"),
    "en/papers/areas/<str:code>/plan/": _one(code="NCT-GEN"),
    "en/papers/areas/<str:code>/plan/add/": lambda _h: [Case({"code": "NCT-GEN"}, only=SPEAKING)],
    "en/papers/areas/<str:code>/plan/reviews/": _one(code="NCT-GEN"),
    "en/papers/areas/<str:code>/plan/<str:number>/": lambda _h: [Case(ACTIVITY, "members")],
    **{
        f"en/papers/areas/<str:code>/plan/<str:number>/{page}/": lambda _h: [
            Case(ACTIVITY, "members", only=SPEAKING)
        ]
        for page in ("change", "progress", "held")
    },
    "en/papers/networks/<slug:code>/": lambda _h: [Case({"code": "NCT-POLICE"}, "members")],
    "en/papers/networks/<slug:code>/join/": _one(code="NCT-POLICE"),
    "en/papers/networks/<slug:code>/join-on-note/": _one(code="NCT-POLICE"),
    "en/papers/networks/<slug:code>/contacts/<int:number>/end/": lambda _h: [
        Case({"code": "NCT-POLICE", "number": 1}, gone=True)
    ],
    "en/papers/networks/<slug:code>/call/": lambda _h: [
        Case({"code": "NCT-POLICE"}, "members", only=SPEAKING)
    ],
    "en/papers/networks/<slug:code>/answer/": lambda _h: [Case({"code": "NCT-POLICE"}, "members")],
    "en/papers/networks/<slug:code>/contacts/<int:number>/confirm/": lambda _h: [
        Case({"code": "NCT-POLICE", "number": 1}, gone=True)
    ],
    "en/papers/periods/<slug:address>/": lambda _h: [Case({"address": "none"}, gone=True)],
    "en/papers/drafts/<slug:address>/": _of_a_draft(),
    "en/papers/drafts/<slug:address>/changes/": _of_a_draft(),
    **{
        f"en/papers/drafts/<slug:address>/{page}/": _of_a_draft(SPEAKING)
        for page in ("period", "issue", "meetings", "give-up", "register")
    },
    "en/papers/drafts/<slug:address>/parts/<slug:part>/<slug:language>/": _of_a_draft(
        SPEAKING, part="goals", language="kk"
    ),
    "en/papers/drafts/<slug:address>/rounds/<int:number>/": _of_a_draft(number=1),
    "en/papers/drafts/<slug:address>/rounds/<int:number>/comment/": _of_a_draft(SPEAKING, number=1),
    "en/papers/drafts/<slug:address>/rounds/<int:number>/answers/<int:place>/": _of_a_draft(
        SPEAKING, number=1, place=1
    ),
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
    "en/fund/projects/<slug:key>/withdraw/": lambda _h: [Case({"key": "none"}, gone=True)],
    "POST api/v1/fund/projects/<key>/withdrawal": lambda _h: [
        Case({"key": "none"}, gone=True, body="{}")
    ],
    "POST api/v1/fund/proposals": lambda _h: [Case({}, body="{}")],
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
    "en/silence/<slug:key>/return/": lambda h: [Case({"key": h.procedure}, "members")],
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
    "en/notes/ways/<slug:code>/": lambda _h: [Case({"code": "IND"})],
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
    "api/v1/due/backwards": lambda _h: [Case({}, query="?adopt_on=2027-02-10")],
    **SILENCE_INTERFACE,
    **SITTINGS_INTERFACE,
    **REVIEW_ADDRESSES,
    "api/v1/areas/<area>": _one(area="ECON-TOURISM"),
    "api/v1/papers/drafts/<address>": _of_a_draft(),
    "POST api/v1/papers/drafts": lambda _h: [
        Case({}, body='{"area": "ECON-TOURISM", "state": "KAZ"}', only=SPEAKING)
    ],
    "POST api/v1/papers/drafts/<address>/parts": _of_a_draft(
        SPEAKING, '{"part": "goals", "language": "en", "text": "Paths.", "version": 1}'
    ),
    "POST api/v1/papers/drafts/<address>/rounds": _of_a_draft(
        SPEAKING, '{"last_day": "2099-01-31"}'
    ),
    "POST api/v1/papers/drafts/<address>/rounds/<number>/comments": _of_a_draft(
        SPEAKING, '{"part": "goals", "text": "Good."}', number=1
    ),
    "POST api/v1/papers/drafts/<address>/rounds/<number>/comments/<place>/answer": _of_a_draft(
        SPEAKING, '{"kind": "taken_up"}', number=1, place=1
    ),
    "POST api/v1/papers/drafts/<address>/register": _of_a_draft(),
    "api/v1/networks/<network>": lambda _h: [Case({"network": "NCT-POLICE"}, "members")],
    "POST api/v1/networks/<network>/contacts": lambda _h: [
        Case({"network": "NCT-POLICE"}, body=CONTACT)
    ],
    "POST api/v1/networks/<network>/contacts/on-note": lambda _h: [
        Case({"network": "NCT-POLICE"}, body=CONTACT_ON_NOTE)
    ],
    **{
        f"POST api/v1/networks/<network>/contacts/<number>/{act}": lambda _h: [
            Case({"network": "NCT-POLICE", "number": 1}, gone=True, body="{}")
        ]
        for act in ("confirmation", "end")
    },
    "POST api/v1/networks/<network>/calls": lambda _h: [
        Case({"network": "NCT-POLICE"}, "members", only=LEADING)
    ],
    "POST api/v1/networks/<network>/answer": lambda _h: [
        Case({"network": "NCT-POLICE"}, gone=True)
    ],
    "api/v1/action-plans/<area>": lambda _h: [Case({"area": "NCT-GEN"}, "members")],
    "POST api/v1/action-plans/<area>/activities": lambda _h: [
        Case({"area": "NCT-GEN"}, only=SPEAKING, body=ACTIVITY_TYPED)
    ],
    "POST api/v1/action-plans/<area>/reviews": lambda _h: [
        Case({"area": "NCT-GEN"}, body='{"body": "SOC", "reviewed_on": "2026-01-01"}')
    ],
    "api/v1/action-plans/<area>/activities/<activity>": lambda _h: [Case(OF_THE_PLAN, "members")],
    **{
        f"POST api/v1/action-plans/<area>/activities/<activity>/{act}": lambda _h, t=(only, body): [
            Case(OF_THE_PLAN, "members", only=t[0], body=t[1])
        ]
        for act, only, body in (
            (
                "changes",
                SPEAKING,
                '{"title": {"en": "Talks"}, "modality": "seminar", "version": 1}',
            ),
            ("progress", LEADING, '{"progress": "under_way", "noted_on": "2026-01-01"}'),
            ("occasions", LEADING, '{"held_on": "2026-01-01"}'),
        )
    },
    "POST api/v1/papers/drafts/<address>/period": _of_a_draft(SPEAKING, '{"version": 1}'),
    "POST api/v1/papers/drafts/<address>/meetings": _of_a_draft(
        SPEAKING, '{"meeting": "SOC-2023-II"}'
    ),
    "POST api/v1/papers/drafts/<address>/abandonment": _of_a_draft(
        SPEAKING, '{"ground": "Merged."}'
    ),
    "api/v1/imports/<address>": lambda h: [Case({"address": h.batch})],
    "POST api/v1/notes/drafts/<key>/issue": lambda h: [Case({"key": h.draft})],
    "POST api/v1/notes/deliveries/failures": lambda h: [
        Case({}, query=f"?note={h.note}", body=FAILED)
    ],
    "POST api/v1/notes/deliveries/again": lambda h: [
        Case({}, query=f"?note={h.note}", body='{"participant": "IND", "channel": "paper"}')
    ],
    "POST api/v1/notes/ways/<participant>": lambda _h: [
        Case({"participant": "IND"}, body='{"channels": ["paper"], "request": "IND/7"}')
    ],
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
