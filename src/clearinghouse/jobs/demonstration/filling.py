"""From the written papers to the register: everything is entered in the order of the year."""

from datetime import datetime
from math import ceil
from typing import Final

from clearinghouse.documents import operations as registry
from clearinghouse.documents.kinds import DocumentKind, EnclosureUnit
from clearinghouse.documents.papers import CountedEnclosure, NotePaper, OriginalFile, Paper
from clearinghouse.jobs.demonstration import acts
from clearinghouse.jobs.demonstration.notation import Drafted
from clearinghouse.jobs.demonstration.papers import SECRETARIAT, Papers
from clearinghouse.jobs.demonstration.wording import enclosure
from clearinghouse.law.distribution import Distribution, Marking
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.text.languages import Language

LETTERS_A_PAGE: Final = 2400
ENTER: Final = "enter"
# Papers come in the morning, the notes that enclose them after noon; what follows is done at five.
PAPERS_AT: Final = 10
NOTES_AT: Final = 15
REST_AT: Final = 17


def enter_papers(papers: Papers) -> None:
    """Enter every paper and do what follows it, in the order of the year."""
    year = papers.year
    steps: list[tuple[datetime, int, str, str]] = []
    for place, paper in enumerate(papers.drafted.values()):
        on = paper.one("received", paper.one("on"))
        hour = NOTES_AT if paper.one("note") else PAPERS_AT
        steps.append((year.moment(on, hour), place, ENTER, paper.key))
        steps += [
            (year.moment(acts.day_of(later), REST_AT), place, later, paper.key)
            for name in acts.LATER
            for later in (f"{name} {value}" for value in paper.every(name))
        ]
    for at, _place, step, key in sorted(steps):
        if step == ENTER:
            _enter(papers, papers.drafted[key], at=at)
        else:
            acts.follow(step, papers, key, at=at)


def _enter(papers: Papers, paper: Drafted, *, at: datetime) -> None:
    registered = Paper(
        kind=DocumentKind(paper.one("kind", "note_verbale")),
        marking=_marking(paper),
        versions=papers.versions(paper),
        symbol=papers.symbol(paper.key),
        dated_on=papers.day(paper),
        place=paper.one("place", "Astana"),
        author=paper.one("by", "CICA Secretariat"),
        body=paper.one("body"),
    )
    originals = _originals(papers, paper, registered.marking, at=at)
    by = REGISTRY_AT_THE_MACHINE
    if paper.one("note"):
        papers.entered[paper.key] = registry.register_note(
            note=_note(papers, paper, registered), by=by, at=at, originals=originals
        )
    else:
        papers.entered[paper.key] = registry.register(
            paper=registered, by=by, at=at, originals=originals
        )
    acts.accompany(papers, paper, at=at)


def _note(papers: Papers, paper: Drafted, registered: Paper) -> NotePaper:
    enclosed = paper.one("encloses").split()
    letters = sum(
        len(version.plain)
        for key in enclosed
        for version in papers.versions(papers.drafted[key])
        if version.language is Language.EN
    )
    pages = ceil(letters / LETTERS_A_PAGE)
    return NotePaper(
        paper=registered,
        number=papers.number(paper.key),
        direction=acts.direction_of(paper),
        sender=paper.one("sender", SECRETARIAT),
        addressed_to=acts.addressed_to(paper),
        counted=tuple(
            CountedEnclosure(
                language=version.language,
                as_written=enclosure(version.language, pages),
                count=pages,
                unit=EnclosureUnit.PAGES
                if version.language is Language.EN
                else EnclosureUnit.SHEETS,
            )
            for version in registered.versions
            if enclosed
        ),
        enclosed=tuple(papers.entered[key].revision for key in enclosed),
    )


def _originals(
    papers: Papers, paper: Drafted, marking: Marking, *, at: datetime
) -> tuple[int, ...]:
    """Keep the paper as it "came": a text file for each language, byte for byte."""
    if not paper.one("original"):
        return ()
    name = papers.name(paper.key)
    return tuple(
        registry.keep_original(
            file=OriginalFile(
                f"{name.replace('/', '-')}.{version.language}.txt",
                "text/plain",
                f"{name}\n\n{version.plain}\n".encode(),
            ),
            marking=marking,
            at=at,
        )
        for version in papers.versions(paper)
    )


def _marking(paper: Drafted) -> Marking:
    return Marking(
        Distribution(paper.one("distribution")),
        paper.one("sender", SECRETARIAT),
        frozenset(paper.one("addressees").split()),
    )
