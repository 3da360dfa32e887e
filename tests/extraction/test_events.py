"""The ceremony, conference or festival that a document reports: one, held, dated, with those who held it."""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Event
from kg.reading.document import Document, Zone, ZoneKind
from tests.extraction.telling import told

PUBLISHED = "2023-10-07"


def event(extractor: Extractor, body: str, **about: str) -> Event:
    (only,) = told(extractor, body, published=PUBLISHED, **about).events
    return only


def test_who_holds_it_with_whom_when_and_where(extractor: Extractor) -> None:
    body = (
        "Chiều 4/10, tại thành phố Cần Thơ, Bộ Công an phối hợp với Tổng Liên đoàn Lao động Việt Nam tổ "
        "chức Hội nghị tổng kết."
    )
    found = event(extractor, body)
    assert (found.kind, found.date, found.place) == ("Hội nghị", "2023-10-04", "Cần Thơ")
    assert [o.name for o in found.organisers] == ["Bộ Công an", "Tổng Liên đoàn Lao động Việt Nam"]


@pytest.mark.parametrize(
    ("subject", "organiser"),
    [
        ("Sở Giáo dục và Đào tạo (GD&ĐT) đã", "Sở Giáo dục và Đào tạo"),
        ("Hội Cựu chiến binh (sau đây gọi là Hội)", "Hội Cựu chiến binh"),
    ],
)
def test_what_stands_in_brackets_after_a_body_does_not_hide_it(
    extractor: Extractor, subject: str, organiser: str
) -> None:
    found = event(extractor, f"Chiều 4/10, {subject} tổ chức Hội nghị tổng kết.")
    assert [o.name for o in found.organisers] == [organiser]


def test_a_commune_that_holds_a_festival(extractor: Extractor) -> None:
    found = event(extractor, "Ngày 4/10, nhân 18 năm ngày truyền thống, xã Tân Lộc tổ chức Ngày hội văn hóa.")
    assert [o.name for o in found.organisers] == ["xã Tân Lộc"]


def test_a_contest_that_its_host_closes(extractor: Extractor) -> None:
    found = event(extractor, "Chiều 4/10, Công an huyện Phú Lâm bế mạc Hội thi nghiệp vụ.")
    assert (found.kind, found.date, [o.name for o in found.organisers]) == (
        "Hội thi",
        "2023-10-04",
        ["Công an huyện Phú Lâm"],
    )


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Ngày 4/10, Lễ biểu dương gương sáng diễn ra tại thành phố Cần Thơ.", "Lễ"),
        ("Hội thao do Công an tỉnh An Giang tổ chức sáng 4/10 thu hút nhiều đội.", "Hội thao"),
        ("Sáng 4/10, tại lễ chào cờ, Công an tỉnh An Giang tặng Giấy khen cho 2 cá nhân.", "Lễ"),
        ('Sáng 4/10, UBND xã Tân Hòa tổ chức "Ngày hội Đại đoàn kết".', "Ngày hội"),
        ("Công an tỉnh An Giang vừa tổ chức buổi lễ khen thưởng 2 cá nhân.", "Lễ"),
        ("Tại buổi trao Bằng khen, lãnh đạo UBND tỉnh An Giang cảm ơn anh Trần Văn Mốc.", "Buổi trao bằng khen"),
        ("Đến dự Đại hội sáng 4/10 có 146 đại biểu.", "Đại hội"),
        ("Tại buổi gặp gỡ sáng 4/10, UBND tỉnh An Giang tặng Bằng khen cho 2 cá nhân.", "Buổi gặp gỡ"),
    ],
)
def test_ways_of_telling_of_an_event(extractor: Extractor, body: str, kind: str) -> None:
    assert event(extractor, body).kind == kind


