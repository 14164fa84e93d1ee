"""The tables of the register, and who may see their rows.

``visible_to`` is ``law.distribution.may_read`` written in SQL; a property test proves them equal.
"""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q

from clearinghouse.documents.kinds import Direction, DocumentKind, EnclosureUnit, LanguageStatus
from clearinghouse.law.distribution import Distribution, Marking, Reader, Standing
from clearinghouse.text.languages import Language


def choices(kinds: type[DocumentKind | Distribution | Language | LanguageStatus]) -> list[str]:
    """Return the values that a column of these kinds may hold."""
    return [kind.value for kind in kinds]


def visible(reader: Reader, path: str = "") -> Q:
    """Return the condition under which ``reader`` may see a row marked at ``path``.

    ``path`` leads to the marked row ("document__", "revision__document__", or nothing).
    """
    public = Q(**{f"{path}distribution": Distribution.PUBLIC})
    if not reader.cleared or reader.participant is None:
        return public
    seen = public | Q(**{f"{path}marked_by": reader.participant})
    if reader.standing in (Standing.MEMBER, Standing.SECRETARIAT):
        seen |= Q(**{f"{path}distribution": Distribution.MEMBER_STATES})
    if reader.standing in (Standing.MEMBER, Standing.SECRETARIAT, Standing.OBSERVER):
        seen |= Q(**{f"{path}distribution": Distribution.MEMBERS_AND_OBSERVERS})
    return seen | Q(
        **{
            f"{path}distribution": Distribution.ADDRESSEES,
            f"{path}addressees__contains": [reader.participant],
        }
    )


class Marked(models.Model):
    """What carries a distribution: who marked it, and to whom it goes."""

    distribution = models.TextField()
    marked_by = models.ForeignKey(
        "participants.Participant", models.PROTECT, null=True, related_name="+"
    )
    addressees = ArrayField(models.TextField(), default=list)

    class Meta:
        abstract = True

    def marking(self) -> Marking:
        """Return the marking as the law knows it."""
        return Marking(
            Distribution(self.distribution), self.marked_by_id, frozenset(self.addressees)
        )


class DocumentQuerySet(models.QuerySet["Document"]):
    """Documents, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the documents that ``reader`` may read."""
        return self.filter(visible(reader))


class Document(Marked):
    """A work: one document with all its revisions and languages."""

    # Not a running number: numbers without gaps would tell how much one cannot see.
    address = models.TextField(unique=True, db_collation="C")
    kind = models.TextField()
    symbol = models.TextField(null=True, unique=True, db_collation="C")
    body = models.TextField(blank=True, db_collation="C")
    year = models.PositiveSmallIntegerField(null=True)
    session = models.PositiveSmallIntegerField(null=True)
    series = models.TextField(blank=True, db_collation="C")
    serial = models.PositiveIntegerField(null=True)
    author = models.TextField(blank=True)
    registered_at = models.DateTimeField()
    registered_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=choices(DocumentKind)), name="document_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(distribution__in=choices(Distribution)),
                name="document_distribution_is_known",
            ),
            models.CheckConstraint(
                condition=Q(distribution=Distribution.ADDRESSEES) | Q(addressees=[]),
                name="document_addressees_only_if_distributed_by_addressee",
            ),
            models.CheckConstraint(
                condition=Q(symbol=None, serial=None)
                | Q(symbol__isnull=False, serial__isnull=False, year__isnull=False),
                name="document_symbol_with_its_parts",
            ),
        )
        indexes = (
            models.Index(fields=["-registered_at", "-id"], name="document_newest"),
            models.Index(fields=["body", "-year"], name="document_by_body"),
            GinIndex(fields=["addressees"], name="document_by_addressee"),
        )


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Revisions, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the revisions of documents that ``reader`` may read."""
        return self.filter(visible(reader, "document__"))


class Revision(models.Model):
    """One issue of a document: as first issued, revised, added to or corrected."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="revisions")
    revision = models.PositiveSmallIntegerField(default=0)
    addendum = models.PositiveSmallIntegerField(default=0)
    corrigendum = models.PositiveSmallIntegerField(default=0)
    symbol = models.TextField(null=True, unique=True, db_collation="C")
    dated_on = models.DateField(null=True)
    place = models.TextField(blank=True)
    registered_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["document", "revision", "addendum", "corrigendum"],
                name="revision_issued_once",
            ),
        )
        indexes = (models.Index(fields=["-dated_on", "-id"], name="revision_by_date"),)


class LanguageVersionQuerySet(models.QuerySet["LanguageVersion"]):
    """Language versions, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the language versions of documents that ``reader`` may read."""
        return self.filter(visible(reader, "revision__document__"))


