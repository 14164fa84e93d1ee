"""``demo``: everything set up and filled with a made-up year, then served."""

import argparse
import os
import time
from importlib import import_module

from clearinghouse.cli import serve
from clearinghouse.cli.installation import DEMONSTRATION, Unready, only_copy, prepare, say


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
        _refuse_installation_in_earnest(options)
        prepare(options.data)
        with only_copy(options.data):
            port = serve.free_port(options.host, options.port)
            import_module("clearinghouse.cli.readiness").make_ready(tell=say)
            (options.data / DEMONSTRATION).touch()
            serve.name_address(options.host, port)
            _fill()
            if options.prepare_only:
                return 0
            say(
                f"Ready after {time.monotonic() - began:.0f} s. Serving on "
                f"http://{options.host}:{port}/ – sign in as any role at "
                f"http://{options.host}:{port}/en/demonstration/ (stop with Ctrl-C)."
            )
            serve.serve(options, port)
    except Unready as unready:
        say(str(unready))
        return 1
    return 0


def _fill() -> None:
    demonstration = import_module("clearinghouse.jobs.demonstration")
    if not demonstration.is_filled():
        say("Filling in the officers and a made-up year of papers …")
        demonstration.fill(at=import_module("clearinghouse.jobs.clock").now())
    import_module("clearinghouse.jobs.duties").do_what_is_due(
        at=import_module("clearinghouse.jobs.clock").now()
    )


def _refuse_installation_in_earnest(options: argparse.Namespace) -> None:
    """Never let the demonstration's open doors stand before an installation in earnest."""
    if (options.data / "keys" / "log.key").exists() and not (options.data / DEMONSTRATION).exists():
        raise Unready(
            f"{options.data} holds an installation in earnest. Give the demonstration a directory "
            "of its own: --data DIR."
        )
