"""Tokens by which programs read in the name of an officer.  Only their digests are kept."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from clearinghouse.law.distribution import Reader
from clearinghouse.law.tokens import Scope, TokenState
from clearinghouse.participants.models.officers import Officer
from clearinghouse.participants.models.periods import enumerated


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    """Tokens, kept to those whom a reader may see."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the reader's own: what a token is called is nobody else's business."""
        if reader.officer is None:
            return self.none()
        return self.filter(officer=reader.officer)


class ApiToken(models.Model):
    """A way for a program to read as its officer; ``beginning`` lets the officer recognise it."""

    officer = models.ForeignKey(Officer, models.PROTECT, related_name="tokens")
    digest = models.BinaryField(max_length=32, unique=True)
    beginning = models.CharField(max_length=16, db_collation="C")
    name = models.CharField(max_length=80)
    scope = models.CharField(max_length=16, default=Scope.READ.value)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[ApiTokenQuerySet] = ApiTokenQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("scope", Scope, "token_scope_known"),
            models.CheckConstraint(condition=~Q(name=""), name="token_has_a_name"),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at")), name="token_expires_later"
            ),
            models.CheckConstraint(
                condition=Q(revoked_at=None) | Q(revoked_at__gte=F("made_at")),
                name="token_revoked_after_it_was_made",
            ),
        )
        indexes = (models.Index(fields=["officer", "-made_at"], name="token_of_officer"),)

    def in_law(self) -> TokenState:
        """Return how the token stands, as the law knows it."""
        return TokenState(
            until=self.expires_at,
            is_revoked=self.revoked_at is not None,
            is_closed=not self.officer.is_active,
        )
