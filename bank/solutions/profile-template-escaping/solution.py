"""Cleans the bio by a list of what is allowed, takes web addresses only, and quotes every
attribute.

A project would use a maintained library for the bio; the parser here shows what it has to do.
"""

from html import escape
from html.parser import HTMLParser

from jinja2 import Environment
from markupsafe import Markup

TEMPLATE = """\
<h1>{{ profile.name }}</h1>
<div class="bio">{{ profile.bio|clean }}</div>
{% if profile.website %}<a href="{{ profile.website }}">My site</a>{% endif %}
<img src="/avatars/{{ profile.id }}.png" alt="{{ profile.name }}">
<script>const theme = {{ profile.theme|tojson }};</script>
"""


def web_address(value):
    """The address if it leads to a web page, else an empty text; asked when it is saved."""
    return value if value.lower().startswith(("http://", "https://")) else ""


class Cleaner(HTMLParser):
    """Keeps bold, emphasis and links; everything else becomes plain text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []

    def handle_starttag(self, tag, attrs):
        if tag in ("b", "strong", "i", "em"):
            self.parts.append(f"<{tag}>")
        elif tag == "a":
            address = web_address(dict(attrs).get("href") or "")
            self.parts.append(f'<a href="{escape(address)}">')

    def handle_endtag(self, tag):
        if tag in ("b", "strong", "i", "em", "a"):
            self.parts.append(f"</{tag}>")

    def handle_data(self, data):
        self.parts.append(escape(data))


def clean(bio):
    cleaner = Cleaner()
    cleaner.feed(bio)
    cleaner.close()
    return Markup("".join(cleaner.parts))


def render(profile):
    environment = Environment(autoescape=True)
    environment.filters["clean"] = clean
    checked = {**profile, "website": web_address(profile["website"])}
    return environment.from_string(TEMPLATE).render(profile=checked)
