"""What was last stated about a subject, so that the same statement is not entered twice."""

from django.db import models


class Statement(models.Model):
    """The last statement about a subject ("participant KAZ"), by digest, and its entry.

    ``by_files`` tells that it came from the reference files.  What an officer has stated since is
    not overwritten by a newer file.
    """

    subject = models.CharField(primary_key=True, max_length=80, db_collation="C")
    digest = models.BinaryField(max_length=32)
    entry = models.PositiveBigIntegerField()
    by_files = models.BooleanField(default=True)
