"""Every code that the rooms and the law may answer with has its words at the edges."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Mapping
from enum import Enum, EnumType

import pytest
from django.utils.functional import Promise
from django.utils.translation import override

from clearinghouse import law
from clearinghouse.adoption.effects import EffectKind
from clearinghouse.adoption.faults import AdoptionFault
from clearinghouse.api.problems import KINDS as PROBLEMS
from clearinghouse.coordination.faults import CoordinationFault
from clearinghouse.coordination.kinds import CommentKind
from clearinghouse.correspondence.faults import NoteFault
from clearinghouse.documents.faults import RegisterFault
from clearinghouse.documents.kinds import DocumentKind, LanguageStatus
from clearinghouse.intake.faults import IntakeFault
from clearinghouse.intake.kinds import ProposalState, Via
from clearinghouse.law.action_plans import Modality, PlanReason, Progress
from clearinghouse.law.backward_planning import PlannedStep, Route
from clearinghouse.law.chairmanship import ChairmanshipReason
from clearinghouse.law.choices import How
from clearinghouse.law.clashes import ClashKind
from clearinghouse.law.concept_papers import PaperPart, PaperReason, PaperStand
from clearinghouse.law.coordination import ChangeKind, Role
from clearinghouse.law.correspondence import DraftState, NoteReason
from clearinghouse.law.counting import Consent
from clearinghouse.law.credentials import Capacity, CredentialReason
from clearinghouse.law.deliveries import (
    Channel,
    DeliveryReason,
    DeliveryState,
    Failure,
    SendingState,
)
from clearinghouse.law.distribution import Distribution, Standing
from clearinghouse.law.dues import DoerPart, GroundKind, Reckoning, Task, Tone
from clearinghouse.law.entry_into_force import ForceStand, Missing
from clearinghouse.law.fair_notice import NoticeReason
from clearinghouse.law.falling_due import DueStand
from clearinghouse.law.follow_up import BearerKind, FollowUpStand
from clearinghouse.law.fund import ProjectStage
from clearinghouse.law.fund import ProjectStepKind as ProjectStep
from clearinghouse.law.meetings import Added, Outcome, Part
from clearinghouse.law.planning import PlanChange
from clearinghouse.law.proposals import Origin, ProposalStand
from clearinghouse.law.provisions import Force, Later, Outside, Status
from clearinghouse.law.reviews import RecommendationKind, RecommendationStand
from clearinghouse.law.road_map import RoadMapStage
from clearinghouse.law.ruling import Reason, all_reasons
from clearinghouse.law.sessions import Stand as CadenceStand
from clearinghouse.law.silence_procedure import Matter, Said, Stand
from clearinghouse.law.standing import StandingReason
from clearinghouse.law.submissions import SubmissionKind, SubmissionStand
from clearinghouse.law.succession import ActingState, Left
from clearinghouse.law.succession import NextStepKind as NextStep
from clearinghouse.law.tokens import TokenReason
from clearinghouse.law.translation import WORKED_IN
from clearinghouse.law.verbs import Effect, Manner, Verb
from clearinghouse.measures.faults import MeasureFault
from clearinghouse.measures.kinds import Completeness, ConcernKind, MeasureKind
from clearinghouse.measures.views import DifferenceKind, TenureState
from clearinghouse.meetings.faults import MeetingFault
from clearinghouse.meetings.views import Stage
from clearinghouse.notices.faults import NoticeFault, PostingFault
from clearinghouse.notices.kinds import Channel as NoticeWay
from clearinghouse.notices.kinds import Digest, NoticeFact, NoticeKind, PostingState
from clearinghouse.papers.faults import PaperFault
from clearinghouse.papers.kinds import AnswerKind, AreaPaperKind, DraftStage
from clearinghouse.participants.faults import ParticipantFault
from clearinghouse.planning.facts import PaperRole
from clearinghouse.planning.faults import PlanningFault
from clearinghouse.planning.views import AnswerToCall, PlanStage, SubmissionState
from clearinghouse.procedures.faults import ProcedureFault
from clearinghouse.procedures.kinds import (
    Deed,
    InstrumentKind,
    InstrumentStatus,
    SilenceEnd,
    StatementKind,
    StepKind,
)
from clearinghouse.reading.doubts import DoubtCode
from clearinghouse.reading.errors import ErrorCode
from clearinghouse.resources.faults import ResourceFault
from clearinghouse.resources.kinds import ContributionKind, ContributionTo, Publicity
from clearinghouse.review.faults import ReviewFault
from clearinghouse.review.views import FigureCode
from clearinghouse.silence.faults import SilenceFault
from clearinghouse.text.parity import Parity
from clearinghouse.text.redline import Fate
from clearinghouse.tlog.procedure_acts import Channel as WayInACertificate
from clearinghouse.tlog.procedure_acts import ProcedureAct
from clearinghouse.web import wording
from clearinghouse.web.words import (
    acts,
    coordination,
    correspondence,
    doubts,
    due,
    intake,
    measures,
    meetings,
    notice,
    notices,
    papers,
    parity,
    people,
    planning,
    procedures,
    resources,
    review,
    rulings,
    silence,
    tokens,
)
from clearinghouse.web.words import law as law_words
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose
from tests.house.sources import ROOMS, own_sources

LANGUAGES = ("en", "ru", "kk")
Words = Mapping[str, str | Promise]
SPOKEN: list[tuple[EnumType, Words]] = [
    (RegisterFault, wording.REGISTER_FAULTS),
    (DocumentKind, wording.KINDS),
    (LanguageStatus, wording.LANGUAGE_STATUSES),
    (Distribution, wording.DISTRIBUTIONS),
    (IntakeFault, intake.INTAKE_FAULTS),
    (ErrorCode, intake.READING_ERRORS),
    (Via, intake.VIA),
    (ProposalState, intake.STATES),
    (DoubtCode, doubts.DOUBTS),
    (MeasureFault, measures.MEASURE_FAULTS),
    (MeasureKind, measures.MEASURE_KINDS),
    (Completeness, measures.COMPLETENESS),
    (ConcernKind, measures.CONCERNS),
    (DifferenceKind, measures.DIFFERENCES),
    (Role, measures.ROLES),
    (TenureState, measures.TENURE_STATES),
    (ChangeKind, measures.LIST_CHANGES),
    (ProcedureFault, procedures.PROCEDURE_FAULTS),
    (NoteFault, correspondence.NOTE_FAULTS),
    (NoteReason, correspondence.NOTE_REASONS),
    (DeliveryReason, correspondence.DELIVERY_REASONS),
    (Purpose, correspondence.PURPOSES),
    (Addressed, correspondence.ADDRESSED),
    (DraftState, correspondence.DRAFT_STATES),
    (DeliveryState, correspondence.DELIVERY_STATES),
    (Channel, correspondence.CHANNELS),
    (Channel, correspondence.WAYS),
    (SendingState, correspondence.SENDING_STATES),
    (Failure, correspondence.FAILURES),
    (Verb, procedures.VERBS),
    (Effect, procedures.EFFECTS),
    (Manner, procedures.MANNERS),
    (SilenceEnd, procedures.SILENCE_ENDS),
    (InstrumentKind, procedures.INSTRUMENT_KINDS),
    (InstrumentStatus, procedures.INSTRUMENT_STATUSES),
    (StepKind, procedures.STEPS),
    (Deed, procedures.DEEDS),
    (StatementKind, procedures.STATEMENT_KINDS),
    (ForceStand, procedures.FORCE_STANDS),
    (Missing, procedures.MISSING),
    (ParticipantFault, people.PARTICIPANT_FAULTS),
    (Capacity, people.CAPACITIES),
    (Standing, people.STANDINGS),
    (Standing, people.STANDINGS_TOGETHER),
    (CredentialReason, people.CREDENTIAL_REASONS),
    (StandingReason, people.STANDING_REASONS),
    (ChairmanshipReason, people.CHAIRMANSHIP_REASONS),
    (TokenReason, tokens.TOKEN_REASONS),
    (NoticeReason, notice.NOTICE_REASONS),
    (Force, law_words.FORCES),
    (Status, law_words.STATUSES),
    (Later, law_words.LATER),
    (Outside, law_words.OUTSIDE),
    (Reason, rulings.REASONS),
    (SilenceFault, silence.SILENCE_FAULTS),
    (MeetingFault, meetings.MEETING_FAULTS),
    (Part, meetings.PARTS),
    (Outcome, meetings.OUTCOMES),
    (Outcome, meetings.OUTCOMES_TOLD),
    (Added, meetings.ADDED),
    (Stage, meetings.STAGES),
    (CadenceStand, meetings.CADENCE_STANDS),
    (CoordinationFault, coordination.COORDINATION_FAULTS),
    (SubmissionKind, coordination.SUBMISSION_KINDS),
    (SubmissionKind, coordination.FOLLOWS),
    (SubmissionStand, coordination.SUBMISSION_STANDS),
    (CommentKind, coordination.COMMENT_KINDS),
    (ActingState, coordination.ACTING_STATES),
    (Left, coordination.LEFT),
    (NextStep, coordination.NEXT_STEPS),
    (PlanningFault, planning.PLANNING_FAULTS),
    (PlanStage, planning.PLAN_STAGES),
    (AnswerToCall, planning.ANSWERS),
    (SubmissionState, planning.SUBMISSION_STATES),
    (PlanChange, planning.CHANGES),
    (ClashKind, planning.CLASHES),
    (PaperRole, planning.PAPER_ROLES),
    (PaperFault, papers.PAPER_FAULTS),
    (PaperReason, papers.PAPER_REASONS),
    (PlanReason, papers.PLAN_REASONS),
    (Modality, papers.MODALITIES),
    (Progress, papers.PROGRESS),
    (PaperStand, papers.PAPER_STANDS),
    (PaperPart, papers.PARTS),
    (PaperPart, papers.GUIDANCE),
    (DraftStage, papers.STAGES),
    (AreaPaperKind, papers.PAPER_KINDS),
    (AnswerKind, papers.ANSWERS),
    (DueStand, papers.DUE_STANDS),
    (AdoptionFault, silence.ADOPTION_FAULTS),
    (EffectKind, silence.EFFECT_KINDS),
    (Matter, silence.MATTERS),
    (Stand, silence.STANDS),
    (Said, silence.SAYINGS),
    (Said, silence.SAID),
    (Said, silence.CONSEQUENCES),
    (ProcedureAct, silence.ACTS_OF_PROCEDURES),
    (Channel, silence.CHANNELS),
    (NoticeKind, notices.SUBJECTS),
    (NoticeKind, notices.SENTENCES),
    (NoticeFact, notices.FACTS),
    (NoticeFault, notices.NOTICE_FAULTS),
    (PostingFault, notices.POSTING_FAULTS),
    (PostingState, notices.STATES),
    (NoticeWay, notices.CHANNELS),
    (Digest, notices.DIGESTS),
    (Task, due.TASKS),
    (Task, due.TASKS_ALONE),
    (Tone, due.TONES),
    (DoerPart, due.PARTS),
    (GroundKind, due.GROUNDS),
    (GroundKind, due.GROUNDS_WITHOUT_A_DAY),
    (Reckoning, due.RECKONINGS),
    (PlannedStep, due.STEPS),
    (Route, due.ROUTES),
    (FigureCode, review.FIGURES),
    (RecommendationKind, review.RECOMMENDATION_KINDS),
    (RecommendationStand, review.FOLLOW_UPS),
    (Origin, review.ORIGINS),
    (ProposalStand, review.PROPOSAL_STANDS),
    (How, review.HOWS),
    (Consent, review.CONSENTS),
    (Consent, review.CONSENTS_TOLD),
    (ReviewFault, review.REVIEW_FAULTS),
    (ResourceFault, resources.RESOURCE_FAULTS),
    (RoadMapStage, resources.ROAD_MAP_STAGES),
    (ProjectStage, resources.PROJECT_STAGES),
    (ProjectStep, resources.PROJECT_STEPS),
    (ContributionKind, resources.CONTRIBUTION_KINDS),
    (ContributionTo, resources.GIVEN_TO),
    (Publicity, resources.PUBLICITIES),
    (BearerKind, resources.BEARER_KINDS),
    (FollowUpStand, resources.FOLLOW_UP_STANDS),
    (Parity, parity.PARITIES),
    (Fate, parity.FATES),
]


def codes_of(family: EnumType) -> set[str]:
    for module in pkgutil.iter_modules(law.__path__):
        if module.name != "__main__":
            importlib.import_module(f"clearinghouse.law.{module.name}")
    members = all_reasons() if family is Reason else list(family)
    return {str(member.value) for member in members}


def values_in(words: Words) -> set[str]:
    return {str(code.value if isinstance(code, Enum) else code) for code in words}


@pytest.mark.parametrize(
    ("family", "words"), SPOKEN, ids=[family.__name__ for family, _words in SPOKEN]
)
class TestEveryFamily:
    def test_has_words_for_each_code_and_no_others(self, family: EnumType, words: Words) -> None:
        assert values_in(words) == codes_of(family)

    def test_says_each_differently_in_every_language(self, family: EnumType, words: Words) -> None:
        for language in LANGUAGES:
            with override(language):
                said = [str(sentence) for sentence in words.values()]
            assert all(said)
            assert [each for each in said if re.search(r"%\([a-z_]+\)(?![sd])", each)] == []

    def test_is_translated(self, family: EnumType, words: Words) -> None:
        with override("en"):
            english = {code: str(sentence) for code, sentence in words.items()}
        for language in ("ru", "kk"):
            with override(language):
                same = [code for code, said in english.items() if str(words[code]) == said]
            assert same == []


class TestFamilies:
    def test_of_faults_are_all_looked_at(self) -> None:
        looked_at = {family.__name__ for family, _words in SPOKEN}
        families = {
            node.name
            for source in own_sources()
            for node in ast.walk(source.tree)
            if isinstance(node, ast.ClassDef)
            and node.name.endswith("Fault")
            and source.name.endswith("/faults.py")
        }
        assert len(families) >= 5
        assert families <= looked_at

    def test_every_room_that_refuses_is_understood_where_refusals_are_worded(self) -> None:
        for room, family in (
            ("intake", IntakeFault),
            ("documents", RegisterFault),
            ("procedures", ProcedureFault),
            ("measures", MeasureFault),
            ("participants", ParticipantFault),
            ("law", Reason),
        ):
            for code in codes_of(family):
                with override("en"):
                    said = intake.fault_words(f"{room}.{code}", {})
                assert code not in said, (room, code)
                assert said.endswith((".", "…")), (room, code)

    def test_a_parameter_left_out_is_a_gap_and_no_fault(self) -> None:
        with override("en"):
            assert "…" in intake.fault_words("intake.not_a_symbol", {})
            assert "ММ" in intake.fault_words("intake.not_a_symbol", {"typed": "ММ"})


class TestWaysOfDelivery:
    def test_are_those_of_the_certificates(self) -> None:
        # The verifier that strangers run knows no law of ours, and so has its own list.
        assert [*map(str, Channel)] == [*map(str, WayInACertificate)]


class TestLanguagesInWhichDelegationsWork:
    def test_all_have_names(self) -> None:
        assert tuple(silence.LANGUAGES_WORKED_IN) == WORKED_IN
        english = {code: str(words) for code, words in silence.LANGUAGES_WORKED_IN.items()}
        with override("ru"):
            assert all(str(silence.LANGUAGES_WORKED_IN[code]) != english[code] for code in english)


class TestActsOfTheRecord:
    def test_all_have_words(self) -> None:
        kinds = {act.partition(".")[0] for act in acts.ACTS}
        appended = {
            act
            for source in own_sources()
            if source.name.split("/")[0] in ROOMS
            for act in literals(source.tree)
            if act.partition(".")[0] in kinds
        }
        assert len(appended) >= 12
        assert sorted(appended - acts.ACTS.keys()) == []

    def test_all_are_said_in_every_language(self) -> None:
        with override("en"):
            english = {act: str(words) for act, words in acts.ACTS.items()}
        for language in ("ru", "kk"):
            with override(language):
                assert [act for act, words in acts.ACTS.items() if str(words) == english[act]] == []


class TestProblemsOfTheInterface:
    def test_are_said_in_every_language(self) -> None:
        for language in ("ru", "kk"):
            with override(language):
                assert re.search("[А-Яа-яӘәҚқҰұ]", str(PROBLEMS["not_found"].title))
                unsaid = [
                    name
                    for name, kind in PROBLEMS.items()
                    if not re.search("[А-Яа-я]", f"{kind.title}")
                    or not re.search("[А-Яа-я]", f"{kind.meaning}")
                ]
            assert unsaid == []


def literals(node: ast.AST) -> set[str]:
    """Return the acts written in an expression: "document.registered"."""
    return {
        found.value
        for found in ast.walk(node)
        if isinstance(found, ast.Constant)
        and isinstance(found.value, str)
        and re.fullmatch(r"[a-z_]+\.[a-z_]+", found.value)
    }
