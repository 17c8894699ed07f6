"""Level 2: reports the slip that was made and lets the next one pass.

Fails: test_a_misspelt_name_is_reported
"""

from pydantic import BaseModel, model_validator


class MailSettings(BaseModel):
    host: str
    timeout: float = 30
    retries: int = 3

    @model_validator(mode="before")
    @classmethod
    def check_names(cls, data):
        if "time_out" in data:
            raise ValueError("write timeout and not time_out")
        return data
