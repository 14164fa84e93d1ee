"""The tables of the participants room."""

from pathlib import Path

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.RunSQL(
            (Path(__file__).parent / "0001_codes.sql").read_text(),
            reverse_sql="DROP TYPE participants_codes",
        ),
        migrations.CreateModel(
            name='Officer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('email', models.EmailField(max_length=254, unique=True)),
                ('office', models.CharField(max_length=200)),
                ('language', models.CharField(default='en', max_length=2)),
                ('zone', models.CharField(blank=True, max_length=40)),
                ('is_active', models.BooleanField(default=True)),
                ('joined_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Statement',
            fields=[
                ('subject', models.CharField(db_collation='C', max_length=80, primary_key=True, serialize=False)),
                ('digest', models.BinaryField(max_length=32)),
                ('entry', models.PositiveBigIntegerField()),
                ('by_files', models.BooleanField(default=True)),
            ],
        ),
        migrations.CreateModel(
            name='Body',
            fields=[
                ('code', models.CharField(db_collation='C', max_length=16, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=16)),
                ('position', models.PositiveSmallIntegerField()),
                ('founded_on', models.DateField(blank=True, null=True)),
                ('founded_as_written', models.CharField(blank=True, max_length=24)),
                ('composition_en', models.CharField(blank=True, max_length=400)),
                ('composition_ru', models.CharField(blank=True, max_length=400)),
                ('composition_kk', models.CharField(blank=True, max_length=400)),
                ('decides_en', models.CharField(blank=True, max_length=400)),
                ('decides_ru', models.CharField(blank=True, max_length=400)),
                ('decides_kk', models.CharField(blank=True, max_length=400)),
                ('source', models.TextField(blank=True)),
                ('note', models.TextField(blank=True)),
                ('reports_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reported_by', to='participants.body')),
            ],
        ),
        migrations.CreateModel(
            name='BodyName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('en', models.CharField(max_length=200)),
                ('ru', models.CharField(blank=True, max_length=200)),
                ('kk', models.CharField(blank=True, max_length=200)),
                ('abbreviation_en', models.CharField(blank=True, max_length=40)),
                ('abbreviation_ru', models.CharField(blank=True, max_length=40)),
                ('abbreviation_kk', models.CharField(blank=True, max_length=40)),
                ('symbol_code', models.CharField(blank=True, db_collation='C', max_length=16)),
                ('source', models.TextField(blank=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='names', to='participants.body')),
            ],
        ),
        migrations.CreateModel(
            name='Cadence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('prevails', models.BooleanField()),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('kind', models.CharField(max_length=16)),
                ('times', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('years', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('years_after', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('source', models.TextField(blank=True)),
                ('note', models.TextField(blank=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cadences', to='participants.body')),
                ('follows', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='followed_by', to='participants.body')),
            ],
        ),
        migrations.CreateModel(
            name='Credential',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('capacity', models.CharField(db_collation='C', max_length=32)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField(blank=True, null=True)),
                ('ground', models.CharField(blank=True, max_length=300)),
                ('revoked_ground', models.CharField(blank=True, max_length=300)),
                ('granted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='granted', to=settings.AUTH_USER_MODEL)),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='credentials', to=settings.AUTH_USER_MODEL)),
                ('revoked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='revoked', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='OrganisationName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('en', models.CharField(max_length=200)),
                ('ru', models.CharField(blank=True, max_length=200)),
                ('kk', models.CharField(blank=True, max_length=200)),
                ('abbreviation_en', models.CharField(blank=True, max_length=40)),
                ('abbreviation_ru', models.CharField(blank=True, max_length=40)),
                ('abbreviation_kk', models.CharField(blank=True, max_length=40)),
                ('source', models.TextField(blank=True)),
                ('note', models.TextField(blank=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='organisation_name_ends_after_start'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='organisation_one_name_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='Participant',
            fields=[
                ('code', models.CharField(db_collation='C', max_length=16, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=16)),
                ('zone', models.CharField(blank=True, max_length=40)),
                ('weekend', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=9), blank=True, default=list, size=None)),
                ('source', models.TextField(blank=True)),
                ('note', models.TextField(blank=True)),
                ('latitude', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True)),
                ('longitude', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True)),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='organs', to='participants.participant')),
            ],
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.BinaryField(max_length=32, unique=True)),
                ('email', models.EmailField(max_length=254)),
                ('office', models.CharField(max_length=200)),
                ('capacities', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=32), size=None)),
                ('language', models.CharField(default='en', max_length=2)),
                ('ground', models.CharField(blank=True, max_length=300)),
                ('invited_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('accepted_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('accepted_by', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='invitation', to=settings.AUTH_USER_MODEL)),
                ('invited_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='invitations_sent', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='invitations_withdrawn', to=settings.AUTH_USER_MODEL)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='participants.participant')),
            ],
        ),
        migrations.CreateModel(
            name='FocalPoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=16)),
                ('area', models.CharField(db_collation='C', default='general', max_length=40)),
                ('office', models.CharField(max_length=300)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('language', models.CharField(default='en', max_length=2)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='focal_points', to='participants.participant')),
            ],
        ),
        migrations.CreateModel(
            name='Chairmanship',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_on', models.DateField()),
                ('starts_by', models.DateField(blank=True, null=True)),
                ('starts_as_written', models.CharField(max_length=24)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('ends_as_written', models.CharField(blank=True, max_length=24)),
                ('opened_by', models.CharField(max_length=200)),
                ('ended_by', models.CharField(blank=True, max_length=200)),
                ('ends_with', models.CharField(blank=True, max_length=200)),
                ('expected_end', models.CharField(blank=True, max_length=24)),
                ('source', models.TextField(blank=True)),
                ('note', models.TextField(blank=True)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chairmanships', to='participants.participant')),
            ],
        ),
        migrations.AddField(
            model_name='officer',
            name='participant',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='officers', to='participants.participant'),
        ),
        migrations.CreateModel(
            name='ParticipantAlias',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=2)),
                ('text', models.CharField(max_length=300)),
                ('folded', models.CharField(db_collation='C', db_index=True, max_length=300)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aliases', to='participants.participant')),
            ],
        ),
        migrations.CreateModel(
            name='ParticipantName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('en', models.CharField(max_length=200)),
                ('ru', models.CharField(blank=True, max_length=200)),
                ('kk', models.CharField(blank=True, max_length=200)),
                ('formal_en', models.CharField(blank=True, max_length=300)),
                ('formal_ru', models.CharField(blank=True, max_length=300)),
                ('formal_kk', models.CharField(blank=True, max_length=300)),
                ('short_en', models.CharField(blank=True, max_length=40)),
                ('short_ru', models.CharField(blank=True, max_length=40)),
                ('short_kk', models.CharField(blank=True, max_length=40)),
                ('sort_en', models.CharField(db_collation='C', max_length=200)),
                ('source', models.TextField(blank=True)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='names', to='participants.participant')),
            ],
        ),
        migrations.CreateModel(
            name='Place',
            fields=[
                ('code', models.CharField(db_collation='C', max_length=16, primary_key=True, serialize=False)),
                ('zone', models.CharField(max_length=40)),
                ('latitude', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True)),
                ('longitude', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True)),
                ('participant', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='participants.participant')),
            ],
        ),
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(db_collation='C', max_length=24, unique=True)),
                ('kind', models.CharField(default='regular', max_length=8)),
                ('ordinal', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('session', models.CharField(blank=True, db_collation='C', max_length=16)),
                ('first_day', models.DateField(blank=True, null=True)),
                ('first_as_written', models.CharField(max_length=24)),
                ('last_day', models.DateField(blank=True, null=True)),
                ('last_as_written', models.CharField(blank=True, max_length=24)),
                ('mode', models.CharField(default='unknown', max_length=16)),
                ('is_held', models.BooleanField(default=True)),
                ('en', models.CharField(max_length=300)),
                ('ru', models.CharField(blank=True, max_length=300)),
                ('kk', models.CharField(blank=True, max_length=300)),
                ('outcomes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('plans', models.JSONField(blank=True, default=list)),
                ('confidence', models.CharField(default='stated', max_length=16)),
                ('source', models.TextField(blank=True)),
                ('note', models.TextField(blank=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='meetings', to='participants.body')),
                ('host', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='participants.participant')),
                ('place', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='participants.place')),
            ],
        ),
        migrations.CreateModel(
            name='PlaceName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('en', models.CharField(max_length=100)),
                ('ru', models.CharField(blank=True, max_length=100)),
                ('kk', models.CharField(blank=True, max_length=100)),
                ('source', models.TextField(blank=True)),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='names', to='participants.place')),
            ],
        ),
        migrations.CreateModel(
            name='Premises',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('starts_by', models.DateField(blank=True, null=True)),
                ('starts_as_written', models.CharField(max_length=24)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('en', models.CharField(max_length=200)),
                ('ru', models.CharField(blank=True, max_length=200)),
                ('kk', models.CharField(blank=True, max_length=200)),
                ('address', models.CharField(blank=True, max_length=300)),
                ('source', models.TextField(blank=True)),
                ('note', models.TextField(blank=True)),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='premises', to='participants.place')),
            ],
        ),
        migrations.CreateModel(
            name='Prospect',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sought', models.CharField(max_length=16)),
                ('seen_as_written', models.CharField(max_length=24)),
                ('source', models.TextField(blank=True)),
                ('confidence', models.CharField(default='stated', max_length=16)),
                ('note', models.TextField(blank=True)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='prospects', to='participants.participant')),
            ],
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('starts_by', models.DateField(blank=True, null=True)),
                ('starts_as_written', models.CharField(max_length=24)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('source', models.TextField(blank=True)),
                ('note', models.TextField(blank=True)),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='participants.place')),
            ],
        ),
        migrations.CreateModel(
            name='StandingPeriod',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('standing', models.CharField(max_length=16)),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('starts_by', models.DateField(blank=True, null=True)),
                ('starts_as_written', models.CharField(max_length=24)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('ends_as_written', models.CharField(blank=True, max_length=24)),
                ('decided_by', models.CharField(blank=True, max_length=200)),
                ('basis', models.CharField(blank=True, max_length=300)),
                ('signed_on', models.DateField(blank=True, null=True)),
                ('source', models.TextField(blank=True)),
                ('confidence', models.CharField(default='stated', max_length=16)),
                ('note', models.TextField(blank=True)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='standings', to='participants.participant')),
            ],
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['governing', 'working', 'advisory', 'administrative'])), name='body_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='bodyname',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='body_name_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='bodyname',
            constraint=models.CheckConstraint(condition=models.Q(('en', ''), _negated=True), name='body_name_has_english'),
        ),
        migrations.AddConstraint(
            model_name='bodyname',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('body'), models.F('body'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='body_one_name_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='bodyname',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('symbol_code', ''), _negated=True), expressions=[(models.Func(models.F('symbol_code'), models.F('symbol_code'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='body_symbol_code_of_one_body_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='cadence',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['every', 'at_least', 'in_practice', 'ad_hoc', 'permanent'])), name='cadence_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='cadence',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='cadence_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='cadence',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['ad_hoc', 'permanent']), ('times', None), ('years', None)), models.Q(('kind__in', ['every', 'at_least', 'in_practice']), ('times__gte', 1), ('years__gte', 1)), _connector='OR'), name='cadence_counts_when_it_is_regular'),
        ),
        migrations.AddConstraint(
            model_name='cadence',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('follows', None), ('years_after', None)), models.Q(('follows__isnull', False), ('years_after__isnull', False)), _connector='OR'), name='cadence_follows_a_body_by_years'),
        ),
        migrations.AddConstraint(
            model_name='cadence',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('prevails', True)), expressions=[(models.Func(models.F('body'), models.F('body'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='body_one_prevailing_cadence_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='credential',
            constraint=models.CheckConstraint(condition=models.Q(('capacity__in', ['READ', 'REGISTRY', 'DELEGATION_ADMINISTRATOR', 'ADMINISTRATOR'])), name='credential_capacity_known'),
        ),
        migrations.AddConstraint(
            model_name='credential',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at', None), ('ends_at__gte', models.F('starts_at')), _connector='OR'), name='credential_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='credential',
            constraint=models.CheckConstraint(condition=models.Q(('revoked_by', None), ('ends_at__isnull', False), _connector='OR'), name='credential_revoked_has_ended'),
        ),
        migrations.AddConstraint(
            model_name='credential',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('officer'), models.F('officer'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('capacity'), models.F('capacity'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('starts_at'), models.F('ends_at'), models.Value('[)'), function='tstzrange'), '&&')], name='credential_once_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='participant',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['state', 'organisation', 'secretariat'])), name='participant_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='participant',
            constraint=models.CheckConstraint(condition=models.Q(('code__regex', '^[A-Z][A-Z0-9-]{1,15}$')), name='participant_code_form'),
        ),
        migrations.AddConstraint(
            model_name='participant',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('latitude', None), ('longitude', None)), models.Q(('latitude__gte', -90), ('latitude__lte', 90), ('longitude__gte', -180), ('longitude__lte', 180)), _connector='OR'), name='participant_drawn_on_the_globe'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.CheckConstraint(condition=models.Q(('expires_at__gt', models.F('invited_at'))), name='invitation_expires_later'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('accepted_at', None), ('accepted_by', None)), models.Q(('accepted_at__isnull', False), ('accepted_by__isnull', False), ('withdrawn_at', None)), _connector='OR'), name='invitation_accepted_by_an_officer_or_withdrawn'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.CheckConstraint(condition=models.Q(('capacities__contained_by', ['READ', 'REGISTRY', 'DELEGATION_ADMINISTRATOR', 'ADMINISTRATOR'])), name='invitation_capacities_known'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.UniqueConstraint(models.F('participant'), django.db.models.functions.text.Lower('email'), condition=models.Q(('accepted_at', None), ('withdrawn_at', None)), name='invitation_one_pending_per_address_and_delegation'),
        ),
        migrations.AddConstraint(
            model_name='focalpoint',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['national', 'area', 'network'])), name='focal_point_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='focalpoint',
            constraint=models.CheckConstraint(condition=models.Q(('language__in', ['en', 'ru', 'kk'])), name='focal_point_language_known'),
        ),
        migrations.AddConstraint(
            model_name='focalpoint',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='focal_point_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='focalpoint',
            constraint=models.CheckConstraint(condition=models.Q(('office', ''), _negated=True), name='focal_point_has_an_office'),
        ),
        migrations.AddConstraint(
            model_name='focalpoint',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('email', ''), _negated=True), models.Q(('phone', ''), _negated=True), _connector='OR'), name='focal_point_can_be_reached'),
        ),
        migrations.AddConstraint(
            model_name='chairmanship',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('starts_by', None), ('starts_by__gte', models.F('starts_on')), _connector='OR'), name='chairmanship_starts_between_two_days'),
        ),
        migrations.AddConstraint(
            model_name='chairmanship',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='chairmanship_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='chairmanship',
            constraint=models.CheckConstraint(condition=models.Q(('opened_by', ''), _negated=True), name='chairmanship_opens_with_a_meeting'),
        ),
        migrations.AddConstraint(
            model_name='chairmanship',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_by', ''), ('ends_on', None)), models.Q(('ends_on__isnull', False), models.Q(('ended_by', ''), _negated=True)), _connector='OR'), name='chairmanship_ends_with_a_meeting'),
        ),
        migrations.AddConstraint(
            model_name='chairmanship',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='chairmanship_one_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='officer',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='officer_email_once_in_any_case'),
        ),
        migrations.AddConstraint(
            model_name='officer',
            constraint=models.CheckConstraint(condition=models.Q(('office', ''), _negated=True), name='officer_has_an_office'),
        ),
        migrations.AddConstraint(
            model_name='officer',
            constraint=models.CheckConstraint(condition=models.Q(('language__in', ['en', 'ru', 'kk'])), name='officer_language_known'),
        ),
        migrations.AddConstraint(
            model_name='participantalias',
            constraint=models.CheckConstraint(condition=models.Q(('language__in', ['en', 'ru', 'kk'])), name='participant_alias_language_known'),
        ),
        migrations.AddConstraint(
            model_name='participantalias',
            constraint=models.UniqueConstraint(fields=('participant', 'language', 'folded'), name='participant_alias_once'),
        ),
        migrations.AddConstraint(
            model_name='participantname',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='participant_name_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='participantname',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('en', ''), _negated=True), models.Q(('sort_en', ''), _negated=True)), name='participant_name_has_english'),
        ),
        migrations.AddConstraint(
            model_name='participantname',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('participant'), models.F('participant'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='participant_one_name_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['regular', 'special', 'informal'])), name='meeting_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('mode__in', ['in_person', 'online', 'hybrid', 'unknown'])), name='meeting_mode_known'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='meeting_confidence_known'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('first_day', None), ('last_day', None), ('last_day__gte', models.F('first_day')), _connector='OR'), name='meeting_ends_after_it_opens'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.UniqueConstraint(condition=models.Q(('session', ''), _negated=True), fields=('body', 'session'), name='meeting_session_once'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.UniqueConstraint(condition=models.Q(('kind', 'regular'), ('ordinal__isnull', False)), fields=('body', 'ordinal'), name='meeting_regular_ordinal_once'),
        ),
        migrations.AddConstraint(
            model_name='placename',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='place_name_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='placename',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('place'), models.F('place'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='place_one_name_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='premises',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('starts_by', None), ('starts_by__gte', models.F('starts_on')), _connector='OR'), name='premises_start_between_two_days'),
        ),
        migrations.AddConstraint(
            model_name='premises',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='premises_end_after_start'),
        ),
        migrations.AddConstraint(
            model_name='premises',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='premises_one_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='prospect',
            constraint=models.CheckConstraint(condition=models.Q(('sought__in', ['member', 'observer', 'partner', 'guest', 'former', 'secretariat'])), name='prospect_standing_known'),
        ),
        migrations.AddConstraint(
            model_name='prospect',
            constraint=models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='prospect_confidence_known'),
        ),
        migrations.AddConstraint(
            model_name='prospect',
            constraint=models.UniqueConstraint(fields=('participant', 'sought', 'seen_as_written'), name='prospect_once'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('starts_by', None), ('starts_by__gte', models.F('starts_on')), _connector='OR'), name='seat_starts_between_two_days'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='seat_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='seat_one_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='standingperiod',
            constraint=models.CheckConstraint(condition=models.Q(('standing__in', ['member', 'observer', 'partner', 'guest', 'former', 'secretariat'])), name='standing_known'),
        ),
        migrations.AddConstraint(
            model_name='standingperiod',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('starts_by', None), ('starts_by__gte', models.F('starts_on')), _connector='OR'), name='standing_starts_between_two_days'),
        ),
        migrations.AddConstraint(
            model_name='standingperiod',
            constraint=models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='standing_confidence_known'),
        ),
        migrations.AddConstraint(
            model_name='standingperiod',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='standing_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='standingperiod',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('participant'), models.F('participant'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='participant_one_standing_at_a_time'),
        ),
    ]
