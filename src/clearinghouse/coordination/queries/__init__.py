"""Reads of the coordination room; the first parameter is the reader."""

from clearinghouse.coordination.queries.areas import area, overview, reports_issued, vacancies
from clearinghouse.coordination.queries.submissions import submission, submissions

__all__ = ["area", "overview", "reports_issued", "submission", "submissions", "vacancies"]
