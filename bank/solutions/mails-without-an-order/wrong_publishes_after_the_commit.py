"""Level 2: takes the colleague's proposal, so that a message is lost if the broker is away.

Fails: test_orders_are_taken_while_the_broker_is_away,
test_a_message_that_could_not_go_out_goes_out_later
"""


def place_order(db, publish, order):
    with db:
        db.execute(
            "INSERT INTO orders (id, customer) VALUES (?, ?)",
            (order["id"], order["customer"]),
        )
    publish("order-placed", {"order": order["id"]})
