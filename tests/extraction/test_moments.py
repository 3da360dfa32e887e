"""When an award was given: in a year told with it, by words for the year, or on no day that the text tells."""

import pytest

from kg.extraction.extract import Extractor
from kg.language.dates import dates
from tests.extraction.telling import told

PUBLISHED = "2023-11-20"


def days(extractor: Extractor, body: str, published: str | None = PUBLISHED) -> list[str | None]:
    """The dates of a document's awards, as they stand in the text."""
    return [award.date for award in told(extractor, body, published=published).awards]


@pytest.mark.parametrize(
    ("body", "published", "date"),
    [
        ("Chủ tịch UBND tỉnh tặng Bằng khen cho 4 tập thể.", "2022-03", "2022-03"),
        ("Chủ tịch UBND tỉnh tặng Bằng khen cho 4 tập thể.", "2022-03-18", None),
        ("Sáng 2/3, Chủ tịch UBND tỉnh tặng Bằng khen cho 4 tập thể.", "2022-03", "2022-03-02"),
        ("Ông Lê Văn Mốc từng được UBND tỉnh tặng Bằng khen.", "2022-03", None),
    ],
)
def test_what_is_told_without_its_day_happened_in_the_month_above_the_report(
    extractor: Extractor, body: str, published: str, date: str | None
) -> None:
    assert days(extractor, body, published) == [date]


@pytest.mark.parametrize(
    ("body", "date"),
    [
        (
            "Sáng 21-12, Bộ Chỉ huy Quân sự tỉnh Hà Nam tổ chức lễ kỷ niệm ngày thành lập (22-12-1944/22-12-2019). "
            "Dịp này, UBND tỉnh Hà Nam tặng Bằng khen cho 5 tập thể.",
            "2019-12-21",
        ),
        (
            "Sáng 21/12, UBND xã Tân Lộc họp mặt nhân ngày thành lập quân đội (22/12/1944-22/12/2019). "
            "Dịp này, UBND xã Tân Lộc tặng Giấy khen cho 5 cá nhân.",
            "2019-12-21",
        ),
        (
            "Hôm 9-10, Ban Chỉ huy Quân sự huyện An Lâm trao Giấy khen cho 6 dân quân giúp dân trong cơn bão số 6 "
            "năm 2016.",
            "2016-10-09",
        ),
        (
            "Ngày 20/3, UBND tỉnh Hà Nam tổ chức hội nghị tổng kết công tác dân quân ở các ngành, huyện và xã, phường "
            "năm 2018. Dịp này, UBND tỉnh Hà Nam tặng Bằng khen cho 4 tập thể.",
            "2019-03-20",
        ),
        (
            "Sáng 15/10, trường Lâm Sơn kỷ niệm 30 năm thành lập; từ năm 2004 đến nay, trường có 90 học sinh giỏi. "
            "UBND tỉnh Hà Nam tặng Bằng khen cho 4 thầy cô có thành tích từ năm học 2012-2013 đến năm học 2016-2017.",
            "2017-10-15",
        ),
        (
            "Ngày 2.6, UBND tỉnh tặng bằng khen cho 7 tập thể sau 05 năm thực hiện Chỉ thị số 17 ngày 20.5.2012.",
            "2017-06-02",
        ),
        (
            "Chiều 2/9/2020, Chủ tịch UBND tỉnh Hà Nam truy tặng Bằng khen cho anh Lê Văn Mốc tại nơi tổ chức tang lễ.",
            "2020-09-02",
        ),
    ],
)
def test_years_that_anniversaries_storms_and_directives_tell(extractor: Extractor, body: str, date: str | None) -> None:
    assert days(extractor, body, published=None) == [date]


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("lễ tuyên dương gương thanh niên tiêu biểu năm 2015", "2015-05-24"),
        ("lễ tuyên dương gương thanh niên tiêu biểu năm 2020", "2021-05-24"),
        ("lễ tuyên dương gương thanh niên tiêu biểu năm 2015. Từ đầu năm 2020, Đoàn có 9 nhóm", "2021-05-24"),
    ],
)
def test_a_month_years_after_all_that_a_report_tells_is_of_the_pages_saving(
    extractor: Extractor, body: str, date: str
) -> None:
    text = f"Chiều 24/5, Tỉnh đoàn Hà Nam tổ chức {body}. Tỉnh đoàn Hà Nam tặng Bằng khen cho 9 thanh niên."
    assert days(extractor, text, "2021-06") == [date]


