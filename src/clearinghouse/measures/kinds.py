"""The words in which the room tells measures, roles and acts apart."""

from enum import StrEnum


class Completeness(StrEnum):
    """How much of an edition is known to the house."""

    KNOWN = "known"
    PARTLY = "partly"
    UNKNOWN = "unknown"


class MeasureKind(StrEnum):
    """What an entry of the Catalogue is."""

    PROVISION = "provision"
    MEASURE = "measure"
    ITEM = "item"


# PROVISION   a general provision, about all measures
# MEASURE     a confidence building measure
# ITEM        a lettered part of a measure


class ConcernKind(StrEnum):
    """How a document concerns a measure."""

    STATES = "states"
    INTRODUCES = "introduces"
    IMPLEMENTS = "implements"
    MENTIONS = "mentions"


# STATES       the document is the text of the Catalogue in which the measure stands
# INTRODUCES   the document reports or proposes that the measure be added or changed
# IMPLEMENTS   the document says how the measure is carried out: concept paper, plan
# MENTIONS     the document speaks of it


class ActKind(StrEnum):
    """By which act the List of Coordinators changes."""

    LIST = "list"
    APPOINTMENT = "appointment"
    END = "end"