@pytest.mark.parametrize(
    ("body", "kind", "organisers"),
    [
        ("Lễ khen thưởng được Công an tỉnh An Giang tổ chức sáng 4/10.", "Lễ", ["Công an tỉnh An Giang"]),
        ("Lễ đón nhận Cờ thi đua do UBND tỉnh An Giang tặng đã được Hội Nông dân tỉnh An Giang tổ chức ngày 4-10.",
         "Lễ", ["Hội Nông dân tỉnh An Giang"]),
        ("Ngày 4-10, Ban Chỉ đạo ngày “Biên phòng toàn dân” xã Tân Hòa mở Hội thi.", "Hội thi",
         ["Ban Chỉ đạo ngày \"Biên phòng toàn dân\" xã Tân Hòa"]),
        ("Lễ mít tinh được UBND xã Tân Hòa trang trọng tổ chức ngày 4-10.", "Lễ", ["Ủy ban nhân dân xã Tân Hòa"]),
        ("Ngày hội Biên phòng của xã Tân Hòa diễn ra ngày 4-10.", "Ngày hội", ["xã Tân Hòa"]),
        ("Hội thi diễn ra ngày 4-10, do Công an tỉnh An Giang và Hội Nông dân tỉnh phối hợp thực hiện.", "Hội thi",
         ["Công an tỉnh An Giang", "Hội Nông dân tỉnh An Giang"]),
        ("Hội thi diễn ra ngày 4-10, trong chuỗi hoạt động do Báo An Giang khởi xướng.", "Hội thi", []),
        ("Ngày hội Biên phòng được xã Tân Hòa tổ chức ngày 4-10.", "Ngày hội", ["xã Tân Hòa"]),
        ("Hội thi được Liên đoàn Lao động và Công an tỉnh An Giang phối hợp tổ chức ngày 4-10.", "Hội thi",
         ["Liên đoàn Lao động tỉnh An Giang", "Công an tỉnh An Giang"]),
    ],
)  # fmt: skip
def test_who_holds_it_may_stand_between_it_and_its_verb(
    extractor: Extractor, body: str, kind: str, organisers: list[str]
) -> None:
    found = event(extractor, body)
    assert (found.kind, found.date, [o.name for o in found.organisers]) == (kind, "2023-10-04", organisers)


def test_two_that_are_held_together(extractor: Extractor) -> None:
    body = "Ngày 4/10, Công an tỉnh An Giang tổ chức Hội nghị biểu dương gương sáng, kết hợp Ngày hội Biên phòng."
    found = told(extractor, body, published=PUBLISHED).events
    assert [(e.kind, [o.name for o in e.organisers]) for e in found] == [
        ("Hội nghị", ["Công an tỉnh An Giang"]),
        ("Ngày hội", ["Công an tỉnh An Giang"]),
    ]


def test_the_paper_that_is_quoted_holds_nothing(extractor: Extractor) -> None:
    body = "Theo Thông tấn xã Việt Nam, chiều 4/10, Bộ Công an tổ chức Hội nghị tổng kết."
    assert [o.name for o in event(extractor, body).organisers] == ["Bộ Công an"]


def test_the_place_of_a_meeting_does_not_hold_it(extractor: Extractor) -> None:
    body = "Sáng 4/10, tại Trung tâm Văn hóa, Công an tỉnh An Giang tổ chức Hội nghị sơ kết."
    assert [o.name for o in event(extractor, body).organisers] == ["Công an tỉnh An Giang"]


def test_two_events_of_one_organiser(extractor: Extractor) -> None:
    body = (
        "Sáng 4/10, Công an tỉnh An Giang tổ chức Hội nghị biểu dương điển hình và Ngày hội Toàn dân "
        "bảo vệ an ninh Tổ quốc."
    )
    facts = told(extractor, body, published=PUBLISHED)
    assert [(e.kind, e.date) for e in facts.events] == [("Hội nghị", "2023-10-04"), ("Ngày hội", "2023-10-04")]


@pytest.mark.parametrize(
    "body",
    [
        "Hằng năm, trường đều tổ chức hội thi cho học sinh.",
        "Ngày 4/10, xã triển khai chương trình giảm nghèo và thực hiện nghị quyết Đại hội Đảng bộ.",
        "Ngày 4/10, trường có văn bản xin tổ chức lễ khen thưởng giáo viên.",
        "Ngày 4/10, sau lễ khai giảng, học sinh về lớp.",
        "Ngày 4/10, các bên bàn về hội nghị thượng đỉnh tổ chức tại Singapore.",
        "Ngày 4/10, khách mở nhạc tại phòng giao ban của khoa.",
    ],
)
def test_what_recurs_is_asked_for_or_told_by_the_way_is_no_event(extractor: Extractor, body: str) -> None:
    assert not told(extractor, body, published=PUBLISHED).events


def test_an_event_abroad_has_no_province(extractor: Extractor) -> None:
    body = "Chiều 4/10, tại trụ sở công ty (Busan, Hàn Quốc) đã diễn ra Lễ ký kết với UBND tỉnh An Giang."
    assert event(extractor, body).place is None


def test_the_subject_of_the_title_is_an_event_on_the_day_of_the_lead(extractor: Extractor) -> None:
    body = "Sáng 4/10, hai em được Công an tỉnh An Giang tặng Giấy khen dưới cờ."
    found = event(extractor, body, title="Buổi chào cờ khó quên")
    assert (found.kind, found.date) == ("Buổi chào cờ", "2023-10-04")