@pytest.mark.parametrize(
    ("event", "date"),
    [
        ("Hội thao chữa cháy, cứu nạn và cứu hộ của các phường, xã năm 2018", "2018-05-04"),
        ("Hội thao chữa cháy, thực hiện kế hoạch năm 2018", None),
        ("liên hoan tiếng hát công nhân, viên chức, người lao động toàn tỉnh lần thứ V năm 2018", "2018-05-04"),
    ],
)
def test_an_events_name_ends_with_its_year_also_after_commas(
    extractor: Extractor, event: str, date: str | None
) -> None:
    body = f"Ngày 4/5, UBND tỉnh Hà Nam tổ chức {event}. Công an tỉnh Hà Nam tặng Giấy khen cho 5 đội."
    assert days(extractor, body, published=None) == [date]


@pytest.mark.parametrize(
    ("body", "dates"),
    [
        ("Chủ tịch nước tặng Huân chương Hữu nghị cho giáo sư Lê Văn Mốc vào năm 2013.", ["2013"]),
        ("UBND tỉnh Hà Nam tặng Bằng khen cho nhà máy được xây dựng vào năm 1998.", [None]),
        (
            "Hợp tác xã Sông Hồng được tặng Huân chương Lao động hạng Ba năm 2003, Cờ thi đua của Chính phủ năm 2011.",
            ["2003", "2011"],
        ),
        (
            "Ông Lê Văn Mốc được tặng Huân chương Lao động hạng Nhì (1993), Huân chương Độc lập (1999).",
            ["1993", "1999"],
        ),
        (
            "Công ty Sông Hồng đã được tặng Huân chương Lao động hạng Ba năm 2009; được phong tặng danh hiệu "
            "Anh hùng Lao động năm 2011.",
            ["2009", "2011"],
        ),
        ("Mùa giải đầu tiên, khoảng năm 1991, nghệ sĩ Lê Thị Hến đoạt giải Nhất.", ["1991"]),
        ("Tại Đại hội thi đua lần thứ V năm 2020, ông Lê Văn Mốc được UBND tỉnh Hà Nam tặng Bằng khen.", ["2020"]),
        (
            "Công ty Sao Mai vinh dự nhận Huân chương Lao động hạng Ba tại lễ kỷ niệm thành lập cuối tháng 10 vừa qua.",
            ["2023-10"],
        ),
    ],
)
def test_a_year_told_with_an_award_is_its_own(extractor: Extractor, body: str, dates: list[str | None]) -> None:
    assert sorted(map(str, days(extractor, body))) == list(map(str, dates))


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("Hai năm sau, ông Lê Văn Mốc được Thủ tướng Chính phủ tặng Bằng khen.", ["2017", "2019"]),
        ("Cùng năm, ông Lê Văn Mốc được Bộ Công an tặng Kỷ niệm chương.", ["2017", "2017"]),
        ("Năm ngoái, ông Lê Văn Mốc được Bộ Công an tặng Kỷ niệm chương.", ["2017", "2022"]),
        ("Năm nay, ông Lê Văn Mốc được Bộ Công an tặng Kỷ niệm chương.", ["2017", "2023"]),
        ("Đầu năm nay, ông Lê Văn Mốc được Bộ Công an tặng Kỷ niệm chương.", ["2017", "2023"]),
        ("Hồi tháng 2, ông Lê Văn Mốc được Bộ Công an tặng Kỷ niệm chương.", ["2017", "2023-02"]),
        ("Tháng 11 năm ngoái, ông Lê Văn Mốc được Bộ Công an tặng Kỷ niệm chương.", ["2017", "2022-11"]),
        ("Ông Lê Văn Mốc vừa được Bộ Công an tặng Kỷ niệm chương hồi tháng 2.", ["2017", "2023-02"]),
        (
            "Sáng 9/11, Bộ Công an tặng Bằng khen cho 4 chủ tàu, những người hồi tháng 2 đã cứu tàu bạn.",
            ["2017", "2023-11-09"],
        ),
        ("Ông Hồ Văn Sáu, người năm 2015 từng được Bộ Công an tặng Kỷ niệm chương, kể lại.", ["2017", "2015"]),
        ("Bà Lê Thị Tám năm 2015 được Bộ Công an tặng Kỷ niệm chương.", ["2017", "2015"]),
    ],
)
def test_words_for_a_year_are_reckoned(extractor: Extractor, words: str, dates: list[str | None]) -> None:
    assert days(extractor, f"Năm 2017, ông Lê Văn Mốc được UBND tỉnh Hà Nam tặng Giấy khen. {words}") == dates


