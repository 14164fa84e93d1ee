"""What witnesses have cosigned, and how the asking of them goes."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0002_append_only'),
    ]

    operations = [
        migrations.CreateModel(
            name='Asking',
            fields=[
                ('verifier', models.TextField(db_collation='C', primary_key=True, serialize=False)),
                ('failures', models.PositiveIntegerField(default=0)),
                ('reason', models.TextField(blank=True)),
                ('about', models.TextField(blank=True)),
                ('asked_at', models.DateTimeField()),
                ('next_at', models.DateTimeField()),
            ],
            options={
                'db_table': 'witnesses_asking',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('failures', 0), ('reason', '')), models.Q(('failures__gt', 0), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='record_asking_fails_for_a_reason'), models.CheckConstraint(condition=models.Q(('next_at__gte', models.F('asked_at'))), name='record_asking_goes_forward')],
            },
        ),
        migrations.CreateModel(
            name='Cosignature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('witness', models.TextField(db_collation='C')),
                ('key_id', models.BinaryField()),
                ('verifier', models.TextField(db_collation='C')),
                ('line', models.TextField(db_collation='C')),
                ('cosigned_at', models.DateTimeField()),
                ('at', models.DateTimeField()),
                ('checkpoint', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cosignatures', to='record.checkpoint')),
            ],
            options={
                'indexes': [models.Index(fields=['verifier', 'checkpoint'], name='record_cosigned_by_a_key')],
                'constraints': [models.UniqueConstraint(fields=('checkpoint', 'witness', 'key_id'), name='record_one_cosignature_of_a_checkpoint_by_a_key')],
            },
        ),
    ]
