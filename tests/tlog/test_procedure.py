"""The procedure's own log and the receipts taken from it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clearinghouse.tlog import canonical
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.leaf import LeafMalformed, format_moment
from clearinghouse.tlog.merkle import hash_leaf
from clearinghouse.tlog.note import NoteUnverified, SignerKey
from clearinghouse.tlog.procedure import (
    ProcedureLeaf,
    closing_body,
    deadline_of,
    head,
    origin_of,
    public_entry,
    root_of,
)
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct
from clearinghouse.tlog.receipt import Receipt, ReceiptFalse, ReceiptMalformed
from clearinghouse.tlog.seal import Opening
from tests.tlog.logs import ORIGIN, SIGNER
from tests.tlog.procedures import (
    DEADLINE,
    OBJECTOR,
    OPENED_AT,
    PROCEDURE,
    altered,
    closed,
    delivered,
    objected,
    opened,
    receipt_of,
    salt,
    then,
    voice,
)

SEALED = objected(DEADLINE - timedelta(days=1), OBJECTOR)


class TestLeaf:
    @pytest.mark.parametrize("leaf", closed(SEALED, Outcome.BROKEN))
    def test_is_read_as_written(self, leaf: ProcedureLeaf) -> None:
        assert ProcedureLeaf.parse(leaf.to_bytes()) == leaf
        assert leaf.hash == hash_leaf(leaf.to_bytes())

    def test_has_a_salt_of_its_own_so_that_its_hash_tells_nothing(self) -> None:
        bare = [
            ProcedureLeaf(PROCEDURE, 3, ProcedureAct.TOLD, OPENED_AT, {"to": "all"})
            for _ in range(2)
        ]
        assert bare[0].hash != bare[1].hash

    @pytest.mark.parametrize(
        "changes",
        [
            {"procedure": ""},
            {"procedure": "a/b"},
            {"procedure": "a\nb"},
            {"place": -1},
            {"place": 0},
            {"salt": "00"},
            {"salt": "A" * 64},
            {"sealed": {"text": "short"}},
            {"sealed": {"Text": "0" * 64}},
            {"sealed": {"state": "0" * 64}},
        ],
    )
    def test_refuses_what_is_not_its_kind(self, changes: dict[str, object]) -> None:
        with pytest.raises(LeafMalformed):
            replace(objected()[-1], **changes)  # type: ignore[arg-type]

    @pytest.mark.parametrize("place", [0, 1, 4])
    def test_demands_every_key_of_its_act(self, place: int) -> None:
        leaf = objected()[place]
        for name in leaf.body:
            body = {key: value for key, value in leaf.body.items() if key != name}
            with pytest.raises(LeafMalformed):
                replace(leaf, body=body)

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("roster", []),
            ("roster", ["KAZ", "KAZ"]),
            ("roster", [1]),
            (
                "deadline",
                {"civil": "10 December", "zone": "Asia/Almaty", "tzdata": "", "instant": ""},
            ),
            ("deadline", "2026-12-10T18:00"),
            ("texts", [{"address": "d1", "language": "en", "digest": "0"}]),
            ("title", {}),
            ("delivery", 1),
            ("rule", ""),
        ],
    )
    def test_refuses_an_opening_of_another_kind(self, name: str, value: Plain) -> None:
        with pytest.raises(LeafMalformed):
            altered(opened()[0], **{name: value})

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("channel", "pigeon"),
            ("received_at", "2026-12-10"),
            ("registered_by", "SEC"),
            ("text", "abc"),
            ("state", ""),
            ("breaks", "yes"),
        ],
    )
    def test_refuses_a_voice_of_another_kind(self, name: str, value: Plain) -> None:
        with pytest.raises(LeafMalformed):
            altered(objected()[-1], **{name: value})

    @pytest.mark.parametrize("channel", ["email", "paper"])
    def test_of_paper_and_mail_names_two_offices(self, channel: str) -> None:
        for alone in ([], ["SEC-1"]):
            with pytest.raises(LeafMalformed):
                altered(objected()[-1], channel=channel, registered_by=list[Plain](alone))
        both = altered(objected()[-1], channel=channel, registered_by=["SEC-1", "SEC-2"])
        assert ProcedureLeaf.parse(both.to_bytes()) == both

    @pytest.mark.parametrize(
        ("key", "value"),
        [("v", 2), ("v", True), ("place", True), ("act", "dropped"), ("at", "now"), ("more", 1)],
    )
    def test_of_another_version_is_refused(self, key: str, value: Plain) -> None:
        whole = canonical.decode(delivered()[1].to_bytes())
        assert isinstance(whole, dict)
        with pytest.raises(LeafMalformed):
            ProcedureLeaf.parse(canonical.encode(whole | {key: value}))

    def test_not_written_canonically_is_refused(self) -> None:
        with pytest.raises(LeafMalformed):
            ProcedureLeaf.parse(opened()[0].to_bytes() + b"\n")


class TestHead:
    def test_is_that_of_the_leaves_under_an_origin_of_its_own(self) -> None:
        leaves = objected()
        found = head(leaves, ORIGIN)
        assert found.origin == origin_of(ORIGIN, PROCEDURE) == f"{ORIGIN}/procedure/{PROCEDURE}"
        assert (found.size, found.root) == (5, root_of(leaves))
        assert root_of(leaves, 4) == root_of(delivered())

    def test_needs_an_opening(self) -> None:
        with pytest.raises(LeafMalformed):
            head([], ORIGIN)

    def test_is_what_the_record_says_in_public(self) -> None:
        leaves = objected()
        assert public_entry(leaves) == {
            "silence": PROCEDURE,
            "place": 4,
            "size": 5,
            "leaf_hash": leaves[-1].hash.hex(),
            "root": root_of(leaves).hex(),
        }

    def test_closing_counts_itself(self) -> None:
        body = closing_body(objected(), Outcome.BROKEN)
        assert body == {"outcome": "broken", "deadline": format_moment(DEADLINE), "size": 6}
        with pytest.raises(LeafMalformed):
            deadline_of(objected()[1])


class TestReceipt:
    def test_is_read_as_written_and_holds(self) -> None:
        found = receipt_of(SEALED, OBJECTOR)
        assert Receipt.parse(found.to_bytes()) == found
        found.check(SIGNER.verifier)
        assert found.entry == SEALED[-1]
        assert found.received.at == SEALED[-1].at
        assert found.received.head.size == len(SEALED)

    def test_is_signed_by_the_key_of_the_record_under_its_own_name(self) -> None:
        note = receipt_of(SEALED).note
        assert [signature.name for signature in note.signatures] == [ORIGIN]
        assert note.text.startswith(f"{ORIGIN}/procedure/{PROCEDURE}\n5\n")

    def test_of_another_key_does_not_hold(self) -> None:
        with pytest.raises(NoteUnverified):
            receipt_of(SEALED).check(SignerKey(ORIGIN, bytes(32)).verifier)

    def test_with_another_entry_does_not_hold(self) -> None:
        later = altered(SEALED[-1], received_at=format_moment(DEADLINE)).to_bytes()
        with pytest.raises(ReceiptFalse):
            replace(receipt_of(SEALED), leaf=later).check(SIGNER.verifier)

    def test_with_a_false_opening_does_not_hold(self) -> None:
        false = Opening("state", OBJECTOR.salt, "TJK")
        with pytest.raises(ReceiptFalse):
            receipt_of(SEALED, false).check(SIGNER.verifier)

    def test_of_another_log_does_not_hold(self) -> None:
        leaves = [replace(leaf, procedure="sp-1") for leaf in SEALED]
        found = replace(receipt_of(leaves), leaf=SEALED[-1].to_bytes())
        with pytest.raises(ReceiptFalse):
            found.check(SIGNER.verifier)

    def test_in_other_forms_is_refused(self) -> None:
        whole = canonical.decode(receipt_of(SEALED).to_bytes().strip())
        assert isinstance(whole, dict)
        plain = str(head(SEALED, ORIGIN).signed([SIGNER]))
        for changes in ({"type": "other"}, {"note": plain}, {"leaf": "{}"}, {"openings": [1]}):
            with pytest.raises(ReceiptMalformed):
                Receipt.parse(canonical.encode(whole | changes))
        with pytest.raises(ReceiptMalformed):
            Receipt.parse(b"not json")


def test_a_withdrawal_names_the_objection() -> None:
    at = DEADLINE - timedelta(hours=1)
    with pytest.raises(LeafMalformed):
        then(objected(), ProcedureAct.WITHDREW, at, voice(at))
    leaves = then(objected(), ProcedureAct.WITHDREW, at, voice(at, of=4))
    assert leaves[-1].salt == salt(5)
