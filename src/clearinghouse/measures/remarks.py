"""What the law remarks on an amendment of the List."""

from collections.abc import Sequence

from clearinghouse.law import coordination, tenure
from clearinghouse.law.ruling import Remark
from clearinghouse.law.tenure import TenureReason


def remarks_on(
    before: Sequence[coordination.Tenure], after: Sequence[coordination.Tenure]
) -> tuple[Remark, ...]:
    """Return what the law remarks on the tenures that ``after`` has and ``before`` has not.

    A List does not tell how a State offered itself, nor need it give terms; so these two remarks
    are left to the acts that know.
    """
    begun = {t.seat: t for t in after if t not in before and t.listed_until is None}
    known = {t.seat for t in before}
    remarks: list[Remark] = []
    for seat, new in begun.items():
        if seat in known and new.term == coordination.NO_TERM:
            continue
        ruling = tenure.appoint(
            seat, new.term, decided_on=new.decided_on, tenures=after, offered_on=new.decided_on
        )
        remarks += [r for r in ruling.remarks if r.reason is not TenureReason.NO_TERM_PROPOSED]
    return tuple(remarks)
