"""Lets refusals through and leaves faults to the framework: a plain 500 outside, a traceback in the log."""

from fastapi import FastAPI, HTTPException

app = FastAPI()

VOUCHERS = {"SPRING": {"minimum": 40, "percent": 10}}


@app.get("/vouchers/{code}/price")
def price(code: str, total: int):
    voucher = VOUCHERS.get(code)
    if voucher is None:
        raise HTTPException(404, "unknown voucher")
    if total < voucher["minimum"]:
        raise HTTPException(409, "total too small")
    return {"price": total * (100 - voucher["percent"]) // 100}
