"""The record is written once; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("record", "0001_the_record")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0002_append_only.sql").read_text()),
    ]
