"""The child of the gate: ``python -m clearinghouse.reading.child LIMITS`` reads its input.

It bounds its own memory and processor time, and ends by alarm when the clock runs out.
"""

import json
import resource
import signal
import sys
from typing import Any

from clearinghouse.reading import wire
from clearinghouse.reading.errors import ErrorCode, ReadingError
from clearinghouse.reading.limits import Limits
from clearinghouse.reading.reader import read_here


def answer(content: bytes, name: str, limits: Limits) -> dict[str, Any]:
    """Return the paper or the error as plain values; nothing that a paper does may escape."""
    try:
        return {"paper": read_here(content, name, limits).as_json()}
    except ReadingError as error:
        return {"error": error.as_json()}
    except MemoryError:
        return _error(ErrorCode.OUT_OF_MEMORY, name, limit=limits.memory)
    except Exception as error:  # noqa: BLE001 - whatever a paper does, the gate gets an answer
        return _error(ErrorCode.BROKEN, name, fault=type(error).__name__)


def _error(code: ErrorCode, name: str, **params: int | str) -> dict[str, Any]:
    return {"error": ReadingError(code, name, **params).as_json()}


def bound(limits: Limits) -> None:
    """Bound the memory of this process, and forbid it to write files."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def allow(limits: Limits) -> None:
    """Set the clock for one paper: of the wall by alarm, of the processor a little behind it."""
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)
    spent = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(spent.ru_utime + spent.ru_stime + limits.seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


def main(arguments: list[str]) -> int:
    """Read papers from the input until it ends, and write what they say to the output."""
    limits = Limits(**json.loads(arguments[0]))
    bound(limits)
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while True:
        request = wire.receive(source.read)
        content = wire.receive(source.read) if request is not None else None
        if request is None or content is None:
            return 0
        allow(limits)
        reply = answer(content, json.loads(request)["name"], limits)
        signal.setitimer(signal.ITIMER_REAL, 0)
        sink.write(wire.framed(json.dumps(reply, ensure_ascii=False).encode()))
        sink.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
