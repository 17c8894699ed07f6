"""Level 2: reaches all pairs, but sums the wrong axis and then the signed differences.

Fails: test_agrees_with_the_loop, test_a_depot_in_each_direction,
test_more_stops_than_fit_into_one_block
"""


def nearest(stops, depots):
    difference = stops[:, None, :] - depots[None, :, :]
    return abs(difference.sum(axis=2)).argmin(axis=1)
