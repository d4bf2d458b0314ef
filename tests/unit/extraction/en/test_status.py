import pytest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Five people were killed on Thursday.", "new"),
        ("Five people were killed last year.", "background"),
        ("Five people were killed in 2009.", "background"),
        ("Mourners remembered the five people killed in the 2009 raid on the town.", "background"),
        ("Five people were killed on January 6.", "background"),
        ("Five people were killed on May 19.", "new"),
        ("Five people were killed three years ago.", "background"),
        ("It came a year after an attack that killed five people.", "background"),
        ("The raid was in retaliation for an attack that killed five people.", "background"),
        ("Five hundred people have been killed since the start of the war.", "aggregate"),
        ("Five people were killed in the past two months.", "aggregate"),
        ("They threatened to kill five people.", "hypothetical"),
        ("The dam could kill five people.", "hypothetical"),
        ("The army denied that five people had been killed.", "denied"),
    ],
)
def test_status_of_a_sentence(read, text, status):
    assert [figure.status for figure in read(text)] == [status]


def test_status_carried_to_a_heading_and_through_a_paragraph(read):
    text = "News of the day.\nOld mill: 9 dead\nA fire in 2009 kills nine workers at a mill. The owner is killed too.\n"
    assert [figure.status for figure in read(text)] == ["background", "background", "background"]
