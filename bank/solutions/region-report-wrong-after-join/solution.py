"""One row per customer, every order kept, and a merge that refuses tomorrow's duplicates.

Rows that agree are dropped; two regions for one customer stop the report, since somebody has to
say which is right.
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
report = orders.merge(
    customers.drop_duplicates(), on="customer_id", how="left", validate="many_to_one"
)
report["region"] = report["region"].fillna("unknown")
if report["amount"].sum() != orders["amount"].sum():
    raise ValueError("the report does not add up to the orders")
print(report.groupby("region")["amount"].sum().to_dict())
print(orders["amount"].sum(), report["amount"].sum())
