"""The demonstration's witness: a process of its own, so that a cosignature can be seen.

Its key and memory are kept beside the demonstration, and so it convinces nobody; a Member runs the
same program on a machine of its own.
"""

import contextlib
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from clearinghouse.cli.installation import say
from clearinghouse.tlog.witness_state import StateUnfit, create

NAME: Final = "witness.demonstration.example/w1"
STATE: Final = "demonstration-witness"
SECONDS_TO_START: Final = 20.0

_WRITTEN_BY_US: Final = "# Written anew at every start of the demonstration, for its own witness."


@contextlib.contextmanager
def witnessed(data: Path) -> Iterator[None]:
    """Run the witness and name it in the list of witnesses; without it the rest goes on."""
    try:
        running, key, address = _started(data)
    except (OSError, StateUnfit, ValueError) as fault:
        say(f"The demonstration goes on without its witness: {fault}")
        yield
        return
    try:
        _name(data, key, address)
        yield
    finally:
        running.terminate()
        running.wait()


def _started(data: Path) -> tuple[subprocess.Popen[str], str, str]:
    """Return the witness's process, its key and its address."""
    state = data / STATE
    if not (state / "witness.key").exists():
        create(state, NAME)
    log = import_module("clearinghouse.record.keys").signer().verifier
    listen = f"127.0.0.1:{_free_port()}"
    running = subprocess.Popen(
        [
            *(sys.executable, "-m", "clearinghouse", "witness", "--end-with-parent"),
            *("--state", str(state), "--log", str(log), "--listen", listen),
        ],
        stdout=subprocess.PIPE,
        text=True,
        # Ctrl-C is for us; we end it.
        start_new_session=True,
    )
    key = _key_told(running)
    if not key:
        running.kill()
        running.wait()
        raise ValueError("it does not start")
    return running, key, f"http://{listen}"


def _key_told(running: subprocess.Popen[str]) -> str:
    """Return the key that the witness prints once it listens, or nothing if it does not."""
    if running.stdout is None:
        return ""
    with running.stdout as told:
        is_told = select.select([told], [], [], SECONDS_TO_START)[0]
        return told.readline().strip() if is_told else ""


def _name(data: Path, key: str, address: str) -> None:
    """Write the list of witnesses, unless somebody has written one of their own."""
    kept = data / import_module("clearinghouse.record.witnesses").FILE
    if kept.exists() and not kept.read_text(encoding="utf-8").startswith(_WRITTEN_BY_US):
        say(f"{kept} is left as it is; the demonstration's own witness is {key} at {address}")
        return
    fresh = kept.with_name(f".{kept.name}.new")
    fresh.write_text(f"{_WRITTEN_BY_US}\n{key} {address}\n", encoding="utf-8")
    fresh.replace(kept)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
