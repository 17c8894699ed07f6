import threading
import time

import pytest
from solution import broken_links


def slow_check(url):
    time.sleep(0.15)
    return "dead" not in url


def test_finds_what_a_slow_check_finds():
    assert set(broken_links(["a", "b", "dead/1", "dead/2"], slow_check)) == {"dead/1", "dead/2"}


def test_prints_the_count(capsys):
    broken_links(["a", "dead/1"], slow_check)
    assert "1 of 2 links are broken" in capsys.readouterr().out


def test_all_links_may_work():
    assert broken_links(["a", "b"], lambda url: True) == []


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_malformed_link_is_not_counted_as_good():
    def check(url):
        if url == "ht!tp":
            raise ValueError(url)
        return True

    try:
        assert "ht!tp" in broken_links(["a", "ht!tp"], check)
    except ValueError:
        pass  # the caller is told, too


def test_links_are_checked_side_by_side():
    both = threading.Barrier(2, timeout=1)

    def check(url):
        try:
            both.wait()
        except threading.BrokenBarrierError:
            pass
        return True

    broken_links(["a", "b"], check)
    assert not both.broken
