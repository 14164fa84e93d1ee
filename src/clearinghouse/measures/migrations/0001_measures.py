"""The tables of the measures room."""

import clearinghouse.measures.kinds
import clearinghouse.participants.models.periods
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('documents', '__first__'),
        ('participants', '__first__'),
        ('procedures', '0001_procedures'),
    ]

    operations = [
        migrations.CreateModel(
            name='Dimension',
            fields=[
                ('code', models.TextField(db_collation='C', primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField(unique=True)),
                ('aliases', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None)),
            ],
        ),
        migrations.CreateModel(
            name='Area',
            fields=[
                ('code', models.TextField(db_collation='C', primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('is_whole_dimension', models.BooleanField(default=False)),
                ('aliases', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None)),
                ('seen_on', models.DateField(null=True)),
                ('seen_precision', models.CharField(default=clearinghouse.participants.models.periods.Precision['UNKNOWN'], max_length=8)),
                ('starts_on', models.DateField(null=True)),
                ('ends_on', models.DateField(null=True)),
                ('en', models.TextField()),
                ('ru', models.TextField(blank=True)),
                ('kk', models.TextField(blank=True)),
                ('dimension', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='areas', to='measures.dimension')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('seen_precision__in', ['day', 'month', 'half', 'year', 'span', 'by', 'unknown'])), name='area_seen_precision_is_known'), models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='area_ends_after_start'), models.UniqueConstraint(condition=models.Q(('is_whole_dimension', True)), fields=('dimension',), name='area_one_for_a_whole_dimension'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('dimension'), models.F('dimension'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('position'), models.F('position'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='area_one_in_each_place')]},
        ),
        migrations.CreateModel(
            name='DimensionName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_on', models.DateField(null=True)),
                ('ends_on', models.DateField(null=True)),
                ('en', models.TextField()),
                ('ru', models.TextField(blank=True)),
                ('kk', models.TextField(blank=True)),
                ('dimension', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='names', to='measures.dimension')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='dimension_name_ends_after_start'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('dimension'), models.F('dimension'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='dimension_one_name_at_a_time')]},
        ),
        migrations.CreateModel(
            name='Edition',
            fields=[
                ('code', models.TextField(db_collation='C', primary_key=True, serialize=False)),
                ('starts_on', models.DateField(unique=True)),
                ('ends_on', models.DateField(null=True)),
                ('announced_on', models.DateField(null=True)),
                ('completeness', models.TextField()),
                ('adopted_by', models.TextField(blank=True, db_collation='C')),
                ('en', models.TextField()),
                ('ru', models.TextField(blank=True)),
                ('kk', models.TextField(blank=True)),
                ('note', models.TextField(blank=True)),
                ('sources', models.TextField(blank=True)),
                ('entry', models.BigIntegerField(unique=True)),
                ('decision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='editions', to='procedures.decision')),
                ('revision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='editions', to='documents.revision')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('completeness__in', ['known', 'partly', 'unknown'])), name='edition_completeness_is_known'), models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='edition_ends_after_start'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='one_edition_at_a_time')]},
        ),
        migrations.CreateModel(
            name='Chapter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.TextField(blank=True, db_collation='C')),
                ('position', models.PositiveSmallIntegerField()),
                ('dimensions', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None)),
                ('en', models.TextField()),
                ('ru', models.TextField(blank=True)),
                ('kk', models.TextField(blank=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chapters', to='measures.edition')),
            ], options={'constraints': [models.UniqueConstraint(fields=('edition', 'position'), name='chapter_one_in_each_place')]},
        ),
        migrations.CreateModel(
            name='Amendment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField(db_collation='C', unique=True)),
                ('opened_on', models.DateField(null=True)),
                ('effective_on', models.DateField()),
                ('announced_on', models.DateField(null=True)),
                ('sources', models.TextField(blank=True)),
                ('entry', models.BigIntegerField(unique=True)),
                ('decision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='amendments', to='procedures.decision')),
                ('silence', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='amendments', to='procedures.silenceoutcome')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='amendments', to='measures.edition')),
            ], options={'indexes': [models.Index(fields=['edition', 'effective_on'], name='amendment_by_day')]},
        ),
        migrations.CreateModel(
            name='ListAct',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField(db_collation='C', unique=True)),
                ('kind', models.TextField()),
                ('decided_on', models.DateField()),
                ('precision', models.CharField(default=clearinghouse.participants.models.periods.Precision['DAY'], max_length=8)),
                ('sources', models.TextField(blank=True)),
                ('confidence', models.CharField(default=clearinghouse.participants.models.periods.Confidence['STATED'], max_length=16)),
                ('entry', models.BigIntegerField(unique=True)),
                ('decision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='list_acts', to='procedures.decision')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['list', 'appointment', 'end'])), name='list_act_kind_is_known'), models.CheckConstraint(condition=models.Q(('precision__in', ['day', 'month', 'half', 'year', 'span', 'by', 'unknown'])), name='list_act_precision_is_known'), models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='list_act_confidence_is_known'), models.CheckConstraint(condition=models.Q(('decision__isnull', False), models.Q(('sources', ''), _negated=True), _connector='OR'), name='list_act_has_a_decision_or_a_source')], 'indexes': [models.Index(fields=['decided_on', 'id'], name='list_act_by_day')]},
        ),
        migrations.CreateModel(
            name='ListRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('role', models.TextField()),
                ('starts_on', models.DateField(null=True)),
                ('ends_on', models.DateField(null=True)),
                ('printed', models.TextField(blank=True)),
                ('act', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rows', to='measures.listact')),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='measures.area')),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='participants.participant')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('role__in', ['coordinator', 'co_coordinator'])), name='list_row_role_is_known'), models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='list_row_ends_after_start'), models.UniqueConstraint(fields=('act', 'area', 'role', 'participant', 'starts_on'), name='list_row_once', nulls_distinct=False)]},
        ),
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField(db_collation='C')),
                ('number', models.TextField(blank=True, db_collation='C')),
                ('kind', models.TextField()),
                ('position', models.PositiveSmallIntegerField()),
                ('en', models.TextField()),
                ('ru', models.TextField(blank=True)),
                ('kk', models.TextField(blank=True)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('confidence', models.CharField(default=clearinghouse.participants.models.periods.Confidence['STATED'], max_length=16)),
                ('note', models.TextField(blank=True)),
                ('sources', models.TextField(blank=True)),
                ('address', models.TextField(blank=True)),
                ('area', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='measures.area')),
                ('chapter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='measures.chapter')),
                ('dimension', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='measures.dimension')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='measures.edition')),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ended', to='measures.amendment')),
                ('introduced_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='introduced', to='measures.amendment')),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='measures.measure')),
                ('revision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='documents.revision')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['provision', 'measure', 'item'])), name='measure_kind_is_known'), models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='measure_confidence_is_known'), models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='measure_ends_after_start'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('edition'), models.F('edition'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('key'), models.F('key'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), models.Value('[)'), function='daterange'), '&&')], name='measure_one_under_a_key_at_a_time'), models.CheckConstraint(condition=models.Q(models.Q(('dimension', None), ('kind', clearinghouse.measures.kinds.MeasureKind['PROVISION'])), models.Q(models.Q(('kind', clearinghouse.measures.kinds.MeasureKind['PROVISION']), _negated=True), ('dimension__isnull', False)), _connector='OR'), name='measure_has_a_dimension_and_a_provision_none'), models.CheckConstraint(condition=models.Q(models.Q(('kind', clearinghouse.measures.kinds.MeasureKind['ITEM']), ('parent__isnull', False)), models.Q(models.Q(('kind', clearinghouse.measures.kinds.MeasureKind['ITEM']), _negated=True), ('parent', None)), _connector='OR'), name='measure_item_belongs_to_a_measure'), models.CheckConstraint(condition=models.Q(models.Q(('address', ''), ('revision', None)), models.Q(models.Q(('address', ''), _negated=True), ('revision__isnull', False)), _connector='OR'), name='measure_text_is_at_an_address')], 'indexes': [models.Index(fields=['edition', 'key', '-starts_on'], name='measure_as_on'), models.Index(fields=['area'], name='measure_by_area')]},
        ),
        migrations.CreateModel(
            name='Descent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('confidence', models.CharField(default=clearinghouse.participants.models.periods.Confidence['STATED'], max_length=16)),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='descents', to='measures.measure')),
                ('predecessor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='continuations', to='measures.measure')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('confidence__in', ['stated', 'inferred', 'unverified'])), name='descent_confidence_is_known'), models.UniqueConstraint(fields=('measure', 'predecessor'), name='descent_stated_once'), models.CheckConstraint(condition=models.Q(('measure', models.F('predecessor')), _negated=True), name='descent_is_from_another')]},
        ),
        migrations.CreateModel(
            name='Concern',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.TextField(blank=True)),
                ('kind', models.TextField()),
                ('entry', models.BigIntegerField()),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='measure_concerns', to='documents.revision')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='measures.measure')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['states', 'introduces', 'implements', 'mentions'])), name='concern_kind_is_known'), models.UniqueConstraint(fields=('measure', 'revision', 'address', 'kind'), name='concern_stated_once')]},
        ),
        migrations.CreateModel(
            name='Part',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.TextField(db_collation='C')),
                ('completeness', models.TextField()),
                ('counted', models.PositiveSmallIntegerField(null=True)),
                ('note', models.TextField(blank=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='measures.edition')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('completeness__in', ['known', 'partly', 'unknown'])), name='part_completeness_is_known'), models.UniqueConstraint(fields=('edition', 'scope'), name='part_judged_once')]},
        ),
        migrations.CreateModel(
            name='Tenure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.TextField()),
                ('decided_on', models.DateField()),
                ('starts_on', models.DateField(null=True)),
                ('ends_on', models.DateField(null=True)),
                ('printed', models.TextField(blank=True)),
                ('begun_on', models.DateField()),
                ('over_on', models.DateField(null=True)),
                ('listed_on', models.DateField()),
                ('delisted_on', models.DateField(null=True)),
                ('act', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tenures', to='measures.listact')),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tenures', to='measures.area')),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tenures', to='participants.participant')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('role__in', ['coordinator', 'co_coordinator'])), name='tenure_role_is_known'), models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='tenure_term_ends_after_start'), models.CheckConstraint(condition=models.Q(('over_on', None), ('over_on__gte', models.F('begun_on')), _connector='OR'), name='tenure_ends_after_it_begins'), models.CheckConstraint(condition=models.Q(('delisted_on', None), ('delisted_on__gt', models.F('listed_on')), _connector='OR'), name='tenure_leaves_the_list_after_entering_it'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('area'), models.F('area'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('role'), models.F('role'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('participant'), models.F('participant'), models.Value('[]'), function='participants_codes'), '&&'), (models.Func(models.F('begun_on'), models.F('over_on'), models.Value('[)'), function='daterange'), '&&')], name='no_state_twice_in_one_role_at_once')], 'indexes': [models.Index(fields=['area', 'role', '-begun_on'], name='tenure_as_held'), models.Index(fields=['participant', '-begun_on'], name='tenure_of_participant')]},
        ),
    ]
