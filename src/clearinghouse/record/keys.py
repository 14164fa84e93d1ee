"""The key that signs the record's checkpoints, and the memory of what it last signed.

Both are kept outside the database: whoever rewrites the database, or restores an old copy of it,
can neither sign the result nor make us sign it.
"""

import os
from pathlib import Path
from typing import Final

from django.conf import settings

from clearinghouse.tlog.note import Note, NoteMalformed, SignerKey

FROM_ENVIRONMENT: Final = "CLEARINGHOUSE_LOG_KEY"

_OTHERS: Final = 0o077


class KeyUnusable(Exception):
    """The signing key cannot be used; the message says why and what to do."""


def signer() -> SignerKey:
    """Return the log's key: from the environment, or kept in the data directory since first use.

    Raises :class:`KeyUnusable`.
    """
    given = os.environ.get(FROM_ENVIRONMENT)
    kept = _directory() / "log.key"
    where = FROM_ENVIRONMENT if given else str(kept)
    try:
        key = SignerKey.parse(given.strip() if given else _read(kept))
    except NoteMalformed as error:
        raise KeyUnusable(f"{where} does not hold a signer key: {error}") from None
    except OSError as error:
        raise KeyUnusable(f"{where} cannot be read or made: {error.strerror}") from None
    if key.name != settings.CLEARINGHOUSE_ORIGIN:
        raise KeyUnusable(
            f"{where} is the key of {key.name}, but CLEARINGHOUSE_ORIGIN is "
            f"{settings.CLEARINGHOUSE_ORIGIN}: set one or the other right"
        )
    return key


def is_kept() -> bool:
    """Whether the data directory has the log's key already; asking makes none."""
    return (_directory() / "log.key").exists()


def last_signed() -> Note | None:
    """Return the last checkpoint that was published from here, by our own memory of it."""
    try:
        return Note.parse(_memory().read_bytes())
    except FileNotFoundError:
        return None


def remember_signed(note: Note) -> None:
    """Remember ``note`` as the last checkpoint published."""
    path = _memory()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_suffix(".new")
    fresh.write_bytes(str(note).encode())
    fresh.replace(path)


def _directory() -> Path:
    return Path(settings.CLEARINGHOUSE_DATA) / "keys"


def _memory() -> Path:
    return _directory() / "log.checkpoint"


def _read(kept: Path) -> str:
    """Return the key in the file, made at first use and readable by its owner only."""
    try:
        if kept.stat().st_mode & _OTHERS:
            raise KeyUnusable(f"{kept} can be read by others: chmod 600 {kept}")
        return kept.read_text().strip()
    except FileNotFoundError:
        return _make(kept)


def _make(kept: Path) -> str:
    made = SignerKey.generate(settings.CLEARINGHOUSE_ORIGIN).private_text
    kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = kept.with_name(f"{kept.name}.{os.getpid()}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        stream.write(made + "\n")
    try:
        # A link, unlike a move, does not replace the key that another process made meanwhile.
        os.link(fresh, kept)
    except FileExistsError:
        return kept.read_text().strip()
    finally:
        fresh.unlink()
    return made
