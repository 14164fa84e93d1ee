"""A furnished house: reference data, officers in every role, a paper under every distribution.

What is restricted bears words that occur nowhere else, so that they can be looked for everywhere.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from clearinghouse.coordination import operations as coordination
from clearinghouse.coordination.facts import SubmissionFacts
from clearinghouse.correspondence.facts import DraftFacts
from clearinghouse.correspondence.operations import clear_note, draft_note, issue_note
from clearinghouse.documents import operations as register
from clearinghouse.documents.kinds import DocumentKind, LanguageStatus
from clearinghouse.documents.papers import NotePaper, OriginalFile, Paper, Version
from clearinghouse.intake.kinds import Via
from clearinghouse.jobs import importing, reference, reference_catalogue, reference_papers
from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.law.coordination import Role
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution, Marking, may_read
from clearinghouse.law.follow_up import Bearer, BearerKind
from clearinghouse.law.proposals import Origin
from clearinghouse.law.reviews import RecommendationKind
from clearinghouse.law.silence_procedure import Matter, Said
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.law.symbols import parse_note_number, parse_symbol
from clearinghouse.law.verbs import Manner, Verb
from clearinghouse.meetings import operations as meetings
from clearinghouse.meetings.facts import ClosingFacts, ConveningFacts, PointFacts
from clearinghouse.notices.kinds import NoticeFact, NoticeKind
from clearinghouse.notices.models import Notice
from clearinghouse.notices.operations import Recipients, notify, subscribe
from clearinghouse.papers import operations as drafting
from clearinghouse.papers.facts import CommentFacts, PartFacts, RoundFacts
from clearinghouse.participants.acting import INSTALLATION, REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import Credential, FocalPoint, Officer
from clearinghouse.participants.operations import invite_officer, make_token, name_focal_point
from clearinghouse.participants.queries import reader_of
from clearinghouse.planning import operations as planning
from clearinghouse.planning.facts import EventFacts, OrganiserFacts, PastEvent, PastPlan
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from clearinghouse.record.keys import signer
from clearinghouse.record.operations import publish_checkpoint
from clearinghouse.resources import operations as resources
from clearinghouse.resources.facts import (
    ContributionFacts as GivingFacts,
)
from clearinghouse.resources.facts import (
    FollowUpFacts,
    ProjectFacts,
    SecondmentFacts,
)
from clearinghouse.resources.kinds import ContributionKind, ContributionTo
from clearinghouse.review import operations as review
from clearinghouse.review.facts import (
    ChoiceFacts,
    ContributionFacts,
    ProposalFacts,
    RecommendationFacts,
)
from clearinghouse.review.facts import OpeningFacts as ReviewOpening
from clearinghouse.silence import operations as silence
from clearinghouse.silence.facts import AnswerFacts, OpeningFacts
from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose
from tests.intake.house import NOTE

AT = datetime.now(UTC) - timedelta(hours=1)
BEFORE = AT - timedelta(days=30)
ROLES = {
    "member": ("KAZ", (Capacity.READ, Capacity.ANSWER)),
    "addressee": ("IND", (Capacity.READ,)),
    "uncleared": ("TUR", (Capacity.READ,)),
    "delegation administrator": ("KAZ", (Capacity.DELEGATION_ADMINISTRATOR,)),
    "observer": ("JPN", (Capacity.READ,)),
    "partner": ("SCO", (Capacity.READ,)),
    "registry": ("SEC", (Capacity.REGISTRY, Capacity.READ)),
    "installation": ("SEC", (Capacity.ADMINISTRATOR,)),
}
WITHOUT_SECOND_FACTOR = "uncleared"


@dataclass(frozen=True)
class Shown:
    """A paper of the house and every word by which it could be betrayed."""

    address: str
    symbol: str
    word: str
    file_name: str
    digest: str
    entry: int
    decision: str
    revision: int

    @property
    def marks(self) -> tuple[str, ...]:
        """What must never reach a reader who may not read the paper."""
        marks = (self.address, self.symbol, self.word, self.file_name, self.digest, self.decision)
        return tuple(filter(None, marks))


@dataclass
class House:
    """What the tests find in the house."""

    officers: dict[str, Officer] = field(default_factory=dict)
    papers: dict[str, Shown] = field(default_factory=dict)
    batch: str = ""
    proposal: int = 0
    doubt: int = 0
    invitation: int = 0
    invitation_token: str = ""
    token: int = 0
    bearer: str = ""
    focal_point: int = 0
    procedure: str = ""
    notice: str = ""
    subscription: str = ""
    draft: int = 0
    note: str = ""
    meeting: str = ""
    submission: str = ""
    drafted: str = ""
    acting: str = ""
    review: str = ""
    proposed: str = ""
    choice: str = ""
    plan: int = 0
    compiled: int = 0
    event: str = ""
    paper_draft: str = ""
    follow_ups: dict[str, int] = field(default_factory=dict)
    projects: dict[str, str] = field(default_factory=dict)
    contribution: int = 0
    secondment: int = 0
    size: int = 0


# mark: symbol, word, distribution, author, addressees
PAPERS = {
    "open": ("SOC/2024-I/DEC/3", "Lilacward", Distribution.PUBLIC, "SEC", ()),
    "members": ("MC/2024/DRAFT/61", "Quinceward", Distribution.MEMBER_STATES, "TJK", ()),
    "observers": (
        "MC/2024/DRAFT/62",
        "Medlarward",
        Distribution.MEMBERS_AND_OBSERVERS,
        "TJK",
        (),
    ),
    "addressed": ("MC/2024/DRAFT/63", "Sorbward", Distribution.ADDRESSEES, "TJK", ("IND",)),
}


def furnish() -> House:
    """Furnish the house inside the transaction of whoever calls."""
    reference.load(at=AT)
    reference_catalogue.load(at=AT)
    reference_papers.load(at=AT)
    house = House()
    for role, (participant, capacities) in ROLES.items():
        house.officers[role] = _officer(role, participant, capacities)
    for mark, (symbol, word, distribution, author, addressees) in PAPERS.items():
        house.papers[mark] = _paper(
            symbol, word, Marking(distribution, author, frozenset(addressees))
        )
    _import(house)
    _people(house)
    _silence(house)
    _notices(house)
    _notes(house)
    _meet(house)
    _coordinate(house)
    _review(house)
    _plan(house)
    _draft(house)
    _follow_up(house)
    _fund(house)
    house.size = publish_checkpoint(at=AT, signer=signer()).size
    return house


def grow(house: House, numbers: range) -> None:
    """Add of each number a paper with its decision and follow-up, an event, an offer, a choice."""
    by, member = REGISTRY_AT_THE_MACHINE, reader_of(house.officers["member"], at=AT)
    for number in numbers:
        word = f"Grown{number}"
        marking = Marking(Distribution.PUBLIC, "SEC")
        shown = _paper(f"SOC/2024-I/DEC/{number}", word, marking)
        resources.enter_follow_up(
            facts=FollowUpFacts(
                decision=shown.decision,
                bearer=Bearer(BearerKind.MEMBER_STATES),
                task=Words(f"{word} is watered"),
                distribution=Distribution.PUBLIC,
            ),
            by=by,
            at=AT,
        )
        planning.save_submission(
            year=house.plan,
            facts=EventFacts(
                title=Words(word),
                time=f"{house.plan}-06",
                organisers=(OrganiserFacts(participant="KAZ"),),
            ),
            is_draft=False,
            by=member,
            at=AT,
        )
        offer = SubmissionFacts(
            kind=SubmissionKind.OFFER,
            area="NCT-TER",
            role=Role.CO_COORDINATOR,
            text=Words("We offer ourselves again."),
        )
        key = coordination.draft_submission(facts=offer, by=member, at=AT)
        coordination.send_submission(key=key, version=1, by=member, at=AT)
        review.contribute(
            review=house.review,
            facts=ContributionFacts(state="KAZ", lessons=f"{word} grows."),
            by=by,
            at=AT,
        )
        review.propose(
            facts=ProposalFacts(
                edition="2024",
                number=f"8.{number}",
                title=Words(word),
                origin=Origin.STATE,
                proposer="KAZ",
                dimension="ECON",
            ),
            by=by,
            at=AT,
        )


def _coordinate(house: House) -> None:
    """Circulate an offer of the member's, leave a draft of another, and propose to act."""
    by = reader_of(house.officers["member"], at=AT)
    facts = SubmissionFacts(
        kind=SubmissionKind.OFFER,
        area="NCT-TER",
        role=Role.CO_COORDINATOR,
        text=Words("We offer ourselves.", "Предлагаем себя.", "Өзімізді ұсынамыз."),
    )
    house.submission, house.drafted = (
        coordination.draft_submission(facts=facts, by=by, at=AT) for _ in range(2)
    )
    coordination.send_submission(key=house.submission, version=1, by=by, at=AT)
    coordination.circulate(
        key=house.submission,
        note=house.note,
        by=reader_of(house.officers["registry"], at=AT),
        at=AT,
    )
    house.acting = coordination.propose_acting(area="HUM", by=by, at=AT).key


