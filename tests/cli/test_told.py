"""What an import tells in the terminal: a remark of the law stands below what was accepted."""

import pytest

from clearinghouse.cli.told import upload_as_json, upload_as_text
from clearinghouse.participants.models import Participant
from tests.intake.house import NOTE, accept, hand_in
from tests.participants.people import delegations


@pytest.mark.django_db
def test_remarks_of_the_law_are_told_in_words_and_as_json() -> None:
    delegations()
    Participant.objects.create(code="AZE", kind="state")
    (upload,) = accept(*hand_in(("note.txt", NOTE.encode())))

    text = upload_as_text(upload)
    (remark,) = [
        remark
        for proposal in upload_as_json(upload)["proposals"]
        for remark in proposal["outcome"].get("remarks", ())
    ]

    assert "    ! The series has gaps below this symbol. [1, 2, 3, 4, 5, 6]" in text
    assert "(papers-practice D.3)" in text
    assert remark["reason"] == "symbol_series_has_gaps"
    assert remark["provision"] == "papers-practice D.3"
