"""Papers, nominations and attendance of events are kept; the refusals are PostgreSQL's own."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("planning", "0003_holding")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0004_kept.sql").read_text()),
    ]
