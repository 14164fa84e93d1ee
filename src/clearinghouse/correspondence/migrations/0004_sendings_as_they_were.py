"""What was sent stays; a note that waits to be handed over has its own line from now on."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("correspondence", "0003_sent_by_each_way")]

    operations = [
        migrations.RunSQL((Path(__file__).parent / "0004_sendings_as_they_were.sql").read_text()),
    ]
