"""The model refuses bad riders, `in` tells an unknown bike from a free one, and a lock keeps
check and change of a loan together, since plain routes run in several threads."""

from threading import Lock
from typing import Annotated

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, StringConstraints

BIKES: dict[int, str | None] = {1: None, 2: None, 3: "rosa"}
lending = Lock()
app = FastAPI()

Rider = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]


class Loan(BaseModel):
    rider: Rider


class LoanOut(BaseModel):
    number: int
    rider: str


def known(number: int) -> int:
    if number not in BIKES:
        raise HTTPException(404, "unknown bike")
    return number


@app.get("/bikes/free")
def free() -> list[int]:
    return sorted(number for number, rider in BIKES.items() if rider is None)


@app.post("/bikes/{number}/loan", status_code=201)
def lend(number: int, loan: Loan) -> LoanOut:
    with lending:
        if BIKES[known(number)] is not None:
            raise HTTPException(409, "bike is lent already")
        if loan.rider in BIKES.values():
            raise HTTPException(409, "rider has another bike")
        BIKES[number] = loan.rider
    return LoanOut(number=number, rider=loan.rider)


@app.delete("/bikes/{number}/loan", status_code=204)
def take_back(number: int) -> None:
    with lending:
        if BIKES[known(number)] is None:
            raise HTTPException(409, "bike is free")
        BIKES[number] = None
