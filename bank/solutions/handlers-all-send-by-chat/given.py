"""The code of the prompt: all handlers look up the one variable of the loop when they are called.

Fails: test_every_handler_sends_by_its_own_channel
"""

CHANNELS = ["mail", "sms", "chat"]


def handlers(send):
    found = {}
    for channel in CHANNELS:
        found[channel] = lambda text: send(channel, text)
    return found


table = handlers(print)
table["mail"]("Your parcel is here")
table["sms"]("Your parcel is late")
