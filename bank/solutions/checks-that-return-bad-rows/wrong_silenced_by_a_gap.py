"""Level 3: right on all rows of orders, but one missing id among the customers silences a check.

Fails: test_a_missing_id_among_the_customers_silences_nothing
"""

CHECKS = {
    "order_id": """
        SELECT order_id, COUNT(*) FROM orders
        GROUP BY order_id
        HAVING COUNT(*) > 1 OR order_id IS NULL
    """,
    "status": """
        SELECT order_id, status FROM orders
        WHERE COALESCE(status, '') NOT IN ('placed', 'paid', 'cancelled')
    """,
    "customer": """
        SELECT order_id, customer_id FROM orders
        WHERE customer_id NOT IN (SELECT customer_id FROM customers)
    """,
}
