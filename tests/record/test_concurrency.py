"""Many writers at once: the record stays dense, ordered and true."""

import random
import threading
from itertools import pairwise

import pytest
from django.db import connection, transaction

from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.record import queries
from clearinghouse.record.models import Checkpoint, Entry
from clearinghouse.record.operations import append, publish_checkpoint
from clearinghouse.tlog.merkle import MemoryTree, root
from tests.record.acting import AT, SIGNER

THREADS, ATTEMPTS = 8, 25


@pytest.mark.django_db(transaction=True)
class TestManyWriters:
    def run(self, *works: object) -> list[BaseException]:
        faults: list[BaseException] = []

        def guarded(work: object) -> None:
            try:
                work()  # type: ignore[operator]
            except BaseException as fault:  # noqa: BLE001 - whatever it is, the test must see it
                faults.append(fault)
            finally:
                connection.close()

        threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return faults

    def test_leave_no_gap_though_a_third_of_them_fail(self) -> None:
        kept = []

        def write(seed: int) -> None:
            chance = random.Random(seed)
            for number in range(ATTEMPTS):
                fails = chance.random() < 0.3
                with transaction.atomic():
                    entry = append(
                        act="document.registered",
                        actor="SEC",
                        at=AT,
                        public={"document": f"{seed}-{number}"},
                    )
                    transaction.set_rollback(fails)
                if not fails:
                    kept.append(entry.index)

        faults = self.run(*(lambda seed=seed: write(seed) for seed in range(THREADS)))

        rows = list(Entry.objects.order_by("index"))
        assert faults == []
        assert 0 < len(kept) < THREADS * ATTEMPTS
        assert sorted(kept) == [row.index for row in rows] == list(range(len(rows)))
        assert all(one.recorded <= two.recorded for one, two in pairwise(rows))

    def test_and_many_publishers_sign_one_growing_line(self) -> None:
        def write() -> None:
            for number in range(10):
                with transaction.atomic():
                    append(act="a.b", actor="SEC", at=AT, public={"number": number})

        def publish() -> None:
            for _ in range(10):
                publish_checkpoint(at=AT, signer=SIGNER)

        faults = self.run(write, publish, write, publish)
        publish_checkpoint(at=AT, signer=SIGNER)

        tree = MemoryTree([bytes(row.leaf_hash) for row in Entry.objects.order_by("index")])
        heads = queries.checkpoints(PUBLIC_READER, limit=100)
        assert faults == []
        assert heads[0].size == 20
        assert all(head.root == root(tree, head.size) for head in heads)
        assert len(heads) == Checkpoint.objects.count()
