"""The whole of a page: each kind of layout, zone by zone."""

import unicodedata

import pytest

from kg.reading import read_text, zones

REPORT = (
    "Sáng 14/11, tại thị xã Nghĩa Thành, Công an tỉnh tổ chức hội nghị tổng kết phong trào bảo vệ an ninh Tổ quốc. "
    "Dự hội nghị có đại diện các sở, ban, ngành và hơn hai trăm đại biểu đến từ các xã, phường trong toàn tỉnh."
)
AWARD = (
    "Dịp này, UBND tỉnh tặng Bằng khen cho 5 tập thể và 8 cá nhân; Giám đốc Công an tỉnh tặng Giấy khen cho 16 cá "
    "nhân có thành tích xuất sắc trong phong trào, góp phần giữ vững an ninh, trật tự trên địa bàn tỉnh năm qua."
)


def test_a_portal_page_from_its_header_to_its_foot(parts):
    text = f"""CỔNG THÔNG TIN ĐIỆN TỬ TỈNH LÂM SƠN
Trang chủ   Giới thiệu   Tin tức   Văn bản   Liên hệ
Biểu dương các điển hình giữ gìn an ninh trật tự
Thứ 4, 15/11/2023 | 17:52:20
15,429 lượt xem
{REPORT}
{AWARD}
Lê Hoài Thương
Tin cùng chuyên mục
• Khai giảng lớp tập huấn nghiệp vụ
• Tặng Bằng khen cho ba học sinh dũng cảm
Thống kê truy cập
Đang online: 12
Về đầu trang
"""
    assert parts(text) == [
        ("boilerplate", "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH LÂM SƠN"),
        ("boilerplate", "Trang chủ   Giới thiệu   Tin tức   Văn bản   Liên hệ"),
        ("title", "Biểu dương các điển hình giữ gìn an ninh trật tự"),
        ("boilerplate", "Thứ 4, 15/11/2023 | 17:52:20"),
        ("boilerplate", "15,429 lượt xem"),
        ("body", REPORT),
        ("body", AWARD),
        ("boilerplate", "Lê Hoài Thương"),
        ("boilerplate", "Tin cùng chuyên mục"),
        ("boilerplate", "• Khai giảng lớp tập huấn nghiệp vụ"),
        ("boilerplate", "• Tặng Bằng khen cho ba học sinh dũng cảm"),
        ("boilerplate", "Thống kê truy cập"),
        ("boilerplate", "Đang online: 12"),
        ("boilerplate", "Về đầu trang"),
    ]


def test_a_page_with_one_sentence_a_line_and_the_captions_in_its_last_block(parts):
    lead = "Hai thanh niên ở huyện Tân Hòa lao xuống sông cứu ba học sinh bị đuối nước."
    body = [
        "Trưa 2/6, ba học sinh lớp bảy rủ nhau ra bến sông tắm mát.",
        "Anh Phúc và anh Lộc trao bằng khen cho nhau xem.",
        "Nghe tiếng kêu, anh Phúc cùng anh Lộc bơi ra giữa dòng.",
        "Sau mười phút, cả ba em được đưa lên bờ an toàn.",
    ]
    text = "\n".join(
        ["Hai thanh niên cứu ba học sinh", "", lead, "", *body, "Mai Chi", "", "Bến sông nơi ba em tắm.", ""]
    )
    assert parts(text) == [
        ("title", "Hai thanh niên cứu ba học sinh"),
        ("lead", lead),
        *(("body", sentence) for sentence in body),
        ("boilerplate", "Mai Chi"),
        ("caption", "Bến sông nơi ba em tắm."),
    ]


def test_a_text_without_title_has_none(words_of):
    assert words_of(f"{REPORT}\n\n{AWARD}\n", "title") == []
    assert words_of(f"{REPORT}\n\n{AWARD}\n", "body") == [REPORT, AWARD]


def test_a_date_stamp_before_the_first_sentence_is_a_zone_of_its_own(parts):
    text = f" date 2024-08 {REPORT}\n\n{AWARD}"
    assert parts(text) == [("boilerplate", "date 2024-08"), ("body", REPORT), ("body", AWARD)]


def test_a_title_that_runs_into_the_report_after_a_stamp_is_a_zone_of_its_own(parts):
    title = "Xã Lâm Sơn mở ngày hội giữ gìn an ninh"
    assert parts(f" date 2024-08-11 Đời sống {title} SLO - {REPORT}\n\n{AWARD}")[1:] == [
        ("boilerplate", "Đời sống"),
        ("title", title),
        ("body", f"SLO - {REPORT}"),
        ("body", AWARD),
    ]


def test_a_list_of_committees_after_a_stamp_is_no_title(parts):
    report = f"Hôm 9/8 tại xã Lâm Sơn, Đảng ủy - HĐND - UBND xã khai mạc ngày hội. {REPORT}"
    assert parts(f" date 2024-08 {report}\n\n{AWARD}")[1:] == [("body", report), ("body", AWARD)]


def test_section_names_and_banners_above_the_title_are_no_article(parts):
    text = f"image banner\nXã hội\n\nBiểu dương các điển hình tiên tiến năm 2023\n\n{REPORT}"
    assert [kind for kind, _ in parts(text)] == ["boilerplate", "boilerplate", "title", "body"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_forms_of_unicode_give_the_same_zones(form):
    head = "Xã hội\n\nBiểu dương điển hình ở Lâm Sơn\n\n14/11/2023 08:05"
    text = f"{head}\n\n{REPORT}\n\n{AWARD}\n\nHoài Thu\n\nTin liên quan\n"
    form_text = unicodedata.normalize(form, text)
    told = [(z.kind, unicodedata.normalize("NFC", form_text[z.start : z.end])) for z in zones(form_text)]
    assert told == [(z.kind, text[z.start : z.end]) for z in zones(text)]


def test_no_break_spaces_and_windows_line_ends_change_nothing(words_of):
    text = (
        f"\u00a0Biểu dương\u00a0các điển hình năm 2023\r\n\u00a0\r\n{REPORT}\u00a0\r\n\r\nTin,\u00a0ảnh: Hà Phong\r\n"
    )
    assert words_of(text, "title") == ["Biểu dương\u00a0các điển hình năm 2023"]
    assert words_of(text, "body") == [REPORT]
    assert words_of(text, "boilerplate") == ["Tin,\u00a0ảnh: Hà Phong"]


def test_the_text_of_a_document_stays_as_it_was():
    text = f"Biểu dương\u00a0điển hình năm 2023\r\n\r\n{unicodedata.normalize('NFD', REPORT)}\r\n"
    document = read_text("tin-1", text)
    assert document.text == text
    assert document.name == "tin-1"
    assert len(document.sha256) == 64


def test_a_paragraph_broken_into_lines_is_one(words_of):
    text = "Ngày hội ở Lâm Sơn\n\nSáng 14/11, nhân kỷ\nniệm ngày thành lập, xã Lâm Sơn\ntổ chức ngày hội.\n" + AWARD
    assert words_of(text, "body") == [text[20 : -len(AWARD) - 1], AWARD]
