"""The head of a page: title, lead, and what stands between."""

import pytest

REPORT = (
    "Sáng 14/11, tại thị xã Nghĩa Thành, Công an tỉnh tổ chức hội nghị tổng kết phong trào bảo vệ an ninh Tổ quốc. "
    "Dự hội nghị có đại diện các sở, ban, ngành và hơn hai trăm đại biểu đến từ các xã, phường trong toàn tỉnh."
)


@pytest.mark.parametrize(
    "title",
    [
        "HỘI NGHỊ BIỂU DƯƠNG ĐIỂN HÌNH TIÊN TIẾN NĂM 2023",
        "Tiếng kẻng giữ làng",
        "Vì sao mười hộ dân được tặng giấy khen?",
        "Nhớ mãi những ngày chống lũ...",
        "Ngày hội Toàn dân bảo vệ an ninh Tổ quốc ở Lâm Sơn",
        "10 năm “Vì bình yên làng bản”",
        "Lâm Sơn: Trao Kỷ niệm chương cho 12 cán bộ hưu trí",
    ],
)
def test_a_first_line_that_is_no_sentence_is_the_title(title, words_of):
    assert words_of(f"{title}\n\n{REPORT}\n", "title") == [title]


@pytest.mark.parametrize(
    "above",
    [
        "Trang chủ » Pháp luật » An ninh trật tự",
        "Trang chủ > Tin tức",
        "Tin tức - Sự kiện",
        "(Cổng TTĐT Hội Nông dân tỉnh Lâm Sơn)",
        "CÔNG AN TỈNH LÂM SƠN",
        "ỦY BAN NHÂN DÂN HUYỆN TÂN HÒA",
        "Thời sự",
        "Ghé thăm trang",
        "TRANG THÔNG TIN ĐIỆN TỬ PHƯỜNG BÌNH AN - QUẬN LÂM SƠN - THÀNH PHỐ NGHĨA THÀNH",
        "Tin hoạt động của phường",
        "15/11/2023 08:20",
    ],
)
def test_what_stands_above_the_title_is_boilerplate(above, parts):
    title = "Biểu dương các điển hình tiên tiến trong phong trào thi đua"
    assert parts(f"{above}\n{title}\n\n{REPORT}")[:2] == [("boilerplate", above), ("title", title)]


def test_the_owner_of_a_site_in_capitals_is_the_title_where_there_is_no_other(words_of):
    assert words_of(f"CÔNG AN TỈNH LÂM SƠN ĐÓN NHẬN HUÂN CHƯƠNG\n\n{REPORT}", "title") != []


def test_a_title_in_capitals_may_run_over_two_lines(words_of):
    lines = ["HỘI NGHỊ BIỂU DƯƠNG ĐIỂN HÌNH TIÊN TIẾN", "TRONG PHONG TRÀO BẢO VỆ AN NINH TỔ QUỐC"]
    assert words_of("\n".join([*lines, "", REPORT]), "title") == lines


def test_the_last_of_the_lines_below_hot_news_is_the_title(parts):
    text = f"Tin nóng\nCháy lớn tại khu chợ trung tâm huyện\nTặng Giấy khen cho ba ngư dân\n14/11/2023\n\n{REPORT}"
    assert ("title", "Tặng Giấy khen cho ba ngư dân") in parts(text)
    assert ("boilerplate", "Cháy lớn tại khu chợ trung tâm huyện") in parts(text)


@pytest.mark.parametrize("line", ["Quang Tấn", "Lâm Sơn", "(Phóng sự ngắn)", "K.Vy - Hà Phong"])
def test_bylines_places_and_genres_below_the_title_are_boilerplate(line, parts):
    text = f"Biểu dương các điển hình tiên tiến\n\n{line}\n\n{REPORT}"
    assert parts(text)[1] == ("boilerplate", line)


def test_the_paragraph_before_the_report_opens_is_the_lead(words_of):
    lead = "38 điển hình tiên tiến, trong đó có 2 tập thể và 36 cá nhân, được khen thưởng đợt này."
    assert words_of(f"Biểu dương các điển hình ở Lâm Sơn\n\n{lead}\n\nTTXVN - {REPORT}", "lead") == [lead]


def test_a_report_that_opens_with_its_day_or_place_has_no_lead(words_of):
    for opening in ("", "LÂM SƠN - ", "(Lâm Sơn) ", "TTXVN - "):
        text = f"Biểu dương các điển hình ở Lâm Sơn\n\n{opening}{REPORT}\n\n{REPORT} Hết."
        assert words_of(text, "lead") == []


def test_an_unfinished_line_under_the_title_is_a_lead_when_long_and_a_caption_when_a_picture(parts):
    title = "Biểu dương các điển hình ở Lâm Sơn"
    lead = "Hơn hai trăm đại biểu là những bông hoa đẹp trong vườn hoa người tốt việc tốt của toàn tỉnh"
    caption = "Lãnh đạo Công an tỉnh trao Giấy khen cho các tập thể"
    assert parts(f"{title}\n\n{lead}\n\n{REPORT}")[1] == ("lead", lead)
    assert parts(f"{title}\n\n{caption}\n\n{REPORT}")[1] == ("caption", caption)


def test_the_name_of_the_site_is_no_title(words_of):
    text = f"LÂM SƠN ĐIỆN TỬ\n\nBa năm cùng giữ yên xóm bản\n\n{REPORT}\n"
    assert words_of(text, "title") == ["Ba năm cùng giữ yên xóm bản"]
