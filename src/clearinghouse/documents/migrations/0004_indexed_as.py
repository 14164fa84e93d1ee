"""Which way of indexing made a search vector, so that older ones can be made anew."""

from pathlib import Path

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("documents", "0003_original_parts")]

    operations = [
        migrations.AddField(
            model_name="languageversion",
            name="indexed_as",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.RunSQL((Path(__file__).parent / "0004_indexed_as.sql").read_text()),
    ]
