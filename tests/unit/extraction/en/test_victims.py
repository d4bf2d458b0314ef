import pytest


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Three farmers were killed.", ["civilians"]),
        ("Three soldiers were killed.", ["security"]),
        ("Three rebels were killed.", ["militants"]),
        ("Three men were killed.", ["unspecified"]),
        ("A district police chief was killed.", ["security"]),
        ("Two rebel leaders were killed.", ["militants"]),
        ("The raid killed 31 people, 20 of them civilians.", ["mixed", "civilians"]),
        ("A sergeant and a nurse were killed.", ["mixed"]),
        ("Five members of the police were killed.", ["security"]),
        ("Radu Belcin, a lawyer, was killed.", ["civilians"]),
        ("Six villagers were killed and 12 others hurt.", ["civilians", "civilians"]),
        ("A bomb killed nine people as worshippers left a temple.", ["civilians"]),
        ("Twelve people were killed, including 7 civilians.", ["mixed", "civilians"]),
        ("A train derailed with 80 passengers aboard. Nine people were killed.", ["civilians"]),
    ],
)
def test_victims_of_figures(read, text, groups):
    assert [figure.victims for figure in read(text)] == groups
