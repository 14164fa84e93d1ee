"""What is followed up is written once; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("resources", "0001_follow_ups")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0002_lasting.sql").read_text()),
    ]