def test_evidence_is_the_words_of_the_text(extractor: Extractor) -> None:
    body = "Sáng 4/10, Công an tỉnh An Giang tổ chức Hội nghị sơ kết."
    quote = event(extractor, body).evidence[0]
    assert body[quote.start : quote.end] == quote.quote
    assert "Hội nghị" in quote.quote


@pytest.mark.parametrize(
    ("body", "organisers"),
    [
        ("Hội nghị tổng kết năm 2023 của Công an tỉnh An Giang diễn ra ngày 4/10.", ["Công an tỉnh An Giang"]),
        ("Sáng 4/10, xã Tân Hòa tổ chức Ngày hội Biên phòng.", ["xã Tân Hòa"]),
        ("Sáng 4/10, tại xã Tân Hòa, Công an tỉnh An Giang tổ chức Ngày hội Biên phòng.", ["Công an tỉnh An Giang"]),
        ("Tối 4/10, 9 cá nhân được biểu dương tại một chương trình có đông khách.", []),
    ],
)
def test_whose_it_is_and_the_commune_that_holds_it(extractor: Extractor, body: str, organisers: list[str]) -> None:
    assert [o.name for o in event(extractor, body).organisers] == organisers


def test_those_who_give_tell_more_of_the_place_than_others_who_are_named(extractor: Extractor) -> None:
    body = (
        "Chiều 4/10, Giám đốc Công an tỉnh An Giang trao Giấy khen cho anh Trần Văn Mốc.\n"
        "Nhóm tội phạm đến từ Bến Tre; Công an tỉnh Bến Tre xử lý nhóm này."
    )
    assert told(extractor, body, published=PUBLISHED).place == "An Giang"


def test_the_sentence_that_gives_the_day_has_the_word(extractor: Extractor) -> None:
    body = (
        "UBND xã Tân Hòa vừa qua đã tổ chức Ngày hội Biên phòng.\n"
        "Sáng ngày 4/10, UBND xã Tân Hòa tổ chức Ngày hội Biên phòng tại nhà văn hóa."
    )
    found = event(extractor, body)
    assert (found.kind, found.date) == ("Ngày hội", "2023-10-04")


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Ngày 4/10, Lễ biểu dương gương sáng diễn ra tại thành phố Cần Thơ.", "Lễ biểu dương gương sáng"),
        ("Sáng 4/10, tại lễ chào cờ, Công an tỉnh An Giang tặng Giấy khen cho 2 cá nhân.", "Lễ chào cờ"),
        ("Sáng 4/10, UBND xã Tân Hòa tổ chức Hội nghị.", None),
        (
            "Ngày 4/10, Hội thao “Khỏe để bảo vệ biên giới” do Công an tỉnh An Giang tổ chức thu hút nhiều đội.",
            'Hội thao "Khỏe để bảo vệ biên giới"',
        ),
    ],
)
def test_an_event_has_its_name_up_to_where_another_matter_begins(
    extractor: Extractor, body: str, title: str | None
) -> None:
    assert event(extractor, body).title == title


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


@pytest.mark.parametrize(
    ("body", "organisers"),
    [
        ("Chiều 4/10, Công an tỉnh An Giang tổng kết phong trào. Tại hội nghị, 3 cá nhân được khen thưởng.",
         ["Công an tỉnh An Giang"]),
        ("Ngày 4/10, Hội Nông dân tỉnh An Giang chủ trì, phối hợp với Công an tỉnh An Giang sơ kết Nghị quyết số 1. "
         "Dự và chỉ đạo hội nghị có lãnh đạo tỉnh.", ["Hội Nông dân tỉnh An Giang", "Công an tỉnh An Giang"]),
        ("Sáng 4/10 diễn ra Ngày hội Biên phòng.\nNgày hội do Công an xã Tân Hòa tổ chức.", ["Công an xã Tân Hòa"]),
        ("Chiều 4/10, Công an tỉnh An Giang, phối hợp với Bộ Y tế; Bộ Xây dựng tổ chức họp báo.",
         ["Công an tỉnh An Giang", "Bộ Y tế", "Bộ Xây dựng"]),
        ("Ngày 4/10, tại trụ sở UBND xã, Công an xã Tân Hòa tổ chức Lễ trao thưởng.", ["Công an xã Tân Hòa"]),
        ("Vui cùng nhân dân, sáng 4/10, thị trấn Phố Mới đã tổ chức Ngày hội Biên phòng.", ["thị trấn Phố Mới"]),
        ("Sáng 4/10, Công an tỉnh An Giang - đơn vị có nhiều cách làm hay - tổ chức lễ khen thưởng.",
         ["Công an tỉnh An Giang"]),
        ("Sáng 4/10, được sự nhất trí của Huyện ủy, UBND xã Tân Hòa tổ chức Ngày hội Biên phòng.",
         ["Ủy ban nhân dân xã Tân Hòa"]),
        ("Chiều 4/10, UBND tỉnh An Giang và Giám đốc Công an tỉnh An Giang tổ chức lễ trao thưởng.",
         ["Ủy ban nhân dân tỉnh An Giang", "Công an tỉnh An Giang"]),
        ("An ninh Phường Hòa Lạc tổ chức Ngày hội Biên phòng Sáng 4/10, UBND phường Hòa Lạc, tỉnh An Giang tổ chức "
         "Ngày hội Biên phòng.", ["Ủy ban nhân dân phường Hòa Lạc"]),
        ("Ngày 4/10, Ban Đối ngoại Trung ương tổ chức Lễ khen thưởng.", ["Ban Đối ngoại Trung ương"]),
    ],
)  # fmt: skip
def test_who_held_it_may_stand_apart_from_it(extractor: Extractor, body: str, organisers: list[str]) -> None:
    assert [o.name for o in event(extractor, body).organisers] == organisers


