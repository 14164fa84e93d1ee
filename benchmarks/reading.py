"""How many papers are read in a second: in place, and through the gate with its child process.

Run: ``python benchmarks/reading.py [FILE…]``; without files, papers made up for the tests are read.
"""

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests.reading import files, papers

from clearinghouse.reading.gate import read_many
from clearinghouse.reading.reader import read_here

SECONDS = 5.0


def made_up(folder: Path) -> list[Path]:
    """Write one paper of each kind and return their paths."""
    contents = {
        "note-and-decisions.txt": (papers.english("sends words.") + papers.SWG_DECISIONS).encode(),
        "decisions-ru.txt": papers.RU_DECISIONS.encode(),
        "catalogue.md": papers.CATALOGUE.encode(),
        "concept-paper.txt": papers.CONCEPT_PAPER.encode(),
        "note.docx": files.saved(files.paper(*files.note_paragraphs())),
        "draft.pdf": files.pdf(files.PDF_NOTE),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]


def report(label: str, count: int, size: int, seconds: float) -> None:
    """Print one line of the table."""
    print(f"{label:<28}{count / seconds:8.1f} papers/s {size / seconds / 1024:10.0f} KiB/s")


def in_place(paths: list[Path]) -> None:
    """Measure each paper by itself, read in this process."""
    for path in paths:
        content = path.read_bytes()
        read_here(content, path.name)
        count, begun = 0, time.perf_counter()
        while time.perf_counter() - begun < SECONDS / len(paths):
            read_here(content, path.name)
            count += 1
        report(path.name[:26], count, count * len(content), time.perf_counter() - begun)


def through_the_gate(paths: list[Path]) -> None:
    """Measure all papers together, read in one child process, its start included."""
    many = paths * 5
    begun = time.perf_counter()
    total = sum(1 for _ in read_many(many))
    size = sum(path.stat().st_size for path in many)
    report("gate, all in one child", total, size, time.perf_counter() - begun)


def main() -> None:
    """Measure the papers named, or the made-up ones."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(name) for name in sys.argv[1:]] or made_up(Path(folder))
        in_place(paths)
        through_the_gate(paths)


if __name__ == "__main__":
    main()
