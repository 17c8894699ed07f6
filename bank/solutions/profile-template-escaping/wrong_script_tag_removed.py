"""Level 2: finds the bio only, and takes the text `<script>` out of it.

Fails: test_an_event_handler_in_the_bio_does_not_run, test_a_script_address_is_no_link,
test_a_name_adds_no_attribute
"""

from jinja2 import Environment
from markupsafe import Markup

TEMPLATE = """\
<h1>{{ profile.name }}</h1>
<div class="bio">{{ profile.bio|clean }}</div>
<a href="{{ profile.website }}">My site</a>
<img src="/avatars/{{ profile.id }}.png" alt={{ profile.name }}>
<script>const theme = {{ profile.theme|tojson }};</script>
"""


def render(profile):
    environment = Environment(autoescape=True)
    environment.filters["clean"] = lambda bio: Markup(bio.replace("<script>", ""))
    return environment.from_string(TEMPLATE).render(profile=profile)
