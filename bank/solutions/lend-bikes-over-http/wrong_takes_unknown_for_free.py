"""Level 2: an unknown bike counts as free, and a rider of blanks or with a bike gets one.

Fails: test_an_unknown_bike_is_not_found, test_other_names_are_refused,
test_a_rider_gets_one_bike_only, test_a_name_of_forty_characters_is_taken,
test_blanks_at_both_ends_are_cut_off
"""

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

BIKES: dict[int, str | None] = {1: None, 2: None, 3: "rosa"}
app = FastAPI()


class Loan(BaseModel):
    rider: str = Field(min_length=1, max_length=40)


@app.get("/bikes/free")
def free():
    return sorted(number for number in BIKES if not BIKES[number])


@app.post("/bikes/{number}/loan", status_code=201)
def lend(number: int, loan: Loan):
    if BIKES.get(number):
        raise HTTPException(409, "bike is lent already")
    BIKES[number] = loan.rider
    return {"number": number, "rider": loan.rider}


@app.delete("/bikes/{number}/loan", status_code=204)
def take_back(number: int):
    if not BIKES.get(number):
        raise HTTPException(409, "bike is free")
    BIKES[number] = None
