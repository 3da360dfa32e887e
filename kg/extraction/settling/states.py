"""Offices that confer as such: heads of other states, and of this one."""

from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.lexicon import data
from kg.extraction.people import Office

_HEADS_OF_STATES = frozenset(data("posts")["heads_of_states"])


def of_a_state(office: Office) -> bool:
    """Whether it is the head of another state: 'Tổng thống Nga'."""
    return office.post in _HEADS_OF_STATES and office.body is not None and office.body.name in COUNTRIES


def central(office: Office) -> str | None:
    """The office of the state that is its own body: 'Thủ tướng Chính phủ', 'Chủ tịch nước'."""
    if office.body is not None and office.body.name in COUNTRIES:
        return None  # the head of another state
    if office.post == "Thủ tướng" and (office.body is None or office.body.name == "Chính phủ"):
        return "Thủ tướng Chính phủ"
    return "Chủ tịch nước" if office.post == "Chủ tịch nước" else None