@pytest.mark.parametrize(
    "body",
    [
        "Bà gặp các nhà báo trong lễ tang của ông.",
        "Ông nói chuyện tại hội nghị G20.",
        "Việc viếng ông diễn ra ngày 4/10 tại nhà tang lễ thành phố.",
    ],
)
def test_what_is_told_by_the_way_is_no_event_of_the_report(extractor: Extractor, body: str) -> None:
    assert not told(extractor, body, published=PUBLISHED).events


def test_a_plan_to_hold_one_does_not_hold_it(extractor: Extractor) -> None:
    body = (
        "Ngày 3/10, UBND xã Tân Hòa ban hành Kế hoạch số 31 về tổ chức Ngày hội Biên phòng.\n"
        "Theo Kế hoạch, Ngày hội dự kiến diễn ra vào sáng 5/10/2023."
    )
    assert event(extractor, body).date == "2023-10-05"


def test_a_caption_may_name_what_the_report_dates(extractor: Extractor) -> None:
    text = (
        "Sáng 4/10, tại căn cứ Bãi Dài, Công an tỉnh An Giang đã kỷ niệm 10 năm thành lập.\nCác đại biểu dự lễ kỷ niệm."
    )
    cut = text.index("Các đại biểu")
    zones = (Zone(ZoneKind.BODY, 0, cut - 1), Zone(ZoneKind.CAPTION, cut, len(text)))
    (found,) = extractor.extract(Document("invented", text, zones)).events
    assert (found.kind, [o.name for o in found.organisers]) == ("Lễ", ["Công an tỉnh An Giang"])


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


def test_the_city_that_the_name_of_a_hall_ends_with(extractor: Extractor) -> None:
    body = "Tối 4/10, tại Cung Thể thao Sương Mai Hà Nội, Trung ương Đoàn tổ chức Chương trình tuyên dương."
    assert event(extractor, body).place == "Hà Nội"


def test_a_foreign_partner_makes_no_event_abroad(extractor: Extractor) -> None:
    body = (
        "Ngày 4/10, tại cửa khẩu Lao Mai, Công an tỉnh An Giang và Công an tỉnh Savannakhet (Lào) tổ chức Lễ kỷ niệm."
    )
    assert event(extractor, body).place == "An Giang"


@pytest.mark.parametrize(
    ("body", "kind", "organisers"),
    [
        ("Chiều 4/10, UBND huyện Phú Lâm làm lễ trao thưởng.", "Lễ", ["Ủy ban nhân dân huyện Phú Lâm"]),
        ("Chiều 4/10, Công an huyện Phú Lâm tiến hành hội nghị sơ kết.", "Hội nghị", ["Công an huyện Phú Lâm"]),
        ("Chiều 4/10, Bộ Công an chủ trì hội nghị giao ban vùng.", "Hội nghị", ["Bộ Công an"]),
        ("Tối 4/10, Bộ Công an phối hợp thực hiện Chương trình giao lưu “Đêm sao”.", "Chương trình", ["Bộ Công an"]),
        (
            "Tối 4/10, Công an huyện Phú Lâm tổ chức vòng chung kết, bế mạc và trao giải Hội thi nghiệp vụ.",
            "Hội thi",
            None,
        ),
        ("Chiều 4/10, Công an huyện Phú Lâm tổ chức tổng kết và trao giải Hội thi nghiệp vụ.", "Hội thi", None),
        ("Chiều 4/10, Công an huyện Phú Lâm tổ chức cuộc họp rút kinh nghiệm.", "Cuộc họp", None),
    ],
)
def test_other_verbs_that_hold_an_event(
    extractor: Extractor, body: str, kind: str, organisers: list[str] | None
) -> None:
    found = event(extractor, body)
    assert (found.kind, found.date) == (kind, "2023-10-04")
    assert [o.name for o in found.organisers] == (organisers or ["Công an huyện Phú Lâm"])


