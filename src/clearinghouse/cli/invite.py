"""``invite``: invite the first administrator of an installation, at the machine itself."""

import argparse
import sys
from importlib import import_module

from clearinghouse.cli import earnest
from clearinghouse.cli.installation import Unready, prepare, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("email", help="the address of the person invited")
    parser.add_argument("--office", required=True, help='such as "Administrator, CICA Secretariat"')
    parser.add_argument("--participant", default="SEC", help="code of the participant (SEC)")
    parser.add_argument(
        "--capacity",
        action="append",
        default=[],
        help="ADMINISTRATOR of the Secretariat, or DELEGATION_ADMINISTRATOR of a delegation",
    )
    parser.add_argument("--address", default="http://127.0.0.1:8000", help="where this is served")


def run(options: argparse.Namespace) -> int:
    """Invite; print the address at which the invitation is accepted."""
    try:
        earnest.demand_earnest_directory(options.data)
        prepare(options.data)
        earnest.demand_earnest_database()
    except Unready as unready:
        say(str(unready))
        return 1
    credentials = import_module("clearinghouse.law.credentials")
    people = import_module("clearinghouse.jobs.people")
    try:
        capacities = tuple(
            credentials.Capacity(code) for code in options.capacity or ["ADMINISTRATOR"]
        )
    except ValueError as unknown:
        say(f"{unknown}. Capacities: {', '.join(credentials.Capacity)}.")
        return 2
    refusals = import_module("clearinghouse.web.words.people")
    out_of_order = import_module("clearinghouse.record.acts").OutOfOrder
    refused = import_module("clearinghouse.participants.faults").Refusal
    try:
        link = people.invite_at_the_machine(
            email=options.email,
            office=options.office,
            participant=options.participant,
            capacities=capacities,
            at=import_module("clearinghouse.jobs.clock").now(),
        )
    except out_of_order as answer:
        say(refusals.refusal_words(answer))
        return 1
    except refused as answer:
        say(str(refusals.PARTICIPANT_FAULTS[answer.fault]) % answer.named)
        return 1
    sys.stdout.write(f"{options.address.rstrip('/')}{link}\n")
    return 0
