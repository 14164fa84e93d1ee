"""``test``: lint, types, contracts, then all tests, ending in pytest's summary."""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from clearinghouse.cli.installation import say

HOME = Path(__file__).resolve().parents[3]
CHECKS = (
    ("Style", ["ruff", "check", "src", "tests", "benchmarks"]),
    ("Format", ["ruff", "format", "--check", "src", "tests", "benchmarks"]),
    ("Contracts", ["lint-imports"]),
    ("Types", ["mypy", "src"]),
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--only", help="run only the tests whose path or name contains this")
    parser.add_argument("--fast", action="store_true", help="leave the browser's journeys out")


def run(options: argparse.Namespace) -> int:
    """Run everything; return the first failure's exit status."""
    _find_browser()
    tools = Path(sys.executable).parent
    environment = os.environ | {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
    environment.pop("CLEARINGHOUSE_DATA", None)
    if options.only is None:
        for name, command in CHECKS:
            say(f"{name}: {' '.join(command)}")
            done = subprocess.run(command, cwd=HOME, env=environment, check=False)
            if done.returncode:
                return done.returncode
    # Files keep the order of tests/heaviest_first.py, by time and not by the number of tests.
    words = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile"]
    words.append("--no-loadscope-reorder")
    if options.only is not None:
        words += ["-k", options.only]
    if options.fast:
        words += ["-m", "not journey"]
    return subprocess.run(words, cwd=HOME, env=environment, check=False).returncode


def _find_browser() -> None:
    """Install Debian's Chromium where it is missing and can be installed.

    The shell, the engine without windows, is tried first: journeys take half the time with it.
    """
    if shutil.which("chromium-headless-shell"):
        return
    has_one = shutil.which("chromium") or shutil.which("chromium-browser")
    if shutil.which("apt-get") and os.geteuid() == 0:
        say("Installing the browser for the journeys …")
        _apt("update")
        if _apt("install", "-y", "chromium-headless-shell") and not has_one:
            _apt("install", "-y", "chromium")


def _apt(*words: str) -> int:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    # Without a network it would wait for minutes.
    patience = ["-o", "Acquire::http::Timeout=10", "-o", "Acquire::Retries=1"]
    asked = ["apt-get", words[0], "-qq", *patience, *words[1:]]
    hidden = subprocess.DEVNULL
    return subprocess.run(asked, check=False, stdout=hidden, stderr=hidden, env=quiet).returncode
