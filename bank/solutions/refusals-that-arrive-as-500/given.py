"""The code of the prompt: the route catches its own refusals and sends the text of any error.

Fails: test_an_unknown_voucher_is_not_found, test_a_small_total_is_a_conflict,
test_a_fault_of_the_code_tells_callers_nothing
"""

import logging

from fastapi import FastAPI, HTTPException

app = FastAPI()

VOUCHERS = {"SPRING": {"minimum": 40, "percent": 10}}

@app.get("/vouchers/{code}/price")
def price(code: str, total: int):
    try:
        voucher = VOUCHERS.get(code)
        if voucher is None:
            raise HTTPException(404, "unknown voucher")
        if total < voucher["minimum"]:
            raise HTTPException(409, "total too small")
        return {"price": total * (100 - voucher["percent"]) // 100}
    except Exception as error:
        logging.exception("price failed")
        raise HTTPException(500, str(error))
