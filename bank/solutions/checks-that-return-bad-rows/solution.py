"""Each query returns what is wrong, and missing values are asked for in words.

NOT EXISTS is not silenced by a missing id among the customers, as NOT IN would be.
"""

CHECKS = {
    "order_id": """
        SELECT order_id FROM orders
        GROUP BY order_id
        HAVING COUNT(*) > 1 OR order_id IS NULL
    """,
    "status": """
        SELECT * FROM orders
        WHERE status NOT IN ('placed', 'paid', 'cancelled') OR status IS NULL
    """,
    "customer": """
        SELECT * FROM orders
        WHERE customer_id IS NOT NULL
          AND NOT EXISTS (
              SELECT 1 FROM customers WHERE customers.customer_id = orders.customer_id
          )
    """,
}
