"""The installation's secret keys: from the environment, or made once in the data directory."""

import os
import secrets
from pathlib import Path


def secret_key(data: Path) -> str:
    """Return ``CLEARINGHOUSE_SECRET_KEY``, or the key kept in ``data``, made at first use."""
    return _key(data / "keys" / "secret-key", "CLEARINGHOUSE_SECRET_KEY")


def second_factors_key(data: Path) -> str:
    """Return ``CLEARINGHOUSE_SECOND_FACTORS_KEY``, or the key kept in ``data``.

    It encrypts the second factors of officers.  Replacing the secret key must lock nobody out, so
    this is another key, and it is backed up with the database.
    """
    return _key(data / "keys" / "second-factors", "CLEARINGHOUSE_SECOND_FACTORS_KEY")


def _key(kept: Path, variable: str) -> str:
    given = os.environ.get(variable)
    if given:
        return given
    try:
        return kept.read_text().strip()
    except FileNotFoundError:
        return _make(kept)


def _make(kept: Path) -> str:
    made = secrets.token_urlsafe(50)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
            stream.write(made)
    except FileExistsError:
        # Another process made it between our look and our write: both must use the same.
        return kept.read_text().strip()
    except OSError:
        # A directory that cannot be written is reported by `check`; type checkers need no key.
        return made
    return made
