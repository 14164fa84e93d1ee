"""The note that asks for contributions to a review is composed in the house, and stays its note."""

from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('correspondence', '0005_calls_for_contributions'),
        ('review', '0002_lasting'),
    ]

    operations = [
        migrations.CreateModel(
            name='Called',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('composed_at', models.DateTimeField()),
                ('entry', models.BigIntegerField(unique=True)),
                ('draft', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='calls_for', to='correspondence.notedraft')),
                ('review', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='calls', to='review.review')),
            ],
        ),
        migrations.RunSQL((Path(__file__).parent / "0003_called.sql").read_text()),
    ]
