"""Level 3: all orders are kept, but the group-by leaves the one without a region out.

Fails: test_the_regions_add_up_to_all_sales
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
customers = customers.drop_duplicates("customer_id")
report = orders.merge(customers, on="customer_id", how="left")
print(report.groupby("region")["amount"].sum().to_dict())
print(orders["amount"].sum(), report["amount"].sum())
