"""The official List of Coordinators as a sheet: its cells, its title, its names of the day."""

from datetime import UTC, date, datetime, time

from django.utils.translation import gettext as _
from django.utils.translation import override

from clearinghouse.law.coordination import printed_term
from clearinghouse.law.distribution import Reader
from clearinghouse.measures import queries
from clearinghouse.measures.views import ListView, Occupant
from clearinghouse.participants.queries import body_names_on, organisation_on, spoken
from clearinghouse.text.languages import Language
from clearinghouse.web import dates
from clearinghouse.writing.coordinators import (
    ListedArea,
    ListedState,
    Row,
    comma_separated,
    list_rows,
    list_table,
)
from clearinghouse.writing.sheet import Form, Masthead, Part, Sheet

COMMITTEE = "SOC"


def list_cells(reader: Reader, on: date, language: Language) -> tuple[Row, ...]:
    """Return the cells of the List as on a day, in a language, in the official layout."""
    return _cells(queries.coordinators(reader, on), language)


def list_sheet(reader: Reader, on: date, languages: tuple[Language, ...], *, url: str) -> Sheet:
    """Return the List as on a day as a paper in these languages.

    It bears the symbol of the decision that states it whole, on the day of that decision only: on
    any other day it is an extract and no decision.
    """
    shown = queries.coordinators(reader, on)
    names = organisation_on(reader, on)
    basis = shown.basis
    is_decision = basis is not None and basis.is_whole and basis.decided_on == on
    document = basis.document if basis and is_decision else None
    return Sheet(
        form=Form.DOCUMENT,
        masthead=Masthead(
            organisation=tuple(
                (language, name)
                for language in Language
                if names
                and (name := names.formal.get(language) or names.usual.get(language, ""))
                and (language in languages or language is not Language.KK)
            ),
            symbol=document.symbol if document else "",
            issued_on=on,
        ),
        parts=tuple(_part(reader, shown, language) for language in languages),
        url=url,
        # The day itself: the same List gives the same bytes whenever it is asked for.
        written_at=datetime.combine(on, time(), UTC),
        entries=(basis.entry,) if basis else (),
    )


def list_csv(reader: Reader, on: date, language: Language) -> bytes:
    """Return the List as on a day as comma-separated values."""
    return comma_separated(_headings(language), list_cells(reader, on, language))


def _part(reader: Reader, shown: ListView, language: Language) -> Part:
    bodies = body_names_on(reader, shown.on)
    with override(language):
        title = _("List of coordinating and co-coordinating States")
        day = _("As on %(day)s") % {"day": dates.long_date(shown.on, language)}
    return Part(
        language=language,
        text=(list_table(_headings(language), _cells(shown, language)),),
        title=title,
        body=bodies[COMMITTEE].usual.get(language, "") if COMMITTEE in bodies else "",
        meeting=day,
    )


def _headings(language: Language) -> Row:
    with override(language):
        return (
            _("No."),
            _("Dimension"),
            _("No."),
            _("Priority area"),
            _("Coordinator"),
            _("Co-coordinators"),
        )


def _cells(shown: ListView, language: Language) -> tuple[Row, ...]:
    return list_rows(
        ListedArea(
            dimension_number=line.dimension_number,
            dimension=spoken(line.dimension_name, language),
            area_number=None if line.is_whole_dimension else line.number,
            area="" if line.is_whole_dimension else spoken(line.name, language),
            coordinators=[_state(each, language) for each in line.coordinators],
            co_coordinators=[_state(each, language) for each in line.co_coordinators],
        )
        for line in shown.lines
    )


def _state(occupant: Occupant, language: Language) -> ListedState:
    """Return a State with its terms: as printed by the decision, else from the days given."""
    terms = (tenure.printed or printed_term(tenure.term) for tenure in occupant.tenures)
    return ListedState(spoken(occupant.name, language), ", ".join(filter(None, terms)))
