def test_reference_takes_the_number_of_the_same_noun(read):
    first, second = read("Seven hunters were kidnapped. The hunters were kidnapped near a dam.")
    assert (second.low, second.high, second.qualifier) == (7, 7, "exact")
    assert first.stated == second.stated


def test_reference_without_antecedent_stays_open(read):
    (found,) = read("The soldiers were killed.")
    assert (found.low, found.high) == (2, None)
