"""The focal points of the demonstration: offices, named by those who run their delegation."""

import tomllib
from importlib.resources import files

from django.contrib.auth import get_user_model

from clearinghouse.jobs.demonstration.calendar import Year
from clearinghouse.participants.operations import name_focal_point
from clearinghouse.participants.queries import reader_of


def name_focal_points(year: Year) -> None:
    """Name the focal points of ``year/offices.toml``, each by its delegation's administrator."""
    written = tomllib.loads(
        (files(__package__) / "year" / "offices.toml").read_text(encoding="utf-8")
    )
    officers = get_user_model().objects
    for office in written["offices"]:
        administrator = officers.get(email=f"{office['by']}@example.org")
        name_focal_point(
            participant=office["participant"],
            kind=office["kind"],
            area=office.get("area", "general"),
            office=office["office"],
            email=office["email"],
            language=office["language"],
            starts_on=year.day(office["from"]),
            by=reader_of(administrator, at=year.at),
            at=year.at,
        )
