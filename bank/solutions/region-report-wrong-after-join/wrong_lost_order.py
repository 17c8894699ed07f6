"""Level 2: the doubled order is mended, the order of the missing customer is still lost.

Fails: test_every_order_appears_once, test_the_total_is_that_of_the_orders,
test_the_regions_add_up_to_all_sales
"""

import pandas as pd

orders = pd.DataFrame(
    {
        "order_id": [1, 2, 3, 4],
        "customer_id": [10, 10, 20, 30],
        "amount": [50, 70, 40, 90],
    }
)
customers = pd.DataFrame(
    {
        "customer_id": [10, 20, 20],
        "region": ["north", "south", "south"],
    }
)
report = orders.merge(customers.drop_duplicates("customer_id"), on="customer_id")
print(report.groupby("region")["amount"].sum().to_dict())
print(orders["amount"].sum(), report["amount"].sum())