def _plan(house: House) -> None:
    """Open the call for a plan to which the member has submitted; compile that of another year."""
    by, member = REGISTRY_AT_THE_MACHINE, reader_of(house.officers["member"], at=AT)
    house.plan, house.compiled = AT.year + 1, AT.year + 2
    for year in (house.plan, house.compiled):
        planning.open_call(year=year, before=AT.date() + timedelta(days=20), by=by, at=BEFORE)
        planning.save_submission(
            year=year,
            facts=EventFacts(
                title=Words(f"Quinceward in {year}"),
                time=f"{year}-05",
                organisers=(OrganiserFacts(participant="KAZ"),),
            ),
            is_draft=False,
            by=member,
            at=AT,
        )
    planning.compile_plan(year=house.compiled, by=by, at=AT)
    house.event = f"{house.compiled}-01"
    planning.enter_past_plan(
        past=PastPlan(year=AT.year, sources="A newspaper"),
        events=(
            PastEvent(
                code="EVENT-01",
                facts=EventFacts(title=Words("Held"), time=f"{AT.year}-01"),
                sources="A newspaper",
            ),
        ),
        by=INSTALLATION,
        at=AT,
    )


def _follow_up(house: House) -> None:
    """Follow up a public decision and one for Member States, each as openly as may be."""
    for mark, distribution in (
        ("open", Distribution.PUBLIC),
        ("members", Distribution.MEMBER_STATES),
    ):
        facts = FollowUpFacts(
            decision=house.papers[mark].decision,
            bearer=Bearer(BearerKind.MEMBER_STATES),
            task=Words(f"{house.papers[mark].word} is watered"),
            distribution=distribution,
        )
        house.follow_ups[mark] = resources.enter_follow_up(
            facts=facts, by=REGISTRY_AT_THE_MACHINE, at=AT
        )


