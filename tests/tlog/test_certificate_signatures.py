"""Signatures of officers in a certificate: honest ones are proved, and every false one is named."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from hashlib import sha256
from typing import Any

import pytest

from clearinghouse.tlog.act_signature import ActSignature, SignedAct
from clearinghouse.tlog.certificate import Certificate, CertificateMalformed, Opened, Signed
from clearinghouse.tlog.findings import Code, Conclusion, Finding, Kind, Report
from clearinghouse.tlog.procedure import ProcedureLeaf
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct
from clearinghouse.tlog.proving import examine_certificate
from tests.silence.authenticator import ORIGIN, Passkey
from tests.tlog.logs import SIGNER, a_leaf
from tests.tlog.procedures import (
    DEADLINE,
    OBJECTOR,
    OPENED_AT,
    PROCEDURE,
    REASON,
    Recorded,
    closed,
    delivered,
    opened,
    then,
    voice,
)
from tests.tlog.test_verify_signature import assertion

KGZ, TJK = Passkey(), Passkey()
AT = DEADLINE - timedelta(days=1)
OBJECTED, SUPPORTED, CLOSED = 4, 5, 6
BROKEN = Outcome.BROKEN


def signature(passkey: Passkey, state: str, said: str, **changes: str) -> ActSignature:
    whole = {
        "procedure": PROCEDURE,
        "state": state,
        "said": said,
        "text": sha256(REASON).hexdigest(),
        "opening": opened()[0].hash.hex(),
        "nonce": sha256(f"{state} {said}".encode()).hexdigest(),
    }
    act = SignedAct(**{**whole, **changes})
    return ActSignature(act, assertion(passkey, act))


@cache
def signatures() -> dict[int, ActSignature]:
    return {
        OBJECTED: signature(KGZ, "KGZ", "objected"),
        SUPPORTED: signature(TJK, "TJK", "supported"),
    }


def entered(
    kept: dict[int, ActSignature] | None = None, *, seals: bool = False
) -> list[ProcedureLeaf]:
    """Return a log in which Kyrgyzstan objected and Tajikistan stood by it, both signed."""
    kept = kept or signatures()
    body = voice(AT, signature=kept[OBJECTED].digest)
    if seals:
        del body["state"]
    leaves = then(delivered(), ProcedureAct.OBJECTED, AT, body, *([OBJECTOR] if seals else []))
    body = voice(AT, signature=kept[SUPPORTED].digest, state="TJK")
    leaves = then(leaves, ProcedureAct.SUPPORTED, AT, body)
    return closed(leaves, BROKEN)


def binding(index: int, passkey: Passkey, state: str, act: str = "passkey.bound") -> bytes:
    public = {"passkey": sha256(passkey.key).hexdigest(), "officer": "7", "participant": state}
    return a_leaf(index, recorded=OPENED_AT, at=OPENED_AT, act=act, public=public).to_bytes()


def recorded(leaves: Sequence[ProcedureLeaf], bound: dict[int, bytes] | None = None) -> Recorded:
    """Return a record in which the keys were bound before the acts."""
    record = Recorded(leaves)
    entries = {0: binding(0, KGZ, "KGZ"), 2: binding(2, TJK, "TJK")}
    for index, entry in {**entries, **(bound or {})}.items():
        record.put(index, entry)
    return record


def certificate(
    leaves: Sequence[ProcedureLeaf] | None = None,
    bound: dict[int, bytes] | None = None,
    kept: dict[int, ActSignature] | None = None,
    indexes: dict[int, int] | None = None,
    **given: Any,
) -> Certificate:
    """Return the certificate with its signatures, and the entries that bound their keys."""
    record = recorded(leaves or entered(kept), bound)
    indexes = {OBJECTED: 0, SUPPORTED: 2, **(indexes or {})}
    shown = [
        (place, each, (indexes[place], record.entries[indexes[place]]))
        for place, each in (kept or signatures()).items()
    ]
    return record.certificate(**{"signatures": shown, **given})


def report_of(found: Certificate) -> Report:
    return examine_certificate(Certificate.parse(found.to_bytes()), key=SIGNER.verifier)


def with_another_end(data: bytes) -> bytes:
    """Return the bytes with another last one, whatever that was."""
    return data[:-1] + bytes([data[-1] ^ 1])


def refuted(found: Certificate) -> list[Finding]:
    report = report_of(found)
    assert report.conclusion is Conclusion.REFUTED
    return report.of(Kind.REFUTED)


def the_one(found: Certificate) -> tuple[Code, dict[str, str | int]]:
    [finding] = refuted(found)
    return finding.code, dict(finding.facts)


def codes(report: Report, kind: Kind) -> list[Code]:
    return [finding.code for finding in report.of(kind)]


def exchanged(found: Certificate, place: int, **changes: Any) -> Certificate:
    """Return the certificate with another signature at a place."""
    assert found.signatures is not None
    return replace(
        found,
        signatures=tuple(
            replace(one, **changes) if one.place == place else one for one in found.signatures
        ),
    )


class TestHonest:
    def test_signatures_are_proved_with_their_keys(self) -> None:
        report = report_of(certificate())

        assert report.conclusion is Conclusion.VERIFIED
        found = {f.facts["place"]: f.facts for f in report.findings if f.code is Code.SIGNED_AT}
        assert found.keys() == {OBJECTED, SUPPORTED}
        assert found[OBJECTED]["credential"] == KGZ.credential.hex()
        assert found[OBJECTED]["origin"] == ORIGIN
        bound = [dict(f.facts) for f in report.findings if f.code is Code.KEY_BOUND]
        assert bound == [
            {"place": OBJECTED, "state": "KGZ", "index": 0},
            {"place": SUPPORTED, "state": "TJK", "index": 2},
        ]

    def test_is_read_as_written(self) -> None:
        found = certificate()
        assert Certificate.parse(found.to_bytes()) == found
        assert b'"clearinghouse/certificate@v2"' in found.to_bytes()

    def test_one_made_before_has_no_place_for_them_and_holds(self) -> None:
        found = recorded(entered()).certificate()
        assert b'"clearinghouse/certificate@v1"' in found.to_bytes()

        report = report_of(found)

        assert report.conclusion is Conclusion.VERIFIED
        [limit] = [each for each in report.findings if each.code is Code.LIMIT_SIGNATURES]
        assert limit.facts == {"count": 2}

    def test_acts_without_signatures_need_none(self) -> None:
        leaves = closed(
            then(delivered(), ProcedureAct.OBJECTED, AT, voice(AT, signature="")), BROKEN
        )

        report = report_of(Recorded(leaves).certificate(signatures=()))

        assert report.conclusion is Conclusion.VERIFIED
        assert Code.LIMIT_SIGNATURES not in codes(report, Kind.LIMIT)

    def test_of_a_sealed_state_is_shown_with_its_opening(self) -> None:
        leaves = entered(seals=True)
        found = certificate(leaves, openings=[Opened(OBJECTED, OBJECTOR)])

        assert report_of(found).conclusion is Conclusion.VERIFIED
        assert codes(report_of(found), Kind.VERIFIED).count(Code.KEY_BOUND) == 2

    def test_of_a_sealed_state_may_be_kept_back_with_its_opening(self) -> None:
        kept = {SUPPORTED: signatures()[SUPPORTED]}
        record = recorded(entered(seals=True))
        shown = [(SUPPORTED, kept[SUPPORTED], (2, record.entries[2]))]

        report = report_of(record.certificate(signatures=shown))

        assert report.conclusion is Conclusion.VERIFIED
        assert Code.LIMIT_SIGNATURES in codes(report, Kind.LIMIT)

    def test_with_a_key_that_is_bound_nowhere_is_told(self) -> None:
        report = report_of(exchanged(certificate(), OBJECTED, bound=None))

        assert report.conclusion is Conclusion.VERIFIED
        assert Code.KEY_UNBOUND in codes(report, Kind.REMARK)


class TestFalse:
    def test_dropped(self) -> None:
        found = certificate()
        assert found.signatures is not None
        without = replace(found, signatures=found.signatures[1:])
        assert the_one(without) == (Code.SIGNATURE_DROPPED, {"place": OBJECTED})

    def test_all_dropped(self) -> None:
        found = refuted(replace(certificate(), signatures=()))
        assert [each.code for each in found] == [Code.SIGNATURE_DROPPED] * 2

    def test_swapped_for_that_of_another_act(self) -> None:
        found = exchanged(certificate(), OBJECTED, signature=signatures()[SUPPORTED])
        assert the_one(found) == (Code.SIGNATURE_SWAPPED, {"place": OBJECTED, "of": SUPPORTED})

    def test_shown_twice_at_one_place(self) -> None:
        found = certificate()
        assert found.signatures is not None
        doubled = replace(found, signatures=(*found.signatures, found.signatures[0]))
        assert [each.code for each in refuted(doubled)] == [Code.SIGNATURE_SWAPPED]

    @pytest.mark.parametrize(
        "alter",
        [
            lambda one: replace(one, signature=with_another_end(one.signature)),
            lambda one: replace(one, answered=with_another_end(one.answered)),
            lambda one: replace(one, asked=one.asked.replace(b"testserver", b"elsewhere.")),
            lambda one: replace(one, key=TJK.key),
            lambda one: replace(one, credential=TJK.credential),
        ],
    )
    def test_altered(self, alter: Callable[[Any], Any]) -> None:
        honest = signatures()[OBJECTED]
        false = replace(honest, assertion=alter(honest.assertion))
        found = exchanged(certificate(), OBJECTED, signature=false)
        assert the_one(found) == (Code.SIGNATURE_ALTERED, {"place": OBJECTED})

    def test_altered_and_entered_so(self) -> None:
        honest = signatures()[OBJECTED]
        false = replace(honest, assertion=replace(honest.assertion, key=TJK.key))
        code, facts = the_one(certificate(kept={**signatures(), OBJECTED: false}))
        assert (code, facts["place"]) == (Code.SIGNATURE_FALSE, OBJECTED)

    def test_used_again_under_a_later_act(self) -> None:
        one = signatures()[OBJECTED]
        body = voice(AT, signature=one.digest)
        leaves = then(delivered(), ProcedureAct.OBJECTED, AT, body)
        leaves = closed(then(leaves, ProcedureAct.OBJECTED, AT, body), BROKEN)
        code, facts = the_one(
            certificate(leaves, kept={OBJECTED: one, SUPPORTED: one}, indexes={SUPPORTED: 0})
        )
        assert (code, facts) == (Code.SIGNATURE_REPLAYED, {"place": 5, "of": OBJECTED})

    def test_made_anew_over_what_was_signed_already(self) -> None:
        one = signatures()[OBJECTED]
        again = signature(KGZ, "KGZ", "objected", nonce=one.act.nonce)
        body = voice(AT, signature=one.digest)
        leaves = then(delivered(), ProcedureAct.OBJECTED, AT, body)
        leaves = then(leaves, ProcedureAct.OBJECTED, AT, voice(AT, signature=again.digest))
        code, facts = the_one(
            certificate(
                closed(leaves, BROKEN),
                kept={OBJECTED: one, SUPPORTED: again},
                indexes={SUPPORTED: 0},
            )
        )
        assert (code, facts) == (Code.SIGNATURE_REPLAYED, {"place": 5, "of": OBJECTED})

    @pytest.mark.parametrize("changes", [{"procedure": "sp-2025-1"}, {"opening": "1" * 64}])
    def test_used_again_from_another_procedure(self, changes: dict[str, str]) -> None:
        foreign = signature(KGZ, "KGZ", "objected", **changes)
        found = certificate(kept={**signatures(), OBJECTED: foreign})
        assert the_one(found) == (Code.SIGNATURE_FOREIGN, {"place": OBJECTED})

    @pytest.mark.parametrize("place", [0, 3, CLOSED, 400])
    def test_at_a_place_where_nothing_was_signed(self, place: int) -> None:
        found = certificate()
        stray = signature(KGZ, "KGZ", "objected", nonce="5" * 64)
        assert found.signatures is not None
        more = replace(found, signatures=(*found.signatures, Signed(place, stray)))
        assert the_one(more) == (Code.SIGNATURE_FOREIGN, {"place": place})

    @pytest.mark.parametrize(
        "changes", [{"said": "supported"}, {"text": "2" * 64}, {"text": ""}, {"state": "KAZ"}]
    )
    def test_under_something_else(self, changes: dict[str, str]) -> None:
        whole = {"state": "KGZ", "said": "objected", **changes}
        state, said = whole.pop("state"), whole.pop("said")
        other = signature(KGZ, state, said, **whole)
        found = certificate(kept={**signatures(), OBJECTED: other})
        assert the_one(found) == (Code.SIGNED_OTHERWISE, {"place": OBJECTED})

    def test_by_the_key_of_another_delegation(self) -> None:
        false = signature(TJK, "KGZ", "objected")
        found = certificate(kept={**signatures(), OBJECTED: false}, indexes={OBJECTED: 2})
        facts = {"place": OBJECTED, "state": "KGZ", "other": "TJK"}
        assert the_one(found) == (Code.KEY_OF_ANOTHER, facts)

    def test_of_a_sealed_state_that_is_another_than_the_one_opened(self) -> None:
        false = {**signatures(), OBJECTED: signature(TJK, "TJK", "objected")}
        leaves = entered(false, seals=True)
        found = certificate(leaves, kept=false, openings=[Opened(OBJECTED, OBJECTOR)])
        assert the_one(found) == (Code.SIGNED_OTHERWISE, {"place": OBJECTED})


class TestBinding:
    """What is said to bind the key of the objection does not."""

    def false(self, found: Certificate, index: int) -> None:
        assert the_one(found) == (Code.BINDING_FALSE, {"place": OBJECTED, "index": index})

    def test_of_another_key(self) -> None:
        self.false(certificate(indexes={OBJECTED: 2}), 2)

    def test_that_is_a_release(self) -> None:
        released = binding(0, KGZ, "KGZ", act="passkey.released")
        self.false(certificate(bound={0: released}), 0)

    def test_after_the_act(self) -> None:
        late = binding(10, KGZ, "KGZ")
        self.false(certificate(bound={10: late}, indexes={OBJECTED: 10}), 10)

    def test_just_before_the_act(self) -> None:
        just = binding(8, KGZ, "KGZ")
        found = certificate(bound={8: just}, indexes={OBJECTED: 8})
        assert report_of(found).conclusion is Conclusion.VERIFIED

    def test_that_stands_in_no_record(self) -> None:
        found = certificate()
        assert found.signatures is not None
        assert found.signatures[0].bound is not None
        invented = replace(found.signatures[0].bound, leaf=binding(0, KGZ, "TJK"))
        self.false(exchanged(found, OBJECTED, bound=invented), 0)

    def test_that_numbers_itself_otherwise(self) -> None:
        found = certificate()
        assert found.signatures is not None
        assert found.signatures[0].bound is not None
        moved = replace(found.signatures[0].bound, index=1)
        self.false(exchanged(found, OBJECTED, bound=moved), 1)

    def test_that_is_no_entry(self) -> None:
        found = certificate()
        assert found.signatures is not None
        assert found.signatures[0].bound is not None
        broken = replace(found.signatures[0].bound, leaf=b"{}")
        self.false(exchanged(found, OBJECTED, bound=broken), 0)


@pytest.mark.parametrize(
    "change",
    [
        (b'"place":4,"signature"', b'"place":-4,"signature"'),
        (b'"place":4,"signature"', b'"place":"4","signature"'),
        (b"certificate@v2", b"certificate@v1"),
        (b"certificate@v2", b"certificate@v3"),
        (b"clearinghouse/signature@v1", b"clearinghouse/signature@v9"),
    ],
)
def test_a_file_of_another_form_is_not_read(change: tuple[bytes, bytes]) -> None:
    written = certificate().to_bytes()
    assert change[0] in written
    with pytest.raises(CertificateMalformed):
        Certificate.parse(written.replace(*change))
