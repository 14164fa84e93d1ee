"""Proposals: corrected, accepted, set aside; what is refused stays proposed with its reason."""

from datetime import date

import pytest

from clearinghouse.documents import queries as register
from clearinghouse.documents import rows
from clearinghouse.intake import operations, queries
from clearinghouse.intake.faults import IntakeFault, Refused
from clearinghouse.intake.kinds import ProposalState, Subject
from clearinghouse.intake.models import Proposal
from clearinghouse.law.distribution import PUBLIC_READER, Distribution
from clearinghouse.record.models import Entry
from tests.factories import ADMINISTRATOR, INDIA, KAZAKHSTAN, NOW
from tests.intake.house import NOTE, REGISTRY, accept, hand_in


@pytest.fixture
def upload(house, db):
    (handed,) = hand_in(("note.txt", NOTE.encode()))
    return handed


def of(upload, subject: Subject):
    return next(each for each in upload.proposals if each.subject is subject)


class TestPropose:
    def test_enters_nothing_in_the_register(self, upload) -> None:
        assert register.register(REGISTRY).rows == ()
        assert {p.state for p in upload.proposals} == {ProposalState.PROPOSED}

    def test_proposes_the_document_and_the_note(self, upload) -> None:
        assert of(upload, Subject.DOCUMENT).fields["symbol"] == "MC/2025/DRAFT/7"
        assert of(upload, Subject.DOCUMENT).fields["distribution"] == "member_states"
        assert of(upload, Subject.NOTE).fields["number"] == "DOC/77"

    def test_reads_the_same_bytes_once(self, upload) -> None:
        (again,) = hand_in(("another name.txt", NOTE.encode()))

        assert again.key == upload.key

    def test_notes_a_file_that_cannot_be_read_and_reads_the_others(self, house, db) -> None:
        broken, read = hand_in(("broken.pdf", b"%PDF-1.7 nothing"), ("note.txt", NOTE.encode()))

        assert broken.fault
        assert not broken.proposals
        assert read.proposals

    @pytest.mark.parametrize("reader", [PUBLIC_READER, KAZAKHSTAN, ADMINISTRATOR])
    def test_is_for_the_registry_only(self, upload, reader) -> None:
        assert queries.batches(reader) == ()
        assert queries.uploads(reader, [upload.key]) == ()
        with pytest.raises(Refused):
            operations.accept(proposal=upload.proposals[0].key, by=reader, at=NOW)


class TestAccept:
    def test_registers_the_document_then_the_note_that_encloses_it(self, upload) -> None:
        (accepted,) = accept(upload)

        note = register.resolve(KAZAKHSTAN, "DOC/77")[0]
        shown = rows.document(KAZAKHSTAN, note.address)
        assert shown is not None
        assert shown.note is not None
        assert [row.symbol for row in shown.note.enclosures] == ["MC/2025/DRAFT/7"]
        assert {p.state for p in accepted.proposals} <= {
            ProposalState.ACCEPTED,
            ProposalState.NOTED,
        }

    def test_keeps_the_file_byte_for_byte(self, upload) -> None:
        accept(upload)

        row = register.resolve(KAZAKHSTAN, "DOC/77")[0]
        shown = rows.document(KAZAKHSTAN, row.address)
        assert shown is not None
        name, _type, content = register.original(KAZAKHSTAN, shown.sources[0].digest)
        assert (name, content) == ("note.txt", NOTE.encode())

    def test_refuses_to_decide_twice(self, upload) -> None:
        accept(upload)

        with pytest.raises(Refused) as refused:
            operations.accept(proposal=upload.proposals[0].key, by=REGISTRY, at=NOW)

        assert refused.value.fault is IntakeFault.ALREADY_DECIDED

    def test_leaves_proposed_what_the_register_refuses_and_nothing_half_done(self, upload) -> None:
        accept(upload)
        altered = NOTE.replace("apple trees", "pear trees").encode()
        (second,) = hand_in(("altered.txt", altered))
        entries = Entry.objects.count()

        state = operations.accept(proposal=of(second, Subject.DOCUMENT).key, by=REGISTRY, at=NOW)

        held = Proposal.objects.get(pk=of(second, Subject.DOCUMENT).key)
        assert state is ProposalState.PROPOSED
        assert held.fault == "documents.symbol_stands_for_another_text"
        assert Entry.objects.count() == entries


