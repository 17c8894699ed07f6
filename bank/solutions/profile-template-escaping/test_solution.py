"""`render(profile)` gives the page as HTML; a parser, not a search for texts, says what a browser
would find.
"""

import json
from html.parser import HTMLParser

import pytest
from solution import render

PROFILE = {
    "id": 7,
    "name": "Ana",
    "bio": "hello",
    "website": "https://ana.example",
    "theme": "dark",
}


class Page(HTMLParser):
    def __init__(self, **changes):
        super().__init__()
        self.tags, self.text, self.open = [], "", []
        self.feed(render({**PROFILE, **changes}))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open:
            self.open.remove(tag)

    def handle_data(self, data):
        self.text += data

    def named(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]

    def handlers(self):
        return [name for _, attrs in self.tags for name in attrs if name.startswith("on")]


def test_an_ordinary_profile_is_shown():
    page = Page()
    assert "Ana" in page.text and "hello" in page.text
    assert page.named("a") == [{"href": "https://ana.example"}]
    assert page.named("img") == [{"src": "/avatars/7.png", "alt": "Ana"}]


def test_bold_text_and_links_of_the_bio_stay():
    page = Page(bio='<b>bold</b> and <a href="https://x.example/?a=1&amp;b=2">a link</a>')
    assert page.named("b") == [{}]
    assert {"href": "https://x.example/?a=1&b=2"} in page.named("a")


def test_a_tag_in_the_name_is_shown_as_text():
    page = Page(name="<script>alert(1)</script>")
    assert len(page.named("script")) == 1


def test_a_script_in_the_bio_does_not_run():
    assert len(Page(bio="<script>alert(1)</script>").named("script")) == 1


@pytest.mark.parametrize(
    "bio",
    ["<img src=x onerror=alert(1)>", '<b onclick="alert(1)">x</b>', "<svg/onload=alert(1)>"],
)
def test_an_event_handler_in_the_bio_does_not_run(bio):
    assert Page(bio=bio).handlers() == []


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)"]
)
def test_a_script_address_is_no_link(address):
    addresses = [attrs.get("href") or "" for attrs in Page(website=address).named("a")]
    assert not any("script:" in found.lower() for found in addresses)


def test_a_name_adds_no_attribute():
    assert Page(name="x onload=alert(1)").named("img") == [
        {"src": "/avatars/7.png", "alt": "x onload=alert(1)"}
    ]


@pytest.mark.parametrize("theme", ["dark", "</script><script>alert(1)</script>"])
def test_the_theme_stays_one_value(theme):
    page = Page(theme=theme)
    assert len(page.named("script")) == 1
    value = page.text.split("const theme = ")[1].split(";\n")[0].rstrip().removesuffix(";")
    assert json.loads(value) == theme
