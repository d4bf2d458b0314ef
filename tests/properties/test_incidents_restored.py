"""A fold taken up elsewhere goes on as if nothing had happened: the same revisions, the same names."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.events import Correction, Event, Withdrawal
from schemas.incidents import Incident
from streams.errors import Unprocessable
from streams.incidents.fold import Fold
from streams.incidents.restoring import replay_offset, restored
from tests.properties.test_incidents import newest, reports
from tests.scenarios.builders import event, killed

WINDOW = timedelta(days=14)
Change = Event | Withdrawal | Correction


def feed(fold: Fold, changes: list[tuple[int, Change]]) -> list[Incident]:
    records: list[Incident] = []
    for offset, change in changes:
        try:
            if isinstance(change, Event):
                records += fold.add(change, offset)
            elif isinstance(change, Withdrawal):
                records += fold.withdraw(change)
            else:
                records += fold.correct(change)
        except Unprocessable:
            continue
    return records


def cut(changes: list[Change], at: int, window: timedelta) -> tuple[list[Incident], list[Incident]]:
    """Records after the cut: of the run that went on, and of the one that was taken up."""
    numbered = list(enumerate(changes))
    undisturbed = Fold(window)
    records = list(newest(feed(undisturbed, numbered[:at])).values())
    since = replay_offset(records, window)
    again = restored(window, records, [] if since is None else numbered[since:at])
    return feed(undisturbed, numbered[at:]), feed(again, numbered[at:])


@settings(max_examples=100, deadline=None)
@given(st.lists(reports(), min_size=2, max_size=10), st.integers(0, 14), st.sampled_from([WINDOW, timedelta(days=1)]))
def test_restored_goes_on_as_the_undisturbed_run(events: list[Event], at: int, window: timedelta) -> None:
    taken_back = Withdrawal(
        article_id=events[0].article.article_id,
        before_version=9,
        reason="canceled",
        at=events[0].article.received_at,
    )
    founding = [one for one in events if one.status == "new"]
    changes: list[Change] = [*founding, taken_back, *founding]
    went_on, taken_up = cut(changes, min(at, len(changes)), window)
    assert taken_up == went_on


def test_restored_incident_older_than_the_window() -> None:
    changes: list[Change] = [event(f"a{day}", day * 24, killed(3 + day)) for day in range(40)]
    went_on, taken_up = cut(changes, 35, WINDOW)
    assert taken_up == went_on
    assert taken_up[-1].revision == 40


def test_restored_keeps_the_decisions_of_analysts() -> None:
    first, second = event("a1", 0, killed(3)), event("a2", 1, killed(9), type="shooting")
    fold = Fold()
    one, other = (fold.add(e, n)[0].incident_id for n, e in enumerate([first, second]))
    merge = Correction(
        correction_id="c1", author="rim", at=first.article.received_at, reason="one", action="merge",
        incident_id=other, into=one,
    )  # fmt: skip
    revert = merge.model_copy(update={"correction_id": "c2", "action": "revert", "reverts": "c1", "incident_id": one})
    changes: list[Change] = [first, second, merge, event("a3", 2, killed(4)), revert, event("a4", 3, killed(5))]
    for at in range(1, len(changes)):
        went_on, taken_up = cut(changes, at, WINDOW)
        assert taken_up == went_on
