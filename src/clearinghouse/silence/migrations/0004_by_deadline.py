"""Lists go by deadline, the latest first; none goes by the opening."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """An index in the order of the lists, in the place of one that nothing asks."""

    dependencies = [("silence", "0003_sent_once")]
    operations = [
        migrations.RemoveIndex("procedure", "procedure_newest"),
        migrations.AddIndex(
            "procedure", models.Index(fields=["deadline", "id"], name="procedure_by_deadline")
        ),
    ]
