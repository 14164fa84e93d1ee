"""Notes may call for contributions to a review."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('correspondence', '0004_sendings_as_they_were'),
        ('documents', '0004_indexed_as'),
        ('participants', '0004_passkeys_of_a_delegation'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='notedraft',
            name='draft_purpose_is_known',
        ),
        migrations.AddConstraint(
            model_name='notedraft',
            constraint=models.CheckConstraint(condition=models.Q(('purpose__in', ['silence_opened', 'silence_kept', 'silence_broken', 'silence_reopened', 'decisions_forwarded', 'drafts_forwarded', 'submissions_called', 'contributions_called', 'invitation', 'reminder', 'free'])), name='draft_purpose_is_known'),
        ),
    ]
