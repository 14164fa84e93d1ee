"""Plans go forward only; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("planning", "0001_initial")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0002_lasting.sql").read_text()),
    ]
