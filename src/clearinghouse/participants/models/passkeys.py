"""Which passkeys the record has bound to which officer, and so to which delegation."""

from django.db import models
from django.db.models import F, Q

from clearinghouse.participants.models.officers import Officer


class Passkey(models.Model):
    """A passkey by the SHA-256 of its public key; ``entry`` bound it, and it is nobody else's."""

    officer = models.ForeignKey(Officer, models.PROTECT, related_name="passkeys")
    digest = models.BinaryField(max_length=32, unique=True)
    bound_at = models.DateTimeField()
    released_at = models.DateTimeField(null=True)
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(released_at=None) | Q(released_at__gte=F("bound_at")),
                name="passkey_released_after_it_was_bound",
            ),
        )
