"""Silence procedures at size: lists and certificates, side by side with plain baselines in one run.

``python benchmarks/silence.py [--open N]`` fills a database of its own below var/benchmark with
100,000 open procedures of one delivery and, every tenth, one objection, then measures, in turn,
medians of several rounds:

* the page of what runs, a hundred rows, each with how it stands reckoned from its acts: beside the
  same hundred rows read from a plain indexed table of dates, which reckons nothing; and beside
  itself while the table held a hundredth, for it shall not grow;
* what can be closed, likewise;
* a certificate of 32 acts in a record of 100,000 entries, made: beside plain SHA-256 and Ed25519
  over the same bytes; and examined: beside SHA-256 of the file and as many Ed25519 verifications
  as there are signatures in it;
* both beside named peers that together do the nearest to it: the audit paths by pymerkle, and a
  DSSE envelope of the same bytes signed and verified by securesystemslib (see README.md).

The exit code tells whether the goals were met.
"""

import argparse
import hashlib
import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
os.environ.setdefault("CLEARINGHOUSE_DATA", str(ROOT / "var" / "benchmark"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clearinghouse.site.settings")
ROUNDS = 9
STATES = [f"S{number:02}" for number in range(28)]
NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
DEADLINE = NOW + timedelta(days=11, hours=4)
# How much slower at a hundred times the size; how many times the plain peer it may take.
FLAT, LIST_GOAL, DUE_GOAL, MADE_GOAL, EXAMINED_GOAL = 2.0, 60.0, 10.0, 90.0, 8.0
Timed = Callable[[], object]

FILL = """
WITH numbers AS (SELECT generate_series(%(first)s, %(last)s) AS n), papers AS (
    INSERT INTO documents_document (address, kind, symbol, body, year, series, serial, author,
                                    registered_at, distribution, marked_by_id, addressees)
    SELECT 'silence' || n, 'other', 'SOC/2026/WP/' || n, 'SOC', 2026, 'WP', n, 'SEC', %(now)s,
           'member_states', 'SEC', '{}' FROM numbers RETURNING id, address, symbol
), issues AS (
    INSERT INTO documents_revision (document_id, revision, addendum, corrigendum, symbol, dated_on,
                                    place, registered_at, entry)
    SELECT id, 0, 0, 0, symbol, %(now)s::date, '', %(now)s, 10000000 + substr(address, 8)::int
      FROM papers RETURNING id, entry - 10000000 AS n
)
INSERT INTO silence_procedure (key, body, matter, title_en, title_ru, title_kk, note_id, roster,
                               opened_at, deadline, civil, zone, tzdata, proves_delivery,
                               names_objectors, effects, outcome)
SELECT 'p' || n, 'SOC', 'paper', 'Procedure ' || n, '', '', id, %(roster)s, %(now)s,
       -- Fifty are due, whatever the size; the others end one after the other.
       %(now)s + interval '1 minute' * CASE WHEN n <= 50 THEN n ELSE 10000 + n END,
       '', '', '', false, false, '[]', '' FROM issues
"""
ACTS = """
INSERT INTO silence_act (procedure_id, place, act, at, received_at, state, channel, text, signature,
                         salt, leaf, leaf_hash, receipt, entry, token, attempt)
SELECT p.id, %(place)s, %(act)s, p.opened_at, p.opened_at, %(state)s, 'portal', '', '', '',
       convert_to(p.key, 'UTF8'), sha256('\\x00'::bytea || convert_to(p.key, 'UTF8')), '',
       4 * p.id + %(place)s, '', 0
  FROM silence_procedure AS p
 WHERE p.id %% %(every)s = 0 AND NOT EXISTS (
       SELECT 1 FROM silence_act AS a WHERE a.procedure_id = p.id AND a.place = %(place)s)
"""
PLAIN = """
CREATE TABLE IF NOT EXISTS benchmark_dates
    (id serial PRIMARY KEY, key text, title text, states text[], deadline timestamptz);
TRUNCATE benchmark_dates;
INSERT INTO benchmark_dates (key, title, states, deadline)
    SELECT key, title_en, roster, deadline FROM silence_procedure;
CREATE INDEX IF NOT EXISTS benchmark_dates_deadline ON benchmark_dates (deadline);
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--open", type=int, default=100_000)
    options = parser.parse_args()
    from clearinghouse.site.database import beside, ensure_database, start_embedded

    address = start_embedded(Path(os.environ["CLEARINGHOUSE_DATA"]) / "db")
    name = f"silence_{time.time_ns()}"
    ensure_database(address, name)
    os.environ["DATABASE_URL"] = beside(address, name)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    try:
        missed = [*_lists(options.open), *_certificates()]
    finally:
        _drop(address, name)
    print("goals missed: " + ", ".join(missed) if missed else "all goals met")
    return 1 if missed else 0


def _drop(address: str, name: str) -> None:
    import psycopg
    from django.db import connection

    connection.close()
    with psycopg.connect(address, autocommit=True) as other:
        other.execute(f"DROP DATABASE {name}")


def _fill(first: int, last: int) -> None:
    from django.db import connection

    from clearinghouse.participants.models import Participant

    for code in ("SEC", *STATES):
        Participant.objects.get_or_create(code=code, defaults={"kind": "state"})
    acts = ((0, "opened", "", 1), (1, "delivered", "S00", 1), (2, "objected", "S01", 10))
    with connection.cursor() as cursor:
        cursor.execute(FILL, {"first": first, "last": last, "now": NOW, "roster": STATES})
        for place, act, state, every in acts:
            cursor.execute(ACTS, {"place": place, "act": act, "state": state, "every": every})
        cursor.execute(PLAIN)
        cursor.execute("ANALYZE")


def _read(statement: str, *given: object) -> Timed:
    """Return the reading of plain rows, with the same driver."""
    from django.db import connection

    def read() -> object:
        with connection.cursor() as cursor:
            cursor.execute(statement, given)
            return cursor.fetchall()

    return read


def _lists(size: int) -> list[str]:
    from clearinghouse.law.distribution import Reader, Standing
    from clearinghouse.silence import queries

    delegate = Reader("S01", Standing.MEMBER, cleared=True)
    secretariat = Reader("SEC", Standing.SECRETARIAT, cleared=True)
    at = NOW + timedelta(minutes=55)
    page = _read(
        "SELECT key, title, deadline FROM benchmark_dates WHERE %s = ANY(states)"
        " ORDER BY deadline LIMIT 100",
        "S01",
    )
    due = _read("SELECT key FROM benchmark_dates WHERE deadline <= %s ORDER BY deadline", at)
    asked: dict[str, tuple[Timed, Timed]] = {
        "what runs": (lambda: queries.procedures(delegate, at=at, running=True), page),
        "all": (lambda: queries.procedures(delegate, at=at), page),
        "what is due": (lambda: queries.closable(secretariat, at=at), due),
    }
    small = max(200, size // 100)
    _fill(1, small)
    before = {name: _in_turn(*both)[0] for name, both in asked.items()}
    _fill(small + 1, size)
    assert len(queries.closable(secretariat, at=at)) == 50
    assert len(queries.procedures(delegate, at=at, running=True)) == 100
    print(f"{size:,} open procedures; medians of {ROUNDS} rounds\n")
    missed = []
    for name, both in asked.items():
        ours, plain = _in_turn(*both)
        grown = ours / before[name]
        _tell(name, ours, plain, f"{grown:.2f} times that at {small:,}")
        goal = DUE_GOAL if name == "what is due" else LIST_GOAL
        if ours / plain > goal or grown > FLAT:
            missed.append(name)
    return missed


def _certificates() -> list[str]:
    from clearinghouse.tlog.certificate import Certificate
    from clearinghouse.tlog.findings import Conclusion
    from clearinghouse.tlog.note import SignerKey
    from clearinghouse.tlog.proving import examine_certificate

    key = SignerKey.generate("clearinghouse.example/record")
    make = _making(key)
    file = make()
    certificate = Certificate.parse(file)

    def examine() -> None:
        report = examine_certificate(Certificate.parse(file), key=key.verifier)
        assert report.conclusion is Conclusion.VERIFIED

    signatures = 1 + len(certificate.receipts)
    made = _in_turn(make, _signing(file))
    examined = _in_turn(examine, _verifying(file, signatures))
    print(f"\na certificate of {len(certificate.leaves)} acts, {len(file):,} bytes\n")
    _tell("made", *made)
    _tell("examined", *examined, f"with {signatures} signatures, and as many in the plain one")
    peers = _peers(certificate, file, signatures)
    if peers is not None:
        making, examining = peers
        _tell("made", *_in_turn(make, making), name="peers")
        _tell("examined", *_in_turn(examine, examining), name="peers")
    goals = {"made": (made, MADE_GOAL), "examined": (examined, EXAMINED_GOAL)}
    return [name for name, ((ours, plain), goal) in goals.items() if ours / plain > goal]


def _making(key: object) -> Callable[[], bytes]:
    """Return the making of a certificate, with 31 acts before the closing, from 100,000 entries."""
    from clearinghouse.tlog.certificate import certify
    from clearinghouse.tlog.checkpoint import Checkpoint
    from clearinghouse.tlog.leaf import Leaf
    from clearinghouse.tlog.merkle import MemoryTree, hash_leaf, root
    from clearinghouse.tlog.procedure import public_entry
    from clearinghouse.tlog.receipt import receipt

    leaves = _acts()
    every = 100_000 // len(leaves)
    tree, entries, receipts = MemoryTree(), [], []
    for number in range(100_000):
        written = b'{"index":%d}' % number
        if number % every == 0 and len(entries) < len(leaves):
            told = leaves[: len(entries) + 1]
            at = told[-1].at
            written = Leaf(
                index=number,
                recorded=at,
                at=at,
                act="silence.acted",
                actor="SEC",
                public=public_entry(told),
                sealed={},
                provisions=(),
            ).to_bytes()
            entries.append((number, written))
            receipts.append(receipt(told, signer=key, at=at))
        tree.append(hash_leaf(written))
    head = Checkpoint(key.name, tree.size, root(tree, tree.size)).signed([key])
    return lambda: certify(
        leaves, entries, subtrees=tree, checkpoint=head, key=key.verifier, receipts=receipts
    ).to_bytes()


def _acts() -> list[object]:
    from clearinghouse.tlog.leaf import format_moment
    from clearinghouse.tlog.procedure import ProcedureLeaf, closing_body
    from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct

    leaves: list[ProcedureLeaf] = []

    def then(act: ProcedureAct, at: datetime, body: dict[str, object]) -> None:
        leaves.append(ProcedureLeaf("p1", len(leaves), act, at, body))

    deadline = {
        "civil": "2026-11-13T18:00",
        "zone": "Asia/Almaty",
        "tzdata": "2026a",
        "instant": format_moment(DEADLINE),
    }
    text = {"address": "d1", "language": "en", "digest": hashlib.sha256(b"text").hexdigest()}
    opening = {"body": "SOC", "rule": "silence-practice S.1", "subject": "paper", "note": "NCT/1"}
    opening |= {"title": {"en": "Concept"}, "texts": [text], "roster": STATES, "ancestor": ""}
    then(ProcedureAct.OPENED, NOW, opening | {"deadline": deadline, "delivery": True})
    for number, state in enumerate(STATES):
        at = NOW + timedelta(hours=number)
        reached = {"state": state, "channel": "portal", "delivered_at": format_moment(at)}
        then(ProcedureAct.DELIVERED, at, reached | {"evidence": ""})
    at = DEADLINE - timedelta(days=1)
    voice = {"state": "S01", "channel": "portal", "received_at": format_moment(at)}
    voice |= {"registered_by": [], "text": "", "signature": ""}
    then(ProcedureAct.OBJECTED, at, voice)
    then(ProcedureAct.WITHDREW, at, voice | {"of": 29})
    after = DEADLINE + timedelta(minutes=5)
    then(ProcedureAct.CLOSED, after, closing_body(leaves, Outcome.NOT_BREACHED))
    return leaves


def _signing(file: bytes) -> Timed:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    plain = Ed25519PrivateKey.generate()
    return lambda: plain.sign(hashlib.sha256(file).digest())


def _verifying(file: bytes, signatures: int) -> Timed:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    plain = Ed25519PrivateKey.generate()
    signed, public = plain.sign(hashlib.sha256(file).digest()), plain.public_key()

    def verify() -> None:
        digest = hashlib.sha256(file).digest()
        for _ in range(signatures):
            public.verify(signed, digest)

    return verify


def _peers(certificate: object, file: bytes, signatures: int) -> tuple[Timed, Timed] | None:
    """Return the nearest that others do: audit paths, and an envelope signed and verified."""
    try:
        from pymerkle import InmemoryTree, verify_inclusion
        from securesystemslib.dsse import Envelope
        from securesystemslib.signer import CryptoSigner
    except ImportError as absent:
        print(f"no peers: {absent}; see benchmarks/README.md")
        return None
    tree = InmemoryTree(algorithm="sha256")
    for number in range(100_000):
        tree.append_entry(b'{"index":%d}' % number)
    places = [entry.index + 1 for entry in certificate.entries]
    signer = CryptoSigner.generate_ed25519()
    envelope = Envelope(file, "application/json", {})
    envelope.sign(signer)
    head = tree.get_root()
    proofs = [(tree.get_leaf(place), tree.prove_inclusion(place)) for place in places]

    def make() -> None:
        for place in places:
            tree.prove_inclusion(place)
        Envelope(file, "application/json", {}).sign(signer)

    def examine() -> None:
        for leaf, proof in proofs:
            verify_inclusion(leaf, head, proof)
        for _ in range(signatures):
            envelope.verify([signer.public_key], 1)

    return make, examine


def _in_turn(one: Timed, other: Timed) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    one(), other()
    for _ in range(ROUNDS):
        for place, work in enumerate((one, other)):
            began = time.perf_counter()
            work()
            times[place].append((time.perf_counter() - began) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])


def _tell(what: str, ours: float, other: float, more: str = "", *, name: str = "plain") -> None:
    ratio = ours / other
    both = f"{what:12} ours {ours:8.2f} ms   {name} {other:8.3f} ms"
    print(f"{both}   ours ÷ {name} {ratio:6.1f}  {more}")


if __name__ == "__main__":
    sys.exit(main())
