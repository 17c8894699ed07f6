import pytest
from solution import local_target


@pytest.mark.parametrize("value", ["/", "/orders", "/orders?page=2", "/a/b?x=1&y=//z#part"])
def test_local_paths_are_kept(value):
    assert local_target(value) == value


@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_value_leads_to_the_start(value):
    assert local_target(value) == "/"


@pytest.mark.parametrize(
    "value", ["https://evil.example", "http://evil.example/shop.example", "https:/evil.example"]
)
def test_another_site_is_refused(value):
    assert local_target(value) == "/"


@pytest.mark.parametrize(
    "value", ["//evil.example", "///evil.example", "//evil.example/shop.example"]
)
def test_another_host_without_a_scheme_is_refused(value):
    assert local_target(value) == "/"


@pytest.mark.parametrize("value", ["javascript:alert(1)", "data:text/html,x"])
def test_other_schemes_are_refused(value):
    assert local_target(value) == "/"


@pytest.mark.parametrize("value", ["/\\evil.example", "/\t/evil.example", "/\n/evil.example"])
def test_what_browsers_repair_is_refused(value):
    assert local_target(value) == "/"
