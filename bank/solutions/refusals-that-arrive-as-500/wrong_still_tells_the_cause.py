"""Level 2: lets refusals pass, but callers still read the text of every other error.

Fails: test_a_fault_of_the_code_tells_callers_nothing
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
    except HTTPException:
        raise
    except Exception as error:
        logging.exception("price failed")
        raise HTTPException(500, str(error))