class LanguageVersion(models.Model):
    """The text of one revision in one language: a title and addressed blocks."""

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="languages")
    language = models.TextField()
    status = models.TextField()
    title = models.TextField()
    blocks = models.JSONField()
    plain = models.TextField()
    digest = models.BinaryField()
    search = SearchVectorField()
    # By which way of indexing the vector was made; see documents.indexing.
    indexed_as = models.PositiveSmallIntegerField(default=0)
    # A transcription may be corrected, never overwritten: the earlier one stays, no longer current.
    transcription = models.PositiveSmallIntegerField(default=1)
    current = models.BooleanField(default=True)
    registered_at = models.DateTimeField()
    entry = models.BigIntegerField()

    objects = LanguageVersionQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["revision", "language"],
                condition=Q(current=True),
                name="one_current_text_per_language",
            ),
            models.UniqueConstraint(
                fields=["revision", "language", "transcription"],
                name="one_text_per_transcription",
            ),
            models.UniqueConstraint(
                fields=["revision"],
                condition=Q(status=LanguageStatus.ORIGINAL, current=True),
                name="one_original_per_revision",
            ),
            models.CheckConstraint(
                condition=Q(language__in=choices(Language)), name="language_is_known"
            ),
            models.CheckConstraint(
                condition=Q(status__in=choices(LanguageStatus)), name="language_status_is_known"
            ),
        )
        indexes = (GinIndex(fields=["search"], name="language_version_search", fastupdate=False),)


class Original(Marked):
    """A file as it was received, kept byte for byte."""

    digest = models.BinaryField(unique=True)
    name = models.TextField()
    media_type = models.TextField()
    content = models.BinaryField()
    received_at = models.DateTimeField()
    # How many papers the file holds, 0 where that is not known.
    parts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(
                    digest=models.Func(
                        F("content"), function="sha256", output_field=models.BinaryField()
                    )
                ),
                name="original_digest_is_of_its_bytes",
            ),
            models.CheckConstraint(
                condition=Q(distribution__in=choices(Distribution)),
                name="original_distribution_is_known",
            ),
        )


class Source(models.Model):
    """Which file a revision was read from."""

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="sources")
    original = models.ForeignKey(Original, models.PROTECT, related_name="revisions")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["revision", "original"], name="source_named_once"),
        )


class NoteQuerySet(models.QuerySet["Note"]):
    """Notes verbales, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the notes that ``reader`` may read."""
        return self.filter(visible(reader, "document__"))


class Note(models.Model):
    """A note verbale: its number in a register, who sends it and to whom."""

    document = models.OneToOneField(Document, models.PROTECT, related_name="note")
    direction = models.TextField()
    register = models.TextField(db_collation="C")
    serial = models.PositiveIntegerField()
    suffix = models.TextField(blank=True, db_collation="C")
    year = models.PositiveSmallIntegerField()
    number = models.TextField(db_collation="C")
    sender = models.ForeignKey(
        "participants.Participant", models.PROTECT, null=True, related_name="+"
    )
    on_behalf_of = models.TextField(blank=True)
    addressed_to = models.TextField(blank=True)
    received_at = models.DateTimeField(null=True)

    objects = NoteQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["sender", "year", "register", "serial", "suffix"],
                name="note_number_used_once_a_year",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(direction__in=[d.value for d in Direction]),
                name="note_direction_is_known",
            ),
        )
        indexes = (models.Index(fields=["number", "-year"], name="note_by_number"),)


class NoteEnclosure(models.Model):
    """What a note says it encloses, in each language as it counts."""

    note = models.ForeignKey(Note, models.PROTECT, related_name="counted")
    language = models.TextField()
    count = models.PositiveIntegerField(null=True)
    unit = models.TextField(blank=True)
    as_written = models.TextField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["note", "language"], name="enclosure_counted_once"),
            models.CheckConstraint(
                condition=Q(unit="") | Q(unit__in=[u.value for u in EnclosureUnit]),
                name="enclosure_unit_is_known",
            ),
        )


class Enclosure(models.Model):
    """That a revision went out with a note, and in which place."""

    note = models.ForeignKey(Note, models.PROTECT, related_name="enclosures")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="enclosed_in")
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["note", "revision"], name="enclosed_once"),
            models.UniqueConstraint(fields=["note", "position"], name="enclosure_one_per_place"),
        )


class Citation(models.Model):
    """That a paragraph names another paper, by symbol or note number.

    The paper need not be held: it is looked up when the citation is read, so a document that
    comes later turns older citations into links.
    """

    version = models.ForeignKey(LanguageVersion, models.PROTECT, related_name="citations")
    block = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    symbol = models.TextField(blank=True, db_collation="C")
    note_number = models.TextField(blank=True, db_collation="C")
    noted_on = models.DateField(null=True)
    foreign = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~Q(symbol="", note_number=""), name="citation_names_something"
            ),
        )
        indexes = (
            models.Index(fields=["symbol"], name="citation_by_symbol"),
            models.Index(fields=["note_number"], name="citation_by_note"),
        )


class Derestriction(models.Model):
    """That a document was opened to wider circles: when, by whom, under which decision."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="derestrictions")
    from_distribution = models.TextField()
    to_distribution = models.TextField()
    reason = models.TextField()
    derestricted_at = models.DateTimeField()
    derestricted_by = models.ForeignKey("participants.Officer", models.PROTECT, null=True)
    entry = models.BigIntegerField(unique=True)


class Counter(models.Model):
    """The last serial of a series of symbols or a register of notes: allocated without gaps."""

    series = models.TextField(unique=True, db_collation="C")
    last = models.PositiveIntegerField()
