"""``demo``: everything set up and filled with a made-up year, then served."""

import argparse
import os
import time
from importlib import import_module

from clearinghouse.cli import earnest, serve
from clearinghouse.cli.demo_witness import witnessed
from clearinghouse.cli.installation import Unready, only_copy, prepare, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    serve.configure(parser)
    parser.add_argument(
        "--prepare-only", action="store_true", help="set everything up, then stop without serving"
    )


def run(options: argparse.Namespace) -> int:
    """Fill and serve the demonstration; return the exit status."""
    began = time.monotonic()
    os.environ["CLEARINGHOUSE_DEMO"] = "1"
    try:
        earnest.demand_demonstration_directory(options.data)
        prepare(options.data)
        earnest.demand_demonstration_database(options.data)
        with only_copy(options.data):
            port = serve.free_port(options.host, options.port)
            earnest.mark_demonstration(options.data)
            import_module("clearinghouse.cli.readiness").make_ready(tell=say)
            serve.name_address(options.host, port)
            with witnessed(options.data):
                _show(options, port, began)
    except Unready as unready:
        say(str(unready))
        return 1
    return 0


def _show(options: argparse.Namespace, port: int, began: float) -> None:
    """Fill the house, say where it is, and serve it until stopped."""
    _fill()
    if options.prepare_only:
        return
    say(
        f"Ready after {time.monotonic() - began:.0f} s. Serving on "
        f"http://{options.host}:{port}/ – sign in as any role at "
        f"http://{options.host}:{port}/en/demonstration/ (stop with Ctrl-C)."
    )
    serve.serve(options, port)


def _fill() -> None:
    demonstration = import_module("clearinghouse.jobs.demonstration")
    if not demonstration.is_filled():
        say("Filling in the officers and a made-up year of papers …")
        demonstration.fill(at=import_module("clearinghouse.jobs.clock").now())
    import_module("clearinghouse.jobs.duties").do_what_is_due(
        at=import_module("clearinghouse.jobs.clock").now()
    )
