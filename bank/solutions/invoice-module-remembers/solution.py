"""A function that owns nothing beyond the call: no call can change what the next one prints."""


def render(customer, lines, currency="EUR", tax=20):
    net = sum(cents for _, cents in lines)
    gross = net * (100 + tax) // 100
    rows = [f"{text}: {cents / 100:.2f}" for text, cents in lines]
    rows.append(f"Total {gross / 100:.2f} {currency}")
    return f"Invoice for {customer}\n" + "\n".join(rows)
