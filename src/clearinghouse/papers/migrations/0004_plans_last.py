"""What was noted of plans and networks lasts; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("papers", "0003_plans_and_networks")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0004_plans_last.sql").read_text()),
    ]
