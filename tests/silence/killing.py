"""Children that do one step of a procedure and are struck down in the middle of it.

A child is a fork of the test, which has closed its connections before; it tells through a pipe when
it begins, what it was given, and when it is done.
"""

import base64
import os
import random
import select
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NoReturn

import psycopg
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, connections

from clearinghouse.silence.models import Act
from clearinghouse.tlog.receipt import Receipt
from tests.notices.telling import settings_of_the_database
from tests.silence.invariants import receipt_of

Step = Callable[[Callable[[Act], None]], None]
Blow = Callable[["Child"], None]
BEGUN, DONE, BROKEN, RECEIPT, BACKEND = b"begun", b"done", b"broken", b"receipt ", b"backend "


@dataclass
class Child:
    """A child at work: what it has told so far, and whether it ended by itself."""

    pid: int
    pipe: int
    told: bytes = b""

    @property
    def lines(self) -> list[bytes]:
        return self.told.split(b"\n")[:-1]

    @property
    def backend(self) -> int:
        (line,) = [each for each in self.lines if each.startswith(BACKEND)]
        return int(line.removeprefix(BACKEND))

    @property
    def receipts(self) -> list[Receipt]:
        found = [each for each in self.lines if each.startswith(RECEIPT)]
        return [Receipt.parse(base64.b64decode(each.removeprefix(RECEIPT))) for each in found]

    def listen(self, *, until: bytes = b"", within: float = 30) -> None:
        """Read on until a line is told, or to the end of what the child tells."""
        last = time.monotonic() + within
        while not until or until not in self.lines:
            assert select.select([self.pipe], [], [], max(0, last - time.monotonic()))[0]
            heard = os.read(self.pipe, 1 << 16)
            if not heard:
                break
            self.told += heard


@dataclass
class Strikes:
    """Strikes children at random moments; ``landed`` counts those struck in the middle, by step."""

    blow: Blow
    chance: random.Random
    landed: dict[str, int] = field(default_factory=dict)
    finished: dict[str, int] = field(default_factory=dict)
    lasts: dict[str, float] = field(default_factory=dict)

    @property
    def count(self) -> int:
        return sum(self.landed.values())

    def strike(self, name: str, step: Step) -> Child:
        """Let a child do the step and strike it at a random moment; return what it has told."""
        with born(step) as child:
            child.listen(until=BEGUN)
            time.sleep(self.chance.uniform(0, self.lasts.get(name, 0.02)))
            self.blow(child)
            child.listen()
            is_done = DONE in child.lines
            counted = self.finished if is_done else self.landed
            counted[name] = counted.get(name, 0) + 1
            # Most blows shall fall in the middle, and some let it be done, however long it takes.
            self.lasts[name] = self.lasts.get(name, 0.02) * (0.7 if is_done else 1.15)
        return child


def kill(child: Child) -> None:
    """Kill the process, as a power cut or the system would."""
    os.kill(child.pid, signal.SIGKILL)


@contextmanager
def cutting_off() -> Iterator[Blow]:
    """Give the blow that ends a child's session in the database, as a restart would."""
    with psycopg.connect(settings_of_the_database(), autocommit=True) as other:

        def cut(child: Child) -> None:
            other.execute("SELECT pg_terminate_backend(%s)", [child.backend])

        yield cut


@contextmanager
def born(step: Step) -> Iterator[Child]:
    """Fork a child that does the step; what is left of it at the end is killed."""
    connections.close_all()
    hears, tells = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(hears)
        _live(tells, step)
    os.close(tells)
    child = Child(pid, hears)
    try:
        yield child
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(hears)


def _live(tells: int, step: Step) -> NoReturn:
    """Do the step as a child, and leave without what Python does at its end."""

    def tell(line: bytes) -> None:
        os.write(tells, line + b"\n")

    def give(act: Act) -> None:
        tell(RECEIPT + base64.b64encode(receipt_of(act).to_bytes()))

    try:
        connection.ensure_connection()
        tell(BACKEND + str(connection.connection.info.backend_pid).encode())
        tell(BEGUN)
        step(give)
        tell(DONE)
    except BaseException as fault:  # noqa: BLE001 - whatever it is, the test must hear of it
        tell(BROKEN + f" {type(fault).__name__}: {fault}".replace("\n", " ").encode())
    finally:
        os._exit(0)


class Posted(BaseEmailBackend):
    """A mail server that writes down in a file what it takes, at once."""

    file: str = ""

    def send_messages(self, messages: Any) -> int:
        for message in messages:
            line = f"{message.extra_headers['Message-ID']} {message.body!r}\n"
            with open(self.file, "a") as stream:  # noqa: PTH123 - appended by many processes
                stream.write(line)
        return len(messages)
