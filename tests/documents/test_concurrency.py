"""Many officers at once: serials run without gaps, and a text is corrected by one at a time."""

import random
import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from clearinghouse.documents import operations
from clearinghouse.documents.faults import Refusal, RegisterFault
from clearinghouse.documents.models import LanguageVersion
from tests import factories
from tests.factories import NOW, REGISTRY, a_paper, a_version

THREADS, ATTEMPTS = 6, 12
Allocate = Callable[[], int]


def symbol() -> int:
    return operations.allocate_symbol(body="SOC", year=2026, session=1, series="DEC").serial


def number() -> int:
    return operations.allocate_note_number(register="DOC", year=2026).serial


def run(*works: Callable[[], None]) -> list[BaseException]:
    faults: list[BaseException] = []

    def guarded(work: Callable[[], None]) -> None:
        try:
            work()
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


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("allocate", [symbol, number])
def test_papers_practice_d_3_serials_run_without_gaps_though_a_third_is_given_back(
    allocate: Allocate,
) -> None:
    kept: list[int] = []

    def give(seed: int) -> None:
        chance = random.Random(seed)
        for _ in range(ATTEMPTS):
            fails = chance.random() < 0.3
            with transaction.atomic():
                serial = allocate()
                transaction.set_rollback(fails)
            if not fails:
                kept.append(serial)

    faults = run(*(lambda seed=seed: give(seed) for seed in range(THREADS)))

    assert faults == []
    assert 0 < len(kept) < THREADS * ATTEMPTS
    assert sorted(kept) == list(range(1, len(kept) + 1))
    assert allocate() == len(kept) + 1


@pytest.mark.django_db(transaction=True)
def test_of_two_corrections_at_once_one_is_stored_and_the_other_told() -> None:
    factories.some_participants()
    entered = operations.register(paper=a_paper(), by=REGISTRY, at=NOW)

    def correct(words: str) -> None:
        operations.correct_text(
            revision_id=entered.revision,
            version=a_version(words),
            corrects=a_version().digest,
            reason="misread",
            by=REGISTRY,
            at=NOW,
        )

    faults = run(lambda: correct("In autumn."), lambda: correct("In winter."))

    (fault,) = faults
    assert isinstance(fault, Refusal)
    assert fault.fault is RegisterFault.CORRECTED_MEANWHILE
    assert LanguageVersion.objects.count() == 2
    assert LanguageVersion.objects.filter(current=True).count() == 1
