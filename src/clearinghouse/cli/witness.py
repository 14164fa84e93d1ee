"""``witness``: run a witness of the record, which needs neither framework nor database.

Put it behind a server that speaks HTTPS.  Its directory must never be set back to an older copy.
"""

import argparse
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar, Final

from clearinghouse.jobs import clock
from clearinghouse.tlog.note import NoteMalformed, VerifierKey
from clearinghouse.tlog.witness import Witness, logs_of
from clearinghouse.tlog.witness_state import Disk, StateUnfit, create
from clearinghouse.tlog.witnessing import ADD_CHECKPOINT, Answer

MAX_BODY: Final = 100_000
_PATIENCE: Final = 10.0
_CHECKPOINT: Final = "checkpoint"
_PARTS_OF_A_CHECKPOINT: Final = 3


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add = parser.add_argument
    add("--state", type=Path, required=True, metavar="DIR", help="the witness's key and memory")
    add("--new-key", metavar="NAME", help="make a new witness of this name, print its key")
    add(
        "--log",
        action="append",
        default=[],
        metavar="VKEY",
        help="a log to witness, by its verifier key (may be given several times)",
    )
    add("--listen", default="127.0.0.1:7380", metavar="HOST:PORT", help="(127.0.0.1:7380)")
    # For the demonstration: its witness does not outlive it, however it ends.
    add("--end-with-parent", action="store_true", help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Make a witness, or serve one until interrupted; return the exit status."""
    try:
        if options.new_key is not None:
            sys.stdout.write(f"{create(options.state, options.new_key).witness}\n")
            return 0
        # Asked before anything is said: whoever hears us may end at once.
        parent = os.getppid() if options.end_with_parent else None
        served = server(options.state, options.log, options.listen)
        served.parent = parent
    except (StateUnfit, NoteMalformed, OSError, ValueError) as error:
        sys.stderr.write(f"The witness does not run: {error}\n")
        return 1
    sys.stdout.write(f"{served.witness.signer.witness}\n")
    sys.stdout.flush()
    try:
        served.serve_forever()
    finally:
        served.server_close()
    return 0


def server(state: Path, logs: list[str], listen: str) -> "WitnessServer":
    """Return the server of the witness kept in ``state``, listening but not yet answering."""
    if not logs:
        raise ValueError("name at least one log with --log")
    keys = logs_of(VerifierKey.parse(log.strip()) for log in logs)
    host, colon, port = listen.rpartition(":")
    if not colon or not port.isdecimal():
        raise ValueError(f"not HOST:PORT: {listen}")
    disk = Disk.open(state)
    try:
        return WitnessServer((host, int(port)), Witness(disk.signer, keys, disk), disk)
    except (OSError, OverflowError):
        disk.close()
        raise


class WitnessServer(ThreadingHTTPServer):
    """A small HTTP server around one witness."""

    daemon_threads = True
    connections: Final = 32

    def __init__(self, address: tuple[str, int], witness: Witness, disk: Disk) -> None:
        super().__init__(address, _Exchange)
        self.witness = witness
        self.parent: int | None = None
        self._disk = disk
        self.free = threading.BoundedSemaphore(self.connections)

    def service_actions(self) -> None:
        """End when the process that began us has, if we are to end with it."""
        if self.parent is not None and os.getppid() != self.parent:
            raise KeyboardInterrupt

    def server_close(self) -> None:
        """Stop listening, and leave the state to others."""
        super().server_close()
        self._disk.close()


class _Exchange(BaseHTTPRequestHandler):
    """One connection: requests, each told the time, and their answers."""

    server: WitnessServer
    protocol_version = "HTTP/1.1"
    timeout: ClassVar[float] = _PATIENCE
    server_version = "witness"
    sys_version = ""

    def handle(self) -> None:
        """Answer one connection; when too many are open, the next ones wait."""
        with self.server.free:
            super().handle()

    def do_POST(self) -> None:
        """Cosign, or say why not."""
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdecimal()):
            self._refuse(411, "say how long the request is")
        elif len(length) > len(str(MAX_BODY)) or int(length) > MAX_BODY:
            self._refuse(413, "the request is too long")
        else:
            body = self.rfile.read(int(length))
            if len(body) != int(length):
                self._refuse(400, "the request is cut off")
            elif self.path != f"/{ADD_CHECKPOINT}":
                self._answer(Answer(404, b"not found\n"))
            else:
                now = int(clock.now().timestamp())
                self._answer(self.server.witness.add_checkpoint(body, time=now))

    def do_GET(self) -> None:
        """Serve the last checkpoint cosigned of a log, by the hash of its origin."""
        parts = self.path.split("/")
        if len(parts) == _PARTS_OF_A_CHECKPOINT and not parts[0] and parts[2] == _CHECKPOINT:
            self._answer(self.server.witness.latest(parts[1]))
        else:
            self._answer(Answer(404, b"not found\n"))

    def log_message(self, *_: object) -> None:
        """Keep no log of who asked."""

    def _refuse(self, status: int, reason: str) -> None:
        """Answer what could not be read to its end, and end the connection."""
        self.close_connection = True
        self._answer(Answer(status, f"{reason}\n".encode()))

    def _answer(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(answer.body)
