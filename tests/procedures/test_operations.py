"""Decisions and outcomes of silence are recorded once, with their four moments apart."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.documents.operations import register
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import PUBLIC_READER, Distribution, Reader
from clearinghouse.law.verbs import Effect, Manner, Verb
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models.periods import Precision
from clearinghouse.procedures import queries
from clearinghouse.procedures.facts import (
    Day,
    DecisionFacts,
    DeedFacts,
    InstrumentFacts,
    MilestoneFacts,
    SilenceFacts,
    StepFacts,
)
from clearinghouse.procedures.faults import ProcedureFault, Refusal
from clearinghouse.procedures.kinds import (
    Deed,
    InstrumentKind,
    InstrumentStatus,
    SilenceEnd,
    StepKind,
)
from clearinghouse.procedures.models import Decision, SilenceOutcome
from clearinghouse.procedures.operations import (
    announce_decision,
    attach_instrument,
    enter_instrument,
    enter_milestone,
    record_decision,
    record_silence_outcome,
)
from clearinghouse.procedures.queries import DecisionFilters
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry
from tests.factories import KAZAKHSTAN, NOW, OBSERVER, a_paper, some_participants
from tests.participants.people import an_officer, reads_as

TICK = timedelta(days=1)
DECIDED = date(2023, 8, 22)
RECEIVED = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def a_decision(**fields: object) -> DecisionFacts:
    facts = {
        "verb": Verb.CALLED_ON,
        "subject": Words("Send in what is planned", "Прислать планы", "Жоспарларды жіберу"),
        "decided": Day.exactly(DECIDED),
        "body": "SOC",
        "key": "SOC/2023-II/DEC/1#6",
        "due_before": date(2023, 10, 1),
        "sources": "A source",
    }
    return DecisionFacts(**(facts | fields))


def a_silence(**fields: object) -> SilenceFacts:
    facts = {
        "subject": Words("A measure"),
        "outcome": SilenceEnd.NOT_BREACHED,
        "opened_on": date(2020, 12, 29),
        "opened_by": "17-1/388emb",
        "effective_on": date(2021, 1, 15),
        "announced_on": date(2021, 1, 19),
        "announced_by": "17-1/13emb",
        "sources": "A source",
    }
    return SilenceFacts(**(facts | fields))


def record(decision: DecisionFacts, by=INSTALLATION):
    return record_decision(decision=decision, by=by, at=RECEIVED)


def told(silence: SilenceFacts, by=INSTALLATION):
    return record_silence_outcome(silence=silence, by=by, at=RECEIVED)


@pytest.fixture
def registry(db) -> Reader:
    """An officer of the registry who may read what goes to Member States."""
    some_participants()
    return reads_as(an_officer("SEC", Capacity.REGISTRY, Capacity.READ), NOW)


@pytest.mark.django_db
class TestRecordingADecision:
    def test_keeps_the_four_moments_apart(self):
        record(
            a_decision(
                effective_on=date(2024, 1, 1), announced_on=date(2023, 8, 25), verb=Verb.APPROVED
            )
        )

        found = queries.decision(PUBLIC_READER, "SOC/2023-II/DEC/1#6")
        recorded = Entry.objects.get(pk=found.entry).recorded
        moments = (found.row.decided_on, found.row.effective_on, found.row.announced_on)
        assert moments == (DECIDED, date(2024, 1, 1), date(2023, 8, 25))
        assert found.received_at == RECEIVED
        assert recorded != RECEIVED

    def test_gains_the_day_of_its_announcement_once(self, registry):
        record(a_decision())
        key, on = a_decision().key, date(2023, 8, 25)

        told = announce_decision(decision=key, announced_on=on, by=registry, at=NOW)
        again = announce_decision(decision=key, announced_on=on, by=registry, at=NOW)

        assert queries.decision(PUBLIC_READER, key).row.announced_on == on
        assert (told.is_new, again.is_new) == (True, False)
        with pytest.raises(Refusal) as refused:
            announce_decision(decision=key, announced_on=on + TICK, by=registry, at=NOW)
        assert refused.value.fault is ProcedureFault.DECISION_RECORDED_OTHERWISE
        with pytest.raises(OutOfOrder):
            announce_decision(decision=key, announced_on=on, by=KAZAKHSTAN, at=NOW)
        assert not announce_decision(decision="none", announced_on=on, by=registry, at=NOW).is_new

    def test_told_again_changes_nothing(self):
        record(a_decision())
        entries = Entry.objects.count()

        assert not record(a_decision()).is_new
        assert Entry.objects.count() == entries

    def test_told_by_corrected_sources_is_corrected_and_both_stay_in_the_record(self):
        first = record(a_decision())
        second = record(a_decision(subject=Words("Send in all that is planned")))

        assert second.is_new
        assert Entry.objects.filter(pk__in=[first.entry, second.entry]).count() == 2
        assert Decision.objects.get().subject_en == "Send in all that is planned"

    def test_needs_a_key_or_a_paragraph(self):
        with pytest.raises(Refusal) as refused:
            record(a_decision(key=""))
        assert refused.value.fault is ProcedureFault.DECISION_WITHOUT_A_KEY

    def test_is_for_the_registry_only(self):
        with pytest.raises(OutOfOrder):
            record(a_decision(), by=KAZAKHSTAN)

    def test_of_an_unknown_day_is_kept_without_one(self):
        record(a_decision(decided=Day()))

        assert queries.decision(PUBLIC_READER, "SOC/2023-II/DEC/1#6").row.decided_on is None


class TestADecisionInADocument:
    @pytest.fixture
    def revision(self, registry) -> int:
        return register(paper=a_paper("SOC/2023-II/DEC/1"), by=registry, at=NOW).revision

    def test_is_named_by_symbol_and_paragraph(self, registry, revision):
        recorded = record(
            a_decision(key="", revision=revision, address="para-1", sources=""), by=registry
        )

        assert recorded.key == "SOC/2023-II/DEC/1#para-1"

    def test_is_seen_by_those_who_may_read_the_document_only(self, registry, revision):
        key = record(
            a_decision(key="", revision=revision, address="para-1", sources=""), by=registry
        ).key

        assert queries.decision(KAZAKHSTAN, key) is not None
        assert queries.decision(OBSERVER, key) is None
        assert queries.decision(PUBLIC_READER, key) is None
        assert queries.decisions(PUBLIC_READER).rows == ()
        assert queries.deciding_bodies(PUBLIC_READER) == ()
        assert queries.called_for(PUBLIC_READER, DECIDED) == ()

    def test_enters_the_record_sealed(self, registry, revision):
        recorded = record(
            a_decision(key="", revision=revision, address="para-1", sources=""), by=registry
        )

        leaf = bytes(Entry.objects.get(pk=recorded.entry).leaf)
        assert b"planned" not in leaf
        assert b"SOC/2023" not in leaf

    def test_known_from_sources_stays_public_but_does_not_tell_its_place(self, registry, revision):
        record(a_decision(), by=registry)
        record(a_decision(revision=revision, address="para-1", number="6", sources=""), by=registry)

        public = queries.decision(PUBLIC_READER, "SOC/2023-II/DEC/1#6").row
        member = queries.decision(KAZAKHSTAN, "SOC/2023-II/DEC/1#6").row
        assert (public.document, public.address, public.number) == (None, "", "")
        assert (member.document.symbol, member.address) == ("SOC/2023-II/DEC/1", "para-1")

    def test_told_by_public_sources_is_opened_in_their_words(self, registry, revision):
        key = "SOC/2023-II/DEC/1#6"
        secret = Words("What only Member States may read")
        record(a_decision(revision=revision, sources="", subject=secret), by=registry)
        assert queries.decision(PUBLIC_READER, key) is None

        record(a_decision())

        public = queries.decision(PUBLIC_READER, key).row
        assert public.subject["en"] == "Send in what is planned"
        assert public.document is None

    def test_recorded_otherwise_is_refused(self, registry, revision):
        record(a_decision(key="", revision=revision, address="para-1", sources=""), by=registry)

        with pytest.raises(Refusal) as refused:
            record(
                a_decision(
                    key="", revision=revision, address="para-1", sources="", verb=Verb.ADOPTED
                ),
                by=registry,
            )
        assert refused.value.fault is ProcedureFault.DECISION_RECORDED_OTHERWISE

    def test_needs_a_paragraph_that_exists(self, registry, revision):
        with pytest.raises(Refusal) as refused:
            record(a_decision(revision=revision, address="para-99"), by=registry)
        assert refused.value.fault is ProcedureFault.NO_SUCH_PARAGRAPH

    def test_needs_a_document_that_exists_for_who_records(self, registry, revision):
        with pytest.raises(Refusal) as refused:
            record(a_decision(revision=revision + 1), by=registry)
        assert refused.value.fault is ProcedureFault.NO_SUCH_DOCUMENT


@pytest.mark.django_db
class TestListingDecisions:
    @pytest.fixture(autouse=True)
    def recorded(self) -> None:
        for day in range(1, 8):
            record(
                a_decision(
                    key=f"K{day}",
                    decided=Day.exactly(date(2023, 8, day)),
                    verb=Verb.APPROVED if day % 2 else Verb.WELCOMED,
                    body="SOC" if day < 5 else "MC",
                    due_before=None,
                )
            )

    def keys(self, **filters: object) -> list[str]:
        return [
            row.key for row in queries.decisions(PUBLIC_READER, DecisionFilters(**filters)).rows
        ]

    def test_shows_the_newest_first_page_by_page(self):
        first = queries.decisions(PUBLIC_READER, size=3)
        second = queries.decisions(PUBLIC_READER, size=3, after=first.following)
        third = queries.decisions(PUBLIC_READER, size=3, after=second.following)

        shown = [row.key for page in (first, second, third) for row in page.rows]
        assert shown == ["K7", "K6", "K5", "K4", "K3", "K2", "K1"]
        assert third.following == ""

    def test_narrows_down_by_body_verb_and_effect(self):
        assert self.keys(body="MC") == ["K7", "K6", "K5"]
        assert self.keys(verb=Verb.WELCOMED) == ["K6", "K4", "K2"]
        assert self.keys(effect=Effect.IN_FORCE, body="SOC") == ["K3", "K1"]

    def test_counts_the_last_day_of_as_of_and_not_the_day_after(self):
        assert self.keys(as_of=date(2023, 8, 3)) == ["K3", "K2", "K1"]

    def test_takes_a_period_half_open(self):
        assert self.keys(since=date(2023, 8, 2), until=date(2023, 8, 4)) == ["K3", "K2"]

    def test_ignores_a_cursor_that_is_none(self):
        assert len(queries.decisions(PUBLIC_READER, after="%%%").rows) == 7

    def test_finds_words_in_every_language(self):
        assert len(self.keys(words="планы прислать")) == 7
        assert self.keys(words="planned nothing") == []


@pytest.mark.django_db
class TestCallingFor:
    def test_is_shown_until_the_day_comes(self):
        record(a_decision())

        due = date(2023, 10, 1)
        assert len(queries.called_for(PUBLIC_READER, due - TICK)) == 1
        assert queries.called_for(PUBLIC_READER, due) == ()
        assert queries.called_for(PUBLIC_READER, DECIDED - TICK) == ()


@pytest.mark.django_db
class TestRecordingASilence:
    def test_is_known_by_its_opening_note(self):
        assert told(a_silence()).key == "2020:17-1/388emb"

    def test_keeps_effect_and_announcement_apart(self):
        told(a_silence())

        (row,) = queries.silences(PUBLIC_READER)
        assert (row.effective_on, row.announced_on) == (date(2021, 1, 15), date(2021, 1, 19))
        assert row.days == 17

    def test_never_computes_a_deadline(self):
        told(a_silence())

        assert SilenceOutcome.objects.get().deadline_on is None

    def test_told_again_changes_nothing(self):
        told(a_silence())

        assert not told(a_silence()).is_new

    def test_without_note_or_key_is_refused(self):
        with pytest.raises(Refusal) as refused:
            told(a_silence(opened_by="", announced_by=""))
        assert refused.value.fault is ProcedureFault.SILENCE_WITHOUT_A_NOTE

    def test_with_other_days_is_refused(self):
        told(a_silence())

        with pytest.raises(Refusal) as refused:
            told(a_silence(effective_on=date(2021, 1, 16), sources=""))
        assert refused.value.fault is ProcedureFault.SILENCE_RECORDED_OTHERWISE

    def test_practice_s_4_remarks_an_outcome_that_was_never_announced(self):
        recorded = told(a_silence(announced_on=None))

        assert [remark.reason for remark in recorded.remarks] == ["silence_not_announced"]

    def test_as_of_the_day_before_it_opened_is_not_known(self):
        told(a_silence())

        assert queries.silences(PUBLIC_READER, date(2020, 12, 28)) == ()
        assert len(queries.silences(PUBLIC_READER, date(2020, 12, 29))) == 1

    @pytest.mark.parametrize(
        ("column", "value", "constraint"),
        [
            ("deadline_on", date(2020, 12, 29), "silence_deadline_after_opening"),
            ("announced_on", date(2020, 12, 28), "silence_announced_after_opening"),
            ("outcome", "sung", "silence_outcome_is_known"),
        ],
    )
    def test_the_table_refuses_the_impossible(self, column, value, constraint):
        told(a_silence())

        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            SilenceOutcome.objects.update(**{column: value})


class TestInstruments:
    def an_instrument(self, **fields: object) -> InstrumentFacts:
        facts = {
            "code": "ORCHARDS-2001",
            "kind": InstrumentKind.TREATY,
            "title": Words("Treaty on orchards", "Договор о садах", "Бақтар туралы шарт"),
            "adopted": Day.exactly(date(2001, 5, 1)),
            "status": InstrumentStatus.NOT_IN_FORCE,
            "sources": "A source",
            "steps": (
                StepFacts(
                    kind=StepKind.SIGNED, taken=Day.exactly(date(2001, 5, 1)), sources="A source"
                ),
                StepFacts(
                    kind=StepKind.AMENDED,
                    taken=Day(date(2009, 9, 1), Precision.MONTH),
                    sources="A source",
                ),
            ),
            "deeds": (
                DeedFacts(
                    participant="KAZ",
                    deed=Deed.SIGNED,
                    done=Day.exactly(date(2001, 5, 1)),
                    sources="A source",
                ),
                DeedFacts(
                    participant="KAZ",
                    deed=Deed.RATIFIED,
                    done=Day.exactly(date(2003, 2, 2)),
                    sources="A source",
                ),
            ),
        }
        return InstrumentFacts(**(facts | fields))

    @pytest.fixture(autouse=True)
    def entered(self, registry) -> None:
        enter_instrument(instrument=self.an_instrument(), by=INSTALLATION, at=NOW)

    def test_keep_signature_and_ratification_apart(self):
        found = queries.instrument(PUBLIC_READER, "ORCHARDS-2001", day=date(2003, 2, 2))

        ((_name, done),) = found.matrix
        assert done[Deed.SIGNED].done_on == date(2001, 5, 1)
        assert done[Deed.RATIFIED].done_on == date(2003, 2, 2)

    def test_show_no_step_or_deed_after_the_day_asked_for(self):
        found = queries.instrument(PUBLIC_READER, "ORCHARDS-2001", day=date(2003, 2, 1))

        assert [step.kind for step in found.steps] == [StepKind.SIGNED]
        assert [deed.deed for deed in found.deeds] == [Deed.SIGNED]

    def test_entered_again_change_nothing_and_corrected_replace_their_rows(self):
        assert enter_instrument(instrument=self.an_instrument(), by=INSTALLATION, at=NOW) is None
        corrected = self.an_instrument(steps=())

        assert enter_instrument(instrument=corrected, by=INSTALLATION, at=NOW) is not None
        assert queries.instrument(PUBLIC_READER, "ORCHARDS-2001", day=DECIDED).steps == ()

    def test_gain_a_text_that_follows_its_document(self, registry):
        paper = register(paper=a_paper("SOC/2023-II/DEC/9"), by=registry, at=NOW)
        attached = attach_instrument(
            code="ORCHARDS-2001", revision_id=paper.revision, by=registry, at=NOW
        )

        assert attached is not None
        assert queries.instruments(KAZAKHSTAN)[0].document.symbol == "SOC/2023-II/DEC/9"
        assert queries.instruments(PUBLIC_READER)[0].document is None
        assert (
            attach_instrument(code="ORCHARDS-2001", revision_id=paper.revision, by=registry, at=NOW)
            is None
        )

    def test_are_not_listed_before_their_day(self):
        assert queries.instruments(PUBLIC_READER, date(2001, 4, 30)) == ()
        assert len(queries.instruments(PUBLIC_READER, date(2001, 5, 1))) == 1


class TestTheHistory:
    @pytest.fixture(autouse=True)
    def told(self, registry) -> None:
        for day in (date(2001, 1, 1), date(2002, 2, 2)):
            enter_milestone(
                milestone=MilestoneFacts(
                    key=str(day),
                    happened=Day.exactly(day),
                    text=Words(f"Something happened in {day.year}"),
                    sources="A source",
                ),
                by=INSTALLATION,
                at=NOW,
            )
        public = a_paper("SOC/2001/DEC/1", distribution=Distribution.PUBLIC, author="IND")
        restricted = a_paper("SOC/2001/DEC/2")
        for key, paper, verb in (
            ("open", public, Verb.ADOPTED),
            ("closed", restricted, Verb.ADOPTED),
            ("noted", public, Verb.TOOK_NOTE),
        ):
            revision = register(paper=paper, by=registry, at=NOW).revision
            record(
                a_decision(
                    key=key,
                    revision=revision,
                    sources="",
                    verb=verb,
                    decided=Day.exactly(date(2001, 6, 1)),
                ),
                by=registry,
            )

    def test_tells_milestones_and_what_was_put_in_force_in_order(self):
        rows = queries.history(PUBLIC_READER)

        assert [row.decision or row.text["en"] for row in rows] == [
            "Something happened in 2001",
            "open",
            "Something happened in 2002",
        ]

    def test_tells_those_entitled_more(self):
        assert [row.decision for row in queries.history(KAZAKHSTAN) if row.decision] == [
            "closed",
            "open",
        ]

    def test_ends_with_the_day_asked_for(self):
        assert len(queries.history(PUBLIC_READER, as_of=date(2002, 2, 1))) == 2
        assert len(queries.history(PUBLIC_READER, as_of=date(2002, 2, 2))) == 3

    def test_needs_a_day(self):
        with pytest.raises(Refusal) as refused:
            enter_milestone(
                milestone=MilestoneFacts(
                    key="x", happened=Day(), text=Words("x"), sources="A source"
                ),
                by=INSTALLATION,
                at=NOW,
            )
        assert refused.value.fault is ProcedureFault.MILESTONE_WITHOUT_A_DAY


@pytest.mark.django_db
class TestTheTableOfDecisions:
    @pytest.mark.parametrize(
        ("columns", "constraint"),
        [
            ({"decided_on": None}, "decision_unknown_day_is_missing"),
            ({"precision": Precision.UNKNOWN}, "decision_unknown_day_is_missing"),
            ({"verb": "sang"}, "decision_verb_is_known"),
            ({"manner": "sung"}, "decision_manner_is_known"),
            (
                {"subject_en": "", "subject_ru": "", "subject_kk": ""},
                "decision_has_a_subject",
            ),
            ({"address": "para-1"}, "decision_address_is_in_a_document"),
            ({"sources": ""}, "decision_has_a_document_or_a_source"),
        ],
    )
    def test_refuses_what_must_never_be(self, columns, constraint):
        record(a_decision(manner=Manner.MEETING))

        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            Decision.objects.update(**columns)
