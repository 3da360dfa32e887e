"""What of a story lies in a period: dates are as precise as the sources tell them."""

import re
from collections.abc import Callable
from datetime import date

from kg.showing.parts import neighbours, whole_act
from kg.showing.story import Story

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def of_period(story: Story, since: str, until: str) -> set[str]:
    """Return the acts and events of a period with all that is linked to them; undated acts have their event's date.

    Raises ValueError for a date that is none.
    """
    within = period(since, until)
    near = neighbours(story)
    acts, events = ({iri for iri, node in story.nodes.items() if node.kind == kind} for kind in ("conferral", "event"))
    held = {event for event in events if within(story.nodes[event].details.get("date", ""))}
    dated = {act: story.nodes[act].details.get("date", "") for act in acts}
    given = {act for act in acts if within(dated[act]) or (not dated[act] and held.intersection(near[act]))}
    kept = held | {one for act in sorted(given) for one in whole_act(story, near, act)}
    for event in sorted(held):
        kept.update(other for other in near[event] if other not in acts)
    return kept


def period(since: str, until: str) -> Callable[[str], bool]:
    """Return a test for dates, as precise as they are told: those that can lie in the period pass.

    >>> within = period("2023-08", "2023")
    >>> within("2023"), within("2023-07-31"), within("2024-01, 2023-12-31"), within("")
    (True, False, True, False)

    Raises ValueError for a bound that is no date, or an end before its beginning.
    """
    for bound in filter(None, (since, until)):
        check_date(bound)
    first, last = first_day(since or "0001"), last_day(until or "9999")
    if first > last:
        raise ValueError(f"the period ends ({until}) before it begins ({since})")
    return lambda told: any(
        last_day(one) >= first and first_day(one) <= last for one in told.split(", ") if DATE.fullmatch(one)
    )


def check_date(text: str) -> None:
    """Raise ValueError for what is no year, month or day."""
    try:
        if not DATE.fullmatch(text):
            raise ValueError(text)
        date.fromisoformat(first_day(text))
    except ValueError:
        raise ValueError(f"'{text}' is no date such as 2023, 2023-08 or 2023-08-25") from None


def first_day(told: str) -> str:
    """Return the first day that a date can mean.

    >>> first_day("2023-08"), last_day("2023")
    ('2023-08-01', '2023-12-31')
    """
    return told + "-01-01"[len(told) - 4 :]


def last_day(told: str) -> str:
    """Return the last day that a date can mean; of a month, the 31st, as only the order matters."""
    return told + "-12-31"[len(told) - 4 :]
