"""A procedure is opened by a note that is in the register, on texts that lie there too."""

from datetime import datetime

from django.db import transaction

from clearinghouse.adoption.effects import check_effects
from clearinghouse.correspondence.queries import deliveries_failed
from clearinghouse.documents.entering import new_address
from clearinghouse.documents.models import LanguageVersion, Note, Revision
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.ruling import Remark
from clearinghouse.law.silence_procedure import OPENED_BY_NOTE, open_silence
from clearinghouse.participants.queries import members_on
from clearinghouse.record.acts import settle
from clearinghouse.silence.facts import OpeningFacts
from clearinghouse.silence.faults import SilenceFault, refuse
from clearinghouse.silence.keeping import Entering, demand_registry, enter
from clearinghouse.silence.models import Procedure, ProcedureText
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.leaf import format_moment
from clearinghouse.tlog.procedure_acts import ProcedureAct


@transaction.atomic
def open_procedure(
    *, opening: OpeningFacts, by: Reader, at: datetime
) -> tuple[str, tuple[Remark, ...]]:
    """Place texts under silence; return the key of the procedure and what the law remarks.

    The roster are the Member States of the day on which it opens.  Raises
    :class:`~clearinghouse.record.acts.OutOfOrder` if the law refuses and
    :class:`~clearinghouse.silence.faults.Refusal` for what is not in the register.
    """
    demand_registry(by, at=at)
    roster = members_on(by, at.date())
    note = _note(opening.note, roster)
    versions = _versions(opening.texts, roster)
    ancestor = _ancestor(opening.ancestor)
    check_effects(opening.effects)
    remarks: list[Remark] = []
    failed = deliveries_failed(by, opening.note)
    settle(
        open_silence(
            body=opening.body,
            matter=opening.matter,
            languages=_languages(versions),
            roster=roster,
            has_note=True,
            deadline=opening.deadline,
            at=at,
            failed=failed.intersection(roster),
        ),
        remarks=remarks,
    )
    procedure = _write(opening, note, versions, ancestor, roster, by=by, at=at)
    enter(
        procedure,
        Entering(
            act=ProcedureAct.OPENED,
            body=_told(procedure, note, versions),
            received_at=at,
            officer=by.officer,
        ),
        by=by,
        at=at,
    )
    return procedure.key, tuple(remarks)


def _write(
    opening: OpeningFacts,
    note: Revision,
    versions: list[LanguageVersion],
    ancestor: Procedure | None,
    roster: tuple[str, ...],
    *,
    by: Reader,
    at: datetime,
) -> Procedure:
    """Write the procedure and the texts that lie under it."""
    procedure = Procedure.objects.create(
        key=new_address(),
        body=opening.body,
        matter=opening.matter,
        title_en=opening.title.en,
        title_ru=opening.title.ru,
        title_kk=opening.title.kk,
        note=note,
        roster=list(roster),
        opened_at=at,
        deadline=opening.deadline,
        civil=opening.civil,
        zone=opening.zone,
        tzdata=opening.tzdata,
        proves_delivery=opening.proves_delivery,
        names_objectors=opening.names_objectors,
        ancestor=ancestor,
        effects=list(opening.effects),
        opened_by_id=by.officer,
    )
    ProcedureText.objects.bulk_create(
        ProcedureText(procedure=procedure, version=version, digest=bytes(version.digest))
        for version in versions
    )
    return procedure


def _languages(versions: list[LanguageVersion]) -> set[str]:
    """Return the languages in which every text lies before the States."""
    by_text: dict[int, set[str]] = {}
    for version in versions:
        by_text.setdefault(version.revision_id, set()).add(str(version.language))
    return set.intersection(*by_text.values()) if by_text else set()


def issue_of(name: str) -> Revision | None:
    """Return the issue of a document that a symbol names, or the latest at an address."""
    revisions = Revision.objects.select_related("document")
    return revisions.filter(symbol=name).first() or (
        revisions.filter(document__address=name)
        .order_by("-revision", "-addendum", "-corrigendum")
        .first()
    )


def _note(address: str, roster: tuple[str, ...]) -> Revision:
    """Return the opening note; it has to reach every State of the roster, and open one only.

    It is locked: of two that open by it at once, the second finds what the first has opened.
    """
    note = (
        Revision.objects.select_related("document__note")
        .select_for_update(of=("self",), no_key=True)
        .filter(document__address=address)
        .first()
    )
    if note is None or not Note.objects.filter(document=note.document).exists():
        refuse(SilenceFault.NO_SUCH_NOTE)
    _demand_for_all(note.document.marking(), roster)
    if Procedure.objects.filter(note=note).exists():
        refuse(SilenceFault.OPENED_ALREADY, note=str(note.document.note.number))
    return note


def _versions(names: tuple[str, ...], roster: tuple[str, ...]) -> list[LanguageVersion]:
    """Return the texts in every language, as they are now."""
    issues = [issue_of(name) for name in names]
    keys = {issue.pk for issue in issues if issue is not None}
    if None in issues:
        refuse(SilenceFault.NO_SUCH_TEXT)
    versions = list(
        LanguageVersion.objects.select_related("revision__document")
        .filter(revision__in=keys, current=True)
        .order_by("revision", "language")
    )
    for version in versions:
        _demand_for_all(version.revision.document.marking(), roster)
    return versions


def _demand_for_all(marking: Marking, roster: tuple[str, ...]) -> None:
    for_some = marking.distribution is Distribution.ADDRESSEES
    if for_some and not marking.addressees.issuperset(roster):
        refuse(SilenceFault.NOT_ADDRESSED_TO_ALL)


def _ancestor(key: str) -> Procedure | None:
    """Return the procedure that this one takes up again; it must have ended."""
    if not key:
        return None
    found = Procedure.objects.filter(key=key).first()
    if found is None:
        refuse(SilenceFault.NO_SUCH_PROCEDURE)
    if found.closed_at is None:
        refuse(SilenceFault.ANCESTOR_NOT_ENDED)
    return found


def _told(
    procedure: Procedure, note: Revision, versions: list[LanguageVersion]
) -> dict[str, Plain]:
    """Return the opening as the procedure's log tells it."""
    titles = {"en": procedure.title_en, "ru": procedure.title_ru, "kk": procedure.title_kk}
    return {
        "body": procedure.body,
        "rule": str(OPENED_BY_NOTE),
        "subject": str(procedure.matter),
        "title": {language: words for language, words in titles.items() if words},
        "texts": [
            {
                "address": version.revision.symbol or version.revision.document.address,
                "language": str(version.language),
                "digest": bytes(version.digest).hex(),
            }
            for version in versions
        ],
        "roster": list(procedure.roster),
        "deadline": {
            "civil": procedure.civil,
            "zone": procedure.zone,
            "tzdata": procedure.tzdata,
            "instant": format_moment(procedure.deadline),
        },
        "note": str(note.document.note.number),
        "ancestor": procedure.ancestor.key if procedure.ancestor else "",
        "delivery": procedure.proves_delivery,
        "names": procedure.names_objectors,
        "effects": [dict(effect) for effect in procedure.effects],
    }
