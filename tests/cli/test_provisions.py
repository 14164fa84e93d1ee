"""The table of the law in the terminal: everything that is known of a provision, readably."""

import argparse
import json
from typing import Any

import pytest

from clearinghouse.cli import provisions
from clearinghouse.law.interpretations import interpretations
from clearinghouse.law.provisions import Provision, Status, all_provisions


def shown(capsys, **given: Any) -> str:
    asked = {"instrument": None, "status": None, "language": "en", "json": False} | given
    assert provisions.run(argparse.Namespace(**asked)) == 0
    out: str = capsys.readouterr().out
    return out


def block(out: str, unit: Provision) -> str:
    """Return what is printed of one provision."""
    after = out[out.index(f"{unit}  [") :].splitlines()
    rest = next((n for n, line in enumerate(after[1:], 1) if not line.startswith(" ")), len(after))
    return "\n".join(after[:rest])


class TestTheTable:
    def test_says_why_a_provision_waits_or_is_outside(self, capsys) -> None:
        out = shown(capsys)

        for unit in all_provisions():
            head = block(out, unit).splitlines()[0]
            reason = unit.later or unit.outside
            assert "_" not in head.removeprefix(str(unit))
            assert reason is None or reason.replace("_", " ") in head

    def test_says_whence_a_provision_comes_and_since_when(self, capsys) -> None:
        out = shown(capsys)
        dated = [unit for unit in all_provisions() if unit.since]

        assert dated
        for unit in all_provisions():
            assert f"source  {unit.source}" in block(out, unit)
        for unit in dated:
            assert f"since   {unit.since}" in block(out, unit)

    def test_names_the_readings_the_rules_and_the_tests(self, capsys) -> None:
        out = shown(capsys)
        (first, *_others) = interpretations().values()

        for unit in first.concerns:
            assert f"read as {first.number} {first.subject}" in block(out, unit)
        told = block(out, next(u for u in all_provisions() if str(u) == "rules-2004 I.7"))
        assert "rule    clearinghouse.law.seating.seating_order" in told
        assert "test    tests/law/" in told
        assert "::test_rules_2004_i_7_" in told

    @pytest.mark.parametrize("status", list(Status))
    def test_is_narrowed(self, capsys, status: Status) -> None:
        out = shown(capsys, status=status.value)
        wanted = [unit for unit in all_provisions() if unit.status is status]

        assert out.count("    source  ") == len(wanted)
        assert out.splitlines()[-1].startswith(f"{len(wanted)} provisions")

    def test_speaks_three_languages(self, capsys) -> None:
        unit = next(iter(all_provisions()))

        assert unit.wording.ru in shown(capsys, language="ru")
        assert unit.wording.kk in shown(capsys, language="kk")


def test_programs_are_told_the_same(capsys) -> None:
    table = json.loads(shown(capsys, json=True))
    by_name = {f"{each['instrument']} {each['number']}": each for each in table}

    assert len(by_name) == len(list(all_provisions()))
    for unit in all_provisions():
        told = by_name[str(unit)]
        assert told["later"] == unit.later
        assert told["outside"] == unit.outside
        assert told["since"] == (unit.since.isoformat() if unit.since else None)
        numbers = {each["number"] for each in told["interpretations"]}
        assert numbers == {r.number for r in interpretations().values() if unit in r.concerns}
