"""Days as they are written, and the years of those that are written without one."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.extract import Extractor
from kg.language.dates import dates, periods
from tests.extraction.telling import award, told

DAYS = st.dates(min_value=datetime.date(1930, 1, 1), max_value=datetime.date(2060, 12, 31))
WRITTEN = {
    "slashes": "{d}/{m}/{y}",
    "zeros": "{d:02}/{m:02}/{y}",
    "hyphens": "{d}-{m}-{y}",
    "points": "{d}.{m}.{y}",
    "in words": "ngày {d} tháng {m} năm {y}",
    "in words, with a comma": "ngày {d} tháng {m}, năm {y}",
}


@pytest.mark.parametrize("form", WRITTEN.values(), ids=WRITTEN.keys())
@given(day=DAYS)
def test_a_day_written_in_any_form_is_read_back(form: str, day: datetime.date) -> None:
    written = form.format(d=day.day, m=day.month, y=day.year)
    text = f"Sáng {written}, đơn vị họp."
    (found,) = dates(text)
    assert found.iso == day.isoformat()
    assert written in text[found.start : found.end]


@given(day=DAYS)
def test_a_day_without_a_year_keeps_day_and_month(day: datetime.date) -> None:
    (found,) = dates(f"Chiều {day.day}-{day.month} tại hội trường")
    assert (found.year, found.month, found.day) == (None, day.month, day.day)
    assert found.with_year(day.year).iso == day.isoformat()


@given(st.text(alphabet="0123456789/.- nămthgnày,IV", max_size=40))
def test_any_stretch_of_figures_is_read_without_error_and_in_order(text: str) -> None:
    found = list(dates(text))
    assert all(0 <= d.start < d.end <= len(text) for d in found)
    assert [d.start for d in found] == sorted(d.start for d in found)
    assert all(1 <= (d.month or 1) <= 12 and 1 <= (d.day or 1) <= 31 for d in found)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("tháng 6/2022", "2022-06"),
        ("quý II năm 2019", "2019"),
        ("quý III / 2018", "2018"),
        ("cuối năm 1997", "1997"),
        ("hội thi lần thứ 15 năm 2017", "2017"),
        ("hai ngày 12-13 tháng 9 năm 2019", "2019-09-12"),
        ("từ ngày 12-13/9/2019", "2019-09-12"),
        ("năm 1894", "1894"),
        ("từ ngày 12 đến 14/9/2019", "2019-09-12"),
        ("sáng 12 và 13/9/2019", "2019-09-12"),
        ("kết quả 5-12/9/2019", "2019-09-05"),
    ],
)
def test_months_quarters_and_years_are_as_exact_as_written(text: str, iso: str) -> None:
    assert [d.iso for d in dates(text)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "3.184 tổ",
        "107/116 xã",
        "số 12/2019",
        "30/2",
        "chỉ 1.5 km",
        "giai đoạn 2018-2023",
        "31-4",
        "đội bóng thắng 3-1/2",
    ],
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert not list(dates(text))


@given(st.integers(1950, 2050), st.integers(0, 30))
def test_a_period_is_read_back(first: int, years: int) -> None:
    assert [p[2] for p in periods(f"giai đoạn {first} - {first + years}")] == [(first, first + years)]


# ---- the year of a day


GIVEN = "Sáng {day}, Công an tỉnh An Giang trao Giấy khen cho 7 cá nhân."


@pytest.mark.parametrize(
    ("day", "rest", "date", "rule"),
    [
        ("20/1", "Trước đó, ngày 28/6/2018, tổ tuần tra gặp nạn.", "2019-01-20", "year-after-what-was-before"),
        ("31/10", "Mưa lũ kéo dài trong tháng 10/2017.", "2017-10-31", "year-after-what-was-before"),
        ("5/11", "Đợt thi diễn ra từ ngày 5/11 đến 20/11/2017.", "2017-11-05", "year-of-the-range"),
        ("7/5", "Đội dự kiến tháng 3/2016 sẽ sang tỉnh bạn.", "2015-05-07", "year-before-what-is-to-come"),
        ("22/12", "Đây là kết quả phong trào thi đua năm 2018.", "2018-12-22", "year-from-the-year-reported"),
        ("15/1", "Đây là kết quả phong trào thi đua năm 2018.", "2019-01-15", "year-from-the-year-reported"),
        ("14/6", "Công an huyện được thành lập ngày 15/6/1976. Dịp kỷ niệm 40 năm, đơn vị thêm vinh dự.",
         "2016-06-14", "year-counted-from-the-founding"),
        ("3/9", "Ngày 3-9-2008, Công an huyện được thành lập. Đơn vị kỷ niệm 10 năm ngày thành lập.",
         "2018-09-03", "year-counted-from-the-founding"),
        ("4/9", "Ngày 4-9-2008, Công an huyện được thành lập, kỷ niệm 10 năm. Từ năm 2009 đến nay, đơn vị có 7 đội.",
         "2018-09-04", "year-counted-from-the-founding"),
        ("6/10", "Trường do dân xây dựng năm 1894. Trường kỷ niệm 125 năm thành lập.",
         "2019-10-06", "year-counted-from-the-founding"),
        ("3/9", "Hai nước kỷ niệm 45 năm thiết lập quan hệ (ngày 21-9-1973).",
         "2018-09-03", "year-counted-from-the-founding"),
        ("27/3", "Đây là đợt kỷ niệm 70 năm ngày ấy (11-6-1948 - 11-6-2018).",
         "2018-03-27", "year-of-the-anniversary"),
        ("28/7", "Đây là dịp kỷ niệm 10 năm thực hiện Nghị quyết 15 (1-8-2008).",
         "2018-07-28", "year-counted-to-the-anniversary"),
        ("25/5", "Bài dự thi gửi từ ngày 26/5/2017.", "2017-05-25", "year-of-a-day-near"),
        ("2/1", "Tổ tuần tra bắt được kẻ gian ngày 28/12/2017.", "2018-01-02", "year-of-a-day-near"),
        ("23/2", "Có 3 lớp trong quý I năm 2019, có 1 lớp ngày 23/2.", "2019-02-23", "year-told-beside"),
        ("22/2", "Đây là kết quả công tác chăm lo Tết năm 2018.", "2018-02-22", "year-from-the-year-reported"),
        ("2/3", "Công an tỉnh phát động phong trào thi đua năm 2018.", "2018-03-02", "year-from-the-year-reported"),
        ("2/3", "Đây là cuộc bình chọn Gương mặt trẻ tiêu biểu năm 2018.", "2019-03-02", "year-from-the-year-reported"),
        ("30/1", "Đội thi đấu xuất sắc tại giải bóng đá năm 2018.", "2018-01-30", "year-from-the-year-reported"),
        ("9/11", "Đầu năm 2017, anh Lê Văn Mốc nhặt được pho tượng.", "2017-11-09", "year-from-the-year-told"),
        ("23/2", "Từ tháng 3 đến tháng 6-2018, Công an tỉnh đã mở 3 lớp.", "2019-02-23", "year-after-what-was-before"),
    ],
)  # fmt: skip
def test_without_publication_the_text_dates_the_day(
    extractor: Extractor, day: str, rest: str, date: str, rule: str
) -> None:
    found = award(extractor, GIVEN.format(day=day) + "\n" + rest + " Công an tỉnh có 3 Giấy khen.")
    assert found.date == date
    assert rule in {i.rule for i in found.inferences if i.what == "date"}


@pytest.mark.parametrize(
    "rest",
    [
        "Huyện chưa có phương án mở chợ trong năm 2017.",  # what is only planned
        "Trường kỷ niệm 40 năm thành lập. Từ năm 1995 đến nay, trường có 7 lớp chọn.",  # not counted from 1995
        "Đầu năm 2016, anh Mốc nhặt được pho tượng. Anh đã nộp lại năm 2017.",
    ],
)
def test_a_year_that_is_not_the_latest_told_or_not_yet_begun_dates_nothing(extractor: Extractor, rest: str) -> None:
    assert award(extractor, GIVEN.format(day="9/11") + "\n" + rest).date is None


def test_a_month_just_past_is_the_last_before_the_latest_day(extractor: Extractor) -> None:
    text = (
        "Theo thông báo ngày 18/12/2018, Công ty Cổ phần Gạo Sương Mai có giám đốc mới. "
        "Cuối tháng 11 vừa qua, công ty nhận được Huân chương Độc lập hạng Ba do Nhà nước trao tặng."
    )
    assert award(extractor, text).date == "2018-11"


def test_the_day_of_the_papers_is_not_that_of_the_ceremony(extractor: Extractor) -> None:
    text = (
        "Ngày 29/4/2013, theo quyết định số 118 (ngày 12/02/2013) và 126 (ngày 03/3/2013) của Chủ tịch nước, "
        "Công ty Cổ phần Gạo Sương Mai vinh dự đón nhận Huân chương Lao động hạng Ba."
    )
    assert award(extractor, text).date == "2013-04-29"


def test_a_day_told_long_after_the_awards_is_of_something_else(extractor: Extractor) -> None:
    story = " ".join(f"Ông Lê Văn Mốc trồng thêm {n} sào lúa." for n in range(3, 22))
    text = f"Ông Lê Văn Mốc được UBND tỉnh An Giang tặng bằng khen. {story} Ngày 28/7/2017, ông mua máy gặt."
    assert award(extractor, text).date is None


def test_a_congress_is_held_in_the_first_year_of_its_term(extractor: Extractor) -> None:
    body = (
        "Chiều 26/8, Hội Nông dân tỉnh An Giang tổ chức đại hội nhiệm kỳ 2019-2024.\n"
        "Báo cáo tổng kết nhiệm kỳ 2014-2019 nêu rõ kết quả."
    )
    (event,) = told(extractor, body).events
    assert event.date == "2019-08-26"
    assert [i.rule for i in event.inferences] == ["year-of-the-term"]


def test_the_year_of_a_conference_may_stand_far_behind_it(extractor: Extractor) -> None:
    body = (
        "Chiều 6/12, UBND tỉnh An Giang tổ chức hội nghị biểu dương những người bảo trợ trẻ em khuyết tật vượt khó học "
        "giỏi lần thứ nhất năm 2018."
    )
    (event,) = told(extractor, body).events
    assert event.date == "2018-12-06"


def test_a_year_of_somebodys_story_dates_nothing(extractor: Extractor) -> None:
    body = GIVEN.format(day="15/2") + "\nNăm 2014, ông về Công an xã nuôi cá."
    assert award(extractor, body).date is None


def test_a_period_that_is_planned_dates_nothing(extractor: Extractor) -> None:
    body = GIVEN.format(day="15/8") + "\nĐại hội Công an tỉnh nhiệm kỳ 2019-2024 sẽ họp tại An Giang."
    assert award(extractor, body).date is None


def test_a_year_up_to_which_figures_are_told_is_not_that_of_the_decision(extractor: Extractor) -> None:
    body = GIVEN.format(day="26/11") + "\nSau 10 năm thực hiện Nghị quyết, đến năm 2017, tỉnh có 99% số xã có điện."
    assert award(extractor, body).date is None


@pytest.mark.parametrize(
    "rest",
    [
        "Kỷ niệm 50 năm thực hiện lời dạy, từ ngày mở cửa (29/8/1975). Tháng 2/2019, tỉnh có 3 đội.",
        "Hai tỉnh ký hiệp định hợp tác giai đoạn 2018 - 2023.",
    ],
)
def test_no_year_is_made_that_lies_ahead_of_all_that_is_told(extractor: Extractor, rest: str) -> None:
    assert award(extractor, GIVEN.format(day="29/8") + "\n" + rest).date in (None, "2019-08-29")


@pytest.mark.parametrize(("day", "date"), [("4/10", "2023-10-04"), ("28/12", "2022-12-28")])
def test_the_year_is_of_the_last_such_day_up_to_publication(extractor: Extractor, day: str, date: str) -> None:
    found = award(extractor, GIVEN.format(day=day), published="2023-10-07")
    assert found.date == date
    (rule,) = [i for i in found.inferences if i.rule == "year-from-publication"]
    assert rule.start is not None


def test_today_and_yesterday_are_counted_from_publication(extractor: Extractor) -> None:
    body = "{}, Công an tỉnh An Giang tổ chức Lễ trao thưởng. Tại buổi lễ, Công an tỉnh tặng Giấy khen cho 7 cá nhân."
    for word, date in (("Hôm nay", "2023-10-01"), ("Sáng qua", "2023-09-30")):
        facts = told(extractor, body.format(word), published="2023-10-01")
        assert [e.date for e in facts.events] == [date]
        assert [a.date for a in facts.awards] == [date]
