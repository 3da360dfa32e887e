"""Which day an award has: its own, that of its event, of its decision, or none."""

import pytest

from kg.extraction.extract import Extractor
from kg.language.dates import dates
from tests.extraction.telling import award, told


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


def test_the_list_of_a_life_is_of_no_day(extractor: Extractor) -> None:
    body = (
        "Tang lễ bà Hà Thị Dần được tổ chức ngày 6/9/2017 tại Cần Thơ. Bà được Đảng, Nhà nước tặng Huân chương Độc lập "
        "hạng Ba và nhiều phần thưởng khác."
    )
    told = award(extractor, body)
    assert (told.name, told.date, told.place) == ("Độc lập hạng Ba", None, None)
