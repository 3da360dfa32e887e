"""Which lines stand under pictures, and which only look so."""

import pytest

OPENING = (
    "Sáng 14/11, tại thị xã Nghĩa Thành, Công an tỉnh tổ chức hội nghị tổng kết phong trào bảo vệ an ninh Tổ quốc. "
    "Dự hội nghị có đại diện các sở, ban, ngành và hơn hai trăm đại biểu đến từ các xã, phường trong toàn tỉnh."
)
AWARD = (
    "Dịp này, Đại tá Lò Văn Khánh, Giám đốc Công an tỉnh trao Giấy khen cho 5 tập thể, 16 cá nhân có thành tích xuất "
    "sắc; đồng thời biểu dương tinh thần của nhân dân các dân tộc trong tỉnh đã cùng công an giữ vững an ninh."
)
TITLE = "Biểu dương các điển hình tiên tiến ở Lâm Sơn"


def page(line):
    return f"{TITLE}\n\n{OPENING}\n\n{line}\n\n{AWARD}\n\n{OPENING} Hết.\n"


@pytest.mark.parametrize(
    "caption",
    [
        "Đại tá Lò Văn Khánh trao Giấy khen cho các tập thể. Ảnh: Hoài Thu",
        "Đại tá Lò Văn Khánh trao Giấy khen cho các tập thể. (Ảnh: Lê Huy/TTXVN)",
        "Đại tá Lò Văn Khánh trao Giấy khen - Ảnh: HÀ PHONG",
        "Toàn cảnh hội nghị (Ảnh: Hữu Bằng).",
        "Ảnh minh họa: Internet.",
        "Ảnh: CTV",
        "Xã Nà Hin khen thưởng các tổ tự quản - Ảnh 2.",
        "Lãnh đạo huyện trao Kỷ niệm chương cho các thầy giáo, cô giáo đang công tác ở các điểm trường của xã Nà Hin",
        "Ông Tòng Văn Pọm (phải) nhận quà của Ban Tổ chức.",
        "Ông Tòng Văn Pọm (thứ hai từ trái sang) cùng bà con trong bản.",
        "Các cá nhân nhận giấy khen tại hội nghị",
        "Đ/c Phó Chủ tịch UBND tỉnh trao Bằng khen cho các cá nhân",
        "Đại tá Lò Văn Khánh, Giám đốc Công an tỉnh trao Giấy khen cho các tập thể, cá nhân.",
        "Lãnh đạo Công an tỉnh trao Giấy khen cho các tập thể, cá nhân có thành tích xuất sắc.",
    ],
)
def test_credits_marks_unfinished_lines_and_shown_scenes_are_captions(caption, words_of):
    assert words_of(page(caption), "caption") == [caption]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Lãnh đạo Công an tỉnh cũng đã trao Giấy khen cho các tập thể, cá nhân có thành tích xuất sắc.",
        "Đại tá Lò Văn Khánh đề nghị các đơn vị tiếp tục nhân rộng mô hình tự quản.",
        "Tại hội nghị, Giám đốc Công an tỉnh trao Giấy khen cho 5 tập thể, 16 cá nhân.",
        "Công an xã trao tặng 20 suất quà cho học sinh nghèo chuẩn bị bước vào năm học mới.",
        "Xem lại những hình ảnh: đó là kỷ niệm không thể quên của bà con trong bản.",
        "Lễ ra quân diễn ra sáng thứ hai (18/9) và kéo dài đến hết tuần sau.",
    ],
)
def test_sentences_that_tell_are_body(paragraph, words_of):
    assert paragraph in words_of(page(paragraph), "body")


