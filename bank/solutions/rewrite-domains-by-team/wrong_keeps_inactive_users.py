"""Level 1: swaps the loop for a plain one and drops the condition on active users.

Fails: test_leaves_out_inactive_users_and_those_without_address,
test_agrees_with_the_old_function_on_random_users
"""


def domains_by_team(users):
    result = {}
    for user in users:
        if user["email"] is not None:
            domain = user["email"].split("@")[1].lower()
            if user["team"] in result:
                if domain not in result[user["team"]]:
                    result[user["team"]].append(domain)
            else:
                result[user["team"]] = [domain]
    for team in result:
        result[team] = sorted(result[team])
    return result
