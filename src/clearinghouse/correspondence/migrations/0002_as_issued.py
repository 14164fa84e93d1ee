"""What was issued, delivered or received stays; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("correspondence", "0001_correspondence")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0002_as_issued.sql").read_text()),
    ]
