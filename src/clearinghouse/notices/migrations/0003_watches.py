"""How far a duty has looked through the record."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('notices', '0002_kept'),
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
    ]
