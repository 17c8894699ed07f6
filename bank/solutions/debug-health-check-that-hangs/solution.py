"""Awaits the supplier with one shared client, so that the loop serves others meanwhile."""

import httpx
from fastapi import FastAPI

RATES_URL = "http://127.0.0.1:9/rates"
app = FastAPI()
client = httpx.AsyncClient(timeout=20, limits=httpx.Limits(max_connections=50))


@app.get("/health")
async def health():
    return {"ok": True}


@app.get("/quote")
async def quote(city: str):
    answer = await client.get(RATES_URL, params={"city": city})
    return answer.json()