class TestAmend:
    def test_corrects_before_anything_is_stored(self, upload) -> None:
        operations.amend(
            proposal=of(upload, Subject.DOCUMENT).key,
            corrected={
                "symbol": "мс / 2025 / draft / 8",
                "dated_on": "2025-03-04",
                "distribution": "public",
                "title_en": "On   orchards",
            },
            by=REGISTRY,
            at=NOW,
        )
        accept(upload)

        (row,) = register.resolve(PUBLIC_READER, "MC/2025/DRAFT/8")
        assert row.dated_on == date(2025, 3, 4)
        assert row.distribution is Distribution.PUBLIC
        assert row.titles["en"] == "On orchards"

    def test_corrects_a_paragraph_and_keeps_the_file_as_it_came(self, upload) -> None:
        document = of(upload, Subject.DOCUMENT)
        address = next(b.address for b in document.texts["en"] if "apple" in b.text)
        operations.amend(
            proposal=document.key,
            corrected={f"text_en_{address}": "Decide to plant  pear trees."},
            by=REGISTRY,
            at=NOW,
        )
        _batch, shown = queries.proposal(REGISTRY, document.key)
        assert "Decide to plant pear trees." in {b.text for b in shown.texts["en"]}
        assert f"text_en_{address}" not in shown.fields
        accept(upload)

        (row,) = register.resolve(KAZAKHSTAN, "MC/2025/DRAFT/7")
        entered = rows.document(KAZAKHSTAN, row.address)
        text = {b.address: b.text for b in entered.reading("en").text}
        assert text[address] == "Decide to plant pear trees."
        _name, _type, content = register.original(KAZAKHSTAN, entered.sources[0].digest)
        assert content == NOTE.encode()

    def test_takes_out_a_paragraph_left_empty(self, upload) -> None:
        document = of(upload, Subject.DOCUMENT)
        address = next(b.address for b in document.texts["en"] if "apple" in b.text)
        operations.amend(
            proposal=document.key, corrected={f"text_en_{address}": " "}, by=REGISTRY, at=NOW
        )

        _batch, shown = queries.proposal(REGISTRY, document.key)
        assert address not in {b.address for b in shown.texts["en"]}
        assert len(shown.texts["en"]) == len(document.texts["en"]) - 1

    @pytest.mark.parametrize("field", ["text_en_nowhere", "text_fr_1", "text_ru_1"])
    def test_refuses_a_paragraph_that_was_not_read(self, upload, field: str) -> None:
        with pytest.raises(Refused) as refused:
            operations.amend(
                proposal=of(upload, Subject.DOCUMENT).key,
                corrected={field: "x"},
                by=REGISTRY,
                at=NOW,
            )
        assert refused.value.fault is IntakeFault.CANNOT_BE_AMENDED

    @pytest.mark.parametrize(
        ("field", "typed", "fault"),
        [
            ("symbol", "not a symbol", IntakeFault.NOT_A_SYMBOL),
            ("dated_on", "31.02.2025", IntakeFault.NOT_A_DATE),
            ("distribution", "secret", IntakeFault.NOT_A_CHOICE),
            ("kind", "poem", IntakeFault.NOT_A_CHOICE),
            ("kind", "", IntakeFault.NOT_A_CHOICE),
            ("distribution", "", IntakeFault.NOT_A_CHOICE),
            ("digest", "00", IntakeFault.CANNOT_BE_AMENDED),
            ("addressees", "KAZ KAY", IntakeFault.UNKNOWN_PARTICIPANT),
        ],
    )
    def test_refuses_what_cannot_be_read(self, upload, field, typed, fault) -> None:
        with pytest.raises(Refused) as refused:
            operations.amend(
                proposal=of(upload, Subject.DOCUMENT).key,
                corrected={field: typed},
                by=REGISTRY,
                at=NOW,
            )

        assert refused.value.fault is fault

    def test_demands_addressees_for_a_paper_to_addressees(self, upload) -> None:
        key = of(upload, Subject.DOCUMENT).key
        operations.amend(
            proposal=key, corrected={"distribution": "addressees"}, by=REGISTRY, at=NOW
        )

        operations.accept(proposal=key, by=REGISTRY, at=NOW)

        assert Proposal.objects.get(pk=key).fault == "intake.no_addressees"


class TestSetAside:
    def test_leaves_the_finding_out(self, upload) -> None:
        for proposal in upload.proposals:
            operations.set_aside(proposal=proposal.key, by=REGISTRY, at=NOW)
        accept(upload)

        assert register.register(REGISTRY).rows == ()


