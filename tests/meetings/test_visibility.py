"""Who sees what of a meeting: the law of distribution, as the queries apply it."""

from itertools import product

import pytest

from clearinghouse.law.distribution import (
    PUBLIC_READER,
    Distribution,
    Marking,
    Reader,
    Standing,
    may_read,
)
from clearinghouse.law.meetings import Part
from clearinghouse.meetings import queries
from clearinghouse.meetings.models import Frozen, Put, Sitting, Statement
from clearinghouse.participants.models import ParticipantName
from tests.factories import OBSERVER, PARTNER, UNCLEARED
from tests.meetings.house import CLOSES, OPENS, House

pytestmark = pytest.mark.django_db
CIRCLES = [each for each in Distribution if each is not Distribution.ADDRESSEES]
ORDER = list(Distribution)
TURKIYE = Reader("TUR", Standing.MEMBER, cleared=True)
READERS = (TURKIYE, OBSERVER, PARTNER, UNCLEARED, PUBLIC_READER)
ON = OPENS.date()


@pytest.fixture
def house() -> House:
    return House()


def run(house: House, of_draft: Distribution, of_statement: Distribution) -> str:
    """Run a meeting on a draft so marked, with a statement so marked; return its code."""
    symbol = house.paper("SOC/2026-I/DRAFT/7", distribution=of_draft)
    code = house.at_work()
    house.place(code, symbol)
    house.put(code, draft=symbol)
    house.attach(code, house.india, distribution=of_statement)
    house.close(code)
    return code


@pytest.mark.parametrize(("of_draft", "of_statement"), list(product(CIRCLES, CIRCLES)))
def test_what_a_draft_and_its_statement_allow_is_what_is_seen(
    house: House, of_draft: Distribution, of_statement: Distribution
) -> None:
    code = run(house, of_draft, of_statement)
    narrower = max(of_draft, of_statement, key=ORDER.index)

    for reader in READERS:
        reads_draft = may_read(reader, Marking(of_draft, "KAZ"))
        reads_statement = reads_draft and may_read(reader, Marking(narrower, "IND"))
        if reader == UNCLEARED:
            reads_statement = reads_draft and narrower is Distribution.PUBLIC
        seen = queries.sitting(reader, code, on=ON)
        assert Put.objects.visible_to(reader).exists() is reads_draft
        assert Statement.objects.visible_to(reader).exists() is reads_statement
        frozen = Frozen.objects.visible_to(reader).filter(symbol="SOC/2026-I/DRAFT/7")
        assert frozen.exists() is reads_draft
        assert (seen is not None) is reads_draft
        if seen is not None:
            assert bool(seen.puts) is reads_draft
            assert bool(seen.puts[0].statements) is reads_statement


def test_a_meeting_is_whole_only_for_members_and_the_secretariat(house: House) -> None:
    code = run(house, Distribution.PUBLIC, Distribution.PUBLIC)

    for reader in (*READERS, house.registry):
        seen = queries.sitting(reader, code, on=ON)
        assert seen is not None
        is_whole = reader in (TURKIYE, house.registry)
        assert seen.is_whole is is_whole
        assert bool(seen.quorum) is is_whole
        assert len(seen.attending) == (3 if is_whole else 0)
        assert len(seen.points) == (3 if is_whole else 1)
        assert bool(seen.listed_as) is is_whole


def test_an_observer_finds_its_own_attendance(house: House) -> None:
    symbol = house.paper("SOC/2026-I/DRAFT/7", distribution=Distribution.MEMBERS_AND_OBSERVERS)
    code = house.opened()
    house.place(code, symbol)
    house.seat(code, "JPN", part=Part.OBSERVER)

    seen = queries.sitting(OBSERVER, code, on=ON)

    assert seen is not None
    assert [each.participant for each in seen.attending] == ["JPN"]


def test_rules_2004_i_7_seats_members_by_their_english_names(house: House) -> None:
    ParticipantName.objects.filter(participant="KAZ").update(sort_en="Zhetysu")
    code = house.at_work()
    house.seat(code, "JPN", part=Part.OBSERVER)

    seen = queries.sitting(house.india, code, on=ON)

    assert seen is not None
    assert [each.participant for each in seen.attending] == ["IND", "TUR", "KAZ", "JPN"]


def test_a_frozen_text_is_there_only_once_the_meeting_is_closed(house: House) -> None:
    code = house.at_work()
    told = (house.india, code, "SOC/2026-I/DRAFT/1", "en")
    assert queries.frozen_text(*told) is None

    house.close(code)

    text = queries.frozen_text(*told)
    assert text is not None
    assert text.closed_at == CLOSES
    assert Sitting.objects.get().closed_at == CLOSES
