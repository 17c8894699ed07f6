"""The code of the prompt: an unknown name is ignored, and the default steps in without a word.

Fails: test_a_misspelt_name_is_reported, test_the_file_of_the_prompt_is_refused
"""

from pydantic import BaseModel


class MailSettings(BaseModel):
    host: str
    timeout: float = 30
    retries: int = 3


text = '{"host": "mx", "time_out": 5, "retries": "10"}'
print(MailSettings.model_validate_json(text))
