"""Invitations, photographs and lessons of events are kept; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("planning", "0005_remembering")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0006_remembered.sql").read_text()),
    ]
