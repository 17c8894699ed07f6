"""The model of that time, only the slug written back, batches in transactions of their own, and a
way back.

The number in each slug keeps equal and empty names apart; a run that breaks off can be started
again.
"""

from django.db import migrations
from django.utils.text import slugify


def fill_slug(apps, schema_editor):
    Product = apps.get_model("shop", "Product")
    without = Product.objects.filter(slug=None).only("name").order_by("pk")
    while batch := list(without[:1000]):
        for product in batch:
            product.slug = f"{slugify(product.name) or 'product'}-{product.pk}"
        Product.objects.bulk_update(batch, ["slug"])


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("shop", "0041_product_slug")]
    operations = [migrations.RunPython(fill_slug, migrations.RunPython.noop)]