def test_last_year_of_an_undated_report_stays_open(extractor: Extractor) -> None:
    assert days(extractor, "Năm ngoái, ông Lê Văn Mốc được Bộ Công an tặng Kỷ niệm chương.", None) == [None]


def test_the_day_of_a_deed_is_not_that_of_the_award_told_after_it(extractor: Extractor) -> None:
    deed = "Ngày 2/11, anh Lê Văn Mốc nhặt được chiếc ví có 50 triệu đồng và trả lại người mất."
    assert days(extractor, f"{deed} Công an huyện Bình Lục đã tặng Giấy khen cho anh Lê Văn Mốc.") == [None]
    same = f"{deed} Ngay chiều cùng ngày, Công an huyện Bình Lục tặng Giấy khen cho anh Lê Văn Mốc."
    assert days(extractor, same) == ["2023-11-02"]


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("Nhân mùa Phật đản 2016, ngày 14/5, UBND tỉnh Hà Nam tổ chức buổi lễ.", "2016-05-14"),
        ("Nhân dịp Tết 2016, ngày 14/12, UBND tỉnh Hà Nam tổ chức buổi lễ.", None),
        (
            "Sáng 20-4, UBND tỉnh Hà Nam tổ chức hội nghị tổng kết 10 năm thực hiện thông báo Kết luận số "
            "26-TB/TW ngày 31/7/2009.",
            "2019-04-20",
        ),
        ("Sáng 26/11, UBND tỉnh Hà Nam tổ chức hội nghị, góp quỹ cho đề án Học đường giai đoạn 2014 - 2015.", None),
        (
            "Sáng 26/6, UBND tỉnh Hà Nam tổ chức hội nghị. Tháng 4/2015, tỉnh đã xin ý kiến. Năm 2017, tỉnh mất mùa.",
            None,
        ),
        ("Sáng 26/6, UBND tỉnh Hà Nam tổ chức hội nghị. Tháng 4/2015, tỉnh đã xin ý kiến.", "2015-06-26"),
        ("Sáng 26/1, UBND tỉnh Hà Nam tổ chức hội nghị. Tháng 11/2015, tỉnh đã xin ý kiến.", "2016-01-26"),
        ("Sáng 26/3, UBND tỉnh Hà Nam tổ chức hội nghị. Tháng 4/2015, tỉnh đã xin ý kiến.", None),
        (
            "Sáng 19/7, UBND tỉnh Hà Nam tổ chức hội nghị.\nThực hiện Kế hoạch số 3 - KH / ĐU, ngày 5/7/2019.",
            "2019-07-19",
        ),
        (
            "Ngày 19/12, UBND tỉnh Hà Nam tổ chức hội nghị tổng kết phong trào năm 2018. Chủ đề năm 2019 là an toàn.",
            "2018-12-19",
        ),
    ],
)
def test_the_year_of_an_undated_report_is_never_before_what_has_passed(
    extractor: Extractor, opening: str, date: str | None
) -> None:
    body = f"{opening} Tại đây, UBND tỉnh Hà Nam tặng Bằng khen cho ông Lê Văn Mốc."
    assert [event.date for event in told(extractor, body).events] == [date]


def test_of_two_days_joined_the_first_counts(extractor: Extractor) -> None:
    body = "Trong hai ngày mùng 7 và mùng 8/8, Hội Luật gia tỉnh Hà Nam tổ chức đại hội lần thứ VIII."
    assert [event.date for event in told(extractor, body, published=PUBLISHED).events] == ["2023-08-07"]


