"""Who may correct how a paper was copied, and that a reason is given."""

import pytest

from clearinghouse.law.correction import CorrectionReason, TextCorrected, correct_text
from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.ruling import Permitted, Refused

REGISTRY = Person("SEC", of_secretariat=True, officer=1, capacities=frozenset({Capacity.REGISTRY}))


class TestCorrectText:
    def test_papers_practice_d_11_lets_the_registry_correct_for_a_reason(self) -> None:
        assert correct_text(by=REGISTRY, reason=" a line\nwas lost ") == Permitted(
            TextCorrected("a line was lost")
        )

    @pytest.mark.parametrize("capacity", sorted(set(Capacity) - {Capacity.REGISTRY}))
    def test_papers_practice_d_11_refuses_everybody_else(self, capacity: Capacity) -> None:
        other = Person("SEC", of_secretariat=True, officer=2, capacities=frozenset({capacity}))

        ruling = correct_text(by=other, reason="misread")

        assert isinstance(ruling, Refused)
        assert ruling.reason is CorrectionReason.NOT_BY_THE_REGISTRY

    @pytest.mark.parametrize("reason", ["", " ", "\n\t"])
    def test_papers_practice_d_11_refuses_without_a_reason(self, reason: str) -> None:
        ruling = correct_text(by=REGISTRY, reason=reason)

        assert isinstance(ruling, Refused)
        assert ruling.reason is CorrectionReason.WITHOUT_REASON
