"""The tables of the procedures room, one module per subject."""

from clearinghouse.procedures.models.carrying import carried
from clearinghouse.procedures.models.decisions import Decision, SilenceOutcome
from clearinghouse.procedures.models.instruments import (
    Instrument,
    InstrumentAct,
    InstrumentStatement,
    InstrumentStep,
    Milestone,
)

__all__ = [
    "Decision",
    "Instrument",
    "InstrumentAct",
    "InstrumentStatement",
    "InstrumentStep",
    "Milestone",
    "SilenceOutcome",
    "carried",
]
