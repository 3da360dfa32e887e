"""The ceremony, conference or festival that a document reports: one, held, named, in its place."""

import pytest

from kg.extraction.extract import Extractor
from kg.reading.document import Document, Zone, ZoneKind
from tests.extraction.telling import PUBLISHED, event, told


def test_who_holds_it_with_whom_when_and_where(extractor: Extractor) -> None:
    body = (
        "Chiều 4/10, tại thành phố Cần Thơ, Bộ Công an phối hợp với Tổng Liên đoàn Lao động Việt Nam tổ "
        "chức Hội nghị tổng kết."
    )
    found = event(extractor, body)
    assert (found.kind, found.date, found.place) == ("Hội nghị", "2023-10-04", "Cần Thơ")
    assert [o.name for o in found.organisers] == ["Bộ Công an", "Tổng Liên đoàn Lao động Việt Nam"]


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


def test_those_who_give_tell_more_of_the_place_than_others_who_are_named(extractor: Extractor) -> None:
    body = (
        "Chiều 4/10, Giám đốc Công an tỉnh An Giang trao Giấy khen cho anh Trần Văn Mốc.\n"
        "Nhóm tội phạm đến từ Bến Tre; Công an tỉnh Bến Tre xử lý nhóm này."
    )
    assert told(extractor, body, published=PUBLISHED).place == "An Giang"


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
    "body",
    [
        "Bà gặp các nhà báo trong lễ tang của ông.",
        "Ông nói chuyện tại hội nghị G20.",
        "Việc viếng ông diễn ra ngày 4/10 tại nhà tang lễ thành phố.",
    ],
)
def test_what_is_told_by_the_way_is_no_event_of_the_report(extractor: Extractor, body: str) -> None:
    assert not told(extractor, body, published=PUBLISHED).events


def test_a_caption_may_name_what_the_report_dates(extractor: Extractor) -> None:
    text = (
        "Sáng 4/10, tại căn cứ Bãi Dài, Công an tỉnh An Giang đã kỷ niệm 10 năm thành lập.\nCác đại biểu dự lễ kỷ niệm."
    )
    cut = text.index("Các đại biểu")
    zones = (Zone(ZoneKind.BODY, 0, cut - 1), Zone(ZoneKind.CAPTION, cut, len(text)))
    (found,) = extractor.extract(Document("invented", text, zones)).events
    assert (found.kind, [o.name for o in found.organisers]) == ("Lễ", ["Công an tỉnh An Giang"])


def test_the_city_that_the_name_of_a_hall_ends_with(extractor: Extractor) -> None:
    body = "Tối 4/10, tại Cung Thể thao Sương Mai Hà Nội, Trung ương Đoàn tổ chức Chương trình tuyên dương."
    assert event(extractor, body).place == "Hà Nội"


def test_a_foreign_partner_makes_no_event_abroad(extractor: Extractor) -> None:
    body = (
        "Ngày 4/10, tại cửa khẩu Lao Mai, Công an tỉnh An Giang và Công an tỉnh Savannakhet (Lào) tổ chức Lễ kỷ niệm."
    )
    assert event(extractor, body).place == "An Giang"


def test_what_the_lead_calls_by_its_verb_is_named_by_what_it_did(extractor: Extractor) -> None:
    found = event(extractor, "Chiều 4/10, Hội Nông dân huyện Phú Lâm sơ kết một năm. Hội nghị đã biểu dương 5 tập thể.")
    assert (found.kind, found.date) == ("Hội nghị", "2023-10-04")


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
