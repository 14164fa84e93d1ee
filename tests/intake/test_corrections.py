"""What an officer chooses or corrects before acceptance, and what follows from it."""

from datetime import date, timedelta

import pytest

from clearinghouse.documents import operations as documents
from clearinghouse.documents import queries as register
from clearinghouse.documents import rows
from clearinghouse.documents.models import Note
from clearinghouse.intake import operations, queries
from clearinghouse.intake.faults import IntakeFault, Refused
from clearinghouse.intake.kinds import ProposalState, Subject
from clearinghouse.intake.models import Proposal
from clearinghouse.law.distribution import PUBLIC_READER, Distribution
from clearinghouse.law.verbs import Verb
from clearinghouse.procedures.kinds import SilenceEnd
from clearinghouse.procedures.models import Decision, SilenceOutcome
from clearinghouse.record.models import Entry
from tests.factories import INDIA, KAZAKHSTAN, NOW
from tests.intake.house import NOTE, REGISTRY, accept, hand_in
from tests.reading import papers

UNREAD = NOTE.replace("Distr: Member States only", "Distr: Friends of the Chair")
LATER = NOW + timedelta(days=1)


@pytest.fixture
def upload(house, db):
    (handed,) = hand_in(("note.txt", NOTE.encode()))
    return handed


def of(upload, subject: Subject):
    return next(each for each in upload.proposals if each.subject is subject)


def amend(key: int, **corrected: str) -> None:
    operations.amend(proposal=key, corrected=corrected, by=REGISTRY, at=NOW)


def fault(key: int) -> str:
    return Proposal.objects.get(pk=key).fault


def a_fact(house_text: str, **note: str):
    """Hand in a note in English, accept the note, and return the one fact that it carries."""
    (upload,) = hand_in(("fact.txt", papers.english(house_text, **note).encode()))
    assert (
        operations.accept(proposal=of(upload, Subject.NOTE).key, by=REGISTRY, at=NOW)
        is ProposalState.ACCEPTED
    ), fault(of(upload, Subject.NOTE).key)
    return of(upload, Subject.FACT)


class TestALineThatIsNotUnderstood:
    def test_keeps_the_paper_out_until_the_officer_chooses(self, house, db) -> None:
        (upload,) = hand_in(("unread.txt", UNREAD.encode()))
        document = of(upload, Subject.DOCUMENT)
        assert document.fields["distribution"] == ""

        accept(upload)
        assert fault(document.key) == "intake.distribution_not_chosen"
        assert register.resolve(INDIA, "MC/2025/DRAFT/7") == ()

        amend(document.key, distribution="addressees", addressees="KAZ")
        operations.accept(proposal=document.key, by=REGISTRY, at=NOW)
        assert register.resolve(INDIA, "MC/2025/DRAFT/7") == ()
        assert len(register.resolve(KAZAKHSTAN, "MC/2025/DRAFT/7")) == 1

    def test_keeps_the_file_from_everybody_while_it_is_not_chosen(self, house, db) -> None:
        (upload,) = hand_in(("unread.txt", UNREAD.encode()))
        operations.accept(proposal=of(upload, Subject.NOTE).key, by=REGISTRY, at=NOW)

        (row,) = register.resolve(KAZAKHSTAN, "DOC/77")
        digest = rows.document(REGISTRY, row.address).sources[0].digest
        assert register.original(KAZAKHSTAN, digest) is None


class TestANoteAcceptedBeforeItsEnclosure:
    def test_gets_it_when_it_comes_in(self, upload) -> None:
        operations.accept(proposal=of(upload, Subject.NOTE).key, by=REGISTRY, at=NOW)
        operations.accept(proposal=of(upload, Subject.DOCUMENT).key, by=REGISTRY, at=NOW)

        (row,) = register.resolve(KAZAKHSTAN, "DOC/77")
        shown = rows.document(KAZAKHSTAN, row.address)
        assert [each.symbol for each in shown.note.enclosures] == ["MC/2025/DRAFT/7"]
        assert Entry.objects.filter(act="note.enclosed").count() == 1


