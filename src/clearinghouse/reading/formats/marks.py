"""Marks of emphasis in text files: what stands between asterisks or underscores, and escapes.

An asterisk that pairs with no other is a character like any other.
"""

import re
from typing import Final

from clearinghouse.text.blocks import Emphasis

_TOKEN: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])|(\*{1,3}|_{1,3})")
_LINK: Final = re.compile(
    r"(?<!\\)!?\[([^\[\]\n]{0,300})\]\((?:<?https?://|mailto:|#|/)[^()\s]{0,1000}\)"
)
_DEEPEST: Final = 12


class _Run:
    """A run of marks in the text, and whether it may open or close an emphasis."""

    def __init__(self, text: str, start: int, end: int) -> None:
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        self.signs = text[start:end]
        self.opens = not after.isspace()
        self.closes = not before.isspace()
        if self.signs[0] == "_":
            self.opens = self.opens and not before.isalnum()
            self.closes = self.closes and not after.isalnum()
        self.partner: _Run | None = None
        self.is_opener = False
        self.at = 0


def unmark(text: str) -> tuple[str, tuple[Emphasis, ...]]:
    """Return the text without marks, escapes and links, and what the marks emphasised."""
    text = _LINK.sub(r"\1", text)
    tokens = _tokens(text)
    _pair([token for token in tokens if isinstance(token, _Run)])
    written: list[str] = []
    openers: list[_Run] = []
    length = 0
    for token in tokens:
        if isinstance(token, _Run) and token.partner:
            token.at = length
            if token.is_opener:
                openers.append(token)
            continue
        piece = token.signs if isinstance(token, _Run) else token
        written.append(piece)
        length += len(piece)
    spans = [
        Emphasis(run.at, run.partner.at, strong=len(run.signs) > 1)
        for run in openers
        if run.partner and run.partner.at > run.at
    ]
    return "".join(written), tuple(sorted(spans, key=lambda span: (span.start, span.end)))


def _tokens(text: str) -> list[str | _Run]:
    tokens: list[str | _Run] = []
    at = 0
    for found in _TOKEN.finditer(text):
        tokens.append(text[at : found.start()])
        tokens.append(found[1] or _Run(text, *found.span()))
        at = found.end()
    tokens.append(text[at:])
    return tokens


def _pair(runs: list[_Run]) -> None:
    """Pair each closing run with the nearest open run of the same signs."""
    opened: list[_Run] = []
    for run in runs:
        if run.closes:
            for depth, other in enumerate(reversed(opened)):
                if other.signs == run.signs:
                    run.partner, other.partner, other.is_opener = other, run, True
                    del opened[len(opened) - 1 - depth :]
                    break
        if run.partner is None and run.opens:
            opened.append(run)
            del opened[:-_DEEPEST]
