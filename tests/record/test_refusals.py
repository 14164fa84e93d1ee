"""What PostgreSQL itself refuses, whoever asks: rewriting, gaps, misdating, forgery."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from clearinghouse.record.models import Checkpoint, Entry, Sealed, Tile
from clearinghouse.record.operations import publish_checkpoint
from clearinghouse.tlog.leaf import Leaf
from clearinghouse.tlog.merkle import hash_leaf
from tests.record.acting import AT, SIGNER, TO_KAZ, act

pytestmark = pytest.mark.django_db

TABLES = (
    *("record_entry", "record_sealed", "record_widening", "record_tile", "record_checkpoint"),
    "record_cosignature",
)


def execute(statement: str, *values: Any) -> Any:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else None


def insert(leaf: Leaf, /, **columns: Any) -> None:
    """Write an entry past our operations, as whoever reaches the database could."""
    written = columns.pop("leaf", leaf.to_bytes())
    facts = {
        "index": leaf.index,
        "recorded": leaf.recorded,
        "at": leaf.at,
        "act": leaf.act,
        "subject": "",
        "leaf": written,
        "leaf_hash": hash_leaf(written),
    }
    with transaction.atomic():
        Entry.objects.create(**(facts | columns))


def next_leaf(**changes: Any) -> Leaf:
    ((index, recorded),) = execute("SELECT index, recorded FROM record_next()")
    facts = {"index": index, "recorded": recorded, "at": AT, "act": "a", "actor": "SEC"}
    return Leaf(**(facts | changes))


@pytest.fixture
def filled() -> None:
    act(0)
    act(1, public={}, sealed={"document": "xyz", "title": "A title"}, marking=TO_KAZ)
    publish_checkpoint(at=AT, signer=SIGNER)
    connection.check_constraints()


@pytest.mark.usefixtures("filled")
class TestRewriting:
    @pytest.mark.parametrize("table", TABLES)
    @pytest.mark.parametrize(
        "statement", ["DELETE FROM {}", "TRUNCATE {} CASCADE", "UPDATE {} SET {} = {}"]
    )
    def test_is_refused(self, table: str, statement: str) -> None:
        column = "hashes" if table == "record_tile" else "at" if "at" in table else "id"
        column = {"record_entry": "act", "record_checkpoint": "note"}.get(table, column)
        with pytest.raises(DatabaseError, match="append-only"):
            execute(statement.format(table, column, column))

    def test_is_refused_even_where_no_row_would_change(self) -> None:
        with pytest.raises(DatabaseError, match="append-only"):
            execute("DELETE FROM record_entry WHERE index = 99")

    def test_is_refused_by_upsert(self) -> None:
        with pytest.raises(DatabaseError):
            execute(
                "INSERT INTO record_entry SELECT * FROM record_entry WHERE index = 0 "
                "ON CONFLICT (index) DO UPDATE SET act = 'x'"
            )


@pytest.mark.usefixtures("filled")
class TestEntry:
    def test_next_in_order_and_true_is_admitted(self) -> None:
        insert(next_leaf())
        assert Entry.objects.count() == 3

    @pytest.mark.parametrize("index", [0, 1, 3, 1000])
    def test_that_leaves_a_gap_or_repeats_is_refused(self, index: int) -> None:
        with pytest.raises(DatabaseError, match=f"entry {index} where 2 is next"):
            insert(next_leaf(index=index))

    @pytest.mark.parametrize(
        "shift", [timedelta(days=-1), timedelta(seconds=-600), timedelta(minutes=1)]
    )
    def test_misdated_is_refused(self, shift: timedelta) -> None:
        leaf = next_leaf()
        with pytest.raises(DatabaseError, match="entry 2 is misdated"):
            insert(next_leaf(recorded=leaf.recorded + shift))

    def test_recorded_a_tick_before_the_last_is_refused(self) -> None:
        last = Entry.objects.latest("index").recorded
        with pytest.raises(DatabaseError, match="misdated"):
            insert(next_leaf(recorded=last - timedelta(microseconds=1)))

    def test_recorded_at_the_moment_of_the_last_is_admitted(self) -> None:
        insert(next_leaf(recorded=Entry.objects.latest("index").recorded))

    @pytest.mark.parametrize(
        "columns",
        [
            {"act": "other"},
            {"at": AT + timedelta(microseconds=1)},
            {"leaf": b"{}"},
            {"leaf": b"not JSON"},
            {"leaf": b"\xff"},
        ],
    )
    def test_whose_leaf_says_otherwise_is_refused(self, columns: dict[str, Any]) -> None:
        with pytest.raises(DatabaseError):
            insert(next_leaf(), **columns)

    def test_whose_leaf_has_another_index_is_refused(self) -> None:
        leaf = next_leaf()
        forged = next_leaf(index=7).to_bytes()
        with pytest.raises(DatabaseError, match="says otherwise"):
            insert(leaf, leaf=forged)

    def test_with_a_forged_hash_is_refused(self) -> None:
        with pytest.raises(DatabaseError, match="record_leaf_hash"):
            insert(next_leaf(), leaf_hash=hash_leaf(b"another"))

    def test_too_long_for_a_bundle_is_refused(self) -> None:
        with pytest.raises(DatabaseError, match="fits_a_bundle"):
            insert(next_leaf(public={"text": "x" * 66_000}))

    def test_committing_to_what_is_not_kept_is_refused_at_the_end(self) -> None:
        insert(next_leaf(sealed={"title": "00" * 32}))
        with pytest.raises(DatabaseError, match="not kept"):
            connection.check_constraints()


@pytest.mark.usefixtures("filled")
class TestSeal:
    def forge(self, **changes: Any) -> None:
        kept = Sealed.objects.get(field="title")
        facts = {
            "entry_id": kept.entry_id,
            "field": "other",
            "salt": kept.salt,
            "value": kept.value,
            "commitment": kept.commitment,
            "distribution": "public",
        }
        with transaction.atomic():
            Sealed.objects.create(**(facts | changes))

    @pytest.mark.parametrize(
        "changes",
        [
            {"value": "Another title"},
            {"salt": bytes(32)},
            {"salt": bytes(31)},
            {"field": "title", "value": "Another title"},
            {"entry_id": 0},
        ],
    )
    def test_that_is_not_the_one_promised_is_refused(self, changes: dict[str, Any]) -> None:
        with pytest.raises(DatabaseError):
            self.forge(**changes)

    def test_is_refused_with_an_unknown_marking(self) -> None:
        with pytest.raises(DatabaseError):
            self.forge(distribution="everybody")


@pytest.mark.usefixtures("filled")
class TestCheckpointRow:
    def forge(self, **changes: Any) -> None:
        act(5)
        note = str(Checkpoint.objects.get().note)
        facts: dict[str, Any] = {"size": 3, "root": bytes(32), "note": note, "at": AT}
        with transaction.atomic():
            Checkpoint.objects.create(**(facts | changes))

    def test_with_a_root_that_is_not_the_trees_is_refused(self) -> None:
        with pytest.raises(DatabaseError, match="not the root of 3"):
            self.forge()

    @pytest.mark.parametrize("size", [-1, 0, 1, 2])
    def test_that_does_not_grow_is_refused(self, size: int) -> None:
        with pytest.raises(DatabaseError, match="a checkpoint of"):
            self.forge(size=size)

    def test_larger_than_the_record_is_refused(self) -> None:
        with pytest.raises(DatabaseError, match="not the root of 4"):
            self.forge(size=4)

    def test_whose_note_says_otherwise_is_refused(self) -> None:
        ((root,),) = execute("SELECT record_root(2)")
        act(3)
        ((root,),) = execute("SELECT record_root(3)")
        with pytest.raises(DatabaseError, match="says otherwise"):
            self.forge(root=root)


class TestTile:
    def test_is_filled_by_the_database_whatever_is_given(self) -> None:
        entries = [act(number) for number in range(256)]
        tile = Tile.objects.get()
        assert bytes(tile.hashes) == b"".join(bytes(entry.leaf_hash) for entry in entries)

    def test_cannot_be_put_where_there_are_no_hashes(self) -> None:
        act(0)
        with pytest.raises(DatabaseError), transaction.atomic():
            Tile.objects.create(level=0, number=0, hashes=bytes(8192), root=bytes(32))


class TestClockSetBack:
    def test_does_not_set_the_record_back(self) -> None:
        """The record goes on from its last moment until the clock has caught up."""
        first = act(0)
        execute(
            "CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS "
            "$$ SELECT timestamptz '2000-01-01' $$"
        )
        execute("ALTER FUNCTION record_next() SET search_path = public, pg_catalog")
        second = act(1)
        assert (second.index, second.recorded) == (1, first.recorded)


def test_every_table_of_the_record_is_protected() -> None:
    found = execute(
        "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
        "WHERE t.tgname = 'record_append_only'"
    )
    existing = execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 'record\\_%%'"
    )
    assert set(found) == set(existing) == {(table,) for table in TABLES}
