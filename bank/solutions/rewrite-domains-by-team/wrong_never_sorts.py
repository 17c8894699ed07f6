"""Level 2: flat conditions, but the sorting went missing on the way.

Fails: test_sorts_the_domains_of_a_team, test_agrees_with_the_old_function_on_random_users
"""


def domains_by_team(users):
    result = {}
    for user in users:
        if user["active"] and user["email"] is not None:
            domain = user["email"].split("@")[1].lower()
            found = result.setdefault(user["team"], [])
            if domain not in found:
                found.append(domain)
    return result
