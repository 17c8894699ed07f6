import asyncio

import pytest
from solution import Client


class Partner:
    """Counts logins; each takes a moment, and fails if `error` is set."""

    def __init__(self, life=3600.0, error=None, seconds=0.01):
        self.life, self.error, self.seconds = life, error, seconds
        self.logins = 0

    async def login(self):
        self.logins += 1
        number = self.logins
        await asyncio.sleep(self.seconds)
        if self.error:
            raise self.error
        return f"token {number}", self.life


def tokens(partner, tasks):
    async def main():
        client = Client(partner.login)
        return await asyncio.gather(*(client.token() for _ in range(tasks)), return_exceptions=True)

    return asyncio.run(main())


def test_many_tasks_share_one_login():
    partner = Partner()
    assert tokens(partner, 200) == ["token 1"] * 200
    assert partner.logins == 1


def test_a_valid_token_is_used_again():
    partner = Partner()

    async def main():
        client = Client(partner.login)
        return [await client.token(), await client.token()]

    assert asyncio.run(main()) == ["token 1", "token 1"]


def test_an_expired_token_is_renewed():
    partner = Partner(life=0.0)

    async def main():
        client = Client(partner.login)
        return [await client.token(), await client.token()]

    assert asyncio.run(main()) == ["token 1", "token 2"]


def test_a_failed_login_reaches_the_caller():
    [result] = tokens(Partner(error=ConnectionError("no partner")), 1)
    assert isinstance(result, Exception)


def test_a_failing_login_is_not_tried_by_every_task():
    partner = Partner(error=ConnectionError("no partner"), seconds=0)
    results = tokens(partner, 200)
    assert all(isinstance(result, Exception) for result in results)
    assert partner.logins <= 5


def test_a_timeout_around_token_takes_effect():
    async def main():
        client = Client(Partner(seconds=0.2).login)
        async with asyncio.timeout(0.01):
            await client.token()

    with pytest.raises(TimeoutError):
        asyncio.run(main())
