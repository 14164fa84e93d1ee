"""Loading the reference files of past decisions, silence procedures, instruments and history."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from clearinghouse.law.verbs import Manner, Verb
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Words
from clearinghouse.participants.kinds import Confidence, Precision
from clearinghouse.procedures import facts
from clearinghouse.procedures.kinds import (
    Deed,
    InstrumentKind,
    InstrumentStatus,
    SilenceEnd,
    StepKind,
)
from clearinghouse.procedures.operations import (
    enter_instrument,
    enter_milestone,
    record_decision,
    record_silence_outcome,
)
from clearinghouse.reference import instruments as filed
from clearinghouse.reference.catalogue import load_dimensions
from clearinghouse.reference.dating import Dating
from clearinghouse.reference.meetings import load_meetings, load_timeline
from clearinghouse.reference.papers import Route, load_area_papers
from clearinghouse.reference.practice import PastSilence, load_past_reviews, load_past_silences
from clearinghouse.reference.records import Cited
from clearinghouse.reference.records import Words as FiledWords
from clearinghouse.reference.sources import load_sources

VERBS: Final = {
    filed.StepKind.RECOMMENDED: Verb.RECOMMENDED,
    filed.StepKind.ADOPTED: Verb.ADOPTED,
    filed.StepKind.APPROVED: Verb.APPROVED,
    filed.StepKind.ENDORSED: Verb.ENDORSED,
    filed.StepKind.AMENDED: Verb.AMENDED,
    filed.StepKind.UPDATED: Verb.AMENDED,
}
# The steps by which an instrument comes to stand.
CONCLUDED: Final = (
    filed.StepKind.SIGNED,
    filed.StepKind.ADOPTED,
    filed.StepKind.APPROVED,
    filed.StepKind.ENDORSED,
)
SENIOR_OFFICIALS: Final = "SOC"


def load_silences(*, at: datetime) -> tuple[tuple[facts.SilenceFacts, ...], int]:
    """Record the silence procedures of the past; return them and how many were new."""
    stated = tuple(_silence(past) for past in load_past_silences())
    recorded = [
        record_silence_outcome(silence=silence, by=INSTALLATION, at=at) for silence in stated
    ]
    return stated, sum(each.is_new for each in recorded)


def load_decisions(*, at: datetime) -> int:
    """Record the decisions of the past that sources tell; return how many were new."""
    stated = (*_of_instruments(), *_of_papers(), *_of_reviews())
    recorded = [record_decision(decision=each, by=INSTALLATION, at=at) for each in stated]
    return sum(each.is_new for each in recorded)


def load_history(*, at: datetime) -> int:
    """Enter instruments and the lines of the history; return how many were new."""
    entered = [
        enter_instrument(instrument=instrument_facts(one, place), by=INSTALLATION, at=at)
        for place, one in enumerate(filed.load_instruments())
    ]
    entered += [enter_milestone(milestone=one, by=INSTALLATION, at=at) for one in milestones()]
    return sum(entry is not None for entry in entered)


def instrument_facts(one: filed.Instrument, place: int) -> facts.InstrumentFacts:
    """Return what the file says of an instrument, as the operation takes it."""
    first = next((step for step in one.steps if step.step in CONCLUDED), None)
    return facts.InstrumentFacts(
        code=one.code,
        kind=InstrumentKind(one.kind),
        title=words_of(one.title),
        body=body_of(first.by) if first else "",
        adopted=day_of(first.on) if first else facts.Day(),
        status=InstrumentStatus(one.status),
        status_on=one.status_seen.latest,
        is_ratified=any(party.act is filed.PartyAct.RATIFIED for party in one.parties),
        depositary=one.depositary,
        note=one.note,
        sources=in_words(one),
        confidence=Confidence(one.confidence),
        position=place,
        steps=tuple(_step(step) for step in one.steps),
        deeds=tuple(
            facts.DeedFacts(
                participant=party.participant,
                deed=Deed(party.act),
                done=day_of(party.on),
                note=party.reference,
                sources=in_words(party),
                confidence=Confidence(party.confidence),
            )
            for party in one.parties
        ),
    )


def milestones() -> Iterator[facts.MilestoneFacts]:
    """Return the lines of the history; those of one day are counted."""
    counted: Counter[str] = Counter()
    for line in load_timeline():
        counted[line.begins.written] += 1
        yield facts.MilestoneFacts(
            key=f"{line.begins.written}:{counted[line.begins.written]}",
            happened=day_of(line.begins),
            last_on=line.ends.latest if line.ends and line.ends != line.begins else None,
            text=words_of(line.text),
            meeting=line.meeting,
            body=body_of(line.meeting),
            sources=in_words(line),
            confidence=Confidence(line.confidence),
        )


def day_of(dating: Dating) -> facts.Day:
    """Return a day as exactly as it is dated: the first it can be, or the last for "no later"."""
    precision = Precision(dating.precision)
    if precision in (Precision.SPAN, Precision.BY):
        return facts.Day(dating.latest, precision)
    return facts.Day(dating.earliest, precision)


def words_of(words: FiledWords) -> Words:
    """Return words of the reference files as the operations take them."""
    return Words(words.en, words.ru, words.kk)


def in_words(cited: Cited) -> str:
    """Return the sources in words, one a line."""
    sources = load_sources()
    return "\n".join(sources[key].citation for key in cited.sources)


def body_of(code: str) -> str:
    """Return the body of a meeting; a code that is no meeting's is a body's own."""
    meetings = {meeting.code: meeting.body for meeting in load_meetings()}
    return meetings.get(code, code)


def _silence(past: PastSilence) -> facts.SilenceFacts:
    """Return a silence procedure; that it was not breached is known where it took effect."""
    took_effect = past.effective.latest is not None
    announced = past.announced.day
    return facts.SilenceFacts(
        key="" if past.opened_by else past.code,
        subject=words_of(past.subject),
        body=past.body,
        outcome=SilenceEnd.NOT_BREACHED if took_effect else SilenceEnd.UNKNOWN,
        opened_on=past.opened.day,
        opened_by=past.opened_by,
        effective_on=past.effective.day,
        announced_on=announced,
        announced_by=past.announced_by,
        sources=in_words(past),
        confidence=Confidence(past.confidence),
        note=past.note,
    )


def _of_instruments() -> Iterator[facts.DecisionFacts]:
    """Return the decisions on instruments; those with a symbol come with their documents.

    What took effect on the day of a silence procedure's effect is told there.
    """
    by_silence = {past.effective.day for past in load_past_silences()} - {None}
    for one in filed.load_instruments():
        for step in one.steps:
            if step.step not in VERBS or step.symbol or step.on.day in by_silence:
                continue
            yield facts.DecisionFacts(
                key=f"{one.code}:{step.step}:{step.on.written}",
                verb=VERBS[step.step],
                subject=words_of(one.title),
                decided=day_of(step.on),
                body=body_of(step.by),
                meeting=step.by,
                manner=Manner.MEETING if step.by != body_of(step.by) else Manner.UNKNOWN,
                sources=in_words(step),
                confidence=Confidence(step.confidence),
            )


def _of_papers() -> Iterator[facts.DecisionFacts]:
    for paper in load_area_papers():
        by_silence = paper.route is Route.SILENCE
        if paper.approved.latest is None:
            continue
        yield facts.DecisionFacts(
            key=paper.code,
            verb=Verb.APPROVED,
            subject=words_of(paper.title),
            decided=day_of(paper.approved),
            body="" if paper.route is Route.UNKNOWN else SENIOR_OFFICIALS,
            meeting=paper.meeting,
            manner=Manner.SILENCE if by_silence else _manner(paper.meeting),
            sources=in_words(paper),
            confidence=Confidence(paper.confidence),
        )


def _of_reviews() -> Iterator[facts.DecisionFacts]:
    names = {dimension.code: dimension.names[-1].name for dimension in load_dimensions()}
    for review in load_past_reviews():
        name = names[review.dimension]
        yield facts.DecisionFacts(
            key=f"REVIEW:{review.dimension}:{review.on.written}",
            verb=Verb.REVIEWED,
            subject=Words(
                f"Implementation of the measures: {name.en.lower()} dimension",
                f"Осуществление мер: {name.ru.lower()} измерение",
                f"Шараларды іске асыру: {name.kk.lower()} өлшем",
            ),
            decided=day_of(review.on),
            body=SENIOR_OFFICIALS,
            meeting=review.meeting,
            manner=_manner(review.meeting),
            sources=in_words(review),
            confidence=Confidence(review.confidence),
        )


def _manner(meeting: str) -> Manner:
    return Manner.MEETING if meeting else Manner.UNKNOWN


def _step(step: filed.Step) -> facts.StepFacts:
    body = body_of(step.by)
    return facts.StepFacts(
        kind=StepKind(step.step),
        taken=day_of(step.on),
        body=body,
        meeting=step.by if step.by != body else "",
        symbol=step.symbol,
        note=step.note,
        sources=in_words(step),
        confidence=Confidence(step.confidence),
    )
