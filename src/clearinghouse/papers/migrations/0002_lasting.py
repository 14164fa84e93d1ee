"""What was issued, said and answered on a draft lasts; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("papers", "0001_papers")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0002_lasting.sql").read_text()),
    ]
