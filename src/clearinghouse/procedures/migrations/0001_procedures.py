"""The tables of the procedures room."""

import clearinghouse.law.verbs
import clearinghouse.participants.models.periods
import clearinghouse.procedures.kinds
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('documents', '__first__'),
        ('participants', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Instrument',
            fields=[
                ('code', models.TextField(db_collation='C', primary_key=True, serialize=False)),
                ('kind', models.TextField()),
                ('en', models.TextField()),
                ('ru', models.TextField(blank=True)),
                ('kk', models.TextField(blank=True)),
                ('body', models.TextField(blank=True, db_collation='C')),
                ('adopted_on', models.DateField(null=True)),
                ('precision', models.CharField(default=clearinghouse.participants.models.periods.Precision['DAY'], max_length=8)),
                ('status', models.TextField()),
                ('status_on', models.DateField(null=True)),
                ('in_force_on', models.DateField(null=True)),
                ('is_ratified', models.BooleanField(default=False)),
                ('depositary', models.TextField(blank=True)),
                ('note', models.TextField(blank=True)),
                ('sources', models.TextField()),
                ('confidence', models.CharField(default=clearinghouse.participants.models.periods.Confidence['STATED'], max_length=16)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('entry', models.BigIntegerField(unique=True)),
                ('revision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='instruments', to='documents.revision')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['treaty', 'charter', 'declaration', 'statement', 'catalogue', 'rules', 'regulations', 'guidelines', 'plan', 'decision', 'memorandum'])), name='instrument_kind_is_known'), models.CheckConstraint(condition=models.Q(('status__in', ['adopted', 'provisional', 'not_in_force', 'in_force', 'superseded', 'draft', 'unknown'])), name='instrument_status_is_known'), models.CheckConstraint(condition=models.Q(('precision__in', ['day', 'month', 'half', 'year', 'span', 'by', 'unknown'])), name='instrument_precision_is_known'), models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='instrument_confidence_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('adopted_on', None), ('precision', clearinghouse.participants.models.periods.Precision['UNKNOWN'])), models.Q(('adopted_on__isnull', False), models.Q(('precision', clearinghouse.participants.models.periods.Precision['UNKNOWN']), _negated=True)), _connector='OR'), name='instrument_unknown_day_is_missing'), models.CheckConstraint(condition=models.Q(('en', ''), _negated=True), name='instrument_has_english')], 'indexes': [models.Index(fields=['-adopted_on', 'code'], name='instrument_newest')]},
        ),
        migrations.CreateModel(
            name='InstrumentAct',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('deed', models.TextField()),
                ('done_on', models.DateField(null=True)),
                ('precision', models.CharField(default=clearinghouse.participants.models.periods.Precision['DAY'], max_length=8)),
                ('note', models.TextField(blank=True)),
                ('sources', models.TextField()),
                ('confidence', models.CharField(default=clearinghouse.participants.models.periods.Confidence['STATED'], max_length=16)),
                ('entry', models.BigIntegerField()),
                ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='acts', to='procedures.instrument')),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='instrument_acts', to='participants.participant')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('deed__in', ['signed', 'ratified', 'acceded'])), name='instrument_deed_is_known'), models.CheckConstraint(condition=models.Q(('precision__in', ['day', 'month', 'half', 'year', 'span', 'by', 'unknown'])), name='instrument_act_precision_is_known'), models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='instrument_act_confidence_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('done_on', None), ('precision', clearinghouse.participants.models.periods.Precision['UNKNOWN'])), models.Q(('done_on__isnull', False), models.Q(('precision', clearinghouse.participants.models.periods.Precision['UNKNOWN']), _negated=True)), _connector='OR'), name='instrument_act_unknown_day_is_missing'), models.UniqueConstraint(fields=('instrument', 'participant', 'deed'), name='instrument_deed_once')]},
        ),
        migrations.CreateModel(
            name='InstrumentStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.TextField()),
                ('taken_on', models.DateField(null=True)),
                ('precision', models.CharField(default=clearinghouse.participants.models.periods.Precision['DAY'], max_length=8)),
                ('body', models.TextField(blank=True, db_collation='C')),
                ('meeting', models.TextField(blank=True, db_collation='C')),
                ('symbol', models.TextField(blank=True, db_collation='C')),
                ('note', models.TextField(blank=True)),
                ('sources', models.TextField()),
                ('confidence', models.CharField(default=clearinghouse.participants.models.periods.Confidence['STATED'], max_length=16)),
                ('entry', models.BigIntegerField()),
                ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='procedures.instrument')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['drafted', 'read', 'recommended', 'signed', 'adopted', 'approved', 'endorsed', 'in_force', 'amended', 'updated', 'superseded'])), name='instrument_step_kind_is_known'), models.CheckConstraint(condition=models.Q(('precision__in', ['day', 'month', 'half', 'year', 'span', 'by', 'unknown'])), name='instrument_step_precision_is_known'), models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='instrument_step_confidence_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('precision', clearinghouse.participants.models.periods.Precision['UNKNOWN']), ('taken_on', None)), models.Q(('taken_on__isnull', False), models.Q(('precision', clearinghouse.participants.models.periods.Precision['UNKNOWN']), _negated=True)), _connector='OR'), name='instrument_step_unknown_day_is_missing'), models.UniqueConstraint(fields=('instrument', 'kind', 'taken_on', 'meeting', 'body'), name='instrument_step_once', nulls_distinct=False)]},
        ),
        migrations.CreateModel(
            name='Milestone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField(db_collation='C', unique=True)),
                ('happened_on', models.DateField()),
                ('last_on', models.DateField(null=True)),
                ('precision', models.CharField(default=clearinghouse.participants.models.periods.Precision['DAY'], max_length=8)),
                ('meeting', models.TextField(blank=True, db_collation='C')),
                ('body', models.TextField(blank=True, db_collation='C')),
                ('en', models.TextField()),
                ('ru', models.TextField(blank=True)),
                ('kk', models.TextField(blank=True)),
                ('sources', models.TextField()),
                ('confidence', models.CharField(default=clearinghouse.participants.models.periods.Confidence['STATED'], max_length=16)),
                ('entry', models.BigIntegerField(unique=True)),
            ],
            options={
                'indexes': [models.Index(fields=['happened_on', 'key'], name='milestone_by_day')],
                'constraints': [models.CheckConstraint(condition=models.Q(('precision__in', ['day', 'month', 'half', 'year', 'span', 'by', 'unknown'])), name='milestone_precision_is_known'), models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='milestone_confidence_is_known'), models.CheckConstraint(condition=models.Q(('last_on', None), ('last_on__gt', models.F('happened_on')), _connector='OR'), name='milestone_ends_after_it_begins'), models.CheckConstraint(condition=models.Q(('en', ''), _negated=True), name='milestone_has_english')],
            },
        ),
        migrations.CreateModel(
            name='SilenceOutcome',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField(db_collation='C', unique=True)),
                ('body', models.TextField(blank=True, db_collation='C')),
                ('subject_en', models.TextField(blank=True)),
                ('subject_ru', models.TextField(blank=True)),
                ('subject_kk', models.TextField(blank=True)),
                ('opened_on', models.DateField(null=True)),
                ('opened_by', models.TextField(blank=True, db_collation='C')),
                ('deadline_on', models.DateField(null=True)),
                ('outcome', models.TextField()),
                ('effective_on', models.DateField(null=True)),
                ('announced_on', models.DateField(null=True)),
                ('announced_by', models.TextField(blank=True, db_collation='C')),
                ('sources', models.TextField(blank=True)),
                ('confidence', models.CharField(default=clearinghouse.participants.models.periods.Confidence['STATED'], max_length=16)),
                ('note', models.TextField(blank=True)),
                ('received_at', models.DateTimeField()),
                ('entry', models.BigIntegerField(unique=True)),
                ('revision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='silence_outcomes', to='documents.revision')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('outcome__in', ['not_breached', 'unknown'])), name='silence_outcome_is_known'), models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='silence_confidence_is_known'), models.CheckConstraint(condition=models.Q(('subject_en', ''), ('subject_kk', ''), ('subject_ru', ''), _negated=True), name='silence_has_a_subject'), models.CheckConstraint(condition=models.Q(('opened_on', None), ('deadline_on', None), ('deadline_on__gt', models.F('opened_on')), _connector='OR'), name='silence_deadline_after_opening'), models.CheckConstraint(condition=models.Q(('opened_on', None), ('announced_on', None), ('announced_on__gte', models.F('opened_on')), _connector='OR'), name='silence_announced_after_opening'), models.CheckConstraint(condition=models.Q(('revision__isnull', False), models.Q(('sources', ''), _negated=True), _connector='OR'), name='silence_has_a_document_or_a_source')], 'indexes': [models.Index(fields=['-announced_on', '-id'], name='silence_newest')]},
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField(db_collation='C', unique=True)),
                ('body', models.TextField(blank=True, db_collation='C')),
                ('decided_on', models.DateField(null=True)),
                ('precision', models.CharField(default=clearinghouse.participants.models.periods.Precision['DAY'], max_length=8)),
                ('address', models.TextField(blank=True)),
                ('number', models.TextField(blank=True)),
                ('verb', models.TextField()),
                ('manner', models.TextField(default=clearinghouse.law.verbs.Manner['UNKNOWN'])),
                ('wording', models.TextField(default=clearinghouse.procedures.kinds.Wording['OURS'])),
                ('subject_en', models.TextField(blank=True)),
                ('subject_ru', models.TextField(blank=True)),
                ('subject_kk', models.TextField(blank=True)),
                ('addressed_to', models.TextField(blank=True, db_collation='C')),
                ('effective_on', models.DateField(null=True)),
                ('announced_on', models.DateField(null=True)),
                ('due_before', models.DateField(null=True)),
                ('sources', models.TextField(blank=True)),
                ('confidence', models.CharField(default=clearinghouse.participants.models.periods.Confidence['STATED'], max_length=16)),
                ('received_at', models.DateTimeField()),
                ('entry', models.BigIntegerField(unique=True)),
                ('meeting', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='participants.meeting')),
                ('revision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='documents.revision')),
            ],
            options={
                'indexes': [models.Index(fields=['-decided_on', '-id'], name='decision_newest'), models.Index(fields=['body', '-decided_on'], name='decision_by_body'), models.Index(condition=models.Q(('due_before__isnull', False)), fields=['due_before'], name='decision_due')],
                'constraints': [models.CheckConstraint(condition=models.Q(('verb__in', ['adopted', 'approved', 'endorsed', 'amended', 'appointed', 'elected', 'established', 'granted', 'authorised', 'decided', 'agreed', 'recommended', 'called_on', 'requested', 'agreed_consultations_continue', 'considered', 'reviewed', 'took_note', 'welcomed'])), name='decision_verb_is_known'), models.CheckConstraint(condition=models.Q(('manner__in', ['meeting', 'silence', 'unknown'])), name='decision_manner_is_known'), models.CheckConstraint(condition=models.Q(('wording__in', ['ours', 'as_printed'])), name='decision_wording_is_known'), models.CheckConstraint(condition=models.Q(('precision__in', ['day', 'month', 'half', 'year', 'span', 'by', 'unknown'])), name='decision_precision_is_known'), models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='decision_confidence_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('decided_on', None), ('precision', clearinghouse.participants.models.periods.Precision['UNKNOWN'])), models.Q(('decided_on__isnull', False), models.Q(('precision', clearinghouse.participants.models.periods.Precision['UNKNOWN']), _negated=True)), _connector='OR'), name='decision_unknown_day_is_missing'), models.CheckConstraint(condition=models.Q(('subject_en', ''), ('subject_kk', ''), ('subject_ru', ''), _negated=True), name='decision_has_a_subject'), models.CheckConstraint(condition=models.Q(('address', ''), ('revision__isnull', False), _connector='OR'), name='decision_address_is_in_a_document'), models.CheckConstraint(condition=models.Q(('revision__isnull', False), models.Q(('sources', ''), _negated=True), _connector='OR'), name='decision_has_a_document_or_a_source')],
            },
        ),
    ]
