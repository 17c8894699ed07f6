"""Level 1: still calls a function for each row.

Fails: test_no_python_code_per_row
"""


def add_shipping(df):
    def shipping(row):
        if row["weight"] <= 2.0 and row["country"] == "DE":
            return 4.5
        return 9.0 if row["weight"] <= 10.0 else 9.0 + (row["weight"] - 10.0) * 0.8

    return df.assign(shipping=df.apply(shipping, axis=1))
