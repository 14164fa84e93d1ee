"""What belongs to a document in the rooms above the register."""

from clearinghouse.api.schemas.measures import MeasureItem
from clearinghouse.api.schemas.parts import Told
from clearinghouse.api.schemas.procedures import DecisionRow


class Company(Told):
    """The decisions that a document carries, and the measures that it concerns."""

    decisions: list[DecisionRow]
    measures: list[MeasureItem]
