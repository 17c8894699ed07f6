import subprocess
import sys

import pytest


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "calendar.py").write_text("HOLIDAYS = []\n")
    (tmp_path / "fetch_rates.py").write_text("from http.cookiejar import CookieJar\n")
    return tmp_path


def run(*arguments):
    return subprocess.run(
        [sys.executable, *map(str, arguments)], capture_output=True, text=True, check=False
    )


def test_the_library_finds_the_file_beside_the_script(folder):
    last = run(folder / "fetch_rates.py").stderr.strip().splitlines()[-1]
    assert (
        last
        == f"ImportError: cannot import name 'timegm' from 'calendar' ({folder / 'calendar.py'})"
    )


def test_another_name_mends_it(folder):
    (folder / "calendar.py").rename(folder / "shop_calendar.py")
    assert run(folder / "fetch_rates.py").returncode == 0


def test_the_option_leaves_the_folder_out(folder):
    assert run("-P", folder / "fetch_rates.py").returncode == 0
