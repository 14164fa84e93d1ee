"""C2SP tlog-tiles: names, bytes, and trees read from tiles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.tlog.merkle import MemoryTree, hash_leaf, inclusion_proof, root
from clearinghouse.tlog.tiles import (
    MAX_ENTRY_SIZE,
    EntryTooLong,
    TileMalformed,
    TileName,
    TileTree,
    build_tile,
    bundles_of,
    encode_number,
    pack_entries,
    split_tile,
    tile_width,
    tiles_of,
    unpack_entries,
)

TREE = MemoryTree([hash_leaf(b"%d" % number) for number in range(1300)])
names = st.builds(
    TileName,
    st.none() | st.integers(0, 63),
    st.integers(0, 2**63 - 1),
    st.integers(1, 256),
)


class TestTileName:
    @pytest.mark.parametrize(
        ("name", "path"),
        [
            (TileName(0, 1234067), "tile/0/x001/x234/067"),
            (TileName(0, 0), "tile/0/000"),
            (TileName(63, 999), "tile/63/999"),
            (TileName(1, 1000, 17), "tile/1/x001/000.p/17"),
            (TileName(None, 273, 112), "tile/entries/273.p/112"),
        ],
    )
    def test_is_written_as_the_specification_shows(self, name: TileName, path: str) -> None:
        assert name.path == path
        assert TileName.parse(path) == name

    @pytest.mark.parametrize(
        "path",
        [
            "",
            "tile/0/0",
            "tile/0/0000",
            "tile/00/000",
            "tile/64/000",
            "tile/-1/000",
            "tile/0/001/000",
            "tile/0/x000/001",
            "tile/0/x001/x000",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/05",
            "tile/0/000/",
            "tile/entries/000.p/1\n",
            "tile/0/٠٠٠",
            "tile/data/000",
            "../checkpoint",
        ],
    )
    def test_has_no_other_spelling(self, path: str) -> None:
        with pytest.raises(TileMalformed):
            TileName.parse(path)

    @pytest.mark.parametrize(
        "facts", [(64, 0, 1), (-1, 0, 1), (0, -1, 1), (0, 0, 0), (0, 0, 257), (None, -1, 1)]
    )
    def test_is_refused_out_of_range(self, facts: tuple[int, int, int]) -> None:
        with pytest.raises(TileMalformed):
            TileName(*facts)


@given(names)
def test_names_survive_their_path(name: TileName) -> None:
    assert TileName.parse(name.path) == name


@given(st.integers(0, 2**63 - 1))
def test_numbers_are_groups_of_three_of_which_only_the_last_has_no_x(number: int) -> None:
    *first, last = encode_number(number).split("/")
    assert all(group[0] == "x" and len(group) == 4 for group in first)
    assert len(last) == 3
    assert int("".join(group[1:] for group in first) + last) == number


class TestLayout:
    def test_of_70000_entries_is_that_of_the_specification(self) -> None:
        names = list(tiles_of(70_000))
        assert sum(name.level == 0 and name.width == 256 for name in names) == 273
        assert names[273:] == [
            TileName(0, 273, 112),
            TileName(1, 0),
            TileName(1, 1, 17),
            TileName(2, 0, 1),
        ]

    @pytest.mark.parametrize(
        ("size", "expected"),
        [
            (0, []),
            (1, [TileName(0, 0, 1)]),
            (255, [TileName(0, 0, 255)]),
            (256, [TileName(0, 0), TileName(1, 0, 1)]),
            (257, [TileName(0, 0), TileName(0, 1, 1), TileName(1, 0, 1)]),
        ],
    )
    def test_at_the_limits(self, size: int, expected: list[TileName]) -> None:
        assert list(tiles_of(size)) == expected

    def test_bundles_follow_the_tiles_of_level_0(self) -> None:
        assert list(bundles_of(0)) == []
        assert list(bundles_of(256)) == [TileName(None, 0)]
        assert list(bundles_of(600)) == [
            TileName(None, 0),
            TileName(None, 1),
            TileName(None, 2, 88),
        ]


@given(st.integers(0, 3_000_000))
def test_a_tile_is_exactly_as_wide_as_the_tree_fills_it(size: int) -> None:
    for name in tiles_of(size):
        assert name.level is not None
        assert tile_width(name.level, name.number, size) == name.width
    assert tile_width(0, size // 256 + 1, size) == 0


class TestTiles:
    def test_hold_the_roots_of_full_tiles_below(self) -> None:
        above = split_tile(build_tile(TREE, TileName(1, 0, 5)), TileName(1, 0, 5))
        below = split_tile(build_tile(TREE, TileName(0, 4)), TileName(0, 4))
        assert above[4] == root(MemoryTree(below), 256)

    @pytest.mark.parametrize("length", [0, 31, 33, 64, 8192])
    def test_are_refused_at_any_other_length(self, length: int) -> None:
        with pytest.raises(TileMalformed):
            split_tile(bytes(length), TileName(0, 0, 1))

    def test_of_hashes_are_not_built_for_entries(self) -> None:
        with pytest.raises(TileMalformed):
            build_tile(TREE, TileName(None, 0))


@given(st.integers(1, 1300), st.data())
def test_a_tree_read_from_tiles_is_the_tree(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    asked: list[TileName] = []

    def read(name: TileName) -> bytes:
        asked.append(name)
        return build_tile(TREE, name)

    tiled = TileTree(size, read)

    assert inclusion_proof(tiled, index, size) == inclusion_proof(TREE, index, size)
    assert root(tiled, size) == root(TREE, size)
    assert len(asked) == len(set(asked))


class TestTileTree:
    def test_knows_nothing_beyond_its_size(self) -> None:
        tiled = TileTree(300, lambda name: build_tile(TREE, name))
        with pytest.raises(LookupError):
            tiled.subtree(0, 300)
        with pytest.raises(LookupError):
            tiled.subtree(8, 1)

    def test_refuses_a_tile_cut_off(self) -> None:
        tiled = TileTree(300, lambda name: build_tile(TREE, name)[:-1])
        with pytest.raises(TileMalformed):
            tiled.subtree(0, 0)


class TestBundles:
    def test_write_lengths_big_endian(self) -> None:
        assert pack_entries([b"a", b"", b"x" * 258]) == b"\0\1a\0\0\1\2" + b"x" * 258

    def test_hold_an_entry_of_65535_bytes_and_refuse_one_more(self) -> None:
        largest = bytes(MAX_ENTRY_SIZE)
        assert unpack_entries(pack_entries([largest]), TileName(None, 0, 1)) == (largest,)
        with pytest.raises(EntryTooLong, match="at most 65535 bytes; this one has 65536"):
            pack_entries([bytes(MAX_ENTRY_SIZE + 1)])

    @pytest.mark.parametrize("count", [0, 257])
    def test_hold_one_to_256_entries(self, count: int) -> None:
        with pytest.raises(TileMalformed):
            pack_entries([b""] * count)


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=256))
def test_entries_survive_their_bundle(entries: list[bytes]) -> None:
    name = TileName(None, 0, len(entries))
    assert unpack_entries(pack_entries(entries), name) == tuple(entries)


@given(st.lists(st.binary(max_size=20), min_size=1, max_size=256), st.data())
def test_a_bundle_cut_anywhere_is_refused(entries: list[bytes], data: st.DataObject) -> None:
    bundle = pack_entries(entries)
    cut = data.draw(st.integers(0, len(bundle) - 1))
    with pytest.raises(TileMalformed):
        unpack_entries(bundle[:cut], TileName(None, 0, len(entries)))


@given(st.binary(max_size=200), st.integers(1, 256))
def test_any_bytes_are_read_or_refused_as_a_bundle(bundle: bytes, width: int) -> None:
    name = TileName(None, 0, width)
    try:
        entries = unpack_entries(bundle, name)
    except TileMalformed:
        return
    assert pack_entries(entries) == bundle
