"""Meetings as the registry runs them: convened, opened, put, decided, closed.

An address has its methods in one router, so that these endpoints are of the same one as the others.
"""

from django.utils.translation import gettext_noop as _
from ninja.responses import Status

from clearinghouse.adoption.effects import check_effects, written
from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.remarks import remarked
from clearinghouse.api.schemas import meetings as told
from clearinghouse.api.schemas.asking import TitleGiven
from clearinghouse.api.schemas.parts import Code
from clearinghouse.api.views.sittings import ACTS, held, router
from clearinghouse.documents.papers import Version
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.periods import day_at
from clearinghouse.measures.queries import area_names
from clearinghouse.meetings import operations
from clearinghouse.meetings.facts import (
    AttendanceFacts,
    ClosingFacts,
    ConveningFacts,
    PointFacts,
    PutFacts,
)
from clearinghouse.meetings.operations.deciding import Done
from clearinghouse.meetings.views import SittingView
from clearinghouse.participants.facts import Words
from clearinghouse.participants.queries import names_on
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door
from clearinghouse.web.closing_papers import (
    coordinators_drawn_up,
    decisions_drawn_up,
    in_paragraphs,
    numbered,
)
from clearinghouse.web.effect_sentences import effect_sentence


@endpoint(
    router,
    "/sittings",
    method="POST",
    answers=told.SittingConvened,
    also={201: told.SittingConvened},
    door=Door.REGISTRY,
    summary=_("Convene a meeting"),
    fails=ACTS,
)
def convene_sitting(request: Asked, convening: told.Convening) -> Status[told.SittingConvened]:
    """Convene a planned meeting, or a new one, which takes the next number of its year."""
    title = convening.title
    code, remarks = operations.convene(
        convening=ConveningFacts(
            meeting=convening.meeting,
            body=convening.body,
            first=convening.first,
            last=convening.last,
            title=_words(title) if title else Words(),
            place=convening.place,
            host=convening.host,
            mode=convening.mode,
            chair=convening.chair,
            agenda=_agenda(convening.agenda),
        ),
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, told.SittingConvened(code=code, remarks=remarked(remarks)))


@endpoint(
    router,
    "/sittings/{code}/agenda",
    method="POST",
    answers=told.Sitting,
    door=Door.REGISTRY,
    summary=_("Amend the provisional agenda"),
    fails=ACTS,
)
def amend_agenda(request: Asked, code: Code, amending: told.Amending) -> told.Sitting:
    """Replace the provisional agenda as a whole; an item under which a document lies stays."""
    operations.amend_agenda(
        sitting=code,
        agenda=_agenda(amending.agenda),
        by=request.reader,
        at=request.received_at,
    )
    return _after(request, code)


@endpoint(
    router,
    "/sittings/{code}/documents",
    method="POST",
    answers=told.Sitting,
    door=Door.REGISTRY,
    summary=_("Place a document before a meeting"),
    fails=ACTS,
)
def place_document(request: Asked, code: Code, placing: told.Placing) -> told.Sitting:
    """Place a document of the register under an item; while the meeting sits it is in session."""
    operations.place_document(
        sitting=code,
        point=placing.point,
        document=placing.document.strip(),
        by=request.reader,
        at=request.received_at,
    )
    return _after(request, code)


@endpoint(
    router,
    "/sittings/{code}/attendance",
    method="POST",
    answers=told.SittingNoted,
    door=Door.REGISTRY,
    summary=_("Call the roll"),
    fails=ACTS,
)
def call_the_roll(request: Asked, code: Code, calling: told.Roll) -> told.SittingNoted:
    """Note who takes part, all at once or nobody."""
    noted = operations.call_the_roll(
        sitting=code,
        roll=tuple(
            AttendanceFacts(
                participant=each.participant,
                part=each.part,
                is_present=each.is_present,
                head=Words(each.head.strip()),
                size=each.size,
                consented=each.consented,
            )
            for each in calling.roll
        ),
        by=request.reader,
        at=request.received_at,
    )
    return told.SittingNoted(noted=noted)


@endpoint(
    router,
    "/sittings/{code}/open",
    method="POST",
    answers=told.Remarked,
    door=Door.REGISTRY,
    summary=_("Open a meeting"),
    fails=ACTS,
)
def open_sitting(request: Asked, code: Code) -> told.Remarked:
    """Open a meeting on its day or later; a missing quorum is remarked."""
    remarks = operations.open_sitting(sitting=code, by=request.reader, at=request.received_at)
    return told.Remarked(remarks=remarked(remarks))


@endpoint(
    router,
    "/sittings/{code}/agenda/adopt",
    method="POST",
    answers=told.Sitting,
    door=Door.REGISTRY,
    summary=_("Adopt the agenda"),
    fails=ACTS,
)
def adopt_agenda(request: Asked, code: Code, adoption: told.AgendaAdoption) -> told.Sitting:
    """Enter the agenda as the meeting adopts it, by consensus and with a quorum."""
    operations.adopt_agenda(
        sitting=code,
        without=tuple(adoption.without),
        added=_agenda(adoption.added),
        objecting=tuple(adoption.objecting),
        by=request.reader,
        at=request.received_at,
    )
    return _after(request, code)


