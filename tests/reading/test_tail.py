"""The end of the article: bylines, other articles, the page's foot."""

import pytest

TITLE = "Biểu dương các điển hình tiên tiến ở Lâm Sơn"
OPENING = (
    "Sáng 14/11, tại thị xã Nghĩa Thành, Công an tỉnh tổ chức hội nghị tổng kết phong trào bảo vệ an ninh Tổ quốc. "
    "Dự hội nghị có đại diện các sở, ban, ngành và hơn hai trăm đại biểu đến từ các xã, phường trong toàn tỉnh."
)
AWARD = "Dịp này, UBND tỉnh tặng Bằng khen cho 5 tập thể và 8 cá nhân có thành tích xuất sắc."


@pytest.mark.parametrize(
    "byline",
    [
        "Hoài Thu",
        "THANH MẪN",
        "Đ.TRỌNG",
        "B.H",
        "Phương Thảo - Tiến Lên",
        "Pờ Sảo",
        "Quỳnh Trang (Phòng Cảnh sát PCCC&CNCH)",
        "Huyền Lê (Theo TTXVN)",
        "Tin, ảnh: K.Vy",
        "Tin,ảnh : MINH NHIÊN",
        "Bài và ảnh: Thu Phong",
        "Theo Báo Lâm Sơn",
        "Ban Tuyên giáo Hội",
        "Nguồn: Cổng Thông tin điện tử tỉnh",
        "Thực hiện: Nhóm phóng viên",
    ],
)
def test_the_name_under_the_last_sentence_is_boilerplate(byline, parts):
    assert parts(f"{TITLE}\n\n{OPENING}\n\n{AWARD}\n\n{byline}\n")[-1] == ("boilerplate", byline)


def test_bylines_are_found_above_captions_links_and_feet(words_of):
    for below in (
        "Ảnh: Hoài Thu",
        "Tin liên quan\nTin khác\n",
        "Các tin khác:\n- Một tin khác",
        "Lượt truy cập: 104.556",
    ):
        assert "Minh Lý" in words_of(f"{TITLE}\n{OPENING}\n{AWARD}\nMinh Lý\n{below}\n", "boilerplate")


def test_a_list_of_recipients_at_the_end_is_no_byline(words_of):
    names = ["Lò Văn Pánh", "Cầm Thị Hạnh", "Tòng Văn Pọm", "Vàng A Sình"]
    text = f"{TITLE}\n\n{OPENING}\n\nNhững người được tặng Giấy khen:\n" + "\n".join(names)
    assert words_of(text, "body")[-4:] == names


@pytest.mark.parametrize(
    "header",
    [
        "Tin liên quan",
        "TIN LIÊN QUAN:",
        "Các tin khác:",
        ">> Xem thêm",
        "Tin cùng chuyên mục",
        "Có thể bạn quan tâm",
        "Đọc nhiều",
    ],
)
def test_headlines_of_other_articles_are_boilerplate(header, words_of):
    headlines = [
        "Tặng Bằng khen cho ba học sinh dũng cảm",
        "- Thưởng nóng Ban chuyên án (20/05/2024)",
        "Khai mạc hội thao",
    ]
    text = f"{TITLE}\n\n{OPENING}\n\n{AWARD}\n\n{header}\n\n" + "\n\n".join(headlines)
    assert words_of(text, "boilerplate") == [header, *headlines]
    assert words_of(text, "body") == [OPENING, AWARD]


def test_teasers_below_the_byline_are_other_articles(words_of):
    teaser = "Chiều 12/11, UBND huyện Tân Hòa trao Bằng khen cho 12 tập thể."
    text = f"{TITLE}\n\n{OPENING}\n\n{AWARD}\n\nHoài Thu\n\nTin liên quan\n\nThi đua ở Tân Hòa\n{teaser}\n"
    assert teaser in words_of(text, "boilerplate")


def test_teasers_between_headlines_are_other_articles(words_of):
    teasers = ["Chiều 12/11, huyện Tân Hòa trao 12 Bằng khen.", "Sáng 10/11, xã Mường Chiên tặng 7 Giấy khen."]
    links = f"Xem thêm\nThi đua ở Tân Hòa\n{teasers[0]}\nTin vui Mường Chiên\n{teasers[1]}\n"
    text = f"{TITLE}\n\n{OPENING}\n\n{AWARD}\n\n{links}"
    assert words_of(text, "body") == [OPENING, AWARD]


