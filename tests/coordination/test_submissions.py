"""What a State submits about an area: drafted, sent, passed on, circulated, discussed, answered."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import TestCase

from clearinghouse.coordination import operations, queries
from clearinghouse.coordination.facts import CommentFacts
from clearinghouse.coordination.faults import CoordinationFault, Refusal
from clearinghouse.coordination.kinds import CommentKind
from clearinghouse.coordination.models import Comment, Submission
from clearinghouse.law.coordination import Role, Term
from clearinghouse.law.distribution import PUBLIC_READER, Distribution, Reader
from clearinghouse.law.submissions import SubmissionKind, SubmissionReason, SubmissionStand
from clearinghouse.law.tenure import TenureReason
from clearinghouse.measures import queries as measures
from clearinghouse.notices.models import Notice
from clearinghouse.participants.facts import Words
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry, Sealed
from clearinghouse.record.queries import entries
from tests.coordination.house import AT, DAY, END, ON, START, House, seat

SUPPORT = CommentFacts(kind=CommentKind.SUPPORT)
QUESTION = CommentFacts(kind=CommentKind.QUESTION, text="Which ministry leads?")
HELD = Term(date(2025, 1, 1), END)
LEAVES_ON = date(2026, 12, 1)


class Room(TestCase):
    """Tests in a house that is furnished once."""

    house: House

    @classmethod
    def setUpTestData(cls) -> None:
        cls.house = House()

    def stand(self, key: str, on: date = ON, reader: Reader | None = None) -> SubmissionStand:
        found = queries.submission(reader or self.house.india, key, on)
        assert found is not None
        return found.row.stand

    def seen(self, key: str) -> set[str]:
        """Return who may see a submission."""
        readers = {
            "author": self.house.india,
            "chair": self.house.chair,
            "member": self.house.turkiye,
            "registry": self.house.registry,
            "observer": self.house.observer,
            "uncleared": self.house.uncleared,
            "public": PUBLIC_READER,
        }
        return {
            name
            for name, reader in readers.items()
            if queries.submission(reader, key, ON) is not None
        }

    def refused(self, fault: CoordinationFault):
        return _Refused(fault)


class _Refused:
    def __init__(self, fault: CoordinationFault) -> None:
        self.fault = fault

    def __enter__(self) -> None:
        self.raised = pytest.raises(Refusal)
        self.caught = self.raised.__enter__()

    def __exit__(self, *told: object) -> bool:
        done = self.raised.__exit__(*told)
        assert self.caught.value.fault is self.fault
        return done


class TestDrafting(Room):
    def test_is_seen_by_the_own_delegation_only_and_told_to_no_record(self) -> None:
        before = Entry.objects.count()
        key = self.house.drafted()

        assert self.seen(key) == {"author"}
        assert Entry.objects.count() == before
        assert self.stand(key) is SubmissionStand.DRAFT

    def test_of_an_officer_without_a_credential_to_read_or_of_no_member_is_refused(self) -> None:
        for reader in (self.house.uncleared, self.house.observer, self.house.registry):
            with self.refused(CoordinationFault.NOT_A_MEMBER):
                self.house.drafted(reader)

    def test_is_changed_in_the_version_that_was_read(self) -> None:
        key = self.house.drafted()
        facts = self.house.facts(ends_on=END + DAY)
        assert (
            operations.revise_submission(
                key=key, version=1, facts=facts, by=self.house.silent, at=AT
            )
            == 2
        )
        with self.refused(CoordinationFault.CHANGED_MEANWHILE):
            operations.revise_submission(
                key=key, version=1, facts=facts, by=self.house.india, at=AT
            )
        with self.refused(CoordinationFault.CHANGED_MEANWHILE):
            operations.send_submission(key=key, version=1, by=self.house.india, at=AT)

    def test_is_thrown_away_without_a_trace(self) -> None:
        key = self.house.drafted()
        operations.discard_submission(key=key, by=self.house.india, at=AT)
        assert not Submission.objects.filter(key=key).exists()

    def test_needs_words_an_area_and_days_in_order(self) -> None:
        wrong = (
            (CoordinationFault.TEXT_MISSING, {"text": Words()}),
            (CoordinationFault.NO_SUCH_AREA, {"area": "NOWHERE"}),
            (CoordinationFault.TERM_REVERSED, {"ends_on": START}),
            (
                CoordinationFault.END_MISSING,
                {"kind": SubmissionKind.EXTENSION, "ends_on": None},
            ),
            (
                CoordinationFault.END_MISSING,
                {"kind": SubmissionKind.EARLY_END, "ends_on": None},
            ),
        )
        for fault, changed in wrong:
            with self.refused(fault):
                self.house.drafted(**changed)
        assert self.house.drafted(ends_on=START + DAY)


class TestSending(Room):
    def test_modalities_2023_1_10_brings_it_to_the_chairmanship_and_the_secretariat(self) -> None:
        key = self.house.sent()

        assert self.seen(key) == {"author", "chair", "registry"}
        assert self.stand(key) is SubmissionStand.SENT
        told = Notice.objects.filter(kind="submission_received", officer=None)
        assert set(told.values_list("participant", flat=True)) == {"KAZ", "SEC"}

    def test_needs_an_officer_who_speaks_for_the_state(self) -> None:
        key = self.house.drafted()
        with pytest.raises(OutOfOrder):
            operations.send_submission(key=key, version=1, by=self.house.silent, at=AT)

    def test_modalities_2023_1_10_remarks_a_short_term_and_goes_on(self) -> None:
        key = self.house.drafted(ends_on=END - DAY)
        sent = operations.send_submission(key=key, version=1, by=self.house.india, at=AT)
        assert [each.reason for each in sent.remarks] == [TenureReason.SHORTER_THAN_RECOMMENDED]

    def test_tells_the_record_sealed_for_those_who_have_it(self) -> None:
        key = self.house.sent()
        entry = Entry.objects.get(pk=Submission.objects.get(key=key).entry)

        assert b"IND" not in bytes(entry.leaf)
        sealed = Sealed.objects.filter(entry=entry)
        assert set(sealed.values_list("distribution", flat=True)) == {Distribution.ADDRESSEES}
        assert {"IND", "KAZ", "SEC"} == set(sealed.first().addressees)

    def test_is_done_once(self) -> None:
        key = self.house.sent()
        with self.refused(CoordinationFault.SENT_ALREADY):
            operations.send_submission(key=key, version=1, by=self.house.india, at=AT)

    def test_modalities_2023_1_3_issues_a_report_to_all_member_states_at_once(self) -> None:
        key = self.house.sent(
            kind=SubmissionKind.REPORT, ahead=Words("Meet more often.", "Чаще встречаться.")
        )

        assert self.seen(key) == {"author", "chair", "member", "registry"}
        assert self.stand(key) is SubmissionStand.ISSUED
        found = queries.submission(self.house.turkiye, key, ON)
        assert found.ahead["en"] == "Meet more often."
        told = Notice.objects.filter(kind="report_issued", officer=None)
        assert told.count() == 5


class TestCirculating(Room):
    def test_modalities_2023_1_10_brings_it_to_all_member_states(self) -> None:
        key = self.house.circulated()

        assert self.seen(key) == {"author", "chair", "member", "registry"}
        assert self.stand(key, reader=self.house.turkiye) is SubmissionStand.CIRCULATED
        told = Notice.objects.filter(kind="submission_circulated", officer=None)
        assert set(told.values_list("participant", flat=True)) == {
            "SEC",
            "KAZ",
            "IND",
            "TUR",
            "CHN",
        }

    def test_modalities_2023_1_10_remarks_what_has_not_passed_the_chairmanship(self) -> None:
        straight, passed = self.house.sent(), self.house.sent()
        operations.pass_on(key=passed, by=self.house.chair, at=AT)

        def remarks(key: str) -> list[str]:
            found = operations.circulate(
                key=key, note=self.house.note(), by=self.house.registry, at=AT
            )
            return [each.reason for each in found]

        assert remarks(straight) == [SubmissionReason.NOT_THROUGH_THE_CHAIRMANSHIP]
        assert remarks(passed) == []

    def test_is_passed_on_by_the_state_in_the_chair_or_the_registry(self) -> None:
        key = self.house.sent()
        with self.refused(CoordinationFault.NOT_THE_CHAIRMANSHIP):
            operations.pass_on(key=key, by=self.house.india, at=AT)
        operations.pass_on(key=key, by=self.house.registry, at=AT)
        with self.refused(CoordinationFault.PASSED_ON_ALREADY):
            operations.pass_on(key=key, by=self.house.chair, at=AT)

    def test_opens_what_the_record_had_sealed_to_all_member_states(self) -> None:
        key = self.house.circulated()
        (sent,) = [
            each
            for each in entries(self.house.turkiye, limit=50)
            if each.leaf.act == "submission.sent" and each.leaf.public.get("submission") == key
        ]
        assert sent.fields["participant"] == "IND"

    def test_is_for_the_registry_by_a_note_to_all(self) -> None:
        key = self.house.sent()
        note = self.house.note()
        with self.refused(CoordinationFault.NOT_THE_REGISTRY):
            operations.circulate(key=key, note=note, by=self.house.chair, at=AT)
        with self.refused(CoordinationFault.NO_SUCH_NOTE):
            operations.circulate(key=key, note="nowhere", by=self.house.registry, at=AT)
        operations.circulate(key=key, note=note, by=self.house.registry, at=AT)
        with self.refused(CoordinationFault.CIRCULATED_ALREADY):
            operations.circulate(key=key, note=note, by=self.house.registry, at=AT)

    def test_counts_in_time_only(self) -> None:
        key = self.house.sent(at=AT)
        tick = timedelta(microseconds=1)
        with self.refused(CoordinationFault.CLOCK_WENT_BACK):
            operations.circulate(
                key=key, note=self.house.note(), by=self.house.registry, at=AT - tick
            )
        operations.circulate(key=key, note=self.house.note(), by=self.house.registry, at=AT)


class TestCommenting(Room):
    def test_is_open_to_all_member_states_once_it_is_before_them(self) -> None:
        key = self.house.sent()
        with self.refused(CoordinationFault.NO_SUCH_SUBMISSION):
            operations.comment(key=key, facts=SUPPORT, by=self.house.turkiye, at=AT)
        with self.refused(CoordinationFault.NOT_CIRCULATED):
            operations.comment(key=key, facts=SUPPORT, by=self.house.chair, at=AT)

        operations.circulate(key=key, note=self.house.note(), by=self.house.registry, at=AT)
        operations.comment(key=key, facts=SUPPORT, by=self.house.turkiye, at=AT)
        operations.comment(key=key, facts=QUESTION, by=self.house.china, at=AT)

        shown = queries.submission(self.house.india, key, ON)
        assert [(each.participant, each.kind) for each in shown.comments] == [
            ("TUR", CommentKind.SUPPORT),
            ("CHN", CommentKind.QUESTION),
        ]
        told = Notice.objects.filter(kind="submission_commented", officer=None)
        assert "IND" in set(told.values_list("participant", flat=True))

    def test_needs_words_unless_it_supports(self) -> None:
        key = self.house.circulated()
        with self.refused(CoordinationFault.COMMENT_MISSING):
            operations.comment(
                key=key,
                facts=CommentFacts(kind=CommentKind.COMMENT, text="  "),
                by=self.house.turkiye,
                at=AT,
            )

    def test_ends_with_the_withdrawal(self) -> None:
        key = self.house.circulated()
        operations.withdraw_submission(key=key, ground="", by=self.house.india, at=AT)
        assert self.stand(key) is SubmissionStand.WITHDRAWN
        with self.refused(CoordinationFault.WITHDRAWN_ALREADY):
            operations.comment(key=key, facts=SUPPORT, by=self.house.turkiye, at=AT)


class TestTheAnswer(Room):
    def test_modalities_2023_1_10_is_in_the_list_and_nowhere_else(self) -> None:
        key = self.house.circulated()
        self.house.decide(seat(), on=ON + 5 * DAY)

        assert self.stand(key, ON + 4 * DAY) is SubmissionStand.CIRCULATED
        assert self.stand(key, ON + 5 * DAY) is SubmissionStand.GRANTED
        shown = queries.submission(self.house.turkiye, key, ON + 5 * DAY)
        assert (shown.answer.since, shown.answer.until) == (START, END)

    def test_modalities_2023_1_12_extends_by_a_decision(self) -> None:
        self.house.decide(seat(), HELD, on=date(2024, 12, 20))
        key = self.house.circulated(kind=SubmissionKind.EXTENSION, ends_on=END + 365 * DAY)
        assert self.stand(key) is SubmissionStand.CIRCULATED
        self.house.decide(seat(), Term(HELD.starts_on, END + 365 * DAY), on=ON + DAY)
        assert self.stand(key, ON + DAY) is SubmissionStand.GRANTED

    def test_prevents_a_withdrawal(self) -> None:
        key = self.house.circulated()
        self.house.decide(seat(), on=ON)
        with self.refused(CoordinationFault.ANSWERED_ALREADY):
            operations.withdraw_submission(key=key, ground="", by=self.house.india, at=AT)

    def test_is_offered_to_the_registry_as_an_effect(self) -> None:
        key = self.house.circulated()
        assert queries.submission(self.house.registry, key, ON).effect == (
            "appoint NCT-ICT coordinator IND 2027-01-01 2029-01-01"
        )


class TestEarlyTermination(Room):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.house.decide(seat(), HELD, on=date(2024, 12, 20))

    def leave(self, ends_on: date = LEAVES_ON) -> str:
        return self.house.circulated(kind=SubmissionKind.EARLY_END, ends_on=ends_on)

    def leads(self, on: date, reader: Reader) -> list[str]:
        found = measures.coordinators(reader, on).lines
        (line,) = [each for each in found if each.area == "NCT-ICT"]
        return [each.participant for each in line.coordinators]

    def test_modalities_2023_1_12_takes_effect_on_its_day_without_a_decision(self) -> None:
        key = self.leave()
        member = self.house.turkiye

        assert self.leads(LEAVES_ON - DAY, member) == ["IND"]
        assert self.leads(LEAVES_ON, member) == []
        assert self.stand(key, LEAVES_ON - DAY) is SubmissionStand.TO_TAKE_EFFECT
        assert self.stand(key, LEAVES_ON) is SubmissionStand.IN_EFFECT

    def test_modalities_2023_1_12_is_known_to_those_who_may_read_the_note(self) -> None:
        self.leave()
        assert self.leads(LEAVES_ON, PUBLIC_READER) == ["IND"]
        assert self.leads(LEAVES_ON, self.house.observer) == ["IND"]

    def test_is_not_undone_by_a_withdrawal(self) -> None:
        key = self.leave()
        with self.refused(CoordinationFault.IN_EFFECT_ALREADY):
            operations.withdraw_submission(key=key, ground="", by=self.house.india, at=AT)

    def test_can_be_withdrawn_before_it_is_circulated(self) -> None:
        key = self.house.sent(kind=SubmissionKind.EARLY_END, ends_on=LEAVES_ON)
        operations.withdraw_submission(key=key, ground="We stay.", by=self.house.india, at=AT)
        assert self.stand(key) is SubmissionStand.WITHDRAWN
        assert self.leads(LEAVES_ON, self.house.turkiye) == ["IND"]


class TestTheTables(Room):
    """What must never be is refused by PostgreSQL itself."""

    def broken(self, statement) -> str:
        with pytest.raises(IntegrityError) as refused, transaction.atomic():
            statement()
        return str(refused.value)

    def test_keep_what_was_sent_as_it_was_sent(self) -> None:
        key = self.house.sent()
        row = Submission.objects.filter(key=key)
        assert "stays as it was sent" in self.broken(lambda: row.update(en="Other words"))
        assert "not removed" in self.broken(row.delete)

    def test_let_no_step_be_taken_back(self) -> None:
        row = Submission.objects.filter(key=self.house.circulated())
        assert "once, and stays so" in self.broken(
            lambda: row.update(circulated_at=None, note=None)
        )

    def test_keep_comments(self) -> None:
        key = self.house.circulated()
        operations.comment(key=key, facts=QUESTION, by=self.house.turkiye, at=AT)
        assert "is kept" in self.broken(lambda: Comment.objects.update(text="Other words"))

    def test_let_nobody_comment_on_what_is_not_before_all(self) -> None:
        row = Submission.objects.get(key=self.house.sent())
        assert "before all of them" in self.broken(
            lambda: Comment.objects.create(
                submission=row, participant_id="TUR", kind="support", said_at=AT, entry=99_999
            )
        )


class TestTheRecord(Room):
    """Folding what the record tells gives the rows."""

    def test_tells_every_submission_as_the_table_has_it(self) -> None:
        self.house.sent(role=Role.CO_COORDINATOR)
        operations.withdraw_submission(
            key=self.house.circulated(), ground="Later.", by=self.house.india, at=AT
        )
        passed = self.house.sent()
        operations.pass_on(key=passed, by=self.house.chair, at=AT)

        folded: dict[str, dict[str, object]] = {}
        for entry in reversed(entries(self.house.registry, limit=200)):
            key = str(entry.fields.get("submission", ""))
            match entry.leaf.act:
                case "submission.sent":
                    folded[key] = {
                        name: entry.fields.get(name, "")
                        for name in ("kind", "area", "role", "participant", "starts_on", "ends_on")
                    }
                case "submission.passed_on" | "submission.circulated" | "submission.withdrawn":
                    folded[key][entry.leaf.act] = True
        rows = {
            row.key: {
                "kind": row.kind,
                "area": row.area_id,
                "role": row.role,
                "participant": row.participant_id,
                "starts_on": row.starts_on.isoformat(),
                "ends_on": row.ends_on.isoformat(),
            }
            | ({"submission.passed_on": True} if row.passed_on_at else {})
            | ({"submission.circulated": True} if row.circulated_at else {})
            | ({"submission.withdrawn": True} if row.withdrawn_at else {})
            for row in Submission.objects.exclude(sent_at=None)
        }
        assert len(rows) == 3
        assert folded == rows