def _fund(house: House) -> None:
    """Enter a project for everybody and one for Member States, a contribution and a secondment."""
    by, day = REGISTRY_AT_THE_MACHINE, BEFORE.date()
    for mark, distribution in (
        ("open", Distribution.PUBLIC),
        ("members", Distribution.MEMBER_STATES),
    ):
        project = ProjectFacts(
            proposer="KAZ",
            title=Words(f"{house.papers[mark].word} for gardens"),
            purpose=Words(),
            proposed_on=day,
            amount=Decimal(1000),
            currency="USD",
            distribution=distribution,
        )
        house.projects[mark] = resources.enter_project(facts=project, by=by, at=AT)
    given = GivingFacts(
        donor="KAZ",
        kind=ContributionKind.MONEY,
        given_to=ContributionTo.PROJECT,
        project=house.projects["members"],
        amount=Decimal(500),
        currency="USD",
        pledged_on=day,
        purpose=f"For {house.papers['members'].word}",
    )
    house.contribution = resources.pledge_contribution(facts=given, by=by, at=AT)
    seconded = SecondmentFacts(
        state="KAZ", post=Words(f"Keeper of {house.papers['members'].word}"), pledged_on=day
    )
    house.secondment = resources.enter_secondment(facts=seconded, by=by, at=AT)


def _meet(house: House) -> None:
    """Hold a meeting before which lies every paper that the registry may read, and close it."""
    by, day = REGISTRY_AT_THE_MACHINE, BEFORE.date()
    point = PointFacts(number="1", title=Words("Papers"))
    convening = ConveningFacts(body="SOC", first=day, title=Words("Officials"), agenda=(point,))
    house.meeting, _remarks = meetings.convene(convening=convening, by=by, at=BEFORE)
    for mark in ("open", "members", "observers"):
        meetings.place_document(
            sitting=house.meeting,
            point="1",
            document=house.papers[mark].symbol,
            by=by,
            at=BEFORE,
        )
    meetings.open_sitting(sitting=house.meeting, by=by, at=AT)
    meetings.close_sitting(sitting=house.meeting, closing=ClosingFacts(), by=by, at=AT)


