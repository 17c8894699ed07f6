"""A rename in both directions: the addresses stay in their column, whichever way one goes."""

from alembic import op


def upgrade():
    op.alter_column("customer", "mail", new_column_name="email")


def downgrade():
    op.alter_column("customer", "email", new_column_name="mail")
