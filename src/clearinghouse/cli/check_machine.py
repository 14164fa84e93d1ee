"""``check``, before the database: the directory, Python and its libraries, keys, settings."""

import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from clearinghouse.cli.findings import Finding, advice, sound, wrong
from clearinghouse.cli.installation import ROOM_NEEDED

OLDEST_PYTHON: Final = (3, 11)
_MIB: Final = 2**20
# A line with a marker ("; sys_platform == …") is for some machines only.
_PINNED: Final = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)( *;)?", re.MULTILINE)
SECRET: Final = ("log.key", "secret-key", "second-factors")
_OTHERS: Final = 0o077
UNSET_ORIGIN: Final = "clearinghouse.example/record"


def directory(data: Path, *, needed: int = ROOM_NEEDED) -> Iterator[Finding]:
    """Look at the data directory: there, writable, with room."""
    if not data.is_dir():
        yield wrong(
            "directory_missing",
            f"There is no installation in {data}.",
            f"./clearinghouse --data {data} setup",
        )
        return
    probe = data / ".check"
    try:
        probe.write_bytes(b"0" * 4096)
        probe.unlink()
    except OSError as refused:
        yield wrong(
            "directory_not_writable",
            f"{data} cannot be written: {refused.strerror}.",
            "Give the directory to the account that runs the clearing house.",
        )
        return
    free = shutil.disk_usage(data).free
    if free < needed:
        yield wrong(
            "disk_nearly_full",
            f"The disk of {data} has {free // _MIB} MiB left; {needed // _MIB} MiB are needed.",
            "Free some room, or move the data to a larger disk.",
        )
        return
    yield sound("directory", f"{data} is writable and has {free // _MIB} MiB of room.")


def python(running: tuple[int, ...] = tuple(sys.version_info[:3])) -> Iterator[Finding]:
    """Look at the version of Python."""
    written = ".".join(map(str, running))
    if running[:2] < OLDEST_PYTHON:
        yield wrong(
            "python_too_old",
            f"Python {written} runs; 3.11 or newer is needed.",
            "Install a newer Python, remove .venv and start again.",
        )
    else:
        yield sound("python", f"Python {written} runs.")


def libraries(lock: Path, installed: Callable[[str], str] = version) -> Iterator[Finding]:
    """Compare the libraries with the lock file."""
    try:
        pinned = _PINNED.findall(lock.read_text(encoding="utf-8"))
    except OSError as refused:
        yield wrong(
            "lock_unreadable",
            f"{lock} cannot be read: {refused.strerror}.",
            "Restore the file from the repository.",
        )
        return
    strays: list[str] = []
    for name, wanted, marker in pinned:
        try:
            found = installed(name)
        except PackageNotFoundError:
            found = wanted if marker else "nothing"
        if found != wanted:
            strays.append(f"{name} {found} instead of {wanted}")
    if strays:
        yield wrong(
            "libraries_differ",
            f"The libraries are not those of {lock.name}: {'; '.join(strays)}.",
            "Remove .venv and start ./clearinghouse again: it installs what the lock file names.",
        )
    else:
        yield sound("libraries", f"All {len(pinned)} libraries are those of {lock.name}.")


def keys(data: Path) -> Iterator[Finding]:
    """Look whether others can read the keys of the installation."""
    kept = data / "keys"
    if not kept.is_dir():
        yield advice(
            "keys_missing",
            f"There are no keys in {kept} yet.",
            "They are made by ./clearinghouse setup; keep a copy of them apart from the database.",
        )
        return
    secret = [kept / name for name in SECRET if (kept / name).exists()]
    open_to_others = [path for path in (kept, *secret) if path.stat().st_mode & _OTHERS]
    for path in open_to_others:
        mode = 700 if path.is_dir() else 600
        yield wrong(
            "key_readable_by_others",
            f"{path} can be read by others.",
            f"chmod {mode} {path}; if others had access, rotate the key (docs/runbook.md).",
        )
    if not open_to_others:
        yield sound("keys", f"The keys in {kept} can be read by their owner only.")


def settings(environ: Mapping[str, str], *, is_demonstration: bool) -> Iterator[Finding]:
    """Look at the settings that an installation in earnest needs."""
    if is_demonstration:
        yield sound("demonstration", "This is a demonstration: settings for the world are not set.")
        return
    wanted = (
        ("CLEARINGHOUSE_HTTPS", "https_off", "Pages are served without HTTPS.",
         "Put a server with a certificate in front and set CLEARINGHOUSE_HTTPS=1."),
        ("CLEARINGHOUSE_HOSTS", "hosts_unset", "Only this machine is answered.",
         "Set CLEARINGHOUSE_HOSTS to the names by which the house is reached."),
        ("CLEARINGHOUSE_SMTP", "mail_unset", "Letters are written into files and reach nobody.",
         "Set CLEARINGHOUSE_SMTP=smtp://USER:PASSWORD@HOST:587 and CLEARINGHOUSE_MAIL_FROM."),
        ("CLEARINGHOUSE_ADDRESS", "address_unset", "Links in letters lead to this machine only.",
         "Set CLEARINGHOUSE_ADDRESS to where people reach the house, such as https://…"),
        ("CLEARINGHOUSE_SECURITY_CONTACT", "contact_unset",
         "security.txt names nobody whom a finder could write to.",
         "Set CLEARINGHOUSE_SECURITY_CONTACT to a mailto: address."),
    )  # fmt: skip
    for name, code, sentence, remedy in wanted:
        if not environ.get(name) or (name == "CLEARINGHOUSE_HTTPS" and environ[name] != "1"):
            yield advice(code, sentence, remedy)
        else:
            yield sound(name.lower(), f"{name} is set.")
    if environ.get("CLEARINGHOUSE_ORIGIN", UNSET_ORIGIN) == UNSET_ORIGIN:
        yield advice(
            "origin_unset",
            "The record bears the name of an example.",
            "Set CLEARINGHOUSE_ORIGIN before the first checkpoint is published; it cannot be "
            "changed afterwards without beginning a new log.",
        )
