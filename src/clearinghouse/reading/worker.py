"""A child process that reads papers one after another, and is replaced when a paper breaks it."""

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import clearinghouse
from clearinghouse.reading import wire
from clearinghouse.reading.errors import ErrorCode, ReadingError
from clearinghouse.reading.limits import DEFAULT_LIMITS, Limits
from clearinghouse.reading.paper import Paper

_START: Final = 20.0
_MOST_REPLY: Final = 256 * 1024 * 1024
_CHUNK: Final = 1 << 16
_PATH: Final = str(Path(clearinghouse.__file__).resolve().parent.parent)


class Worker:
    """Reads papers in a child process; used as a context, which ends the child."""

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        self._limits = limits
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, content: bytes, name: str) -> Paper:
        """Return what a paper says; raises :class:`ReadingError` whatever happens to the child."""
        child = self._running()
        request = json.dumps({"name": name}).encode()
        message = wire.framed(request) + wire.framed(content)
        reply = self._exchange(child, message, name)
        try:
            answer = json.loads(reply)
            if "error" in answer:
                raise ReadingError.from_json(answer["error"])
            return Paper.from_json(answer["paper"])
        except (ValueError, KeyError, TypeError) as error:
            self.close()
            raise ReadingError(ErrorCode.BROKEN, name) from error

    def close(self) -> None:
        """End the child, if there is one."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            if stream:
                stream.close()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self.close()
            self._child = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "clearinghouse.reading.child",
                    json.dumps(self._limits.as_json()),
                ],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={"PYTHONPATH": _PATH, "PATH": os.environ.get("PATH", ""), "PYTHONUTF8": "1"},
                start_new_session=True,
            )
        return self._child

    def _exchange(self, child: subprocess.Popen[bytes], message: bytes, name: str) -> bytes:
        """Send a message and return the reply, within the time allowed."""
        assert child.stdin is not None
        assert child.stdout is not None
        deadline = time.monotonic() + self._limits.seconds + _START
        received = bytearray()
        with selectors.DefaultSelector() as selector:
            for stream, event in (
                (child.stdin, selectors.EVENT_WRITE),
                (child.stdout, selectors.EVENT_READ),
            ):
                os.set_blocking(stream.fileno(), False)
                selector.register(stream, event)
            sent = 0
            while True:
                remaining = deadline - time.monotonic()
                if remaining <= 0:
                    self.close()
                    raise self._late(name)
                for key, _ in selector.select(remaining):
                    if key.fileobj is child.stdin:
                        sent = self._send(child, message, sent, name)
                        if sent == len(message):
                            selector.unregister(child.stdin)
                    elif self._receive(child, received, name):
                        return bytes(received[wire.HEADER :])

    def _send(self, child: subprocess.Popen[bytes], message: bytes, sent: int, name: str) -> int:
        assert child.stdin is not None
        try:
            return sent + os.write(child.stdin.fileno(), message[sent : sent + _CHUNK])
        except BrokenPipeError as error:
            raise self._fallen(child, name) from error

    def _receive(self, child: subprocess.Popen[bytes], received: bytearray, name: str) -> bool:
        """Take what the child has written; tell whether its message is complete."""
        assert child.stdout is not None
        part = os.read(child.stdout.fileno(), _CHUNK)
        if not part:
            raise self._fallen(child, name)
        received += part
        if len(received) < wire.HEADER:
            return False
        expected = wire.length(bytes(received[: wire.HEADER]))
        if expected > _MOST_REPLY:
            self.close()
            raise ReadingError(ErrorCode.OUT_OF_MEMORY, name, limit=_MOST_REPLY)
        return len(received) >= wire.HEADER + expected

    def _late(self, name: str) -> ReadingError:
        return ReadingError(ErrorCode.TIMEOUT, name, seconds=int(self._limits.seconds))

    def _fallen(self, child: subprocess.Popen[bytes], name: str) -> ReadingError:
        """Return the error that the death of the child means."""
        status = child.wait()
        self.close()
        if status in {-signal.SIGXCPU, -signal.SIGALRM}:
            return self._late(name)
        if status in {-signal.SIGKILL, -signal.SIGABRT}:
            return ReadingError(ErrorCode.OUT_OF_MEMORY, name, limit=self._limits.memory)
        return ReadingError(ErrorCode.BROKEN, name, status=status)
