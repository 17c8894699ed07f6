from solution import CHANNELS, handlers


def test_there_is_a_handler_for_every_channel():
    assert set(handlers(print)) == set(CHANNELS)


def test_every_handler_sends_by_its_own_channel():
    sent = []
    table = handlers(lambda channel, text: sent.append((channel, text)))
    for handler in table.values():
        handler("hello")
    assert sent == [(channel, "hello") for channel in table]


def test_the_text_is_passed_on():
    sent = []
    handlers(lambda channel, text: sent.append((channel, text)))["chat"]("Your parcel is here")
    assert sent == [("chat", "Your parcel is here")]
