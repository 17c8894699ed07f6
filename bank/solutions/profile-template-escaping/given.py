"""The template of the prompt: the bio unescaped, any address, an attribute without quotes.

Fails: test_a_script_in_the_bio_does_not_run, test_an_event_handler_in_the_bio_does_not_run,
test_a_script_address_is_no_link, test_a_name_adds_no_attribute
"""

from jinja2 import Environment

TEMPLATE = """\
<h1>{{ profile.name }}</h1>
<div class="bio">{{ profile.bio|safe }}</div>
<a href="{{ profile.website }}">My site</a>
<img src="/avatars/{{ profile.id }}.png" alt={{ profile.name }}>
<script>const theme = {{ profile.theme|tojson }};</script>
"""


def render(profile):
    return Environment(autoescape=True).from_string(TEMPLATE).render(profile=profile)