@endpoint(
    router,
    "/sittings/{code}/rehearsals",
    method="POST",
    answers=told.OutcomeSettled,
    door=Door.REGISTRY,
    summary=_("Try out what would follow from an outcome"),
    fails=ACTS,
)
def rehearse_outcome(request: Asked, code: Code, putting: told.Putting) -> told.OutcomeSettled:
    """Do all of it and undo it: what would follow, or what stands in its way; nothing is kept."""
    facts = _put(putting)
    done = operations.rehearse(sitting=code, facts=facts, by=request.reader, at=request.received_at)
    return _settled(request, done, facts)


@endpoint(
    router,
    "/sittings/{code}/outcomes",
    method="POST",
    answers=told.OutcomeSettled,
    also={201: told.OutcomeSettled},
    door=Door.REGISTRY,
    summary=_("Enter what became of a draft"),
    fails=ACTS,
)
def enter_outcome(request: Asked, code: Code, putting: told.Putting) -> Status[told.OutcomeSettled]:
    """Enter an outcome; what is adopted takes effect in the same transaction, or is refused."""
    facts = _put(putting)
    done = operations.put_to_decision(
        sitting=code, facts=facts, by=request.reader, at=request.received_at
    )
    return Status(201, _settled(request, done, facts))


@endpoint(
    router,
    "/sittings/{code}/close",
    method="POST",
    answers=told.Closed,
    door=Door.REGISTRY,
    summary=_("Close a meeting"),
    fails=ACTS,
)
def close_sitting(request: Asked, code: Code, closing: told.Closing) -> told.Closed:
    """Close a meeting: drafts are frozen, its decisions are listed under their symbol."""
    shown = held(request, code)
    closure = operations.close_sitting(
        sitting=code,
        closing=_closing(request, shown, closing),
        by=request.reader,
        at=request.received_at,
    )
    return told.Closed.model_validate(closure)


@endpoint(
    router,
    "/sittings/{code}/report",
    method="POST",
    answers=told.Sitting,
    door=Door.REGISTRY,
    summary=_("Name the report of a meeting"),
    fails=ACTS,
)
def name_report(request: Asked, code: Code, reporting: told.Reporting) -> told.Sitting:
    """Say which document of the register is the report of a closed meeting; once."""
    operations.name_report(
        sitting=code,
        document=reporting.document.strip(),
        by=request.reader,
        at=request.received_at,
    )
    return _after(request, code)


def _after(request: Asked, code: str) -> told.Sitting:
    return told.Sitting.model_validate(held(request, code))


def _words(given: TitleGiven) -> Words:
    return Words(given.en.strip(), given.ru.strip(), given.kk.strip())


def _agenda(items: list[told.PointGiven]) -> tuple[PointFacts, ...]:
    return tuple(PointFacts(number=each.number, title=_words(each.title)) for each in items)


def _put(putting: told.Putting) -> PutFacts:
    return PutFacts(
        point=putting.point,
        draft=putting.draft.strip(),
        versions=_in_words(putting),
        outcome=putting.outcome,
        verb=putting.verb,
        subject=_words(putting.subject),
        to=putting.to,
        becomes=putting.becomes,
        effects=tuple(written(each) for each in check_effects(putting.effects)),
        objecting=tuple(putting.objecting),
        from_coordinators=putting.from_coordinators,
    )


def _in_words(putting: told.Putting) -> tuple[Version, ...]:
    """Return the Chair's words as a paper; its title is the subject."""
    if putting.words is None:
        return ()
    subject = putting.subject
    titles = {language: getattr(subject, language) or subject.en for language in Language}
    return in_paragraphs(titles, _lines(putting.words))


def _lines(given: told.WordsGiven) -> dict[Language, str]:
    return {language: getattr(given, language.value) for language in Language}


def _settled(request: Asked, done: Done, facts: PutFacts) -> told.OutcomeSettled:
    on = day_at(request.received_at)
    names, areas = names_on(request.reader, on), area_names(request.reader, on)
    return told.OutcomeSettled(
        place=done.place,
        decision=done.decision,
        effects=done.effects,
        in_words=[effect_sentence(each, names, areas) for each in facts.effects],
        remarks=remarked(done.remarks),
    )


def _closing(request: Asked, shown: SittingView, closing: told.Closing) -> ClosingFacts:
    on = day_at(request.received_at)
    drawn = decisions_drawn_up(request.reader, shown, on=on)
    given = _lines(closing.decisions) if closing.decisions else {}
    named = _lines(closing.title) if closing.title else {}
    titles = {language: named.get(language) or title for language, (title, _rest) in drawn.items()}
    lines = given or {language: text for language, (_title, text) in drawn.items()}
    is_amended = shown.amends if closing.amended is None else closing.amended
    return ClosingFacts(
        versions=numbered(titles, lines) if closing.registers else (),
        amended=coordinators_drawn_up(request.reader, on=on) if is_amended else (),
        distribution=Distribution(closing.distribution),
    )
