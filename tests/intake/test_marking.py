"""Which distribution is proposed: never wider than what the paper and its note say."""

from dataclasses import replace

import pytest

from clearinghouse.intake import marking
from clearinghouse.law.distribution import Distribution, Marking
from clearinghouse.law.symbols import parse_symbol
from clearinghouse.reading.paper import (
    Addressees,
    Capacity,
    DocumentFound,
    NoteFound,
    Paper,
    PaperKind,
    Party,
    Place,
    Sender,
)

SECRETARIAT = Sender(Party(Capacity.SECRETARIAT, "SEC"))
ALL = Party(Capacity.ALL_MEMBER_STATES)
OBSERVERS = Party(Capacity.OBSERVERS)
PARTNERS = Party(Capacity.PARTNERS)
SOME = Party(Capacity.SOME_MEMBER_STATES)
INDIA = Party(Capacity.MINISTRY, "IND")
KAZAKHSTAN = Party(Capacity.EMBASSY, "KAZ")
UNREAD = Party(Capacity.MINISTRY)


def a_note(*parties: Party) -> NoteFound:
    return NoteFound(None, None, Place(), SECRETARIAT, Addressees(parties))


def a_document(**given) -> DocumentFound:
    return replace(DocumentFound(PaperKind.OTHER), **given)


def a_paper(*notes: NoteFound, documents: tuple[DocumentFound, ...] = ()) -> Paper:
    return Paper("paper.txt", "0" * 64, 9, "txt", notes=notes, documents=documents)


class TestOfANote:
    @pytest.mark.parametrize(
        ("parties", "distribution", "addressees"),
        [
            ((ALL,), Distribution.MEMBER_STATES, set()),
            ((ALL, OBSERVERS), Distribution.MEMBERS_AND_OBSERVERS, set()),
            # No line lets partners in: they are left out rather than the public let in.
            ((ALL, PARTNERS), Distribution.MEMBER_STATES, set()),
            ((INDIA, KAZAKHSTAN), Distribution.ADDRESSEES, {"IND", "KAZ"}),
            ((INDIA, UNREAD), Distribution.ADDRESSEES, {"IND"}),
        ],
    )
    def test_is_for_those_to_whom_it_is_addressed(self, parties, distribution, addressees) -> None:
        proposed = marking.of_note(a_note(*parties))

        assert proposed == Marking(distribution, "SEC", frozenset(addressees))

    @pytest.mark.parametrize(
        "parties", [(), (UNREAD,), (OBSERVERS,), (PARTNERS,), (SOME,), (SOME, OBSERVERS, INDIA)]
    )
    def test_is_left_to_an_officer_where_nobody_is_read(self, parties) -> None:
        assert marking.of_note(a_note(*parties)) is None


class TestOfADocument:
    def test_is_as_printed_even_behind_a_note_to_one(self) -> None:
        found = a_document(distribution=Distribution.MEMBER_STATES, enclosed_in=0)

        proposed = marking.of_document(found, a_paper(a_note(INDIA)))

        assert proposed == Marking(Distribution.MEMBER_STATES)

    def test_is_left_to_an_officer_where_the_line_is_not_understood(self) -> None:
        found = a_document(distribution_as_written="Friends of the Chair", enclosed_in=0)

        assert marking.of_document(found, a_paper(a_note(ALL))) is None

    def test_without_a_line_is_for_those_to_whom_its_note_goes(self) -> None:
        found = a_document(symbol=parse_symbol("MC/2025/DRAFT/7"), enclosed_in=0)

        proposed = marking.of_document(found, a_paper(a_note(INDIA)))

        assert proposed == Marking(Distribution.ADDRESSEES, None, frozenset({"IND"}))

    def test_of_a_note_to_observers_too_stays_for_members_where_it_is_a_paper_of_a_body(self):
        found = a_document(body="SOC", enclosed_in=0)

        proposed = marking.of_document(found, a_paper(a_note(ALL, OBSERVERS)))

        assert proposed == Marking(Distribution.MEMBER_STATES)

    def test_behind_a_note_to_nobody_known_is_left_to_an_officer(self) -> None:
        found = a_document(body="SOC", enclosed_in=0)

        assert marking.of_document(found, a_paper(a_note())) is None

    @pytest.mark.parametrize("kind", [PaperKind.CATALOGUE, PaperKind.BROCHURE])
    def test_that_the_conference_publishes_is_public_unless_it_is_a_draft(self, kind) -> None:
        assert marking.of_document(a_document(kind=kind), a_paper()) == Marking(Distribution.PUBLIC)
        assert marking.of_document(a_document(kind=kind, is_draft=True), a_paper()) is None

    def test_that_is_published_is_still_no_wider_than_the_note_that_carries_it(self) -> None:
        found = a_document(kind=PaperKind.CATALOGUE, enclosed_in=0)

        assert marking.of_document(found, a_paper(a_note(ALL))) == Marking(
            Distribution.MEMBER_STATES
        )

    def test_of_no_body_without_note_or_line_is_left_to_an_officer(self) -> None:
        assert marking.of_document(a_document(), a_paper()) is None
        assert marking.of_document(a_document(body="SOC"), a_paper()) == Marking(
            Distribution.MEMBER_STATES
        )
