"""The code of the prompt: the message goes out before the commit, and its failure undoes the order.

Fails: test_no_message_without_an_order, test_the_order_can_be_read_when_its_message_comes,
test_orders_are_taken_while_the_broker_is_away, test_a_message_that_could_not_go_out_goes_out_later
"""


def place_order(db, publish, order):
    with db:                    # commits at the end, or rolls back
        db.execute(
            "INSERT INTO orders (id, customer) VALUES (?, ?)",
            (order["id"], order["customer"]),
        )
        publish("order-placed", {"order": order["id"]})
