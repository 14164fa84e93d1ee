"""Canonical JSON, leaves and seals: one way to write each, and no other is read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.tlog import canonical
from clearinghouse.tlog.canonical import MAX_INTEGER, NotCanonical
from clearinghouse.tlog.leaf import Leaf, LeafMalformed, format_moment, parse_moment
from clearinghouse.tlog.seal import Opening, OpeningFile, OpeningMalformed, commit, new_salt, seal
from tests.tlog.logs import START, TITLE, a_leaf

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
keys = st.text(st.characters(min_codepoint=1, max_codepoint=127), min_size=1, max_size=10)
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
moments = st.datetimes(timezones=st.just(UTC)).filter(lambda moment: 1 < moment.year < 9999)


class TestCanonical:
    def test_sorts_pads_nothing_and_writes_letters_as_they_are(self) -> None:
        assert canonical.encode({"b": [1, None, True], "a": "Қ\n\u2028"}) == (
            '{"a":"Қ\\n\u2028","b":[1,null,true]}'.encode()
        )

    @pytest.mark.parametrize(
        "value",
        [
            1.0,
            float("nan"),
            MAX_INTEGER + 1,
            -MAX_INTEGER - 1,
            "\0",
            "\ud800",
            {"ключ": 1},
            {"": 1},
            {1: 1},
            b"bytes",
            START,
            {1, 2},
        ],
    )
    def test_refuses_what_readers_could_take_differently(self, value: object) -> None:
        with pytest.raises(NotCanonical):
            canonical.encode({"value": value} if not isinstance(value, dict) else value)

    def test_refuses_endless_nesting(self) -> None:
        endless: list[object] = []
        endless.append(endless)
        with pytest.raises(NotCanonical, match="deeply"):
            canonical.encode(endless)
        with pytest.raises(NotCanonical):
            canonical.decode(b"[" * 100_000)

    @pytest.mark.parametrize(
        "written",
        [
            b'{"a": 1}',
            b'{"b":1,"a":1}',
            b'{"a":1,"a":1}',
            b'{"a":1}\n',
            b'{"a":1.0}',
            b'{"a":1e3}',
            b'{"a":-0}',
            b'{"a":01}',
            b'{"a":NaN}',
            b'{"a":9007199254740992}',
            b'{"a":' + b"1" * 5000 + b"}",
            b'{"a":"\\u0041"}',
            b'{"a":"\\/"}',
            b'{"a":"\\u0000"}',
            b'{"a":"\\ud800"}',
            b'{"a":"\x01"}',
            b'\xef\xbb\xbf{"a":1}',
            '{"a":1}'.encode("utf-16"),
            b"",
            b"\xff",
        ],
    )
    def test_reads_no_other_writing(self, written: bytes) -> None:
        with pytest.raises(NotCanonical):
            canonical.decode(written)


@given(plain)
def test_values_survive_canonical_writing(value: object) -> None:
    assert canonical.decode(canonical.encode(value)) == value


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(written: bytes) -> None:
    try:
        value = canonical.decode(written)
    except NotCanonical:
        return
    assert canonical.encode(value) == written


class TestLeaf:
    def test_is_the_bytes_of_the_published_format(self) -> None:
        assert a_leaf(3, provisions=("rop:I.7",)).to_bytes().decode() == (
            '{"act":"document.registered","actor":"SEC","at":"2023-12-13T09:33:00.000000Z",'
            '"index":3,"provisions":["rop:I.7"],"public":{"document":"d3"},'
            '"recorded":"2023-12-13T09:33:00.000000Z",'
            f'"sealed":{{"title":"{TITLE.commitment.hex()}"}},"v":1}}'
        )

    @pytest.mark.parametrize(
        "changes",
        [
            {"index": -1},
            {"act": ""},
            {"act": "Document registered"},
            {"act": "document.registered\n"},
            {"actor": None},
            {"actor": ""},
            {"sealed": {"actor": "00" * 32}},
            {"sealed": {"title": "00" * 31}},
            {"sealed": {"title": "AA" * 32}},
            {"sealed": {"Title": "00" * 32}},
        ],
    )
    def test_refuses_to_say_what_cannot_be(self, changes: dict[str, object]) -> None:
        with pytest.raises(LeafMalformed):
            a_leaf(0, **changes)

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ('"v":1', '"v":2'),
            ('"v":1', '"v":true'),
            ('"index":1', '"index":true'),
            ('"index":1', '"index":"1"'),
            ('"act":"document.registered",', ""),
            ('"v":1', '"v":1,"x":1'),
            ("2023-12-13T09", "2023-13-13T09"),
            ("000000Z", "000Z"),
            ('"provisions":[]', '"provisions":[1]'),
            ('"sealed":{}', '"sealed":{"title":1}'),
            ('"public":{"document":"d1"}', '"public":[]'),
        ],
    )
    def test_is_read_only_if_it_has_exactly_the_fields_of_its_version(
        self, before: str, after: str
    ) -> None:
        written = a_leaf(1).to_bytes().decode()
        assert before in written
        with pytest.raises((LeafMalformed, NotCanonical)):
            Leaf.parse(written.replace(before, after).encode())

    def test_is_not_a_list(self) -> None:
        with pytest.raises(LeafMalformed):
            Leaf.parse(b"[]")

    def test_has_moments_with_a_zone(self) -> None:
        with pytest.raises(ValueError, match="zone"):
            a_leaf(0, at=datetime(2023, 1, 1)).to_bytes()  # noqa: DTZ001
        almaty = timezone(timedelta(hours=6))
        assert format_moment(datetime(2021, 1, 15, 18, tzinfo=almaty)) == (
            "2021-01-15T12:00:00.000000Z"
        )


@given(moments, moments)
def test_moments_survive_writing_and_sort_as_their_text(one: datetime, two: datetime) -> None:
    assert parse_moment(format_moment(one)) == one
    assert (one < two) == (format_moment(one) < format_moment(two))


@given(
    st.integers(0, MAX_INTEGER), moments, moments, words.filter(bool), st.dictionaries(keys, plain)
)
def test_leaves_survive_writing(
    index: int, recorded: datetime, at: datetime, actor: str, public: dict[str, object]
) -> None:
    leaf = a_leaf(0, index=index, recorded=recorded, at=at, actor=actor, public=public)
    assert Leaf.parse(leaf.to_bytes()) == leaf


class TestSeal:
    def test_can_be_computed_by_hand(self) -> None:
        salt = bytes(range(32))
        assert commit(salt, "title", "Қ") == sha256(salt + b"5:title,2:\xd2\x9a,").digest()

    def test_needs_32_bytes_of_salt(self) -> None:
        with pytest.raises(ValueError, match="32 bytes"):
            commit(bytes(31), "title", "x")

    def test_of_the_same_value_is_another_each_time(self) -> None:
        one, two = seal({"title": "x"}), seal({"title": "x"})
        assert one[0].commitment != two[0].commitment
        assert len({new_salt() for _ in range(50)}) == 50


@given(words, words, words, words)
def test_no_other_field_and_value_give_the_same_commitment(
    field: str, value: str, other_field: str, other_value: str
) -> None:
    salt = bytes(32)
    same = (field, value) == (other_field, other_value)
    assert (commit(salt, field, value) == commit(salt, other_field, other_value)) == same


class TestOpeningFile:
    FILE = OpeningFile("log.example/record", 3, (TITLE,))

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("clearinghouse/opening@v1", "clearinghouse/opening@v2"),
            ('"index":3', '"index":"3"'),
            ('"index":3', '"index":true'),
            ('"salt":"00', '"salt":"0'),
            ('"salt":"00', '"salt":"0G'),
            ('"field":"title",', ""),
            ('"index"', ' "index"'),
        ],
    )
    def test_is_refused_if_anything_is_wrong(self, before: str, after: str) -> None:
        written = self.FILE.to_bytes().decode()
        assert before in written
        with pytest.raises(OpeningMalformed):
            OpeningFile.parse(written.replace(before, after, 1).encode())

    def test_opens_something(self) -> None:
        with pytest.raises(OpeningMalformed):
            OpeningFile.parse(replace(self.FILE, openings=()).to_bytes())


@given(st.integers(0, MAX_INTEGER), st.binary(min_size=32, max_size=32), words, words)
def test_opening_files_survive_writing(index: int, salt: bytes, field: str, value: str) -> None:
    file = OpeningFile("log.example/record", index, (Opening(field, salt, value),))
    assert OpeningFile.parse(file.to_bytes()) == file
