import pytest
from flask import Flask


def test_two_views_of_one_name_stop_the_start():
    def needs_key(view):
        def wrapper():
            return view()

        return wrapper

    app = Flask(__name__)
    app.get("/stock")(needs_key(lambda: "stock"))
    expected = "View function mapping is overwriting an existing endpoint function: wrapper"
    with pytest.raises(AssertionError, match=expected):
        app.get("/prices")(needs_key(lambda: "prices"))
