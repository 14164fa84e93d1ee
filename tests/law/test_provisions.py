"""Provisions: what they are, what may refuse, and what a defective instrument is refused for."""

from datetime import date

import pytest

from clearinghouse.law import provisions
from clearinghouse.law.interpretations import (
    Confirmation,
    interpretations,
    interpretations_of,
    read_interpretation,
)
from clearinghouse.law.provisions import (
    DefectiveInstrument,
    Force,
    Later,
    Outside,
    Status,
    all_provisions,
    implements,
    instruments,
    parse_citation,
    provision,
    provisions_applied_by,
    read_instrument,
    rules_applying,
)
from clearinghouse.law.ruling import Permitted, Refused, Remark, all_reasons
from clearinghouse.law.silence import SilenceReason

GOOD = """
version = "of today"
force = "recommended"
dated = 2024-01-12
sources = ["a paper"]

[title]
en = "Title"
ru = "Название"
kk = "Атауы"

[provisions."1"]
status = "waits"
later = "exchange_of_information"
en = "One."
ru = "Один."
kk = "Бір."

[provisions."2"]
status = "not_for_software"
outside = "principle"
force = "adopted"
since = 2024-02-01
source = "another paper"
en = "Two."
ru = "Два."
kk = "Екі."
"""


class TestForce:
    @pytest.mark.parametrize(
        ("force", "binds"),
        [
            (Force.ADOPTED, True),
            (Force.PRACTICE, True),
            (Force.RECOMMENDED, False),
            (Force.DRAFT, False),
        ],
    )
    def test_binds_only_when_adopted_or_practised(self, force: Force, binds: bool) -> None:
        assert force.binds is binds

    @pytest.mark.parametrize("unit", list(all_provisions()), ids=str)
    def test_lets_only_what_binds_refuse(self, unit) -> None:
        if unit.force.binds:
            assert Refused(unit, SilenceReason.NOT_ANNOUNCED).provision is unit
        else:
            with pytest.raises(ValueError, match="remark, do not refuse"):
                Refused(unit, SilenceReason.NOT_ANNOUNCED)


class TestProvision:
    def test_is_found_by_instrument_and_number(self) -> None:
        unit = provision("rules-2004", "I.2")

        assert str(unit) == "rules-2004 I.2"
        assert unit.slug == "rules_2004_i_2"
        assert parse_citation(str(unit)) is unit

    @pytest.mark.parametrize(
        ("instrument", "number"), [("rules-2004", "I.10"), ("rules-1815", "I.2"), ("", "")]
    )
    def test_that_does_not_exist_cannot_be_cited(self, instrument: str, number: str) -> None:
        with pytest.raises(LookupError, match="no provision"):
            provision(instrument, number)

    @pytest.mark.parametrize("citation", ["", "rules-2004", "rules-2004  I.2", "nonsense 1"])
    def test_is_not_found_by_a_wrong_citation(self, citation: str) -> None:
        with pytest.raises(LookupError):
            parse_citation(citation)

    @pytest.mark.parametrize(
        ("language", "wording"), [("en", "One."), ("ru", "Один."), ("kk", "Бір."), ("zh", "One.")]
    )
    def test_is_worded_in_three_languages(self, language: str, wording: str) -> None:
        unit = read_instrument("example", GOOD).provisions["1"]

        assert unit.wording.in_language(language) == wording


class TestReadInstrument:
    def test_reads_what_is_written(self) -> None:
        entry = read_instrument("example", GOOD)
        one, two = entry.provisions.values()

        assert (entry.version, entry.dated, entry.force) == (
            "of today",
            date(2024, 1, 12),
            Force.RECOMMENDED,
        )
        assert (one.force, one.status, one.later, one.since, one.source) == (
            Force.RECOMMENDED,
            Status.WAITS,
            Later.EXCHANGE,
            None,
            "a paper",
        )
        assert (two.force, two.outside, two.since, two.source) == (
            Force.ADOPTED,
            Outside.PRINCIPLE,
            date(2024, 2, 1),
            "another paper",
        )

    @pytest.mark.parametrize(
        ("written", "instead"),
        [
            ('status = "waits"\n', ""),
            ('status = "waits"', 'status = "forgotten"'),
            ('later = "exchange_of_information"\n', ""),
            ('later = "exchange_of_information"', 'later = "some_day"'),
            ('outside = "principle"\n', ""),
            ('status = "not_for_software"', 'status = "implemented"'),
            ('status = "waits"', 'status = "advises"'),
            ('force = "recommended"\n', ""),
            ('kk = "Екі."\n', ""),
            ('kk = "Атауы"\n', ""),
            ('sources = ["a paper"]', "sources = []"),
            ('[provisions."2"]', '[provisions."1"]'),
        ],
    )
    def test_refuses_what_is_defective(self, written: str, instead: str) -> None:
        assert written in GOOD
        with pytest.raises(DefectiveInstrument, match="example"):
            read_instrument("example", GOOD.replace(written, instead, 1))


class TestTable:
    def test_enters_a_rule_under_every_provision_it_names(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(provisions, "_RULES", {})
        one, two = provision("rules-2004", "I.5"), provision("rules-2004", "I.6")

        @implements(one, two)
        def rule() -> None:
            """Stand for a rule."""

        name = f"{__name__}.{rule.__qualname__}"
        assert name in rules_applying(one)
        assert provisions_applied_by(name) == (one, two)
        assert provisions_applied_by("nobody.knows") == ()


class TestRuling:
    def test_permits_with_remarks_on_any_provision(self) -> None:
        draft = provision("modalities-2023", "1.9")
        ruling = Permitted(
            "fact", (Remark(draft, SilenceReason.NOT_ANNOUNCED, {"participant": "KAZ"}),)
        )

        assert ruling.remarks[0].about == {"participant": "KAZ"}
        assert Permitted("fact").remarks == ()

    def test_answers_with_codes_that_are_known_and_distinct(self) -> None:
        reasons = all_reasons()

        assert SilenceReason.NOT_ANNOUNCED in reasons
        assert len({str(reason) for reason in reasons}) == len(reasons)
        assert all(str(reason).isascii() and " " not in reason for reason in reasons)


class TestInterpretations:
    def test_are_numbered_without_gaps(self) -> None:
        assert list(interpretations()) == [
            f"{number:04}" for number in range(1, len(interpretations()) + 1)
        ]

    def test_are_found_by_the_provision_they_concern(self) -> None:
        of_silence = interpretations_of(provision("silence-practice", "S.2"))

        assert "0001" in [entry.number for entry in of_silence]
        assert interpretations_of(provision("rules-2004", "I.5")) == ()

    def test_are_all_proposed_and_name_who_confirms_them(self) -> None:
        assert {entry.status for entry in interpretations().values()} == {Confirmation.PROPOSED}
        assert all(entry.concerns for entry in interpretations().values())

    def test_cannot_concern_what_does_not_exist(self) -> None:
        with pytest.raises(LookupError):
            read_interpretation(
                "0099-nothing",
                'status = "proposed"\nconfirmed_by = "SOC"\nconcerns = ["rules-2004 X.1"]\n',
            )


def test_every_instrument_has_a_title_in_three_languages() -> None:
    for entry in instruments().values():
        assert len({entry.title.en, entry.title.ru, entry.title.kk}) == 3
