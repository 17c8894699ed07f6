"""The first file of the prompt: the app and its connection exist as soon as it is imported.

Fails: test_shows_an_order, test_two_apps_use_their_own_database,
test_each_request_opens_and_closes_a_connection, test_an_unknown_order_is_not_found
"""

import os
import sys
import types

os.environ["DATABASE"] = ":memory:"
sys.modules["shop"] = types.ModuleType("shop")
sys.modules["shop"].orders = None

# shop/__init__.py
import os
import sqlite3
from flask import Flask

app = Flask(__name__)
app.config["DATABASE"] = os.environ["DATABASE"]
db = sqlite3.connect(app.config["DATABASE"], check_same_thread=False)

from shop import orders  # must stay below the lines above
