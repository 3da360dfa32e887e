"""Which of a page's dates is the day of its publication."""

import unicodedata

import pytest

from kg.reading import read_text

TITLE = "Biểu dương các điển hình tiên tiến ở Lâm Sơn"
REPORT = "Sáng 14/11, Công an tỉnh tổ chức hội nghị biểu dương 38 điển hình tiên tiến trong phong trào thi đua."


def published(text):
    """The value and the words; the words always stand at the offsets."""
    document = read_text("tin", text)
    if document.published is None:
        return None
    return document.published.value, text[document.published.start : document.published.end]


@pytest.mark.parametrize(
    ("line", "value", "words"),
    [
        ("Thứ Ba, 14/11/2023 - 16:05", "2023-11-14", "14/11/2023"),
        ("Thứ 4, 15/11/2023 | 17:52:20", "2023-11-15", "15/11/2023"),
        ("Thứ Năm, 30/11/2023, 08:05 (GMT+7)", "2023-11-30", "30/11/2023"),
        ("Chủ nhật, 24/11/2024, 11:02[GMT+7]", "2024-11-24", "24/11/2024"),
        ("18/08/2022 | 08:12    Lượt xem: 2.317", "2022-08-18", "18/08/2022"),
        ("Cập nhật: 12-08-2023 | 14:26:07", "2023-08-12", "12-08-2023"),
        ("Pháp luật - Ngày đăng : 15:29, 30/07/2018", "2018-07-30", "30/07/2018"),
        ("Thứ sáu - 04/06/2021 09:10 512 3", "2021-06-04", "04/06/2021"),
        ("02/06/2020 10:14 GMT+7 | Xã hội", "2020-06-02", "02/06/2020"),
        ("Publish date 21/10/2019 | 09:12  | View count: 318", "2019-10-21", "21/10/2019"),
        ("Thời sựThứ Bảy, 03/05/2014 10:20:00 +07:00", "2014-05-03", "03/05/2014"),
        ("Cập nhật lúc: 09:20 ngày 20/10/2021", "2021-10-20", "ngày 20/10/2021"),
        ("07/10/2024 10:12 SA", "2024-10-07", "07/10/2024"),
        ("14-10-2022", "2022-10-14", "14-10-2022"),
        ("14.10.2022", "2022-10-14", "14.10.2022"),
        ("5/3/2024", "2024-03-05", "5/3/2024"),
        ("BẮC GIANG, 02/12/2022", "2022-12-02", "02/12/2022"),
        ("Quảng Ninh | Chủ Nhật, 28/4/2024, 17:03", "2024-04-28", "28/4/2024"),
        ("Hoài Thu - 14/11/2023 16:05", "2023-11-14", "14/11/2023"),
        ("Ngày đăng: 14/11/2023", "2023-11-14", "14/11/2023"),
        ("Ngày 14 tháng 11 năm 2023", "2023-11-14", "Ngày 14 tháng 11 năm 2023"),
        ("Thứ Ba, ngày 14 tháng 11, 2023", "2023-11-14", "ngày 14 tháng 11, 2023"),
        ("18 Tháng Mười Một, 2023", "2023-11-18", "18 Tháng Mười Một, 2023"),
        ("2023-11-14 16:05", "2023-11-14", "2023-11-14"),
        ("Tháng 11/2023", "2023-11", "Tháng 11/2023"),
        ("(date 2023-11)", "2023-11", "2023-11"),
        ("Ngày đăng: 14/11/2023 - Người đăng: Ban Biên tập", "2023-11-14", "14/11/2023"),
        ("Tác giả: Mai Chi | Ngày đăng: 14/11/2023 | Lượt xem: 58", "2023-11-14", "14/11/2023"),
        ("Posted on 14/11/2023 by Phòng Hành chính - Nhân sự", "2023-11-14", "14/11/2023"),
        ("Đăng lúc 15h20 ngày 14.11.2023 bởi quantri", "2023-11-14", "ngày 14.11.2023"),
        ("Thứ tư, 15/11/2023, 09:41 | Chuyên mục: Chỉ đạo điều hành", "2023-11-15", "15/11/2023"),
        ("LÂM SƠN * 14.11.2023", "2023-11-14", "14.11.2023"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_date_line_below_the_title_gives_the_date(line, value, words, form):
    text = unicodedata.normalize(form, f"{TITLE}\n\n{line}\n\n{REPORT}\n")
    assert published(text) == (value, unicodedata.normalize(form, words))


@pytest.mark.parametrize(
    "report",
    [
        "Sáng 14/11/2023, Công an tỉnh tổ chức hội nghị biểu dương.",
        "LÂM SƠN - Chiều 21/5/2024, UBND tỉnh tổ chức lễ khen thưởng đột xuất.",
        "Lâm Sơn - Sáng thứ Hai (18/9/2023), hơn 700 học sinh dự lễ chào cờ.",
        "(Lâm Sơn) Sáng 12-8, phường An Hòa tổ chức ngày hội.",
        "Nhân kỷ niệm 78 năm ngày truyền thống (19/8/1945 - 19/8/2023), Công an tỉnh tổ chức gặp mặt.",
        "Quyết định có hiệu lực từ ngày 01/07/2025.",
    ],
)
def test_a_date_that_the_report_tells_is_never_the_publication(report):
    assert published(f"{TITLE}\n\n{report}\n\nHội nghị kết thúc tốt đẹp.\n") is None


def test_a_date_line_opens_the_first_paragraph():
    assert published(f"{TITLE}\n\n(An Giang, 14-10-2022) - {REPORT}") == ("2022-10-14", "14-10-2022")


@pytest.mark.parametrize(
    "stamp", [" date 2024-08 ", "date 2024-08 ", "(date 2024-08) ", "\u00a0date\u00a02024-08\u00a0"]
)
def test_a_stamp_before_the_first_sentence(stamp):
    assert published(f"{stamp}{REPORT}\n\nHội nghị kết thúc tốt đẹp.\n") == ("2024-08", "2024-08")


def test_the_clock_at_the_top_of_a_saved_page_is_not_the_publication():
    text = f"Chủ nhật, 24/11/2024, 11:02[GMT+7]\n\n{TITLE}\n\nThứ 4, 15/11/2023 | 17:52:20\n\n{REPORT}"
    assert published(text) == ("2023-11-15", "15/11/2023")


def test_a_clock_alone_counts_only_shortly_after_what_the_report_tells():
    assert published(f"Chủ nhật, 24/11/2024, 11:02\n\n{TITLE}\n\n{REPORT}") == ("2024-11-24", "24/11/2024")
    assert published(f"Thứ hai, 24/6/2024, 11:02\n\n{TITLE}\n\n{REPORT}") is None
    assert published(f"Thứ hai, 24/6/2024, 11:02\n\n{TITLE}\n\nHội nghị kết thúc tốt đẹp.") is None
    assert published(f"Thứ hai, tháng 6/2024\n\n{TITLE}\n\n{REPORT}") == ("2024-06", "tháng 6/2024")


def test_a_plain_or_labelled_date_above_the_title_counts():
    assert published(f"28/06/2024\n\n{TITLE}\n\n{REPORT}") == ("2024-06-28", "28/06/2024")
    text = f"(Cổng TTĐT Hội Nông dân)\n\nCập nhật lúc: 09:20 ngày 20/10/2021\n\n{TITLE}\n\n{REPORT}"
    assert published(text) == ("2021-10-20", "ngày 20/10/2021")


def test_the_day_of_posting_goes_before_the_last_change():
    assert published(f"{TITLE}\nCập nhật: 20/11/2023\nNgày đăng: 15/11/2023\n{REPORT}") == ("2023-11-15", "15/11/2023")
    line = "Cập nhật: 20/11/2023 | Ngày đăng: 15/11/2023"
    assert published(f"{TITLE}\n{line}\n{REPORT}") == ("2023-11-15", "15/11/2023")


def test_a_date_line_near_the_title_goes_before_one_at_the_end():
    assert published(f"{TITLE}\n\n15/11/2023\n\n{REPORT}\n\nLâm Sơn, 20/11/2023\n") == ("2023-11-15", "15/11/2023")
    assert published(f"{TITLE}\n\n{REPORT}\n\nHoài Thu\n(date 2023-11)\n") == ("2023-11", "2023-11")


def test_dates_of_other_articles_and_of_the_foot_never_count():
    assert published(f"{TITLE}\n\n{REPORT}\n\nTin liên quan\nThi đua ở Tân Hòa\n20/05/2024\n") is None
    assert published(f"{TITLE}\n\n{REPORT}\n\nTin khác:\n- Thi đua ở Tân Hòa (20/05/2024)\n") is None
    assert published(f"{TITLE}\n\n{REPORT}\n\nThống kê truy cập\n20/05/2024\n") is None


def test_a_login_link_above_the_title_hides_no_date():
    assert published(f"Đăng nhập\n{TITLE}\n15/11/2023\n{REPORT}\n") == ("2023-11-15", "15/11/2023")


@pytest.mark.parametrize(
    "line", ["31/02/2023", "45/13/2023", "14/11/0023", "14/11/9023", "1/2/3/2023", "2018 - 2023", "107/116"]
)
def test_what_the_calendar_does_not_have_is_no_date(line):
    assert published(f"{TITLE}\n\n{line}\n\n{REPORT}\n") is None


def test_a_stamp_before_the_title_is_no_clock_though_one_stands_above() -> None:
    text = f"Thứ Hai, 04/12/2023, 06:12 [GMT+7]\n date 2023-11 {TITLE}\n\n{REPORT}\n"
    assert published(text) == ("2023-11", "2023-11")


def test_a_clock_between_section_and_title_is_the_articles_where_no_day_is_told() -> None:
    report = "Công an xã Lâm Sơn được tặng Bằng khen vì thành tích phòng, chống dịch trên địa bàn xã."
    line = "Thứ sáu, 17/11/2023 - 07:15"
    assert published(f"Xã hội\n{line}\n\n{TITLE}\n\n{report}\n") == ("2023-11-17", "17/11/2023")
    assert published(f"{line}\n\nTrang chủ\n\n{TITLE}\n\n{report}\n") is None


def test_place_and_day_may_open_the_first_paragraph():
    report = "Hôm nay, Công an tỉnh tổ chức hội nghị biểu dương 38 điển hình tiên tiến trong phong trào thi đua."
    assert published(f"{TITLE}\n\nLÂM SƠN - 14-11-2023, 10:05. {report}\n") == ("2023-11-14", "14-11-2023")
    assert published(f"{TITLE}\n\nLÂM SƠN - Ngày 14-11-2023, {report}\n") is None


def test_the_stamp_may_open_the_first_paragraph_below_the_title():
    assert published(f"{TITLE}\n\n date 2023-11 {REPORT}") == ("2023-11", "2023-11")
