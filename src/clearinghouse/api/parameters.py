"""What is said of parameters that mean the same wherever they occur, with an example of each."""

from typing import Any, Final

MEANINGS: Final = {
    "activity": "The number of an activity in its plan.",
    "address": "The permanent address of a document, or of an import.",
    "author": "The author as registered.",
    "digest": "The SHA-256 of the bytes, in hex.",
    "edition": "The code of an edition of the Catalogue.",
    "effect": "What follows from a decision by its verb.",
    "force": "How far a provision binds.",
    "form": "The format of the file.",
    "in_language": "The language of the text.",
    "index": "The place of an entry in the record, from 0.",
    "instrument": "The key of an instrument.",
    "key": "The key by which it is known.",
    "kind": "The kind of document.",
    "language": "The language of the text.",
    "nomination": "The number of a nomination.",
    "network": "The code of a network of focal points.",
    "number": "The number of a provision in its instrument.",
    "paragraph": "The permanent address of a paragraph, the same in every language.",
    "participant": "The code of a participant.",
    "area": "The code of a priority area, or `general`.",
    "code": "The code of a participant, a body or an instrument.",
    "distribution": "To whom a paper goes.",
    "place": "The place of an act in its procedure, from 0.",
    "symbol": "The symbol of a draft, or the address of a paper that has none.",
    "standing": "How a participant stands to the Conference.",
    "status": "What became of a provision in the software.",
    "verb": "The operative word of a decision.",
    "waiting": "The number of an answer that waits for a second officer.",
    "written": "A symbol or a note number, in whatever spelling.",
}
EXAMPLES: Final[dict[str, Any]] = {
    "activity": "ii.3",
    "address": "k7m2p9xqra",
    "area": "general",
    "as_of": "2023-08-22",
    "before": "MC/2023/DRAFT/4",
    "after": "MC/2023/DRAFT/4/Rev.2",
    "body": "SOC",
    "code": "KAZ",
    "document": "k7m2p9xqra",
    "digest": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "earlier": "2021-01-14",
    "edition": "2004",
    "form": "pdf",
    "index": 0,
    "instrument": "rules-2004",
    "key": "3.6",
    "language": "en",
    "languages": "en,ru",
    "later": "2021-01-15",
    "limit": 20,
    "network": "ict",
    "new": 351,
    "nomination": 12,
    "photograph": 3,
    "number": "I.2",
    "old": 300,
    "paragraph": "para-2.7",
    "participant": "KAZ",
    "place": 1,
    "q": '"confidence building" regional*',
    "since": "2021-01-01",
    "size": 351,
    "symbol": "MC/2023/DRAFT/4/Rev.2",
    "until": "2024-01-01",
    "waiting": 12,
    "written": "ММ/2021/DRAFT/3",
    "year": 2023,
}
# What a key looks like depends on what it is the key of.
KEYS: Final[dict[str, Any]] = {
    "/api/v1/decisions/{key}": "SOC/2023-II/DEC/1#para-1",
    "/api/v1/proposals/{key}": 12,
    "/api/v1/doubts/{key}": 12,
    "/api/v1/silence/{key}": "k7m2p9xqra",
    "/api/v1/reviews/{key}": "ECON-2026",
    "/api/v1/catalogue/proposals/{key}": "k7m2p9xqra",
    "/api/v1/choices/{key}": "k7m2p9xqra",
}
CODES: Final = {
    "/api/v1/reviews/{key}/figures/{code}": "events",
    "/api/v1/events/{code}": "2027-04",
    "/api/v1/sittings/{code}": "SOC-2023-II",
    "/api/v1/bodies/{code}": "SOC",
    "/api/v1/instruments/{code}": "CATALOGUE",
}


def complete(parameter: dict[str, Any], *, path: str) -> None:
    """Say of a parameter what it means, with an example, unless that is said already."""
    name = parameter["name"]
    parameter.setdefault("description", MEANINGS.get(name, ""))
    by_path = KEYS if name == "key" else CODES if name == "code" else {}
    example = next(
        (example for begun, example in by_path.items() if path.startswith(begun)),
        EXAMPLES.get(name),
    )
    if example is not None:
        parameter.setdefault("example", example)
