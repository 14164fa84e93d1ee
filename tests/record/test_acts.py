"""From a ruling to an act: settled with its remarks, or out of order."""

import pytest

from clearinghouse.law.provisions import all_provisions
from clearinghouse.law.ruling import Permitted, Refused, Remark, all_reasons
from clearinghouse.record.acts import OutOfOrder, settle

BINDING = next(provision for provision in all_provisions() if provision.force.binds)
REASON = all_reasons()[0]


class TestSettle:
    def test_returns_what_happens_and_hands_on_the_remarks(self) -> None:
        remark = Remark(BINDING, REASON)
        remarks: list[Remark] = []
        assert settle(Permitted("fact", (remark,)), remarks=remarks) == "fact"
        assert remarks == [remark]
        assert settle(Permitted("fact", (remark,))) == "fact"

    def test_raises_the_refusal_with_its_provision(self) -> None:
        refused = Refused(BINDING, REASON)
        with pytest.raises(OutOfOrder) as out_of_order:
            settle(refused)
        assert out_of_order.value.refused is refused
        assert str(BINDING) in str(out_of_order.value)
