"""Which fact enters which room, and how it is told there.

A fact without an entry here enters nothing by itself: it was read, an officer saw it, that is all.
"""

from collections.abc import Callable, Mapping
from typing import Any

from clearinghouse.intake import remarks
from clearinghouse.intake.context import Context
from clearinghouse.intake.facts_of_measures import (
    attach_catalogue,
    enter_appointment,
    enter_list,
    enter_measure,
    relate_paper,
)
from clearinghouse.intake.mentions import relate_mentions
from clearinghouse.law.verbs import EFFECTS, Effect, Manner, Verb
from clearinghouse.participants.facts import Words
from clearinghouse.procedures import operations as procedures
from clearinghouse.procedures import queries as procedures_known
from clearinghouse.procedures.facts import Day, DecisionFacts, SilenceFacts
from clearinghouse.procedures.kinds import SilenceEnd, Wording
from clearinghouse.reading.facts import (
    ActionPlanFound,
    AppointmentFound,
    CatalogueFound,
    ConceptPaperFound,
    CoordinatorsFound,
    DeadlineWord,
    DecisionFound,
    SilenceAdoption,
    SilenceApproval,
    SilenceBroken,
    SilenceOpened,
)
from clearinghouse.silence.operations import announce
from clearinghouse.text.languages import Language

STRONGEST_FIRST = tuple(Effect)
LONGEST_SUBJECT = 300


def enter_decision(fact: DecisionFound, context: Context) -> dict[str, Any]:
    """Record a decision that a body took; a draft only proposes it and is noted."""
    if fact.is_draft or not fact.verbs:
        return {}
    revision = context.revision_of(fact.document)
    decided_on = context.corrected.day("decided_on", fact.decided_on)
    subject = context.corrected.words("subject", fact.subject or fact.text)[:LONGEST_SUBJECT]
    verb = Verb(context.corrected.words("verb", operative(fact.verbs)))
    recorded = procedures.record_decision(
        decision=DecisionFacts(
            verb=verb,
            subject=_in(fact.language, subject),
            decided=Day.exactly(decided_on) if decided_on else Day(),
            body=fact.body,
            revision=revision,
            address=fact.address,
            number=fact.number,
            manner=Manner.MEETING,
            wording=Wording.AS_PRINTED,
            addressed_to=fact.request.to_body if fact.request else "",
            effective_on=decided_on if EFFECTS[verb] is Effect.IN_FORCE else None,
            due_before=next(
                (each.day for each in fact.deadlines if each.word is DeadlineWord.BEFORE), None
            ),
        ),
        by=context.by,
        at=context.at,
    )
    relate_mentions(revision, context, address=fact.address)
    return remarks.outcome("decision", recorded)


def enter_silence_approval(fact: SilenceApproval, context: Context) -> dict[str, Any]:
    """Record that documents are approved because the silence was not broken."""
    return _enter_silence(
        SilenceFacts(
            subject=_in(Language.EN, "; ".join(fact.concerning)[:LONGEST_SUBJECT]),
            outcome=SilenceEnd.NOT_BREACHED,
            opened_on=fact.opened_on,
            opened_by=str(fact.opened_by or ""),
            deadline_on=fact.deadline,
            effective_on=context.corrected.day("effective_on", None),
            announced_on=context.corrected.day("announced_on", fact.announced_on),
            announced_by=str(fact.announced_by or ""),
            revision=context.note_revision(fact.note),
        ),
        context,
    )


def enter_silence_adoption(fact: SilenceAdoption, context: Context) -> dict[str, Any]:
    """Record the silence by which a measure was adopted, and the measure in the Catalogue."""
    effective_on = context.corrected.day("effective_on", fact.effective_on)
    outcome = _enter_silence(
        SilenceFacts(
            subject=Words(
                en=fact.texts.get(Language.EN, "")[:LONGEST_SUBJECT],
                ru=fact.texts.get(Language.RU, "")[:LONGEST_SUBJECT],
                kk=fact.texts.get(Language.KK, "")[:LONGEST_SUBJECT],
            ),
            outcome=SilenceEnd.NOT_BREACHED,
            opened_on=fact.opened_on,
            opened_by=str(fact.opened_by or ""),
            effective_on=effective_on,
            announced_on=context.corrected.day("announced_on", fact.announced_on),
            announced_by=str(fact.announced_by or ""),
            revision=context.note_revision(fact.note),
        ),
        context,
    )
    if effective_on is None:
        effective_on = procedures_known.took_effect_on(context.by, outcome["silence"])
    measure = enter_measure(fact, effective_on, outcome["silence"], context)
    return remarks.together(outcome, measure)


def enter_silence_opened(fact: SilenceOpened, context: Context) -> dict[str, Any]:
    """Record that a text was placed under silence; how it ended, other papers tell."""
    return _enter_silence(
        SilenceFacts(
            subject=_in(Language.EN, context.corrected.words("subject", fact.subject)),
            outcome=SilenceEnd.UNKNOWN,
            opened_on=context.corrected.day("opened_on", fact.opened_on),
            opened_by=str(fact.number or ""),
            deadline_on=context.corrected.day("deadline", fact.deadline),
            revision=context.note_revision(fact.note),
        ),
        context,
    )


def enter_silence_broken(fact: SilenceBroken, context: Context) -> dict[str, Any]:
    """Record that the silence was broken, so that nothing is adopted by it."""
    return _enter_silence(
        SilenceFacts(
            subject=_in(Language.EN, context.corrected.words("subject", fact.subject)),
            outcome=SilenceEnd.BROKEN,
            opened_on=context.corrected.day("opened_on", fact.opened_on),
            opened_by=str(fact.opened_by or ""),
            announced_on=context.corrected.day("announced_on", fact.announced_on),
            announced_by=str(fact.announced_by or ""),
            revision=context.note_revision(fact.note),
        ),
        context,
    )


def operative(verbs: tuple[Verb, ...]) -> Verb:
    """Return the verb from which most follows: a text is considered, but consultations continue."""
    return min(verbs, key=lambda verb: STRONGEST_FIRST.index(EFFECTS[verb]))


def _enter_silence(silence: SilenceFacts, context: Context) -> dict[str, Any]:
    recorded = procedures.record_silence_outcome(silence=silence, by=context.by, at=context.at)
    if silence.opened_by and silence.opened_on and silence.announced_on:
        announce(
            number=silence.opened_by,
            opened_on=silence.opened_on,
            announced_on=silence.announced_on,
            by=context.by,
            at=context.at,
        )
    return remarks.outcome("silence", recorded)


def _in(language: Language, words: str) -> Words:
    return Words(**{str(language): words})


Entering = Callable[[Any, Context], dict[str, Any]]

ENTERED_BY: Mapping[type, Entering] = {
    DecisionFound: enter_decision,
    SilenceOpened: enter_silence_opened,
    SilenceBroken: enter_silence_broken,
    SilenceApproval: enter_silence_approval,
    SilenceAdoption: enter_silence_adoption,
    AppointmentFound: enter_appointment,
    CoordinatorsFound: enter_list,
    CatalogueFound: attach_catalogue,
    ConceptPaperFound: relate_paper,
    ActionPlanFound: relate_paper,
}
# Decisions before the appointments and the list that they make; the measure before the text that
# holds it.
ORDER: Mapping[str, int] = {kind.__name__: place for place, kind in enumerate(ENTERED_BY)}
