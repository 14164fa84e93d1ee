"""What was told stays told, what was sent stays sent; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("notices", "0001_notices")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0002_kept.sql").read_text()),
    ]