class TestASender:
    def test_of_the_secretariat_sends_the_note_out(self, upload) -> None:
        accept(upload)

        assert Note.objects.get().direction == "outgoing"

    def test_other_than_the_secretariat_makes_it_an_incoming_note(self, upload) -> None:
        amend(of(upload, Subject.NOTE).key, sender="KAZ", addressed_to="Secretariat of CICA")
        accept(upload)

        held = Note.objects.get()
        assert (held.direction, held.sender_id) == ("incoming", "KAZ")
        assert held.addressed_to == "Secretariat of CICA"

    def test_that_is_taken_away_has_to_be_entered(self, upload) -> None:
        note = of(upload, Subject.NOTE)
        amend(note.key, sender="")

        operations.accept(proposal=note.key, by=REGISTRY, at=NOW)

        assert fault(note.key) == "intake.sender_not_read"

    def test_that_is_no_participant_is_refused(self, upload) -> None:
        with pytest.raises(Refused) as refused:
            amend(of(upload, Subject.NOTE).key, sender="XXX")
        assert refused.value.fault is IntakeFault.UNKNOWN_PARTICIPANT


class TestTheFileOfADerestrictedPaper:
    def derestrict(self, symbol: str) -> None:
        (row,) = register.resolve(KAZAKHSTAN, symbol)
        documents.derestrict(
            address=row.address,
            to=Distribution.PUBLIC,
            reason="adopted",
            decision="MC/2025/DEC/1",
            by=REGISTRY,
            at=LATER,
        )

    def digest(self) -> str:
        (row,) = register.resolve(KAZAKHSTAN, "MC/2025/DRAFT/7")
        return rows.document(KAZAKHSTAN, row.address).sources[0].digest

    def test_is_opened_with_the_last_of_its_papers_and_not_before(self, upload) -> None:
        accept(upload)

        self.derestrict("MC/2025/DRAFT/7")
        assert register.original(PUBLIC_READER, self.digest()) is None
        self.derestrict("DOC/77")
        assert register.original(PUBLIC_READER, self.digest()) is not None

    def test_stays_closed_where_a_part_of_it_was_set_aside(self, upload) -> None:
        operations.set_aside(proposal=of(upload, Subject.NOTE).key, by=REGISTRY, at=NOW)
        accept(upload)

        self.derestrict("MC/2025/DRAFT/7")

        assert register.original(PUBLIC_READER, self.digest()) is None


class TestAFact:
    def test_of_a_silence_opened_waits_for_its_outcome_and_takes_it(self, house, db) -> None:
        opened = a_fact(
            "has the honour to place the draft Guide on Harbours under the silence procedure "
            "until 18:00 hours (Astana time) on 14 March 2031.",
            number="No. ENV/70",
        )
        operations.accept(proposal=opened.key, by=REGISTRY, at=NOW)
        held = SilenceOutcome.objects.get(key="2031:ENV/70")
        assert (held.outcome, held.deadline_on) == (SilenceEnd.UNKNOWN, date(2031, 3, 14))

        broken = a_fact(
            "with reference to its note No. ENV/70 of 5 March 2031 has the honour to inform that "
            "the silence procedure on the draft Guide on Harbours has been broken.",
            number="No. ENV/90",
            date="Almaty, 15 March 2031",
        )
        state = operations.accept(proposal=broken.key, by=REGISTRY, at=LATER)

        assert state is ProposalState.ACCEPTED, fault(broken.key)
        held.refresh_from_db()
        assert (held.outcome, held.announced_on) == (SilenceEnd.BROKEN, date(2031, 3, 15))
        assert held.deadline_on == date(2031, 3, 14)
        assert Entry.objects.filter(act="silence.completed").count() == 1

    def test_of_another_deadline_than_recorded_is_refused(self, house, db) -> None:
        first = a_fact(
            "has the honour to place the draft Guide on Harbours under the silence procedure "
            "until 18:00 hours (Astana time) on 14 March 2031.",
            number="No. ENV/70",
        )
        operations.accept(proposal=first.key, by=REGISTRY, at=NOW)
        (again,) = hand_in(
            (
                "second.txt",
                papers.russian(
                    "has the honour to place the draft Guide on Harbours under the silence "
                    "procedure until 18:00 hours (Astana time) on 15 March 2031.",
                    number="№ ENV/70",
                ).encode(),
            )
        )
        facts = [each for each in again.proposals if each.subject is Subject.FACT]
        for fact in facts:
            operations.accept(proposal=of(again, Subject.NOTE).key, by=REGISTRY, at=NOW)
            operations.accept(proposal=fact.key, by=REGISTRY, at=NOW)

        assert SilenceOutcome.objects.get(key="2031:ENV/70").deadline_on == date(2031, 3, 14)

    def test_is_corrected_in_its_words_and_days(self, house, db) -> None:
        opened = a_fact("has the honour to place the draft Guide under the silence procedure.")
        amend(opened.key, subject="draft Guide on Ports", deadline="2031-03-20")

        operations.accept(proposal=opened.key, by=REGISTRY, at=NOW)

        held = SilenceOutcome.objects.get(key="2031:ENV/77")
        assert (held.subject_en, held.deadline_on) == ("draft Guide on Ports", date(2031, 3, 20))

    def test_of_a_decision_is_corrected_in_its_verb(self, house, db) -> None:
        text = NOTE.replace("MC/2025/DRAFT/7", "MC/2025/DEC/7").replace(
            "DRAFT DECISION", "DECISION"
        )
        (upload,) = hand_in(("decision.txt", text.encode()))
        fact = next(each for each in upload.proposals if each.kind == "DecisionFound")
        amend(fact.key, verb="took_note", subject="the state of orchards")
        accept(upload)

        held = Decision.objects.get(subject_en="the state of orchards")
        assert held.verb == Verb.TOOK_NOTE
        assert held.effective_on is None

    def test_has_no_other_fields(self, house, db) -> None:
        opened = a_fact("has the honour to place the draft Guide under the silence procedure.")

        with pytest.raises(Refused) as refused:
            amend(opened.key, verb="adopted")
        assert refused.value.fault is IntakeFault.CANNOT_BE_AMENDED


