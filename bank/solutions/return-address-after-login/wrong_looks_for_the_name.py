"""Level 1: looks whether the site's name appears anywhere in the value.

Fails: test_local_paths_are_kept, test_a_missing_value_leads_to_the_start,
test_another_site_is_refused, test_another_host_without_a_scheme_is_refused
"""


def local_target(value):
    return value if "shop.example" in value else "/"
