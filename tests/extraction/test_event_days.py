"""On which day the event was held, or is to be, that a document reports."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import PUBLISHED, event, told


def test_the_sentence_that_gives_the_day_has_the_word(extractor: Extractor) -> None:
    body = (
        "UBND xã Tân Hòa vừa qua đã tổ chức Ngày hội Biên phòng.\n"
        "Sáng ngày 4/10, UBND xã Tân Hòa tổ chức Ngày hội Biên phòng tại nhà văn hóa."
    )
    found = event(extractor, body)
    assert (found.kind, found.date) == ("Ngày hội", "2023-10-04")


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("Ngày 2/12 tới, Công an tỉnh An Giang tổ chức Lễ tuyên dương gương sáng.", "2023-12-02"),
        ("Ngày 2/12, Công an tỉnh An Giang sẽ tổ chức Lễ tuyên dương gương sáng.", "2023-12-02"),
        ("Ngày 2/12, Công an tỉnh An Giang tổ chức Lễ tuyên dương gương sáng.", "2022-12-02"),
        ("Ngày 2/9, Công an tỉnh An Giang tổ chức lễ và sẽ trao thưởng sau.", "2023-09-02"),
    ],
)
def test_what_is_to_come_is_in_the_year_of_publication(extractor: Extractor, body: str, date: str) -> None:
    assert event(extractor, body).date == date


def test_a_plan_to_hold_one_does_not_hold_it(extractor: Extractor) -> None:
    body = (
        "Ngày 3/10, UBND xã Tân Hòa ban hành Kế hoạch số 31 về tổ chức Ngày hội Biên phòng.\n"
        "Theo Kế hoạch, Ngày hội dự kiến diễn ra vào sáng 5/10/2023."
    )
    assert event(extractor, body).date == "2023-10-05"


def test_what_has_just_been_held_is_of_the_month_where_the_page_tells_no_more_of_its_day(extractor: Extractor) -> None:
    body = "Công an tỉnh An Giang vừa tổ chức hội thi. Hội thi có 4 đội."
    assert [e.date for e in told(extractor, body, published="2022-03").events] == ["2022-03"]
    assert [e.date for e in told(extractor, body, published="2022-03-09").events] == [None]


def test_a_day_soon_after_the_report_of_a_plan_is_to_come(extractor: Extractor) -> None:
    text = (
        "Ngày 3/7/2025, UBND tỉnh An Giang ban hành kế hoạch tổ chức Ngày hội Toàn dân bảo vệ an ninh Tổ quốc. "
        "Ngày hội cấp tỉnh được tổ chức vào ngày 15/8 tại xã Bình Lâm."
    )
    assert [event.date for event in told(extractor, text, published="2025-07-04").events] == ["2025-08-15"]


def test_a_day_after_the_report_of_what_was_held_is_of_the_year_before(extractor: Extractor) -> None:
    text = "Ngày 15/8, UBND tỉnh An Giang tổ chức Ngày hội Toàn dân bảo vệ an ninh Tổ quốc tại xã Bình Lâm."
    assert [event.date for event in told(extractor, text, published="2025-07-04").events] == ["2024-08-15"]


def test_what_is_only_planned_at_a_meeting_is_held_on_its_own_day(extractor: Extractor) -> None:
    body = (
        "Sáng 25/7, UBND huyện tổ chức họp bàn kế hoạch tổ chức Ngày hội thể thao. "
        "Theo kế hoạch, Ngày hội sẽ diễn ra ngày 14/8."
    )
    found = event(extractor, body)
    assert (found.kind, found.date, found.organisers) == ("Ngày hội", "2023-08-14", ())


def test_an_event_that_opens_at_an_hour(extractor: Extractor) -> None:
    found = event(extractor, "Hội nghị khai mạc lúc 8 giờ ngày 4/10/2023 tại hội trường tỉnh An Giang.")
    assert (found.kind, found.date) == ("Hội nghị", "2023-10-04")


def test_the_day_of_an_event_is_not_that_of_what_was_before_it(extractor: Extractor) -> None:
    body = (
        "Ngày 4/10, ông Lê Văn Mốc được Công an tỉnh An Giang tặng Giấy khen. Ông ở xã Tân Lâm. "
        "Anh Mây được UBND xã khen ngay từ ngày 21/9. Lễ biểu dương do Công an tỉnh tổ chức. Dự lễ có gia đình ông."
    )
    assert event(extractor, body).date == "2023-10-04"


def test_what_has_just_been_held_is_of_the_month_of_a_day_late_in_it(extractor: Extractor) -> None:
    body = "UBND huyện Phú Lâm vừa tổ chức Hội nghị biểu dương gương sáng."
    assert [e.date for e in told(extractor, body, published="2023-10-24").events] == ["2023-10"]
    assert [e.date for e in told(extractor, body, published="2023-10-02").events] == [None]


def test_what_was_held_long_ago_is_a_story(extractor: Extractor) -> None:
    body = "Ông Lê Văn Mốc kể: tại hội nghị biểu dương năm {year}, ông được UBND huyện Phú Lâm tặng Giấy khen."
    assert told(extractor, body.format(year=2011), published=PUBLISHED).events == ()
    assert [e.kind for e in told(extractor, body.format(year=2023), published=PUBLISHED).events] == ["Hội nghị"]


def test_a_day_told_later_is_closer_than_the_month_of_the_report(extractor: Extractor) -> None:
    body = "UBND huyện Phú Lâm vừa tổ chức Hội nghị biểu dương gương sáng. Hội nghị diễn ra ngày 20/10, có 90 người dự."
    assert [e.date for e in told(extractor, body, published="2023-10-24").events] == ["2023-10-20"]
