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
        ("A blast on 19 May killed five people.", "new"),
        ("Five people were killed in March.", "background"),
        ("Five people were killed three years ago.", "background"),
        ("It came a year after an attack that killed five people.", "background"),
        ("The raid was in retaliation for an attack that killed five people.", "background"),
        ("Five hundred people have been killed since the start of the war.", "aggregate"),
        ("Five people were killed in the past two months.", "aggregate"),
        ("He was the 11th journalist to be murdered there.", "aggregate"),
        ("They threatened to kill five people.", "hypothetical"),
        ("The dam could kill five people.", "hypothetical"),
        ("The dam may have killed five people.", "new"),
        ("Officials warned that the heat could claim hundreds of lives.", "hypothetical"),
        ("In a drill, five people were killed.", "hypothetical"),
        ("They spoke of fears of five deaths.", "hypothetical"),
        ("If five people are killed, the bridge closes.", "hypothetical"),
        ("The blast came two days after rebels killed five people.", "background"),
        ("Some blamed rebels who had earlier killed five people.", "background"),
        ("RELATED: Five people killed in Osk.", "background"),
        ("Osk marked the anniversary of the attacks in which 130 people were killed in 2015.", "background"),
        ("Jets came again a day after five people died in a raid.", "background"),
        ("They honoured the five people killed in the attacks of March 11, 2004.", "background"),
        ("Heat has killed five people there this summer.", "aggregate"),
        ("The army denied that five people had been killed.", "denied"),
    ],
)
def test_status_of_a_sentence(read, text, status):
    assert [figure.status for figure in read(text)] == [status]


def test_status_carried_to_a_heading_and_through_a_paragraph(read):
    text = "News of the day.\nOld mill: 9 dead\nA fire in 2009 kills nine workers at a mill. The owner is killed too.\n"
    assert [figure.status for figure in read(text)] == ["background", "background", "background"]


def test_status_of_a_sentence_that_a_date_goes_before(read):
    text = "News of the day.\nA man moved to Osk in March 2009. He killed five people there.\n"
    assert [figure.status for figure in read(text)] == ["background"]


def test_status_known_people_stay_in_the_story(read):
    text = "News of the day.\nIn 2009 a gunman killed five people.\nThe gunman was killed too.\nA man was killed on Monday.\n"
    assert [figure.status for figure in read(text)] == ["background", "background", "new"]


def test_status_superlative_of_decades_is_news(read):
    assert [figure.status for figure in read("The worst crash in decades killed nine people.")] == ["new"]


def test_status_sum_of_a_later_clause_is_its_own(read):
    drafts = read("The raids killed 22 people and injured 85, bringing the overall death toll since October to 40,300.")
    assert [(d.low, d.status) for d in drafts] == [(22, "new"), (85, "new"), (40300, "aggregate")]


def test_status_of_the_last_hours_is_news_beside_a_total_since_years(read):
    total = "bringing the death toll since Oct. 7, 2013 to 62,744. Eight people died of malnutrition."
    drafts = read(f"The ministry said 51 people were killed in the past 24 hours, {total}")
    assert [(d.low, d.status) for d in drafts] == [(51, "new"), (62744, "aggregate"), (8, "new")]
    drafts = read("The ministry recorded 12 new deaths in 24 hours, taking the total to 1,542 deaths since May 2014.")
    assert [(d.low, d.status) for d in drafts] == [(12, "new"), (1542, "aggregate")]
