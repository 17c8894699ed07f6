"""What the strong answer says about the code of the prompt and the colleague's proposal."""

from pydantic import BaseModel

ADA = {"name": "Ada", "phone": "555", "newsletter": True}


class ProfilePatch(BaseModel):
    name: str | None = None
    phone: str | None = None
    newsletter: bool = False


def test_the_given_code_erases_all_three_fields():
    patch = ProfilePatch.model_validate({"phone": None})
    assert ADA | patch.model_dump() == {"name": None, "phone": None, "newsletter": False}


def test_the_proposal_keeps_the_phone_and_stops_the_newsletter():
    patch = ProfilePatch.model_validate({"phone": None})
    assert ADA | patch.model_dump(exclude_none=True) == {**ADA, "newsletter": False}
