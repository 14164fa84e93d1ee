"""By which ways delegations are sent notes, and how far each note has come by each."""

import clearinghouse.law.deliveries
import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('correspondence', '0002_as_issued'),
        ('documents', '0004_indexed_as'),
        ('participants', '0003_answering'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='NoteWays',
            fields=[
                ('participant', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='participants.participant')),
                ('channels', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=8), size=None)),
                ('address', models.TextField(blank=True)),
                ('language', models.CharField(max_length=2)),
                ('wishes_papers', models.BooleanField(default=False)),
                ('request', models.TextField(blank=True)),
                ('chosen_at', models.DateTimeField()),
                ('entry', models.BigIntegerField(unique=True)),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('channels', []), _negated=True), ('channels__contained_by', ['portal', 'email', 'paper'])), name='note_ways_are_known'), models.CheckConstraint(condition=models.Q(models.Q(('channels__contains', ['email']), _negated=True), models.Q(('address', ''), _negated=True), _connector='OR'), name='note_ways_by_email_have_an_address'), models.CheckConstraint(condition=models.Q(('language__in', ['en', 'ru', 'kk'])), name='note_ways_language_is_known')]},
        ),
        migrations.CreateModel(
            name='Sending',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(max_length=8)),
                ('address', models.TextField(blank=True)),
                ('number', models.TextField(db_collation='C', unique=True)),
                ('state', models.CharField(default='queued', max_length=10)),
                ('made_at', models.DateTimeField()),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('next_try_at', models.DateTimeField(null=True)),
                ('last_fault', models.CharField(blank=True, max_length=32)),
                ('is_attached', models.BooleanField(null=True)),
                ('sent_at', models.DateTimeField(null=True)),
                ('delivered_at', models.DateTimeField(null=True)),
                ('failed_at', models.DateTimeField(null=True)),
                ('failure', models.CharField(blank=True, max_length=20)),
                ('words', models.TextField(blank=True)),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('channel__in', ['email', 'paper'])), name='sending_leaves_the_house'), models.CheckConstraint(condition=models.Q(('state__in', ['queued', 'sent', 'delivered', 'failed'])), name='sending_state_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('channel', clearinghouse.law.deliveries.Channel['EMAIL']), models.Q(('address', ''), _negated=True)), models.Q(('address', ''), ('channel', clearinghouse.law.deliveries.Channel['PAPER'])), _connector='OR'), name='sending_by_email_has_an_address'), models.CheckConstraint(condition=models.Q(models.Q(('channel', clearinghouse.law.deliveries.Channel['EMAIL']), ('next_try_at__isnull', False), ('state', clearinghouse.law.deliveries.SendingState['QUEUED'])), models.Q(('next_try_at', None), models.Q(('channel', clearinghouse.law.deliveries.Channel['PAPER']), models.Q(('state', clearinghouse.law.deliveries.SendingState['QUEUED']), _negated=True), _connector='OR')), _connector='OR'), name='sending_that_waits_has_its_next_try'), models.CheckConstraint(condition=models.Q(models.Q(('state', clearinghouse.law.deliveries.SendingState['SENT']), _negated=True), ('sent_at__isnull', False), _connector='OR'), name='sending_sent_at_a_moment'), models.CheckConstraint(condition=models.Q(models.Q(('delivered_at__isnull', False), ('state', clearinghouse.law.deliveries.SendingState['DELIVERED'])), models.Q(models.Q(('state', clearinghouse.law.deliveries.SendingState['DELIVERED']), _negated=True), ('delivered_at', None)), _connector='OR'), name='sending_delivered_at_a_moment'), models.CheckConstraint(condition=models.Q(models.Q(('failed_at__isnull', False), ('failure__in', ['not_sent', 'bounced', 'address_unknown', 'returned_by_courier', 'not_accepted', 'other']), ('state', clearinghouse.law.deliveries.SendingState['FAILED'])), models.Q(models.Q(('state', clearinghouse.law.deliveries.SendingState['FAILED']), _negated=True), ('failed_at', None), ('failure', ''), ('words', '')), _connector='OR'), name='sending_failed_for_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('failure', clearinghouse.law.deliveries.Failure['OTHER']), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='sending_failed_otherwise_says_how')], 'indexes': [models.Index(condition=models.Q(('channel', 'email'), ('state', 'queued')), fields=['next_try_at', 'id'], name='sending_waiting')]},
        ),
        migrations.RemoveConstraint(
            model_name='delivery',
            name='delivery_state_is_known',
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['queued', 'sent', 'available', 'opened', 'acknowledged', 'failed'])), name='delivery_state_is_known'),
        ),
        migrations.AddField(
            model_name='noteways',
            name='chosen_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='sending',
            name='delivery',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sendings', to='correspondence.delivery'),
        ),
        migrations.AddField(
            model_name='sending',
            name='made_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='sending',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['queued', 'sent'])), fields=('delivery', 'channel'), name='sending_under_way_once_by_each_way'),
        ),
    ]
