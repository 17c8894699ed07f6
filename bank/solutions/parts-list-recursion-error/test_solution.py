import pytest
import solution


def error_of(part):
    with pytest.raises(Exception) as error:
        solution.weight(part)
    assert not isinstance(error.value, RecursionError)
    return str(error.value)


def test_a_loop_gives_an_error_that_names_it():
    message = error_of("cart")
    assert "frame" in message or "bracket" in message


def test_a_part_that_contains_itself(monkeypatch):
    monkeypatch.setitem(solution.PARTS, "wheel", ["rim", "wheel"])
    assert "wheel" in error_of("wheel")


def test_parts_that_are_used_twice_count_twice(monkeypatch):
    monkeypatch.setitem(solution.PARTS, "bracket", ["bolt", "bolt"])
    assert solution.weight("cart") == (900 + 2 * 20) + 2 * (400 + 20)


def test_a_part_shared_by_two_others(monkeypatch):
    monkeypatch.setitem(solution.PARTS, "cart", ["wheel", "bracket"])
    monkeypatch.setitem(solution.PARTS, "bracket", ["wheel", "bolt"])
    assert solution.weight("cart") == 420 + 440


def test_a_single_piece():
    assert solution.weight("bolt") == 20


def test_right_again_after_an_error(monkeypatch):
    error_of("frame")
    monkeypatch.setitem(solution.PARTS, "bracket", ["bolt"])
    assert solution.weight("frame") == 920
