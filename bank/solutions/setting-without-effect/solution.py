"""Unknown names are refused, so that a misspelt one is reported when the settings are read."""

from pydantic import BaseModel, ConfigDict


class MailSettings(BaseModel):
    model_config = ConfigDict(extra="forbid")

    host: str
    timeout: float = 30
    retries: int = 3