def _review(house: House) -> None:
    """Open a review, recommend and propose in it, and let the member tell a choice."""
    by, day = REGISTRY_AT_THE_MACHINE, BEFORE.date()
    opening = ReviewOpening(dimension="ECON", year=day.year, since=day, until=day)
    house.review, _remarks = review.open_review(opening=opening, by=by, at=BEFORE)
    contribution = ContributionFacts(state="KAZ", lessons="Quinceward grows slowly.")
    review.contribute(review=house.review, facts=contribution, by=by, at=AT)
    recommended = RecommendationFacts(kind=RecommendationKind.CONTINUE, text=Words("Quinceward"))
    review.recommend(review=house.review, facts=recommended, by=by, at=AT)
    proposal = ProposalFacts(
        edition="2024",
        number="9.9",
        title=Words("Quinceward is planted"),
        origin=Origin.STATE,
        proposer="KAZ",
        dimension="ECON",
    )
    house.proposed, _more = review.propose(facts=proposal, by=by, at=AT)
    review.draft_proposal(proposal=house.proposed, by=by, at=AT)
    choice = ChoiceFacts(edition="2004", measure="3.1", text="Quinceward in every garden.")
    member = reader_of(house.officers["member"], at=AT)
    house.choice = review.tell_choice(facts=choice, by=member, at=AT)


def _draft(house: House) -> None:
    """Let the member issue a draft concept paper, on which the registry enters a comment."""
    member = reader_of(house.officers["member"], at=AT)
    draft = drafting.begin_draft(area="ECON-TOURISM", by=member, at=AT).address
    drafting.write_part(
        draft=draft,
        facts=PartFacts(part=PaperPart.GOALS, language=Language.EN, text="More paths.", version=0),
        by=member,
        at=AT,
    )
    deadline = AT + timedelta(days=30)
    drafting.issue_round(draft=draft, facts=RoundFacts(deadline=deadline), by=member, at=AT)
    drafting.comment(
        draft=draft,
        number=1,
        facts=CommentFacts(part=PaperPart.GOALS, text="Which paths?", state="IND"),
        by=reader_of(house.officers["registry"], at=AT),
        at=AT,
    )
    house.paper_draft = draft


def _officer(role: str, participant: str, capacities: tuple[Capacity, ...]) -> Officer:
    officer = Officer(
        email=f"{role.replace(' ', '.')}@{participant.lower()}.example",
        office=f"Officer ({role}) of {participant}",
        participant_id=participant,
        joined_at=BEFORE,
    )
    officer.set_unusable_password()
    officer.save()
    EmailAddress.objects.create(user=officer, email=officer.email, verified=True, primary=True)
    for capacity in capacities:
        Credential.objects.create(officer=officer, capacity=capacity.value, starts_at=BEFORE)
    if role != WITHOUT_SECOND_FACTOR:
        TOTP.activate(officer, generate_totp_secret())
    return officer


def _paper(symbol: str, word: str, marking: Marking) -> Shown:
    by = REGISTRY_AT_THE_MACHINE
    file = OriginalFile(f"{word}-as-received.txt", "text/plain", f"On {word}.".encode())
    kept = register.keep_original(file=file, marking=marking, at=AT)
    entered = register.register(
        paper=Paper(
            kind=DocumentKind.DRAFT_DECISION,
            marking=marking,
            versions=tuple(
                Version(
                    language,
                    f"{word} ({language})",
                    (Block(Kind.PARAGRAPH, f"{word} grows.", address="para-1", number="1."),),
                    LanguageStatus.OFFICIAL,
                )
                for language in Language
            ),
            symbol=parse_symbol(symbol),
            dated_on=BEFORE.date(),
            author=f"Delegation of {word}",
        ),
        by=by,
        at=AT,
        originals=(kept,),
    )
    return Shown(
        address=entered.address,
        symbol=symbol,
        word=word,
        file_name=file.name,
        digest=file.digest.hex(),
        entry=entered.entry or 0,
        decision=_decision(word, entered.revision) if may_read(by, marking) else "",
        revision=entered.revision,
    )


def _decision(word: str, revision: int) -> str:
    """Record a decision, which is told as openly as the paper that holds it; return its key."""
    facts = DecisionFacts(
        verb=Verb.APPROVED,
        subject=Words(f"{word} approved", f"{word} одобрено", f"{word} мақұлданды"),
        decided=Day.exactly(BEFORE.date()),
        body="SOC",
        revision=revision,
        address="para-1",
        number="1",
        manner=Manner.MEETING,
    )
    return record_decision(decision=facts, by=REGISTRY_AT_THE_MACHINE, at=AT).key