class TestSettleDoubt:
    def test_remembers_that_somebody_looked(self, upload) -> None:
        doubt = upload.doubts[0]

        operations.settle_doubt(doubt=doubt.key, by=REGISTRY, at=NOW)

        (shown,) = queries.uploads(REGISTRY, [upload.key])
        assert shown.doubts[0].is_settled

    def test_leaves_proposed_what_has_two_originals(self, house, db) -> None:
        russian = (
            "\n\nMC/2025/DRAFT/7 3 March 2025\n\nПРОЕКТ РЕШЕНИЯ\n\nо садах\n\n1. Посадить яблони.\n"
        )
        (upload,) = hand_in(("two.txt", (NOTE + russian).encode()))
        document = of(upload, Subject.DOCUMENT)
        assert {"en", "ru"} <= set(document.texts)
        operations.amend(
            proposal=document.key,
            corrected={"status_en": "original", "status_ru": "original"},
            by=REGISTRY,
            at=NOW,
        )

        assert operations.accept(proposal=document.key, by=REGISTRY, at=NOW) is (
            ProposalState.PROPOSED
        )
        assert Proposal.objects.get(pk=document.key).fault == "intake.two_originals"


class TestTheFile:
    def test_is_for_no_more_than_its_corrected_parts(self, upload) -> None:
        for subject in (Subject.DOCUMENT, Subject.NOTE):
            operations.amend(
                proposal=of(upload, subject).key,
                corrected={"distribution": "addressees", "addressees": "KAZ"},
                by=REGISTRY,
                at=NOW,
            )
        accept(upload)

        (row,) = register.resolve(KAZAKHSTAN, "MC/2025/DRAFT/7")
        entered = rows.document(KAZAKHSTAN, row.address)
        digest = entered.sources[0].digest
        assert register.original(KAZAKHSTAN, digest) is not None
        assert register.original(INDIA, digest) is None

    def test_becomes_narrower_with_a_part_that_is_corrected_later(self, upload) -> None:
        document = of(upload, Subject.DOCUMENT)
        operations.amend(
            proposal=of(upload, Subject.NOTE).key,
            corrected={"distribution": "public"},
            by=REGISTRY,
            at=NOW,
        )
        operations.amend(
            proposal=document.key, corrected={"distribution": "public"}, by=REGISTRY, at=NOW
        )
        operations.accept(proposal=document.key, by=REGISTRY, at=NOW)
        (row,) = register.resolve(PUBLIC_READER, "MC/2025/DRAFT/7")
        digest = rows.document(PUBLIC_READER, row.address).sources[0].digest
        assert register.original(PUBLIC_READER, digest) is not None
        operations.amend(
            proposal=of(upload, Subject.NOTE).key,
            corrected={"distribution": "member_states"},
            by=REGISTRY,
            at=NOW,
        )
        operations.accept(proposal=of(upload, Subject.NOTE).key, by=REGISTRY, at=NOW)

        assert register.original(PUBLIC_READER, digest) is None
        assert register.original(INDIA, digest) is not None


class TestARevisionForFewer:
    def test_is_refused_where_the_document_is_open_to_more(self, upload) -> None:
        operations.amend(
            proposal=of(upload, Subject.DOCUMENT).key,
            corrected={"distribution": "public"},
            by=REGISTRY,
            at=NOW,
        )
        accept(upload)
        revised = NOTE.replace("DRAFT/7", "DRAFT/7/Rev.1").replace("DOC/77", "DOC/78")
        (second,) = hand_in(("revised.txt", revised.encode()))

        state = operations.accept(proposal=of(second, Subject.DOCUMENT).key, by=REGISTRY, at=NOW)

        held = Proposal.objects.get(pk=of(second, Subject.DOCUMENT).key)
        assert state is ProposalState.PROPOSED
        assert held.fault == "documents.marked_narrower"
        assert register.resolve(PUBLIC_READER, "MC/2025/DRAFT/7/Rev.1") == ()


class TestTheRecord:
    def test_tells_that_something_was_corrected_and_seals_what(self, upload) -> None:
        held = of(upload, Subject.DOCUMENT)
        operations.amend(proposal=held.key, corrected={"title_en": "X"}, by=REGISTRY, at=NOW)
        entry = Entry.objects.get(act="proposal.amended")

        leaf = bytes(entry.leaf)
        assert f'"proposal":"{held.key}"'.encode() in leaf
        assert b"corrected" in leaf
        assert b"title_en" not in leaf

    def test_tells_what_was_set_aside_and_looked_at_once(self, upload) -> None:
        operations.set_aside(proposal=of(upload, Subject.DOCUMENT).key, by=REGISTRY, at=NOW)
        for _twice in range(2):
            operations.settle_doubt(doubt=upload.doubts[0].key, by=REGISTRY, at=NOW)

        acts = list(Entry.objects.values_list("act", flat=True))
        assert acts.count("proposal.set_aside") == 1
        assert acts.count("doubt.settled") == 1
