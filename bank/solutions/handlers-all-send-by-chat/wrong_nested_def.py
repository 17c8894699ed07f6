"""Level 1: writes a nested def instead of the lambda, which looks the name up just as late.

Fails: test_every_handler_sends_by_its_own_channel
"""

CHANNELS = ["mail", "sms", "chat"]


def handlers(send):
    found = {}
    for channel in CHANNELS:

        def handle(text):
            send(channel, text)

        found[channel] = handle
    return found
