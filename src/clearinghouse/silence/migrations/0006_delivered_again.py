"""A delivery that failed is taken back and made again; delegations state how they translate."""

import clearinghouse.tlog.procedure_acts
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('participants', '0003_answering'),
        ('silence', '0005_demanded_at'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Translation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=3)),
                ('days', models.PositiveSmallIntegerField()),
                ('stated_at', models.DateTimeField()),
                ('entry', models.BigIntegerField(unique=True)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='act',
            name='act_is_known',
        ),
        migrations.RemoveConstraint(
            model_name='act',
            name='act_delivered_to_a_state_once',
        ),
        migrations.AddField(
            model_name='act',
            name='attempt',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddConstraint(
            model_name='act',
            constraint=models.CheckConstraint(condition=models.Q(('act__in', ['opened', 'delivered', 'returned', 'started', 'objected', 'proposed', 'asked_time', 'supported', 'withdrew', 'told', 'closed', 'cancelled'])), name='act_is_known'),
        ),
        migrations.AddConstraint(
            model_name='act',
            constraint=models.UniqueConstraint(condition=models.Q(('act', clearinghouse.tlog.procedure_acts.ProcedureAct['DELIVERED'])), fields=('procedure', 'state', 'attempt'), name='act_delivered_to_a_state_once'),
        ),
        migrations.AddConstraint(
            model_name='act',
            constraint=models.UniqueConstraint(condition=models.Q(('act', clearinghouse.tlog.procedure_acts.ProcedureAct['RETURNED'])), fields=('procedure', 'state', 'attempt'), name='act_returned_from_a_state_once'),
        ),
        migrations.AddField(
            model_name='translation',
            name='participant',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='participants.participant'),
        ),
        migrations.AddConstraint(
            model_name='translation',
            constraint=models.CheckConstraint(condition=models.Q(('language__in', ('en', 'ru', 'kk', 'ar', 'az', 'bn', 'fa', 'he', 'hi', 'id', 'km', 'ko', 'ky', 'mn', 'si', 'tg', 'th', 'tk', 'tr', 'ur', 'uz', 'vi', 'zh'))), name='translation_language_is_known'),
        ),
        migrations.AddConstraint(
            model_name='translation',
            constraint=models.CheckConstraint(condition=models.Q(('days__lte', 30)), name='translation_takes_no_longer_than_seen'),
        ),
    ]
