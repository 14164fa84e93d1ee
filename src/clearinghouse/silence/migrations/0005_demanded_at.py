"""The moment of a demand is called a moment."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("silence", "0004_by_deadline")]

    operations = [
        migrations.RenameField("twovoices", "since", "demanded_at"),
        migrations.RenameField("signedvoices", "since", "demanded_at"),
    ]