def _silence(house: House) -> None:
    """Place the paper for Member States under silence, and let one of them support it."""
    note = NotePaper(
        paper=Paper(
            kind=DocumentKind.NOTE_VERBALE,
            marking=Marking(Distribution.MEMBER_STATES, "SEC"),
            versions=(
                Version(
                    Language.EN,
                    "",
                    (Block(Kind.PARAGRAPH, "Silence begins.", address="para-1"),),
                    LanguageStatus.OFFICIAL,
                ),
            ),
            dated_on=AT.date(),
        ),
        number=parse_note_number("NCT/G/961"),
        sender="SEC",
        addressed_to="all_member_states",
    )
    opened_by = register.register_note(note=note, by=REGISTRY_AT_THE_MACHINE, at=AT)
    deadline = (AT + timedelta(days=10)).replace(minute=0, second=0, microsecond=0)
    house.procedure, _remarks = silence.open_procedure(
        opening=OpeningFacts(
            body="SOC",
            matter=Matter.PAPER,
            title=Words("Quinceward under silence", "Quinceward", "Quinceward"),
            note=opened_by.address,
            texts=(house.papers["members"].symbol,),
            deadline=deadline,
            civil=deadline.strftime("%Y-%m-%dT%H:%M"),
            zone="UTC",
            tzdata="2026a",
        ),
        by=REGISTRY_AT_THE_MACHINE,
        at=AT,
    )
    silence.answer(
        key=house.procedure,
        facts=AnswerFacts(said=Said.SUPPORTED),
        by=reader_of(house.officers["member"], at=AT),
        at=AT,
    )


def _import(house: House) -> None:
    by = reader_of(house.officers["registry"], at=AT)
    handed = importing.hand_in([("note.txt", NOTE.encode())], by=by, at=AT, via=Via.PORTAL)
    house.batch = handed.batch
    upload = importing.queries.uploads(by, handed.uploads)[0]
    house.proposal = upload.proposals[0].key
    house.doubt = upload.doubts[0].key if upload.doubts else 1


def _people(house: House) -> None:
    administrator = reader_of(house.officers["delegation administrator"], at=AT)
    invited = invite_officer(
        email="invited@kaz.example",
        office="Third officer of KAZ",
        participant="KAZ",
        capacities=(Capacity.READ,),
        by=administrator,
        at=AT,
    )
    house.invitation, house.invitation_token = invited.invitation, invited.token
    member = house.officers["member"]
    made = make_token(
        officer=member.pk,
        name="Nightly copy",
        until=AT + timedelta(days=60),
        by=reader_of(member, at=AT),
        at=AT,
    )
    house.token, house.bearer = made.token, made.written
    name_focal_point(
        participant="KAZ",
        kind="national",
        office="Department of the Ministry",
        starts_on=BEFORE.date(),
        by=administrator,
        at=AT,
        email="focal@kaz.example",
    )
    house.focal_point = FocalPoint.objects.latest("pk").pk


def _notices(house: House) -> None:
    """Tell the member of the paper for members, and let a program of the member's follow."""
    member = house.officers["member"]
    notify(
        key="a notice of the furnished house",
        kind=NoticeKind.DOCUMENT_REGISTERED,
        recipients=Recipients(frozenset({member.pk}), frozenset({"KAZ"})),
        facts={NoticeFact.SYMBOL: house.papers["members"].symbol},
        link=f"/documents/{house.papers['members'].address}/",
        at=AT,
    )
    house.notice = Notice.objects.get(officer=member).address
    house.subscription = subscribe(by=reader_of(member, at=AT), at=AT)


def _notes(house: House) -> None:
    """Issue a note to the Member States, and leave a draft of another."""
    by = reader_of(house.officers["registry"], at=AT)
    second = _officer("second registry", "SEC", (Capacity.REGISTRY, Capacity.READ))
    facts = DraftFacts(
        purpose=Purpose.FREE,
        register="DOC",
        addressed=Addressed.ALL_MEMBER_STATES,
        own_words={"en": ("It is so.",), "ru": ("Это так.",), "kk": ("Бұл солай.",)},
    )
    house.draft = draft_note(facts=facts, by=by, at=AT).draft
    other = draft_note(facts=facts, by=by, at=AT).draft
    clear_note(draft=other, version=1, by=reader_of(second, at=AT), at=AT)
    house.note = issue_note(draft=other, version=1, by=by, at=AT).address
