"""Level 2: looks for the phone among the fields sent, and leaves the newsletter to its default.

Fails: test_null_removes_the_phone_and_nothing_else, test_an_empty_body_changes_nothing,
test_a_value_changes_its_own_field_alone
"""

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()

PROFILES = {7: {"name": "Ada", "phone": "555", "newsletter": True}}


class ProfilePatch(BaseModel):
    name: str | None = None
    phone: str | None = None
    newsletter: bool = False


@app.patch("/profiles/{pid}")
def update(pid: int, patch: ProfilePatch):
    profile = PROFILES[pid]
    changes = patch.model_dump(exclude_none=True)
    if "phone" in patch.model_fields_set:
        changes["phone"] = patch.phone
    profile.update(changes)
    return profile
