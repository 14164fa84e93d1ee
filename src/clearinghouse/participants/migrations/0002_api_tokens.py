"""The tokens by which programs read in the name of officers."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('participants', '0001_participants_and_people'),
    ]

    operations = [
        migrations.CreateModel(
            name='ApiToken',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.BinaryField(max_length=32, unique=True)),
                ('beginning', models.CharField(db_collation='C', max_length=16)),
                ('name', models.CharField(max_length=80)),
                ('scope', models.CharField(default='read', max_length=16)),
                ('made_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('last_used_at', models.DateTimeField(blank=True, null=True)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tokens', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['officer', '-made_at'], name='token_of_officer')],
                'constraints': [models.CheckConstraint(condition=models.Q(('scope__in', ['read'])), name='token_scope_known'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='token_has_a_name'), models.CheckConstraint(condition=models.Q(('expires_at__gt', models.F('made_at'))), name='token_expires_later'), models.CheckConstraint(condition=models.Q(('revoked_at', None), ('revoked_at__gte', models.F('made_at')), _connector='OR'), name='token_revoked_after_it_was_made')],
            },
        ),
    ]
