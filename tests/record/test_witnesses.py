"""The list of witnesses: read with clear errors, from a file or from the environment."""

from pathlib import Path

import pytest

from clearinghouse.record.witnesses import (
    AT_MOST,
    WitnessesUnreadable,
    configured,
    demanded,
    named,
    parse,
)
from clearinghouse.tlog.note import SignerKey

ONE = SignerKey("witness.example/w1", bytes(range(1, 33)))
TWO = SignerKey("witness.example/w2", bytes(range(2, 34)))
OURS = SignerKey("clearinghouse.example/record", bytes(32))


def a_line(key: SignerKey = ONE, address: str = "https://witness.example") -> str:
    return f"{key.witness} {address}\n"


class TestParse:
    def test_reads_witnesses_remarks_and_the_demand(self) -> None:
        read = parse(f"# ours\n\n{a_line()}  {a_line(TWO, 'http://127.0.0.1:7380/')}demand 2\n")
        assert [(each.key, each.address) for each in read.every] == [
            (ONE.witness, "https://witness.example"),
            (TWO.witness, "http://127.0.0.1:7380"),
        ]
        assert read.demanded == 2

    def test_demands_one_unless_told_otherwise(self) -> None:
        assert parse("").demanded == parse(a_line() + a_line(TWO)).demanded == 1

    @pytest.mark.parametrize(
        ("written", "said"),
        [
            ("nonsense", "line 1: write the witness's key"),
            (f"{ONE.witness}", "line 1: write the witness's key"),
            (f"{ONE.witness} https://a.example more", "line 1: write the witness's key"),
            ("nonsense https://a.example", "line 1: a key is written as"),
            (f"{str(ONE.witness)[:-4]}AAAA https://a.example", "ID does not belong"),
            (f"{ONE.verifier} https://a.example", "this key signs logs"),
            (f"# one\n{a_line()}{a_line()}", "line 3: witness.example/w1 is named twice"),
            (f"{OURS.witness} https://a.example", "cannot be its own witness"),
            *(
                (f"{ONE.witness} {address}", "not the web address")
                for address in (
                    *("witness.example", "ftp://a.example", "https://", "https://a.example:99999"),
                    *("https://a.example/?x=1", "https://u:p@a.example", "file:///etc/passwd"),
                    *("https://a.example:0", "https://[::1"),
                )
            ),
            (f"{a_line()}demand", "line 2: write “demand NUMBER”"),
            (f"{a_line()}demand 0", "line 2: write “demand NUMBER”"),
            (f"{a_line()}demand ²", "line 2: write “demand NUMBER”"),
            (f"{a_line()}demand 1\ndemand 1", "line 3: the demand is told twice"),
            (f"{a_line()}demand 2", "2 are demanded of 1 witnesses"),
        ],
    )
    def test_says_what_is_wrong_and_where(self, written: str, said: str) -> None:
        with pytest.raises(WitnessesUnreadable) as caught:
            parse(written)
        assert said in str(caught.value)
        assert str(caught.value).startswith("witnesses")

    @pytest.mark.parametrize(("count", "fits"), [(AT_MOST, True), (AT_MOST + 1, False)])
    def test_reads_so_many_and_no_more(self, count: int, fits: bool) -> None:
        keys = [SignerKey(f"w{number}.example", bytes([number] * 32)) for number in range(count)]
        written = "".join(map(a_line, keys))
        if fits:
            assert len(parse(written).every) == count
        else:
            with pytest.raises(WitnessesUnreadable, match="32 are the most"):
                parse(written)


class TestConfigured:
    @pytest.fixture(autouse=True)
    def _unset(self, monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
        monkeypatch.delenv("CLEARINGHOUSE_WITNESSES", raising=False)
        data.mkdir()

    def test_is_nobody_without_a_file(self) -> None:
        assert configured().every == named() == ()
        assert demanded() == 1

    def test_reads_the_file_beside_the_keys(self, data: Path) -> None:
        (data / "witnesses").write_text(f"{a_line()}{a_line(TWO)}demand 2\n")
        assert [each.name for each in configured().every] == [ONE.name, TWO.name]
        assert demanded() == 2

    def test_prefers_the_environment(self, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (data / "witnesses").write_text("nonsense")
        together = f"{a_line().strip()}; {a_line(TWO).strip()};demand 2"
        monkeypatch.setenv("CLEARINGHOUSE_WITNESSES", together)
        assert [each.name for each in configured().every] == [ONE.name, TWO.name]
        assert demanded() == 2
        monkeypatch.setenv("CLEARINGHOUSE_WITNESSES", "")
        assert configured().every == ()

    def test_names_the_file_that_it_cannot_read(self, data: Path) -> None:
        for written in (b"nonsense", b"\xff\xfe"):
            (data / "witnesses").write_bytes(written)
            with pytest.raises(WitnessesUnreadable, match=str(data / "witnesses")):
                configured()
            assert named() == ()
            assert demanded() == 1
