"""Where the records come from: every key they cite is listed once in ``sources.toml``."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from clearinghouse.reference.filing import read_records


class SourceKind(StrEnum):
    """What a source is."""

    PAPER = "paper"
    PAGE = "page"
    USAGE = "usage"


# PAPER   a paper of the Secretariat, named by the file in which it was received
# PAGE    a public page; ``address`` is where it was read
# USAGE   general knowledge or the standard usage of a language, to be confirmed by the Secretariat


@dataclass(frozen=True, slots=True)
class Source:
    """One source; records cite it by ``key``."""

    key: str
    kind: SourceKind
    title: str
    address: str = ""

    @property
    def citation(self) -> str:
        """The title, and where it is found on the web; how a file was named says nothing."""
        is_found = self.address.startswith(("https://", "http://"))
        return f"{self.title} {self.address}" if is_found else self.title


@cache
def load_sources() -> dict[str, Source]:
    """Return the sources by key."""
    return {source.key: source for source in read_records(Source, "sources.toml", "sources")}