@pytest.mark.parametrize(
    "body",
    [
        "Chiều 4/10, Công an huyện Phú Lâm thực hiện chương trình phối hợp với Hội Nông dân.",
        "Chiều 4/10, Đại tá Lê Văn Mây chủ trì hội nghị của lớp cũ.",
    ],
)
def test_who_carries_out_a_programme_or_takes_the_chair_holds_no_event(extractor: Extractor, body: str) -> None:
    assert not any(e.organisers for e in told(extractor, body, published=PUBLISHED).events)


def test_what_has_just_been_held_is_of_the_month_of_a_day_late_in_it(extractor: Extractor) -> None:
    body = "UBND huyện Phú Lâm vừa tổ chức Hội nghị biểu dương gương sáng."
    assert [e.date for e in told(extractor, body, published="2023-10-24").events] == ["2023-10"]
    assert [e.date for e in told(extractor, body, published="2023-10-02").events] == [None]


def test_what_the_lead_calls_by_its_verb_is_named_by_what_it_did(extractor: Extractor) -> None:
    found = event(extractor, "Chiều 4/10, Hội Nông dân huyện Phú Lâm sơ kết một năm. Hội nghị đã biểu dương 5 tập thể.")
    assert (found.kind, found.date) == ("Hội nghị", "2023-10-04")


def test_what_was_held_long_ago_is_a_story(extractor: Extractor) -> None:
    body = "Ông Lê Văn Mốc kể: tại hội nghị biểu dương năm {year}, ông được UBND huyện Phú Lâm tặng Giấy khen."
    assert told(extractor, body.format(year=2011), published=PUBLISHED).events == ()
    assert [e.kind for e in told(extractor, body.format(year=2023), published=PUBLISHED).events] == ["Hội nghị"]


def test_a_day_told_later_is_closer_than_the_month_of_the_report(extractor: Extractor) -> None:
    body = "UBND huyện Phú Lâm vừa tổ chức Hội nghị biểu dương gương sáng. Hội nghị diễn ra ngày 20/10, có 90 người dự."
    assert [e.date for e in told(extractor, body, published="2023-10-24").events] == ["2023-10-20"]


@pytest.mark.parametrize(
    ("body", "kind", "date"),
    [
        ("Sáng 5/10, Công an tỉnh An Giang gặp mặt, biểu dương 40 già làng tiêu biểu.", "Buổi gặp mặt", "2023-10-05"),
        ("Công an tỉnh An Giang hôm 5/10 đã có buổi gặp mặt cán bộ hưu trí.", "Buổi gặp mặt", "2023-10-05"),
        (
            "Chiều 5/10, ở tỉnh An Giang, ông Lê Văn Hòa trao Giấy khen cho 3 cá nhân. Buổi trao thưởng diễn ra ấm áp.",
            "Buổi trao thưởng",
            "2023-10-05",
        ),
        ("UBND tỉnh An Giang có kế hoạch tổ chức Ngày hội Văn hóa vào ngày 28/10.", "Ngày hội", "2023-10-28"),
        ("Ngày hội Văn hóa tỉnh An Giang dự kiến tổ chức ngày 28/10 tại xã Hòa Lạc.", "Ngày hội", "2023-10-28"),
        ("UBND tỉnh An Giang ban hành Kế hoạch về tổ chức Ngày hội Văn hóa năm 2023.", "Ngày hội", None),
    ],
)
def test_meetings_told_by_a_verb_and_festivals_that_are_planned(
    extractor: Extractor, body: str, kind: str, date: str | None
) -> None:
    found = event(extractor, body)
    assert (found.kind, found.date) == (kind, date)


def test_whom_an_officer_met_is_no_event(extractor: Extractor) -> None:
    body = "Sáng 5/10, Đại tá Lê Văn Hòa, Giám đốc Công an tỉnh An Giang đã gặp mặt, động viên Ban chuyên án."
    assert not told(extractor, body, published=PUBLISHED).events