LIST = """SOC/2031-I/DEC/2 5 March 2031

Distr: Member States only

DECISION OF THE CICA SENIOR OFFICIALS COMMITTEE

List of Coordinators and Co-coordinators

| No. | Dimension | Priority area | Coordinator | Co-coordinators |
| --- | --- | --- | --- | --- |
| 1 | Economic dimension | Energy security | Republic of Korea | Kazakhstan |
| 2 | Economic dimension | Tourism | Tajikistan | |
"""


class TestAList:
    def test_is_corrected_cell_by_cell(self, house, db) -> None:
        (upload,) = hand_in(("list.md", LIST.encode()))
        shown = next(each for each in upload.proposals if each.kind == "CoordinatorsFound")
        assert shown.fields["row_1_coordinators"] == "KOR"

        amend(shown.key, row_1_coordinators=" ind 2031-03-05/2033-03-05 ", row_2_coordinators="")

        _batch, now = queries.proposal(REGISTRY, shown.key)
        assert now.fields["row_1_coordinators"] == "IND 2031-03-05/2033-03-05"
        plan = queries.list_plan(REGISTRY, now)
        assert {
            (each.participant, each.area)
            for each in plan.changes
            if each.participant in {"IND", "KOR"}
        }

    @pytest.mark.parametrize("typed", ["IND 2031", "12", "IND 2031-13-01/"])
    def test_refuses_a_cell_that_cannot_be_read(self, house, db, typed: str) -> None:
        (upload,) = hand_in(("list.md", LIST.encode()))
        shown = next(each for each in upload.proposals if each.kind == "CoordinatorsFound")

        with pytest.raises(Refused) as refused:
            amend(shown.key, row_1_coordinators=typed)
        assert refused.value.fault in {IntakeFault.NOT_A_ROW, IntakeFault.NOT_A_DATE}


class TestATable:
    def test_is_corrected_cell_by_cell(self, house, db) -> None:
        (upload,) = hand_in(("list.md", LIST.encode()))
        document = of(upload, Subject.DOCUMENT)
        table = next(block for block in document.texts["en"] if block.rows)
        field = f"text_en_{table.address}@1.3"
        amend(document.key, **{field: "India"})

        _batch, now = queries.proposal(REGISTRY, document.key)

        table = next(block for block in now.texts["en"] if block.rows)
        assert table.rows[1][3] == "India"
