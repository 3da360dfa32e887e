"""Days as they are written, and the years of those that are written without one."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.extract import Extractor
from kg.facts import Award
from kg.language.dates import dates, periods
from tests.extraction.telling import told

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


def award(extractor: Extractor, body: str, published: str | None = None) -> Award:
    (only,) = told(extractor, body, published=published).awards
    return only


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


# ---- which day an award has


def test_an_award_told_as_earlier_has_its_own_day_and_no_place(extractor: Extractor) -> None:
    body = (
        "Ngày 5/10/2022, Công an tỉnh An Giang tổ chức Lễ trao thưởng.\n"
        "Trước đó, ngày 11/6, Tỉnh đoàn An Giang đã trao Giấy khen cho anh Trần Văn Mốc."
    )
    (found,) = told(extractor, body).awards
    assert found.place is None
    assert found.date != "2022-10-05"


def test_an_award_received_once_has_no_date(extractor: Extractor) -> None:
    body = (
        "Ngày 5/10/2022, Công an tỉnh An Giang tổ chức Lễ trao thưởng.\n"
        "Ông Trần Văn Mốc từng được Thủ tướng Chính phủ tặng Bằng khen."
    )
    (found,) = told(extractor, body).awards
    assert (found.date, found.place) == (None, None)


def test_a_year_right_after_an_award_is_its_own(extractor: Extractor) -> None:
    found = award(extractor, "Ông Trần Văn Mốc được Bộ Công an tặng Bằng khen năm 2019.", published="2023-10-01")
    assert found.date == "2019"


def test_a_year_at_the_head_of_its_sentence_is_the_awards_own(extractor: Extractor) -> None:
    body = (
        "Ngày 5/10/2022, Công an tỉnh An Giang gặp ông Trần Văn Mốc.\n"
        "Năm 2011, ông Trần Văn Mốc được Thủ tướng Chính phủ tặng Bằng khen."
    )
    assert award(extractor, body).date == "2011"


def test_the_age_of_a_body_is_no_period_of_merit(extractor: Extractor) -> None:
    body = "Tối 26/12/2018, huyện nhận Huân chương Độc lập hạng Ba nhân kỷ niệm 70 năm thành lập (1948 - 2018)."
    assert all(a.period is None for a in told(extractor, body).awards)


def test_a_year_of_merit_is_the_period_and_not_the_date(extractor: Extractor) -> None:
    body = "Ngày 4/10, Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân có thành tích trong công tác năm 2022."
    found = award(extractor, body, published="2023-10-07")
    assert (found.date, found.period) == ("2023-10-04", (2022, 2022))


def test_what_was_just_given_is_no_more_exact_than_its_telling(extractor: Extractor) -> None:
    body = "Ngày 14/1, UBND tỉnh An Giang cho biết, Thủ tướng Chính phủ vừa tặng Bằng khen cho anh Trần Văn Mốc."
    found = award(extractor, body, published="2018-01-15")
    assert (found.date, found.place) == ("2018-01", None)
    assert "just-before-the-report" in {i.rule for i in found.inferences}


def test_months_later_are_counted_from_the_day_before(extractor: Extractor) -> None:
    body = (
        "Ngày 23/7/2015, Tỉnh đoàn An Giang tặng Giấy khen cho anh Trần Văn Mốc.\n"
        "Hai tháng sau, Chủ tịch nước tặng Huân chương Dũng cảm cho anh Trần Văn Mốc."
    )
    first, second = told(extractor, body).awards
    assert (first.date, second.date) == ("2015-07-23", "2015-09")


def test_the_day_that_is_celebrated_is_not_the_day_of_the_celebration(extractor: Extractor) -> None:
    body = (
        "Hôm nay, Công an tỉnh An Giang tổ chức Buổi gặp mặt nhân kỷ niệm 77 năm Ngày truyền thống "
        "(19/8/1945 - 19/8/2022)."
    )
    (event,) = told(extractor, body, published="2022-08").events
    assert event.date == "2022-08"


def test_a_range_over_years_in_brackets_is_an_anniversary_whatever_stands_before(extractor: Extractor) -> None:
    body = (
        "Lễ mừng 80 năm Ngày truyền thống Công an nhân dân (19-8-1945 - 19-8-2025) và 20 năm Ngày hội toàn dân bảo vệ "
        "an ninh Tổ quốc (19-8-2005 - 19-8-2025) được Công an tỉnh An Giang tổ chức ngày 16-8."
    )
    (event,) = told(extractor, body, published="2025-08-19").events
    assert event.date == "2025-08-16"


def test_the_year_looked_back_upon_is_over_where_the_report_turns_to_the_next(extractor: Extractor) -> None:
    body = (
        "Ngày 24-5, Công an tỉnh An Giang tổ chức Lễ khen thưởng về thành tích năm 2017.\n"
        "Sang năm 2018, Công an tỉnh mở thêm 3 mô hình."
    )
    (event,) = told(extractor, body).events
    assert event.date == "2018-05-24"


def test_an_award_of_years_in_a_row_has_no_day(extractor: Extractor) -> None:
    body = (
        "Ngày 4/10/2023, Công an tỉnh An Giang tổ chức Lễ trao Giấy khen cho 9 cá nhân.\n"
        "5 năm liền, Công an tỉnh An Giang được Thủ tướng Chính phủ tặng Cờ thi đua."
    )
    assert [a.date for a in told(extractor, body).awards if a.form == "Cờ thi đua"] == [None]


def test_a_month_just_past_has_the_year_of_the_report(extractor: Extractor) -> None:
    (found,) = dates("Tháng 9 vừa qua, đơn vị họp.")
    assert (found.year, found.month, found.day) == (None, 9, None)
    body = "Tháng 9 vừa qua, UBND tỉnh An Giang tặng Bằng khen cho 3 tập thể."
    assert award(extractor, body, published="2023-10-07").date == "2023-09"


def test_a_year_may_head_each_clause_of_a_sentence(extractor: Extractor) -> None:
    body = (
        "Ngày 26/8/2019, Hội Nông dân tỉnh An Giang tổ chức hội nghị.\n"
        "Với nhiều đóng góp, năm 2016 Hội Nông dân tỉnh An Giang được tặng Bằng khen của Thủ tướng Chính phủ; năm 2017 "
        "Hội Nông dân tỉnh An Giang được tặng Cờ thi đua của Chính phủ."
    )
    assert [a.date for a in told(extractor, body).awards] == ["2016", "2017"]


def test_the_day_of_a_deed_is_not_the_day_of_the_reward(extractor: Extractor) -> None:
    body = (
        "Chiều nay, Công an tỉnh An Giang tổ chức lễ trao thưởng cho các tập thể phá vụ trộm cắp ngày 17/8/2018.\n"
        "Kẻ gian bị bắt sáng 3/9/2018.\n"
        "Cũng trong chiều 3/9, Công an tỉnh An Giang thưởng 20 triệu đồng cho Công an huyện An Phú."
    )
    facts = told(extractor, body)
    assert [e.date for e in facts.events] == ["2018-09-03"]
    assert {a.date for a in facts.awards} == {"2018-09-03"}


def test_without_an_event_the_day_told_last_before_counts(extractor: Extractor) -> None:
    body = (
        "Trong hai ngày 25 và 26/6, đoàn của Bộ Công an kiểm tra công tác tại tỉnh An Giang.\n"
        "Chiều 26/6, Công an tỉnh An Giang trao Giấy khen cho 2 tập thể.\n"
        "Chiều cùng ngày, UBND huyện An Phú tặng Giấy khen cho ông Trần Văn Mốc."
    )
    assert [a.date for a in told(extractor, body, published="2024-06-27").awards] == ["2024-06-26", "2024-06-26"]


def test_what_was_decided_has_the_day_of_the_decision(extractor: Extractor) -> None:
    body = (
        "Chủ tịch UBND tỉnh An Giang vừa ban hành Quyết định số 24/QĐ-UBND ngày 01/7/2024 về khen thưởng đột xuất. "
        "Theo đó, tặng thưởng Bằng khen của Chủ tịch UBND tỉnh cho 3 tập thể."
    )
    assert award(extractor, body, published="2024-07-03").date == "2024-07-01"


def test_yesterday_of_an_undated_report_is_no_day_of_its_story(extractor: Extractor) -> None:
    body = (
        "Công an tỉnh An Giang hôm qua kể lại một cuộc vây bắt.\nĐêm 4/3/2002, tổ công tác bị thương.\n"
        "Ai cũng đau.\nAi cũng khóc.\nAi cũng lo.\nCông an tỉnh An Giang tặng Giấy khen cho ông Trần Văn Mốc."
    )
    assert award(extractor, body).date is None


@pytest.mark.parametrize(
    ("told_of", "date"),
    [
        ("phát động phong trào giai đoạn 2025 - 2027", "2025-02-20"),
        ("ký kết chương trình giai đoạn 2018 - 2022 sau giai đoạn 2014 - 2018", "2018-02-20"),
    ],
)
def test_a_period_launched_or_followed_by_the_next_tells_the_year(
    extractor: Extractor, told_of: str, date: str
) -> None:
    (event,) = told(extractor, f"Sáng 20-2, Công an tỉnh An Giang tổ chức Lễ {told_of}.").events
    assert event.date == date


def test_what_the_dead_had_been_given_was_not_given_at_the_funeral(extractor: Extractor) -> None:
    body = (
        "Sáng 20/2/2019, Bộ Công an tổ chức lễ viếng ông Trần Văn Mốc.\n"
        "Ông Trần Văn Mốc được tặng Huân chương Chiến công hạng Nhất."
    )
    facts = told(extractor, body)
    assert [e.date for e in facts.events] == ["2019-02-20"]
    assert [(a.date, a.place) for a in facts.awards] == [(None, None)]


def test_a_story_of_before_goes_on_over_its_sentences(extractor: Extractor) -> None:
    body = (
        "Ngày 10/5/2016, Bộ Công an thông báo tin vui.\nHồi tháng 11/2015, Chủ tịch nước từng quyết định khen họ.\n"
        "Theo đó, anh Trần Văn Mốc được truy tặng Huân chương Dũng cảm."
    )
    assert award(extractor, body).date == "2015-11"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Chủ tịch UBND tỉnh An Giang quyết định tặng Bằng khen cho 3 tập thể.", "An Giang"),
        ("Chủ tịch UBND tỉnh An Giang vừa ký quyết định tặng Bằng khen cho 3 tập thể.", None),
        ("Công an tỉnh An Giang đã có Thư khen anh Trần Văn Mốc.", None),
    ],
)
def test_what_is_only_signed_or_sent_was_handed_over_nowhere(
    extractor: Extractor, words: str, place: str | None
) -> None:
    assert award(extractor, f"Sáng 4/10, tỉnh An Giang có mưa.\n{words}", published="2023-10-07").place == place


def test_the_day_of_what_went_before_is_not_that_of_the_award(extractor: Extractor) -> None:
    body = (
        "Giám đốc Công an tỉnh An Giang vừa tặng giấy khen cho anh Trần Văn Mốc.\n"
        "Trước đó, ngày 6/9/2017, anh Mốc thấy đám đông ở bến phà nên dừng xe."
    )
    assert award(extractor, body).date is None
