"""A house with its reference data, and papers handed in as the registry does."""

from pathlib import Path

from clearinghouse.intake import queries
from clearinghouse.intake.kinds import Via
from clearinghouse.intake.queries import UploadView
from clearinghouse.jobs import importing, reference, reference_catalogue
from tests.factories import NOW

REGISTRY = importing.REGISTRY

NOTE = """SECRETARIAT OF THE CONFERENCE ON INTERACTION
AND CONFIDENCE BUILDING MEASURES IN ASIA

№ DOC/77

Enclosure: as stated, on 2 p.

The Secretariat of the Conference on Interaction and Confidence Building Measures in Asia (CICA)
presents its compliments to the CICA Member States and has the honour to forward the draft
decision on orchards.

The Secretariat avails itself of this opportunity to renew to the CICA Member States the
assurances of its highest consideration.

Astana, 3 March 2025

MEMBER STATES
OF THE CONFERENCE ON INTERACTION
AND CONFIDENCE BUILDING MEASURES
IN ASIA

MC/2025/DRAFT/7 3 March 2025

Distr: Member States only

Chairmanship of Azerbaijan

DRAFT DECISION OF THE CICA MINISTERIAL COUNCIL

on Orchards

The Ministers,

Having considered the state of orchards,

1. Decide to plant apple trees.

2. Request the Senior Officials Committee to report in spring.
"""


def furnished() -> None:
    """Load the reference data, as an installation has it."""
    reference.load(at=NOW)
    reference_catalogue.load(at=NOW)


def hand_in(*files: tuple[str, bytes | Path], again: bool = False) -> tuple[UploadView, ...]:
    """Hand files in and return what is proposed."""
    handed = importing.hand_in(files, by=REGISTRY, at=NOW, via=Via.COMMAND, again=again)
    return queries.uploads(REGISTRY, handed.uploads)


def accept(*uploads: UploadView) -> tuple[UploadView, ...]:
    """Accept everything and return how it stands then."""
    keys = [upload.key for upload in uploads]
    importing.accept_everything(importing.HandedIn(uploads=keys), by=REGISTRY, at=NOW)
    return queries.uploads(REGISTRY, keys)
