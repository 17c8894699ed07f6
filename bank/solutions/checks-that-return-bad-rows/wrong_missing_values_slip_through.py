"""Level 2: a missing id and a missing status slip through, and guests are reported.

Fails: test_a_missing_order_id_is_returned, test_a_missing_status_is_returned,
test_clean_data_passes, test_an_unknown_customer_is_returned,
test_a_missing_id_among_the_customers_silences_nothing
"""

CHECKS = {
    "order_id": "SELECT order_id FROM orders GROUP BY order_id HAVING COUNT(*) > 1",
    "status": "SELECT * FROM orders WHERE status NOT IN ('placed', 'paid', 'cancelled')",
    "customer": """
        SELECT orders.* FROM orders
        LEFT JOIN customers ON customers.customer_id = orders.customer_id
        WHERE customers.customer_id IS NULL
    """,
}