@pytest.mark.parametrize(
    ("event", "date"),
    [("buổi gặp mặt học sinh", None), ("lễ trao giải Hội thi Tin học", "2023-11-18")],
)
def test_a_prize_is_of_the_day_of_its_own_contest(extractor: Extractor, event: str, date: str | None) -> None:
    body = f"Ngày 18/11, UBND tỉnh Hà Nam tổ chức {event}. Em Lê Văn Mốc đoạt giải Nhất."
    assert days(extractor, body) == [date]


def test_a_fraction_is_no_day() -> None:
    assert [d.iso for d in dates("với 3/4 em giải vàng, 2/3 số xã; sáng 3/4 em Mốc nhận giải")] == [None]


def test_the_day_of_a_deed_is_not_that_of_its_reward(extractor: Extractor) -> None:
    text = (
        "Sáng 13/3/2024, UBND xã Bình Lâm, tỉnh An Giang tổ chức hội nghị. "
        "Công an huyện thưởng 5 triệu đồng cho Đội dân phòng ấp Mỹ Thành vì có công bắt đối tượng trộm xe máy đêm 2/3."
    )
    assert [a.date for a in told(extractor, text).awards] == ["2024-03-13"]


def test_what_was_found_before_dates_no_award(extractor: Extractor) -> None:
    text = (
        "Chiều 17/4/2024, Công an tỉnh An Giang trao giấy khen cho anh Đỗ Minh Khiêm. "
        "Trước đó, ngày 10/4, anh Khiêm phát hiện chiếc túi của khách bỏ quên. "
        "UBND phường Tân Sương cũng tặng giấy khen cho chị Phùng Thị Lài."
    )
    assert [a.date for a in told(extractor, text).awards] == ["2024-04-17", "2024-04-17"]


def test_what_is_given_on_this_occasion_is_not_of_the_day_told_before(extractor: Extractor) -> None:
    text = (
        "Chiều 16/11/2023, UBND tỉnh An Giang trao Bằng khen cho anh Đinh Văn Hải. "
        "Trước đó, ngày 11/11, Tỉnh đoàn cũng trao Huy hiệu Tuổi trẻ dũng cảm cho anh Hải. "
        "Dịp này, Công an huyện Bình Lâm gửi Thư khen đến anh Hải."
    )
    assert [(a.form, a.date) for a in told(extractor, text).awards] == [
        ("Bằng khen", "2023-11-16"),
        ("Huy hiệu", "2023-11-11"),
        ("Thư khen", "2023-11-16"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sáng 12/8/2023, xã Bình Lâm, tỉnh An Giang tổ chức Ngày hội. Năm 2022, nhân dân và cán bộ xã được "
            "tặng Bằng khen của Bộ Công an. Công an xã đạt danh hiệu “Đơn vị Quyết thắng”.",
            ["2022", "2022"],
        ),
        (
            "Tổ tự quản số 3, tháng 12/2023 vừa qua được nhận Bằng khen của UBND tỉnh An Giang.",
            ["2023-12"],
        ),
        (
            "Chiều 16/11/2023, UBND tỉnh An Giang trao Bằng khen cho anh Đinh Văn Hải vì đã cứu học sinh bị lũ cuốn "
            "ngày 9/11. Dịp này, Công an huyện Bình Lâm gửi Thư khen đến anh Hải.",
            ["2023-11-16", "2023-11-16"],
        ),
    ],
)
def test_days_and_years_told_around_an_award(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [a.date for a in told(extractor, text).awards] == expected


def test_what_will_be_handed_over_has_not_the_day_of_its_ceremony(extractor: Extractor) -> None:
    text = (
        "Chủ tịch UBND tỉnh An Giang vừa có Quyết định số 15/QĐ-UBND tặng Bằng khen cho 04 tập thể. "
        "Việc trao thưởng sẽ được tổ chức tại Ngày hội Toàn dân bảo vệ an ninh Tổ quốc ngày 17/8 tới."
    )
    (award,) = told(extractor, text, published="2024-08-12").awards
    assert (award.date, award.place) == ("2024-08", None)
