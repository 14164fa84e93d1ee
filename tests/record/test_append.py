"""Appending to the record: what a leaf says, and to whom."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction

from clearinghouse.law.distribution import PUBLIC, PUBLIC_READER, Distribution, Marking
from clearinghouse.record import queries
from clearinghouse.record.models import Entry, Sealed
from clearinghouse.record.operations import SealBroken, append, publish_checkpoint, widen
from clearinghouse.tlog.canonical import NotCanonical
from clearinghouse.tlog.leaf import Leaf, LeafMalformed
from clearinghouse.tlog.merkle import hash_leaf
from clearinghouse.tlog.tiles import EntryTooLong
from tests.record.acting import AT, KAZ, SECRETARIAT, SIGNER, TO_KAZ, UZB, UZB_UNCLEARED, act

pytestmark = pytest.mark.django_db

TITLE = "Notification of a large exercise in the border area"
BODY = "Three brigades will take part."


def restricted(**changes: Any) -> Entry:
    sealed = {"document": "xyz", "title": TITLE, "body": BODY}
    return act(public={}, sealed=sealed, marking=TO_KAZ, actor="IND", **changes)


def public_bytes() -> bytes:
    """Return everything that everybody may fetch."""
    head = publish_checkpoint(at=AT, signer=SIGNER)
    size = int(head.size)
    fetched = [queries.checkpoint_file(PUBLIC_READER)]
    fetched += [queries.tile_file(PUBLIC_READER, f"tile/entries/000.p/{size}")]
    fetched += [queries.tile_file(PUBLIC_READER, f"tile/0/000.p/{size}")]
    fetched += [queries.inclusion_proof(PUBLIC_READER, index) for index in range(size)]
    fetched += [repr(queries.entries(PUBLIC_READER)).encode()]
    return b"\n".join(fetched)


class TestAppend:
    def test_numbers_from_0_without_a_gap(self) -> None:
        assert [act(number).index for number in range(3)] == [0, 1, 2]

    def test_stores_the_bytes_whose_hash_is_in_the_tree(self) -> None:
        entry = act(provisions=("rop:I.7",))
        leaf = Leaf.parse(bytes(entry.leaf))
        assert bytes(entry.leaf_hash) == hash_leaf(bytes(entry.leaf))
        assert (leaf.index, leaf.act, leaf.actor) == (0, "document.registered", "SEC")
        assert leaf.provisions == ("rop:I.7",)
        assert leaf.public == {"document": "d0"}

    def test_keeps_the_legal_moment_apart_from_the_moment_of_recording(self) -> None:
        old = datetime(1999, 9, 14, tzinfo=UTC)
        before = datetime.now(UTC)
        leaf = Leaf.parse(bytes(act(at=old).leaf))
        assert leaf.at == old
        assert before - timedelta(minutes=5) < leaf.recorded

    def test_admits_acts_in_any_order_of_their_legal_moments(self) -> None:
        act(at=AT)
        act(at=AT - timedelta(days=3000))
        assert queries.size(PUBLIC_READER) == 2

    @pytest.mark.django_db(transaction=True)
    def test_needs_the_transaction_of_the_act(self) -> None:
        with pytest.raises(transaction.TransactionManagementError):
            append(act="a", actor="SEC", at=AT, public={})

    def test_leaves_nothing_behind_when_the_act_fails(self) -> None:
        act()
        with transaction.atomic():
            append(act="a", actor="SEC", at=AT, public={})
            transaction.set_rollback(True)
        assert act().index == 1

    @pytest.mark.parametrize(
        ("changes", "refusal"),
        [
            ({"act": "Register"}, LeafMalformed),
            ({"actor": ""}, LeafMalformed),
            ({"public": {"share": 0.5}}, NotCanonical),
            ({"public": {"name": "a\0b"}}, NotCanonical),
            ({"public": {"text": "x" * 65_536}}, EntryTooLong),
            ({"sealed": {"title": "x"}}, ValueError),
            ({"sealed": {"Title": "x"}, "marking": TO_KAZ}, LeafMalformed),
            ({"at": datetime(2023, 1, 1)}, ValueError),  # noqa: DTZ001
        ],
    )
    def test_refuses_what_a_leaf_cannot_say(
        self, changes: Mapping[str, Any], refusal: type[Exception]
    ) -> None:
        with pytest.raises(refusal):
            act(**changes)
        assert act().index == 0

    def test_holds_a_leaf_of_65535_bytes_and_refuses_one_more(self) -> None:
        room = 65_535 - len(bytes(act(public={"text": ""}).leaf))
        assert len(bytes(act(public={"text": "x" * room}).leaf)) == 65_535
        with pytest.raises(EntryTooLong):
            act(public={"text": "x" * (room + 1)})


class TestSeal:
    def test_betrays_neither_title_nor_party_nor_body_in_any_public_byte(self) -> None:
        act()
        restricted()
        fetched = public_bytes()
        for secret in (TITLE, BODY, "IND", "xyz", json.dumps(TITLE)):
            assert secret.encode() not in fetched

    def test_can_be_opened_by_the_addressee_and_the_author_only(self) -> None:
        index = restricted().index
        assert queries.entry(KAZ, index).fields["title"] == TITLE
        assert queries.entry(KAZ, index).actor == "IND"
        assert queries.entry(KAZ, index).unopened == ()
        for other in (UZB, SECRETARIAT, PUBLIC_READER):
            seen = queries.entry(other, index)
            assert seen.fields == {}
            assert seen.actor is None
            assert seen.unopened == ("actor", "body", "document", "title")
            with pytest.raises(Sealed.DoesNotExist):
                queries.opening_file(other, index)

    def test_needs_the_credential_even_of_a_member_state(self) -> None:
        members = Marking(Distribution.MEMBER_STATES)
        index = act(public={}, sealed={"title": TITLE}, marking=members).index
        assert queries.entry(UZB, index).fields == {"title": TITLE}
        assert queries.entry(UZB_UNCLEARED, index).fields == {}

    def test_does_not_link_a_sealed_subject_for_those_not_entitled(self) -> None:
        index = restricted().index
        assert [found.index for found in queries.history(KAZ, "document:xyz")] == [index]
        assert queries.history(UZB, "document:xyz") == ()
        assert queries.history(KAZ, "") == ()

    def test_is_refused_if_the_same_leaf_tells_it(self) -> None:
        with pytest.raises(SealBroken, match="title"):
            act(public={"note": f"on: {TITLE}"}, sealed={"title": TITLE}, marking=TO_KAZ)

    def test_of_a_public_act_leaves_the_actor_in_clear(self) -> None:
        index = act(sealed={"draft": "x"}, marking=PUBLIC).index
        assert queries.entry(PUBLIC_READER, index).actor == "SEC"
        assert queries.entry(PUBLIC_READER, index).fields == {"document": "d0", "draft": "x"}

    def test_of_the_actor_may_be_asked_for(self) -> None:
        leaf = Leaf.parse(bytes(act(sealed={"actor": "SEC"}, marking=PUBLIC).leaf))
        assert leaf.actor is None


class TestWiden:
    def test_opens_earlier_seals_of_the_subject_to_those_now_entitled(self) -> None:
        first = restricted()
        other = act(public={}, sealed={"document": "other", "title": TITLE}, marking=TO_KAZ)
        members = Marking(Distribution.MEMBER_STATES)
        derestricted = act(public={"document": "xyz"}, act="document.derestricted")
        widen(subject="document:xyz", marking=members, entry=derestricted, at=AT)

        assert queries.entry(UZB, first.index).fields["title"] == TITLE
        assert queries.entry(PUBLIC_READER, first.index).fields == {}
        assert queries.entry(UZB, other.index).fields == {}

    def test_does_not_open_what_is_sealed_afterwards(self) -> None:
        derestricted = act(public={"document": "xyz"}, act="document.derestricted")
        widen(subject="document:xyz", marking=PUBLIC, entry=derestricted, at=AT)
        later = restricted()
        assert queries.entry(PUBLIC_READER, later.index).fields == {}

    def test_happens_at_the_moment_of_its_act(self) -> None:
        with pytest.raises(ValueError, match="moment"):
            widen(subject="a:b", marking=PUBLIC, entry=act(), at=AT + timedelta(seconds=1))
