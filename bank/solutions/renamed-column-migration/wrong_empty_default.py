"""Level 2: an empty default lets it run, and every address is lost.

Fails: test_the_addresses_are_kept, test_the_way_back_keeps_them_too
"""

import sqlalchemy as sa
from alembic import op


def upgrade():
    op.add_column("customer", sa.Column("email", sa.String(120), nullable=False, server_default=""))
    op.drop_column("customer", "mail")


def downgrade():
    op.add_column("customer", sa.Column("mail", sa.String(120), nullable=False, server_default=""))
    op.drop_column("customer", "email")
