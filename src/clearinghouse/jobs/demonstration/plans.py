"""A call that is open now, with what some delegations have answered so far.

The plans of the years before are those of the reference files.
"""

from datetime import datetime, timedelta
from typing import Final

from clearinghouse.jobs.demonstration_people import reader_of_role as reader
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.planning.facts import EventFacts, OrganiserFacts
from clearinghouse.planning.operations import open_call, return_nil, save_submission

OPENED_BEFORE: Final = timedelta(days=30)
SUBMITTED_BEFORE: Final = timedelta(days=9)
LEFT: Final = timedelta(days=12)


def call_for_plan(*, at: datetime) -> None:
    """Open the call for next year, and let three delegations answer it."""
    year = day_at(at).year + 1
    then = at - SUBMITTED_BEFORE
    open_call(
        year=year,
        before=day_at(at + LEFT),
        by=REGISTRY_AT_THE_MACHINE,
        at=at - OPENED_BEFORE,
    )
    kazakhstan, turkiye = (reader(name, at=then) for name in ("kaz.officer", "tur.officer"))
    for facts in (_orchards(year), _scanners(year)):
        _submit(year, facts, by=kazakhstan, at=then)
    _submit(year, _craft(year), by=turkiye, at=then)
    _submit(year, _rally(year), by=turkiye, at=then, is_draft=True)
    return_nil(year=year, by=reader("rus.officer", at=then), at=then)


def _submit(
    year: int, facts: EventFacts, *, by: Reader, at: datetime, is_draft: bool = False
) -> None:
    save_submission(year=year, facts=facts, is_draft=is_draft, by=by, at=at)


def _orchards(year: int) -> EventFacts:
    return EventFacts(
        title=Words(
            "Workshop on the care of old orchards",
            "Семинар по уходу за старыми садами",
            "Ескі бақтарды күту жөніндегі семинар",
        ),
        time=f"{year}-05-19/{year}-05-20",
        concept="Two days in an orchard and a hall, with practice on the first of them.",
        purpose="To compare how old trees are kept and replaced, and to exchange seedlings.",
        organisers=(
            OrganiserFacts(
                participant="KAZ",
                agency=Words(
                    "Ministry of Agriculture",
                    "Министерство сельского хозяйства",
                    "Ауыл шаруашылығы министрлігі",
                ),
            ),
        ),
        mode="hybrid",
        place="ALMATY",
        host="KAZ",
        dimension="ECON",
        area="ECON-AGRI",
        languages=("en", "ru"),
        participation="Two experts of each Member State; observers are welcome.",
        financing="The host offers board and lodging to one expert of each State.",
    )


def _scanners(year: int) -> EventFacts:
    return EventFacts(
        title=Words(
            "Exchange on transport corridors in winter",
            "Обмен опытом о работе транспортных коридоров зимой",
            "Қыс мезгіліндегі көлік дәліздері туралы тәжірибе алмасу",
        ),
        time=f"{year}-Q4",
        purpose="To learn how corridors stay open in snow.",
        organisers=(OrganiserFacts(participant="KAZ"), OrganiserFacts(participant="AZE")),
        mode="online",
        host="KAZ",
        dimension="ECON",
        area="ECON-TRANSPORT",
        languages=("en", "ru"),
    )


def _craft(year: int) -> EventFacts:
    return EventFacts(
        title=Words(
            "Training in telling genuine travel documents",
            "Обучение распознаванию подлинных проездных документов",
            "Жол жүру құжаттарының түпнұсқасын ажыратуды үйрету",
        ),
        time=f"{year}-05-20/{year}-05-23",
        concept="Four days for those who look at documents every day.",
        purpose="To train those who will train others.",
        organisers=(OrganiserFacts(participant="TUR"),),
        place="ANKARA",
        host="TUR",
        dimension="NCT",
        area="NCT-GEN",
        languages=("en",),
        participation="One officer of each Member State",
        financing="The host bears all costs but travel.",
    )


def _rally(year: int) -> EventFacts:
    return EventFacts(
        title=Words("Museums at night", "Ночь музеев", "Музейлер түні"),
        time=f"{year}-09",
        organisers=(OrganiserFacts(participant="TUR"),),
        host="TUR",
        dimension="HUM",
    )
