"""The interface itself: its endpoints gathered room by room, under their names and problems."""

from ninja import NinjaAPI

from clearinghouse.api import problems
from clearinghouse.api.openapi import DESCRIPTION
from clearinghouse.api.rendering import Renderer
from clearinghouse.api.views import (
    account,
    action_plans,
    areas,
    choices,
    coordination,
    correspondence,
    documents,
    due,
    events,
    fund,
    instrument_status,
    intake,
    law,
    measures,
    networks,
    papers,
    participants,
    planning,
    record,
    silence_registry,
    sittings_registry,
    transcriptions,
)

VERSION = "1"

api = NinjaAPI(
    title="CICA Clearing House",
    version=VERSION,
    description=DESCRIPTION,
    docs_url=None,
    openapi_url=None,
    urls_namespace="endpoints",
    renderer=Renderer(),
)
problems.install(api)
ROOMS = (
    *(documents, papers, transcriptions, correspondence, participants, instrument_status, measures),
    *(areas, action_plans, networks, choices, coordination, sittings_registry, due, planning),
    *(events, fund, law, record, silence_registry, intake, account),
)
for room in ROOMS:
    api.add_router("", room.router)
