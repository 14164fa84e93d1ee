"""The tables of the record."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Checkpoint',
            fields=[
                ('size', models.BigIntegerField(primary_key=True, serialize=False)),
                ('root', models.BinaryField()),
                ('note', models.TextField()),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Tile',
            fields=[
                ('pk', models.CompositePrimaryKey('level', 'number', blank=True, editable=False, primary_key=True, serialize=False)),
                ('level', models.SmallIntegerField()),
                ('number', models.BigIntegerField()),
                ('hashes', models.BinaryField()),
                ('root', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('index', models.BigIntegerField(primary_key=True, serialize=False)),
                ('recorded', models.DateTimeField()),
                ('at', models.DateTimeField()),
                ('act', models.TextField(db_collation='C')),
                ('subject', models.TextField(blank=True, db_collation='C')),
                ('leaf', models.BinaryField()),
                ('leaf_hash', models.BinaryField()),
            ],
            options={
                'indexes': [models.Index(fields=['subject', 'index'], name='record_entry_by_subject')],
            },
        ),
        migrations.CreateModel(
            name='Sealed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('distribution', models.TextField()),
                ('author', models.TextField(null=True)),
                ('addressees', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None)),
                ('field', models.TextField(db_collation='C')),
                ('salt', models.BinaryField()),
                ('value', models.TextField()),
                ('commitment', models.BinaryField()),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seals', to='record.entry')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('entry', 'field'), name='record_one_seal_for_a_field'), models.CheckConstraint(condition=models.Q(('distribution__in', ['public', 'members_and_observers', 'member_states', 'addressees'])), name='record_seal_is_marked')],
            },
        ),
        migrations.CreateModel(
            name='Widening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('distribution', models.TextField()),
                ('author', models.TextField(null=True)),
                ('addressees', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None)),
                ('subject', models.TextField(db_collation='C')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='widenings', to='record.entry')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('subject', 'entry'), name='record_one_widening_of_a_subject_by_an_act'), models.CheckConstraint(condition=models.Q(('distribution__in', ['public', 'members_and_observers', 'member_states', 'addressees'])), name='record_widening_is_marked')],
            },
        ),
    ]
