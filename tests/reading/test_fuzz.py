"""Any bytes at all give a paper or a reading error: nothing else ever comes out."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from clearinghouse.reading.codec import plain, restored
from clearinghouse.reading.doubts import Doubt, DoubtCode, Where
from clearinghouse.reading.errors import ErrorCode, ReadingError
from clearinghouse.reading.formats.marks import unmark
from clearinghouse.reading.grammar.markers import read_markers
from clearinghouse.reading.paper import Paper
from clearinghouse.reading.reader import read_here
from tests.reading import files, papers

DOCX = files.saved(files.paper(*files.note_paragraphs()))
PDF = files.pdf(files.PDF_NOTE)
TEXT = papers.english("sends words.") + papers.SWG_DECISIONS + papers.MD_LIST + papers.CATALOGUE
WORDS = st.sampled_from(
    [
        *TEXT.split("\n"),
        *papers.RU_DECISIONS.split("\n"),
        *papers.KK_DECISIONS.split("\n"),
        *papers.CONCEPT_PAPER.split("\n"),
        *papers.DECLARATION_KK.split("\n"),
        "\f",
        "|a|b|",
        "a\tb\tc",
        "* ",
        "\\*",
        "ANNEX",
        "(i)",
        "№",
        "",
    ]
)
FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def attempt(content: bytes, name: str) -> Paper | ReadingError:
    try:
        return read_here(content, name)
    except ReadingError as error:
        return error


def survives(content: bytes, name: str = "x") -> None:
    outcome = attempt(content, name)
    if isinstance(outcome, ReadingError):
        assert outcome.name == name
        assert (
            ReadingError.from_json(json.loads(json.dumps(outcome.as_json()))).code is outcome.code
        )
        return
    paper = outcome
    written = json.dumps(paper.as_json(), ensure_ascii=False)
    assert "\\u0000" not in written
    written.encode()
    assert Paper.from_json(json.loads(written)) == paper


@FEW
@given(st.binary(max_size=2000))
@example(b"\xff\xfe")
@example(b"PK\x05\x06" + b"\0" * 18)
@example(b"%PDF-")
@example("\ud7ff\U0010ffff\ufeff\ufffe".encode())
def test_any_bytes(content: bytes) -> None:
    survives(content)


@FEW
@given(st.text(max_size=1500))
def test_any_text(text: str) -> None:
    survives(text.encode("utf-8", "ignore"))


@FEW
@given(st.lists(WORDS, max_size=40))
def test_lines_of_papers_in_any_order(lines: list[str]) -> None:
    survives("\n".join(lines).encode())


@FEW
@given(st.integers(min_value=0), st.sampled_from([DOCX, PDF]))
def test_files_with_bytes_changed(seed: int, content: bytes) -> None:
    chance = random.Random(seed)
    changed = bytearray(content)
    for _ in range(chance.randint(1, 30)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    survives(bytes(changed[: chance.randint(len(changed) // 2, len(changed))]))


@FEW
@given(st.integers(min_value=0))
def test_papers_with_lines_lost_doubled_and_moved(seed: int) -> None:
    chance = random.Random(seed)
    lines = TEXT.split("\n")
    for _ in range(chance.randint(1, 25)):
        place = chance.randrange(len(lines))
        match chance.randrange(3):
            case 0:
                del lines[place]
            case 1:
                lines.insert(place, lines[place])
            case _:
                lines.insert(chance.randrange(len(lines)), lines.pop(place))
    survives("\n".join(lines).encode())


@pytest.mark.parametrize(
    "text",
    [
        "*" * 5000,
        "**a " * 3000,
        "_" * 5000 + "a",
        "[" * 4000,
        "1." * 3000,
        "(" * 3000,
        "№ " * 2000,
        "A/" * 3000,
        "presents its compliments to " * 400,
        "Enclosure: " * 500,
        "in the priority area of " * 400,
        "adopted, approved and " * 500,
        "2031-" * 2000,
        "\t" * 5000,
        "|" * 5000,
        "draft " * 1500,
        "silence procedure until " * 300,
        "MINISTRY OF FOREIGN AFFAIRS " * 150,
        "а" * 20000,
        "The SOC " + "very " * 3000 + "approved",
    ],
)
def test_long_repetitions_take_no_long_time(text: str) -> None:
    survives(text.encode())
    survives((papers.english(text) + text).encode())


@given(st.text(alphabet="ab*_\\ \n[]()", max_size=60))
def test_marks_never_add_or_reorder_letters(text: str) -> None:
    written, emphasis = unmark(text)

    letters = [letter for letter in text if letter in "ab"]
    assert [letter for letter in written if letter in "ab"] == letters or "](" in text
    assert all(0 <= run.start < run.end <= len(written) for run in emphasis)


@given(st.text(max_size=30))
def test_numbers_end_within_their_text(text: str) -> None:
    for marker in read_markers(text):
        assert 0 < marker.end <= len(text)
        assert marker.printed


@given(
    st.sampled_from(DoubtCode),
    st.integers(0, 10**6),
    st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=9), max_size=3),
)
def test_doubts_are_written_and_read_back(
    code: DoubtCode, line: int, params: dict[str, int | str]
) -> None:
    doubt = Doubt(code, Where(line, 1, "para-1", "x"), params)

    assert restored(Doubt, json.loads(json.dumps(plain(doubt)))) == doubt


@given(st.sampled_from(ErrorCode), st.text(max_size=9))
def test_errors_are_written_and_read_back(code: ErrorCode, name: str) -> None:
    error = ReadingError(code, name, limit=3, found="x")
    again = ReadingError.from_json(json.loads(json.dumps(error.as_json())))

    assert (again.code, again.name, again.params) == (error.code, error.name, error.params)


def test_the_modules_of_reading_are_pure() -> None:
    source = Path(__file__).parents[2] / "src" / "clearinghouse" / "reading"
    clocks = [
        path.name
        for path in source.rglob("*.py")
        if path.name != "worker.py"
        and any(word in path.read_text() for word in ("datetime.now", "time.time(", "date.today"))
    ]

    assert clocks == []
