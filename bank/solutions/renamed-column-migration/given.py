"""The code of the prompt: a new column without values, and the old one deleted with all of them.

Fails: test_runs_on_a_table_with_rows, test_the_addresses_are_kept, test_the_way_back_keeps_them_too
"""

import sqlalchemy as sa
from alembic import op

def upgrade():
    op.add_column(
        "customer", sa.Column("email", sa.String(120), nullable=False)
    )
    op.drop_column("customer", "mail")


def downgrade():
    op.add_column(
        "customer", sa.Column("mail", sa.String(120), nullable=False)
    )
    op.drop_column("customer", "email")
