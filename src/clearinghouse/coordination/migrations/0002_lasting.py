"""What was sent goes forward only; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("coordination", "0001_submissions_and_acting")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0002_lasting.sql").read_text()),
    ]
