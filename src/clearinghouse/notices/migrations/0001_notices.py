"""Notices, their postings, wishes, webhooks, subscriptions; how far duties have looked."""

import clearinghouse.notices.kinds
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('participants', '0002_api_tokens'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Watch',
            fields=[
                ('source', models.TextField(db_collation='C', primary_key=True, serialize=False)),
                ('looked_to', models.BigIntegerField()),
                ('looked_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.TextField(db_collation='C', unique=True)),
                ('key', models.TextField(db_collation='C')),
                ('kind', models.TextField(db_collation='C')),
                ('facts', models.JSONField(default=dict)),
                ('is_public', models.BooleanField(default=False)),
                ('link', models.TextField()),
                ('happened_at', models.DateTimeField()),
                ('due_at', models.DateTimeField(null=True)),
                ('read_at', models.DateTimeField(null=True)),
                ('officer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='notices', to=settings.AUTH_USER_MODEL)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='participants.participant')),
            ], options={'constraints': [models.UniqueConstraint(condition=models.Q(('officer__isnull', False)), fields=('key', 'officer'), name='notice_once_to_an_officer'), models.UniqueConstraint(condition=models.Q(('officer', None)), fields=('key', 'participant'), name='notice_once_to_a_delegation'), models.CheckConstraint(condition=models.Q(models.Q(('key', ''), _negated=True), ('kind__regex', '^[a-z]+(_[a-z]+)*$')), name='notice_names_its_cause_and_kind'), models.CheckConstraint(condition=models.Q(('link__regex', '^/([^/\\\\].*)?$')), name='notice_leads_into_the_house'), models.CheckConstraint(condition=models.Q(models.Func(models.F('facts'), output_field=models.BooleanField(), template='jsonb_path_exists(%(expressions)s, \'$.* ? (@.type() != "string" || !(@ like_regex "^[[:alnum:]_./:#+-]{1,80}$"))\')'), _negated=True), name='notice_facts_are_codes')], 'indexes': [models.Index(fields=['officer', '-happened_at', '-id'], name='notice_of_officer'), models.Index(condition=models.Q(('read_at', None)), fields=['officer'], name='notice_unread_by_officer')]},
        ),
        migrations.CreateModel(
            name='NoticePreference',
            fields=[
                ('officer', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='notice_preference', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('language', models.CharField(max_length=2)),
                ('digest', models.CharField(default='at_once', max_length=8)),
                ('quiet_from', models.TimeField(null=True)),
                ('quiet_until', models.TimeField(null=True)),
                ('by_email', models.BooleanField(default=True)),
                ('changed_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('language__in', ['en', 'ru', 'kk'])), name='notice_preference_language_known'), models.CheckConstraint(condition=models.Q(('digest__in', ['at_once', 'daily', 'weekly'])), name='notice_preference_digest_known'), models.CheckConstraint(condition=models.Q(models.Q(('quiet_from', None), ('quiet_until', None)), models.Q(('quiet_from__isnull', False), ('quiet_until__isnull', False), models.Q(('quiet_from', models.F('quiet_until')), _negated=True)), _connector='OR'), name='notice_preference_quiet_hours_have_both_ends')],
            },
        ),
        migrations.CreateModel(
            name='Subscription',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.BinaryField(max_length=32, unique=True)),
                ('made_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='subscriptions', to=settings.AUTH_USER_MODEL)),
            ], options={'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('officer',), name='subscription_one_of_an_officer_at_a_time'), models.CheckConstraint(condition=models.Q(('expires_at__gt', models.F('made_at'))), name='subscription_expires_later')]},
        ),
        migrations.CreateModel(
            name='Webhook',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.TextField(db_collation='C', unique=True)),
                ('url', models.TextField()),
                ('salt', models.BinaryField(max_length=32)),
                ('state', models.CharField(default='open', max_length=8)),
                ('opened_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(null=True)),
                ('officer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='webhooks', to=settings.AUTH_USER_MODEL)),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='webhooks', to='participants.participant')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['open', 'closed'])), name='webhook_state_known'), models.CheckConstraint(condition=models.Q(('url__regex', '^https?://[^\\s@]+$')), name='webhook_has_an_address'), models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('state', clearinghouse.notices.kinds.WebhookState['OPEN'])), models.Q(('closed_at__isnull', False), ('state', clearinghouse.notices.kinds.WebhookState['CLOSED'])), _connector='OR'), name='webhook_closed_at_a_moment')]},
        ),
        migrations.CreateModel(
            name='Posting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(max_length=8)),
                ('state', models.CharField(default='queued', max_length=8)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('due_at', models.DateTimeField()),
                ('next_try_at', models.DateTimeField(null=True)),
                ('sent_at', models.DateTimeField(null=True)),
                ('last_fault', models.CharField(blank=True, max_length=32)),
                ('letter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='gathered', to='notices.posting')),
                ('notice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='postings', to='notices.notice')),
                ('webhook', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='postings', to='notices.webhook')),
            ], options={'constraints': [models.CheckConstraint(condition=models.Q(('channel__in', ['portal', 'email', 'webhook'])), name='posting_channel_known'), models.CheckConstraint(condition=models.Q(('state__in', ['queued', 'sent', 'failed', 'given_up'])), name='posting_state_known'), models.UniqueConstraint(fields=('notice', 'channel', 'webhook'), name='posting_once_by_each_way', nulls_distinct=False), models.CheckConstraint(condition=models.Q(models.Q(('channel', clearinghouse.notices.kinds.Channel['WEBHOOK']), ('webhook__isnull', False)), models.Q(models.Q(('channel', clearinghouse.notices.kinds.Channel['WEBHOOK']), _negated=True), ('webhook', None)), _connector='OR'), name='posting_by_webhook_names_it'), models.CheckConstraint(condition=models.Q(models.Q(('sent_at__isnull', False), ('state', clearinghouse.notices.kinds.PostingState['SENT'])), models.Q(models.Q(('state', clearinghouse.notices.kinds.PostingState['SENT']), _negated=True), ('sent_at', None)), _connector='OR'), name='posting_sent_at_a_moment'), models.CheckConstraint(condition=models.Q(models.Q(('next_try_at__isnull', False), ('state__in', (clearinghouse.notices.kinds.PostingState['QUEUED'], clearinghouse.notices.kinds.PostingState['FAILED']))), models.Q(models.Q(('state__in', (clearinghouse.notices.kinds.PostingState['QUEUED'], clearinghouse.notices.kinds.PostingState['FAILED'])), _negated=True), ('next_try_at', None)), _connector='OR'), name='posting_that_waits_has_its_next_try'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', (clearinghouse.notices.kinds.PostingState['FAILED'], clearinghouse.notices.kinds.PostingState['GIVEN_UP'])), _negated=True), models.Q(('last_fault', ''), _negated=True), _connector='OR'), name='posting_that_did_not_arrive_says_why')], 'indexes': [models.Index(condition=models.Q(('state__in', (clearinghouse.notices.kinds.PostingState['QUEUED'], clearinghouse.notices.kinds.PostingState['FAILED']))), fields=['next_try_at', 'id'], name='posting_waiting'), models.Index(condition=models.Q(('state__in', (clearinghouse.notices.kinds.PostingState['FAILED'], clearinghouse.notices.kinds.PostingState['GIVEN_UP']))), fields=['-due_at'], name='posting_not_arrived')]},
        ),
    ]