def test_the_article_goes_on_below_links_in_its_middle(words_of):
    text = f"{TITLE}\n\n{OPENING}\n\nTin liên quan\n\nThi đua ở Tân Hòa\n\n{AWARD}\n\n{OPENING}\n\nHoài Thu\n"
    assert words_of(text, "body") == [OPENING, AWARD, OPENING]
    text = f"{TITLE}\n\n{OPENING}\n\nTin liên quan\n\nThi đua ở Tân Hòa\n\n{AWARD}\n\nTin, ảnh: Hoài Thu\n"
    assert words_of(text, "body") == [OPENING, AWARD]


@pytest.mark.parametrize(
    "link",
    [
        ">> Xem thêm: Tân Hòa ra quân tổng vệ sinh",
        "Xem thêm: Tặng Bằng khen cho ba học sinh",
        "Xem thêm > > Thưởng nóng Ban chuyên án",
        "> > > Tặng Bằng khen cho ba học sinh",
        "Đọc thêm: Thưởng nóng Ban chuyên án",
    ],
)
def test_a_link_on_one_line_is_boilerplate_and_ends_nothing(link, words_of):
    text = f"{TITLE}\n\n{OPENING}\n\n{link}\n\n{AWARD}\n"
    assert words_of(text, "boilerplate") == [link]
    assert words_of(text, "body") == [OPENING, AWARD]


@pytest.mark.parametrize(
    "foot",
    [
        "Thống kê truy cập\n• Đang online: 1\n• Hôm nay: 21\nĐăng nhập",
        "Bản quyền thuộc Báo Lâm Sơn\nĐiện thoại: 0200 123 456\nGhi rõ nguồn khi phát hành lại",
        "Ý kiến bạn đọc\nHọ và tên\nGửi bình luận",
        "Trang tin tổng hợp Lâm Sơn",
        "Về đầu trang",
    ],
)
def test_the_foot_of_a_page_is_boilerplate(foot, words_of):
    assert words_of(f"{TITLE}\n\n{OPENING}\n\n{AWARD}\n\n{foot}\n", "boilerplate") == foot.splitlines()


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo báo cáo của Công an tỉnh, năm qua có 1.200 lượt người được khen thưởng.",
        "Tin vui đến với bà con vào đúng ngày hội, khi chiếc cầu mới được khánh thành.",
        "Nội dung: tuyên truyền pháp luật, vận động nhân dân tham gia tự quản, hòa giải mâu thuẫn ngay từ cơ sở.",
        "Báo Lâm Sơn đã phối hợp với Công an tỉnh tổ chức cuộc thi viết về những tấm gương bình dị.",
        "Hội nghị cũng nghe 7 tham luận về kinh nghiệm xây dựng mô hình.",
    ],
)
def test_sentences_with_the_words_of_furniture_are_body(sentence, words_of):
    assert sentence in words_of(f"{TITLE}\n\n{OPENING}\n\n{sentence}\n\n{AWARD}\n", "body")


def test_rules_and_counters_between_paragraphs_are_boilerplate(words_of):
    text = f"{TITLE}\n\nLượt xem: 861\n\n{OPENING}\n\n* * *\n\n{AWARD}\n\n12 bình luận\n"
    assert words_of(text, "boilerplate") == ["Lượt xem: 861", "* * *", "12 bình luận"]


@pytest.mark.parametrize("dash", [" - ", "-", "- "])
def test_where_the_paper_names_itself_again_other_articles_begin(dash, words_of):
    teaser = f"Lamsonmoi{dash}Ủy ban nhân dân tỉnh sẽ trình phương án mới để trao Giấy khen vào cuối tháng."
    text = f"{TITLE}\n\nLamsonmoi - {OPENING}\n\n{AWARD}\n\n{OPENING}\n\n{teaser}\n\nLamsonmoi - {OPENING}\n"
    assert words_of(text, "boilerplate") == [teaser, f"Lamsonmoi - {OPENING}"]


def test_what_readers_are_sent_to_is_none_of_the_article(words_of):
    sent, other = "* Mời bạn đọc vào chuyên mục An ninh xem các tin, bài khác.", f"Ngày 5-11, {AWARD} {OPENING}"
    text = f"{TITLE}\n\n{OPENING}\n\n{AWARD}\nHoài Thu\n{sent}\n{other}"
    assert words_of(text, "boilerplate") == ["Hoài Thu", sent, other]