@pytest.mark.parametrize(
    "line",
    [
        "Tại hội nghị, Đại tá Lò Văn Khánh nêu rõ yêu cầu đối với",
        "Các tổ tự quản ở bản Nà Hin đã giúp công an xã bắt giữ những",
        "Bên cạnh đó, UBND huyện Nghĩa Lâm cũng khen các tổ tự",
    ],
)
def test_the_last_line_of_a_text_that_was_cut_off_is_body(line, words_of):
    assert words_of(f"{TITLE}\n\n{OPENING}\n\n{AWARD}\n\n{line}", "body")[-1] == line


def test_the_report_among_lines_of_pictures_is_body(words_of):
    caption = "Chủ tịch huyện gắn Huân chương lên lá cờ của đơn vị"
    report = "TP - Sáng 18-8, Công an huyện Nghĩa Lâm tổ chức lễ kỷ niệm ngày thành lập và đón nhận Huân chương."
    text = f"{TITLE}\n\n{caption}\n{caption}\n{report}\n{caption}\n{caption} . Ảnh: Hoài Thu\n\n{OPENING}\n\n{AWARD}\n"
    assert report in words_of(text, "body")


def test_a_last_line_that_shows_a_picture_is_a_caption(words_of):
    caption = "Các cá nhân nhận giấy khen tại hội nghị"
    assert words_of(f"{TITLE}\n\n{OPENING}\n\n{AWARD}\n\n{caption}", "caption") == [caption]


def test_the_same_line_twice_is_a_doubled_caption(words_of):
    caption = "Thượng tá Vàng A Sình phát biểu bế mạc."
    assert words_of(page(f"{caption}\n{caption}"), "caption") == [caption, caption]


def test_a_line_that_comes_back_further_down_is_a_caption_both_times(words_of):
    caption = "Bà con bản Nà Hin mừng ngày hội."
    text = f"{page(caption)}\n\n{caption}\n"
    assert words_of(text, "caption") == [caption, caption]


def test_a_lead_that_comes_back_is_still_the_lead(words_of):
    lead = "Hai mươi mốt tập thể và cá nhân được khen thưởng đợt này."
    text = f"{TITLE}\n\n{lead}\n\n{OPENING}\n\n{AWARD}\n"
    assert words_of(text, "lead") == [lead]


def test_a_credit_on_its_own_line_makes_the_line_above_a_caption(words_of):
    text = page("Bà con bản Nà Hin nhận quà Tết của bộ đội.\nẢnh: X.N")
    assert words_of(text, "caption") == ["Bà con bản Nà Hin nhận quà Tết của bộ đội.", "Ảnh: X.N"]


def test_lines_set_together_that_are_mostly_captions_are_all_captions(words_of):
    first = "Thiếu tướng Giàng A Pó trao Kỷ niệm chương."
    other = "Hội Nông dân tỉnh cũng đã tặng 2 tập thể Bằng khen."
    assert words_of(page(f"{first}\n{first}\n{other}"), "caption") == [first, first, other]


@pytest.mark.parametrize(
    "items",
    [
        ["1. Ông Lò Văn Pánh - Trưởng bản Nà Hin", "2. Bà Cầm Thị Hạnh - Bí thư chi bộ"],
        ["- Ông Lò Văn Pánh", "- Bà Cầm Thị Hạnh"],
        ["a) Công an xã Mường Chiên", "b) Công an xã Pắc Ma"],
        ["Công an xã Mường Chiên", "Hội Phụ nữ xã Pắc Ma", "Ông Lò Văn Pánh"],
    ],
)
def test_items_of_a_list_are_body(items, words_of):
    intro = "Các tập thể, cá nhân được tặng Bằng khen của Chủ tịch UBND tỉnh gồm:"
    text = f"{TITLE}\n\n{OPENING}\n\n{intro}\n" + "\n".join(items) + f"\n\n{AWARD}\n"
    assert words_of(text, "body") == [OPENING, intro, *items, AWARD]


def test_a_number_that_opens_a_line_is_no_item(words_of):
    assert "200.000 gia đình nhận quà Tết" in words_of(page("200.000 gia đình nhận quà Tết"), "caption")
