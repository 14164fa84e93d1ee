"""Cosignatures are written once and say what their lines say; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("record", "0003_cosignatures")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0004_cosignatures_are_true.sql").read_text()),
    ]
