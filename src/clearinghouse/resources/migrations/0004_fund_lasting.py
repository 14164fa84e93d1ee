"""What was given and done for a project is written once; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("resources", "0003_road_map_and_fund")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0004_fund_lasting.sql").read_text()),
    ]
