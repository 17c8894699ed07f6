"""Takes over only the fields that the request held, so that null and absent stay two things."""

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
    profile.update(patch.model_dump(exclude_unset=True))
    return profile
