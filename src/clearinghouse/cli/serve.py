"""``serve``: this installation, on one address, by one copy."""

import argparse
import contextlib
import os
import socket
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connections
from gunicorn.app.base import BaseApplication

from clearinghouse.cli import earnest
from clearinghouse.cli.installation import Unready, only_copy, prepare, say

FIRST_PORT = 8000
PORTS_TRIED = 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=int, help=f"the port (default: {FIRST_PORT}, or the next)")
    parser.add_argument("--workers", type=int, default=2, help="how many processes answer")


def run(options: argparse.Namespace) -> int:
    """Serve until stopped; return the exit status."""
    try:
        earnest.demand_earnest_directory(options.data)
        prepare(options.data)
        earnest.demand_earnest_database()
        with only_copy(options.data):
            port = free_port(options.host, options.port)
            import_module("clearinghouse.cli.readiness").make_ready(tell=say)
            name_address(options.host, port)
            say(f"Serving on http://{options.host}:{port}/ (stop with Ctrl-C).")
            serve(options, port)
    except Unready as unready:
        say(str(unready))
        return 1
    return 0


def serve(options: argparse.Namespace, port: int) -> None:
    """Answer requests until stopped; a worker beside does what falls due."""
    # The workers are forked from us: a connection of ours must not be theirs too.
    connections.close_all()
    with _working(options.data):
        _Server(options.host, port, options.workers).run()


def name_address(host: str, port: int) -> None:
    """Let letters lead to where this is served, unless the installation has a name for it."""
    reached = "127.0.0.1" if host in {"0.0.0.0", "::"} else f"[{host}]" if ":" in host else host  # noqa: S104 - compared, not listened on
    address = os.environ.setdefault("CLEARINGHOUSE_ADDRESS", f"http://{reached}:{port}")
    settings.HOUSE_ADDRESS = address.rstrip("/")


def free_port(host: str, wanted: int | None) -> int:
    """Return ``wanted`` if it is free, or the first free port if none is wanted.

    Raises :class:`Unready` if the wanted one is in use.
    """
    ports = [wanted] if wanted else range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)
    for port in ports:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as refused:
                reason = refused.strerror
                continue
            if port != (wanted or FIRST_PORT):
                say(f"Port {FIRST_PORT} is in use; port {port} is taken instead.")
            return port
    if wanted:
        raise Unready(
            f"Port {wanted} on {host} cannot be used: {reason}. Choose another: --port NUMBER."
        )
    raise Unready(
        f"All ports from {FIRST_PORT} to {FIRST_PORT + PORTS_TRIED - 1} are in use. "
        "Choose another: --port NUMBER."
    )


@contextlib.contextmanager
def _working(data: Path) -> Any:
    worker = subprocess.Popen(
        [sys.executable, "-m", "clearinghouse", "--data", str(data), "work"],
        env=os.environ.copy(),
    )
    try:
        yield
    finally:
        worker.terminate()
        worker.wait()


class _Server(BaseApplication):  # type: ignore[misc]
    """gunicorn with our few settings instead of its command line."""

    def __init__(self, host: str, port: int, workers: int) -> None:
        bound = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self.chosen = {
            "bind": [bound],
            "workers": workers,
            "timeout": 120,
            "graceful_timeout": 5,
            "loglevel": "warning",
            "control_socket_disable": True,
            "proc_name": "clearinghouse",
        }
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.chosen.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        return import_module("clearinghouse.site.wsgi").application
