"""The tables of the correspondence room."""

import clearinghouse.law.correspondence
import clearinghouse.law.deliveries
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('documents', '0002_lasting'),
        ('participants', '0002_api_tokens'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Delivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(max_length=8)),
                ('state', models.CharField(max_length=12)),
                ('available_at', models.DateTimeField()),
                ('first_opened_at', models.DateTimeField(null=True)),
                ('acknowledged_at', models.DateTimeField(null=True)),
                ('attested_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('note', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deliveries', to='documents.note')),
                ('opened_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deliveries', to='participants.participant')),
                ('witnessed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('channel__in', ['portal', 'email', 'paper'])), name='delivery_channel_is_known'), models.CheckConstraint(condition=models.Q(('state__in', ['queued', 'available', 'opened', 'acknowledged', 'failed'])), name='delivery_state_is_known'), models.UniqueConstraint(fields=('note', 'participant'), name='delivery_once_to_each_delegation'), models.CheckConstraint(condition=models.Q(models.Q(('first_opened_at__isnull', False), ('state__in', ['acknowledged', 'opened'])), models.Q(models.Q(('state__in', ['acknowledged', 'opened']), _negated=True), ('first_opened_at', None)), _connector='OR'), name='delivery_opened_at_a_moment'), models.CheckConstraint(condition=models.Q(('first_opened_at', None), ('first_opened_at__gte', models.F('available_at')), _connector='OR'), name='delivery_opened_after_the_issue'), models.CheckConstraint(condition=models.Q(models.Q(('attested_by', None), ('first_opened_at', None), ('opened_by', None)), models.Q(('attested_by', None), ('first_opened_at__isnull', False), ('opened_by__isnull', False)), models.Q(('attested_by__isnull', False), ('first_opened_at__isnull', False), ('opened_by', None)), _connector='OR'), name='delivery_opened_by_an_officer_or_attested'), models.CheckConstraint(condition=models.Q(models.Q(('attested_by', None), ('witnessed_by', None)), models.Q(('attested_by__isnull', False), ('witnessed_by__isnull', False), models.Q(('attested_by', models.F('witnessed_by')), _negated=True)), _connector='OR'), name='delivery_on_paper_attested_by_two'), models.CheckConstraint(condition=models.Q(models.Q(('acknowledged_at__isnull', False), ('state', clearinghouse.law.deliveries.DeliveryState['ACKNOWLEDGED'])), models.Q(models.Q(('state', clearinghouse.law.deliveries.DeliveryState['ACKNOWLEDGED']), _negated=True), ('acknowledged_at', None)), _connector='OR'), name='delivery_acknowledged_at_a_moment')], 'indexes': [models.Index(fields=['participant', '-available_at'], name='delivery_inbox')]},
        ),
        migrations.CreateModel(
            name='NoteDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(default='draft', max_length=10)),
                ('version', models.PositiveIntegerField(default=1)),
                ('purpose', models.CharField(max_length=24)),
                ('register', models.TextField(db_collation='C')),
                ('suffix', models.CharField(blank=True, db_collation='C', max_length=8)),
                ('addressed', models.CharField(max_length=20)),
                ('fields', models.JSONField(default=dict)),
                ('own_words', models.JSONField(default=dict)),
                ('without', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=2), default=list, size=None)),
                ('ground', models.TextField(blank=True)),
                ('drafted_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('cleared', models.PositiveIntegerField(null=True)),
                ('cleared_at', models.DateTimeField(null=True)),
                ('returned', models.TextField(blank=True)),
                ('issued_at', models.DateTimeField(null=True)),
                ('withdrawn', models.TextField(blank=True)),
                ('changed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('clearer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('drafter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('issued_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('note', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='composed_as', to='documents.note')),
                ('participant', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='participants.participant')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'cleared', 'issued', 'withdrawn'])), name='draft_state_is_known'), models.CheckConstraint(condition=models.Q(('purpose__in', ['silence_opened', 'silence_kept', 'silence_broken', 'silence_reopened', 'decisions_forwarded', 'drafts_forwarded', 'submissions_called', 'invitation', 'reminder', 'free'])), name='draft_purpose_is_known'), models.CheckConstraint(condition=models.Q(('addressed__in', ['all_member_states', 'all_ministries', 'mfa_and_embassies', 'one_ministry', 'one_embassy', 'observers', 'partners'])), name='draft_addressee_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('addressed__in', ['one_ministry', 'one_embassy']), ('participant__isnull', False)), models.Q(models.Q(('addressed__in', ['one_ministry', 'one_embassy']), _negated=True), ('participant', None)), _connector='OR'), name='draft_names_one_participant_if_one_is_addressed'), models.CheckConstraint(condition=models.Q(models.Q(('cleared', None), ('cleared_at', None), ('clearer', None)), models.Q(('cleared__isnull', False), ('cleared_at__isnull', False), ('clearer__isnull', False)), _connector='OR'), name='draft_cleared_by_somebody_at_a_moment'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['cleared', 'issued']), _negated=True), ('cleared', models.F('version')), _connector='OR'), name='draft_goes_as_it_was_cleared'), models.CheckConstraint(condition=models.Q(models.Q(('state', clearinghouse.law.correspondence.DraftState['DRAFT']), _negated=True), ('cleared', None), _connector='OR'), name='draft_changed_is_not_cleared'), models.CheckConstraint(condition=models.Q(('clearer', None), models.Q(models.Q(('clearer', models.F('drafter')), _negated=True), models.Q(('clearer', models.F('changed_by')), _negated=True)), _connector='OR'), name='draft_cleared_by_other_hands'), models.CheckConstraint(condition=models.Q(models.Q(('issued_at__isnull', False), ('issued_by__isnull', False), ('note__isnull', False), ('state', clearinghouse.law.correspondence.DraftState['ISSUED'])), models.Q(models.Q(('state', clearinghouse.law.correspondence.DraftState['ISSUED']), _negated=True), ('issued_at', None), ('issued_by', None), ('note', None)), _connector='OR'), name='draft_issued_as_a_note'), models.CheckConstraint(condition=models.Q(('withdrawn', ''), ('state', clearinghouse.law.correspondence.DraftState['WITHDRAWN']), _connector='XOR'), name='draft_withdrawn_for_a_reason'), models.CheckConstraint(condition=models.Q(('without', []), models.Q(('ground', ''), _negated=True), _connector='OR'), name='draft_leaves_a_language_out_for_a_reason')], 'indexes': [models.Index(fields=['state', '-changed_at'], name='draft_by_state')]},
        ),
        migrations.CreateModel(
            name='DraftReference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('note', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='referred_to_by', to='documents.note')),
                ('draft', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='references', to='correspondence.notedraft')),
            ], options={'constraints': [models.UniqueConstraint(fields=('draft', 'note'), name='draft_refers_once'), models.UniqueConstraint(fields=('draft', 'position'), name='draft_refers_one_per_place')]},
        ),
        migrations.CreateModel(
            name='DraftEnclosure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('pages', models.JSONField()),
                ('read_in', models.JSONField(default=dict)),
                ('texts', models.JSONField()),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.revision')),
                ('draft', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enclosures', to='correspondence.notedraft')),
            ], options={'constraints': [models.UniqueConstraint(fields=('draft', 'revision'), name='draft_encloses_once'), models.UniqueConstraint(fields=('draft', 'position'), name='draft_encloses_one_per_place')]},
        ),
        migrations.CreateModel(
            name='ReceivedNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=80)),
                ('dated_on', models.DateField()),
                ('received_at', models.DateTimeField()),
                ('received_on', models.DateField()),
                ('channel', models.CharField(max_length=8)),
                ('answers', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answered_by', to='documents.note')),
                ('note', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='received', to='documents.note')),
                ('received_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('sender', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='participants.participant')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('channel__in', ['portal', 'email', 'paper'])), name='received_channel_is_known'), models.CheckConstraint(condition=models.Q(('number', ''), _negated=True), name='received_note_has_a_number'), models.UniqueConstraint(models.F('sender'), django.db.models.functions.text.Upper('number'), models.F('dated_on'), name='received_note_entered_once')]},
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reminded_at', models.DateTimeField()),
                ('entry', models.BigIntegerField(unique=True)),
                ('delivery', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reminders', to='correspondence.delivery')),
                ('reminded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
    ]
