"""Who holds the event that a document reports."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import PUBLISHED, event, told


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
