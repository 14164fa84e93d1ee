"""An import that waits for the registry: a paper as it might come in, with its doubts."""

import re
from importlib.resources import files

from clearinghouse.intake.kinds import Via
from clearinghouse.jobs.demonstration.papers import Papers
from clearinghouse.jobs.importing import hand_in
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.text.languages import Language


def leave_waiting(papers: Papers) -> None:
    """Hand in the paper of ``year/waiting.txt`` and decide nothing about it."""
    written = (files(__package__) / "year" / "waiting.txt").read_text(encoding="utf-8")
    parts = re.split(r"^--- (\w\w)\n", written, flags=re.MULTILINE)[1:]
    paper = "\n\n".join(
        papers.filled(words, Language(code))
        for code, words in zip(parts[::2], parts[1::2], strict=True)
    )
    hand_in(
        [("incoming-paper.txt", paper.encode())],
        by=REGISTRY_AT_THE_MACHINE,
        at=papers.year.at,
        via=Via.PORTAL,
    )
