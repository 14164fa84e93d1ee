"""What was last stated about a subject."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("participants", "0001_participants_and_people"),
    ]

    operations = [
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "subject",
                    models.CharField(
                        db_collation="C", max_length=80, primary_key=True, serialize=False
                    ),
                ),
                ("digest", models.BinaryField(max_length=32)),
                ("entry", models.PositiveBigIntegerField()),
            ],
        ),
    ]
