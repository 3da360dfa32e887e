"""Whose a certificate is that comes with money, which form a picture names, who hands over in it (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Facts
from kg.reading.document import Document, Zone, ZoneKind


def read(extractor: Extractor, body: str, caption: str) -> Facts:
    text = f"{body}\n\n{caption}"
    zones = (Zone(ZoneKind.BODY, 0, len(body)), Zone(ZoneKind.CAPTION, len(body) + 2, len(text)))
    return extractor.extract(Document("invented", text, zones))


def given(facts: Facts) -> list[tuple[list[str], str]]:
    return [([o.name for o in a.conferrer], a.form) for a in facts.awards]


BOTH = "UBND xã Bình Lâm trao giấy khen và tiền thưởng của Chủ tịch UBND huyện Đông Lĩnh cho bà Lê Thị Sang."


@pytest.mark.parametrize("caption", ["Ảnh chụp ở xã.", "Lãnh đạo UBND xã Bình Lâm trao giấy khen cho bà Sang."])
def test_what_is_handed_over_is_of_the_owner_named_last(extractor: Extractor, caption: str) -> None:
    owner = ["Ủy ban nhân dân huyện Đông Lĩnh"]
    assert given(read(extractor, BOTH, caption)) == [(owner, "Giấy khen"), (owner, "Tiền thưởng")]


@pytest.mark.parametrize(
    ("caption", "form"),
    [
        ("Anh tài xế được tặng bằng khen.", "Bằng khen"),
        ("Anh Tâm (bìa trái) nhận giấy khen.", "Giấy khen"),
        ("Anh Tâm sẽ được tặng bằng khen.", "Tuyên dương"),
        ("Anh Tâm bên chiếc xe.", "Tuyên dương"),
    ],
)
def test_a_picture_names_the_form_of_the_one_commendation(extractor: Extractor, caption: str, form: str) -> None:
    body = "Sở Giao thông vận tải tỉnh An Giang tuyên dương, khen thưởng cho anh Võ Văn Tâm vì cứu người."
    assert given(read(extractor, body, caption)) == [(["Sở Giao thông vận tải tỉnh An Giang"], form)]


def test_a_certificate_of_a_minister_is_of_the_one_ministry_told_of(extractor: Extractor) -> None:
    body = (
        "Thừa ủy quyền của Bộ Y tế, bác sĩ Lê Minh Hùng, Giám đốc Bệnh viện Đa khoa An Giang, "
        "đã trao bằng khen của Bộ trưởng Trần Thị Mây cho anh Võ Văn Tâm."
    )
    assert given(read(extractor, body, "Ảnh chụp ở viện.")) == [(["Bộ Y tế"], "Bằng khen")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (  # a leader of another body who stands beside the one who hands over gives nothing
            "Phó Bí thư Tỉnh đoàn An Giang Lê Minh Hùng (áo xanh) và lãnh đạo Đội CSGT Bình Lâm trao bằng khen "
            "cho chiến sĩ Đoàn Văn Tâm.",
            [([], "Bằng khen", ["Đoàn Văn Tâm"])],
        ),
        (
            "Hội Phụ nữ xã Bình Lâm trao tặng giấy khen, tuyên dương nghĩa cử đẹp của 2 hội viên.",
            [(["Hội Liên hiệp Phụ nữ xã Bình Lâm"], "Giấy khen", [None])],
        ),
        (
            "Anh Võ Văn Tâm được Tỉnh đoàn An Giang trao huy hiệu Tuổi trẻ dũng cảm "
            "và nhận được bằng khen tuyên dương, phần thưởng từ Thành đoàn Đà Nẵng.",
            [
                (["Tỉnh đoàn An Giang"], "Huy hiệu", ["Võ Văn Tâm"]),
                (["Thành đoàn Đà Nẵng"], "Bằng khen", ["Võ Văn Tâm"]),
                (["Thành đoàn Đà Nẵng"], "Quà", ["Võ Văn Tâm"]),
            ],
        ),
        (  # what readers collect is no reward
            "Ông Lê Văn Sang trao Bằng khen của UBND tỉnh An Giang và 50 triệu đồng của bạn đọc báo Mây Trắng "
            "cho anh Võ Văn Tâm.",
            [(["Ủy ban nhân dân tỉnh An Giang"], "Bằng khen", ["Võ Văn Tâm"])],
        ),
        (
            "Sau 5 năm, phong trào lan rộng. Đã có 27 tập thể, cá nhân được Chủ tịch nước tặng Huân chương Lao động.",
            [],
        ),
        ("UBND tỉnh An Giang tặng bằng khen cho công ty Cổ phần đã nêu.", []),
    ],
)
def test_what_stands_beside_a_certificate(extractor: Extractor, body: str, expected: list[object]) -> None:
    facts = read(extractor, body, "Ảnh chụp ở xã.")
    assert [([o.name for o in a.conferrer], a.form, [r.name for r in a.recipients]) for a in facts.awards] == expected


def test_a_picture_shows_some_of_those_who_are_counted(extractor: Extractor) -> None:
    body = (
        "Sở Y tế tỉnh An Giang tổ chức lễ tôn vinh và trao thưởng "
        "cho 64 điều dưỡng và 65 bác sĩ trẻ, đạt nhiều thành tích."
    )
    facts = read(extractor, body, "Ông Lê Minh Hùng trao bằng khen cho các bác sĩ.")
    assert [(a.form, [r.individuals for r in a.recipients], a.presenter) for a in facts.awards] == [
        ("Bằng khen", [64, 65], ("Lê Minh Hùng",))
    ]


def test_a_guest_in_a_picture_hands_over_what_those_praised_receive(extractor: Extractor) -> None:
    body = "Tối 3/9/2022, Sở Y tế tỉnh An Giang tổ chức lễ tuyên dương 47 điều dưỡng trẻ làm việc ở vùng xa."
    facts = read(
        extractor, body, "Ông Lê Minh Hùng, Giám đốc Công ty Sông Mây, trao tặng bằng khen cho các điều dưỡng."
    )
    assert [(a.form, [o.name for o in a.conferrer], a.presenter) for a in facts.awards] == [
        ("Bằng khen", ["Sở Y tế tỉnh An Giang"], ("Lê Minh Hùng",))
    ]


def test_who_praises_those_in_the_picture_gives_what_it_shows(extractor: Extractor) -> None:
    body = (
        "Trường THCS Mây Trắng tổ chức khen thưởng em Võ Văn Tâm. Thầy Lê Minh Hùng, hiệu trưởng nhà trường, "
        "nói em rất ngoan. Huyện đoàn Đông Lĩnh cũng đã tặng giấy khen cho em Tâm."
    )
    facts = read(extractor, body, "Thầy Lê Minh Hùng trao giấy khen cho em Tâm.")
    assert [([o.name for o in a.conferrer], a.presenter) for a in facts.awards] == [
        (["Huyện đoàn Đông Lĩnh"], ()),
        (["Trường Trung học cơ sở Mây Trắng"], ("Lê Minh Hùng",)),
    ]


def test_praise_by_another_tells_no_day_of_a_certificate(extractor: Extractor) -> None:
    body = (
        "Chị Lê Thị Sang đã được Chủ tịch UBND huyện Đông Lĩnh tặng giấy khen. "
        "Trước đây, năm 2016, chị Sang từng được Công ty Sông Mây khen thưởng."
    )
    (told,) = read(extractor, body, "Ảnh chụp ở xã.").awards
    assert (told.form, told.date) == ("Giấy khen", None)


def test_one_badge_is_told_by_lead_and_picture(extractor: Extractor) -> None:
    body = "Ông Lê Minh Hùng đã đến nhà của anh Võ Văn Tâm ở Đông Lĩnh và trao huy hiệu Tuổi trẻ dũng cảm cho anh."
    facts = read(extractor, body, "Ông Lê Minh Hùng trao huy hiệu Tuổi trẻ dũng cảm cho anh Võ Văn Tâm.")
    assert [[r.name for r in a.recipients] for a in facts.awards] == [["Võ Văn Tâm"]]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Công an tỉnh An Giang, UBND huyện Đông Lĩnh, UBND xã Bình Lâm... cũng tuyên dương, tặng giấy khen "
            "cho em Võ Văn Tâm và hai bạn.",
            [("Giấy khen", 3, ["Võ Văn Tâm", None])],
        ),
        (
            "UBND tỉnh An Giang đã tặng thưởng 100 triệu đồng cho Công an tỉnh An Giang "
            "và tặng bằng khen cho các cá nhân có thành tích.",
            [("Tiền thưởng", 1, ["Công an tỉnh An Giang"]), ("Bằng khen", 1, [None])],
        ),
        ("Bà Mận coi đó là sự tôn vinh của Nhà nước đối với những tập thể và cá nhân hết lòng vì dân.", []),
        (
            "Thủ tướng Chính phủ tặng Bằng khen cho 48 tập thể nhân dân và cán bộ xã và 46 cá nhân.",
            [("Bằng khen", 1, [None])],
        ),
        (
            "Ông Lê Minh Hùng - Chủ tịch Hội Khuyến học An Giang - đến thăm hỏi, động viên anh Võ Văn Tâm "
            "và trao bằng khen biểu dương.",
            [("Bằng khen", 0, ["Võ Văn Tâm"])],
        ),
        (
            "Chủ tịch nước tặng Huân chương Hữu nghị cho ông John Lee; Huân chương Lao động hạng Nhất cho đội tuyển "
            "bóng đá nam quốc gia. Thủ tướng Lê Minh Hùng trao huân chương cho ông John Lee và các cầu thủ.",
            [("Huân chương", 1, ["John Lee"]), ("Huân chương", 1, ["Đội tuyển bóng đá nam quốc gia"])],
        ),
        (
            "Phó Thủ tướng Lê Minh Hùng đã trao Bằng khen của Thủ tướng cho 4 thanh niên, trong đó có 2 gương "
            "tiêu biểu nhận giải thưởng Lương Định Của.",
            [("Bằng khen", 1, [None])],
        ),
    ],
)
def test_who_gives_and_what_it_is(extractor: Extractor, body: str, expected: list[object]) -> None:
    facts = read(extractor, body, "Ảnh chụp ở xã.")
    assert [(a.form, len(a.conferrer), [r.name for r in a.recipients]) for a in facts.awards] == expected


def test_one_of_so_many_and_all_of_them_are_told_once(extractor: Extractor) -> None:
    body = (
        "Cô Lê Thị Sang - giáo viên Trường Mầm non Bình Lâm, một trong 83 giáo viên được vinh danh - rất vui. "
        "Riêng 83 nhà giáo được vinh danh đều dạy ở vùng khó."
    )
    facts = read(
        extractor, body, "Ông Lê Minh Hùng trao Bằng khen của Bộ Giáo dục và Đào tạo cho những nhà giáo tiêu biểu."
    )
    assert [(a.form, [r.name or r.individuals for r in a.recipients]) for a in facts.awards] == [
        ("Bằng khen", ["Lê Thị Sang", 82])
    ]


def test_a_lead_may_call_the_certificate_otherwise(extractor: Extractor) -> None:
    lead = "Em Võ Văn Tâm vừa được Huyện đoàn Đông Lĩnh tặng bằng khen."
    body = "Sáng nay, Huyện đoàn Đông Lĩnh đã trao giấy khen cho em Võ Văn Tâm."
    text = f"{lead}\n\n{body}"
    zones = (Zone(ZoneKind.LEAD, 0, len(lead)), Zone(ZoneKind.BODY, len(lead) + 2, len(text)))
    facts = extractor.extract(Document("invented", text, zones))
    assert [a.form for a in facts.awards] == ["Giấy khen"]


def test_a_pronoun_takes_up_whom_the_sentence_before_begins_with(extractor: Extractor) -> None:
    body = (
        "Em Võ Nhật Nam nhặt được ví. Nam trả lại. Nam rất vui. Nam học lớp 3. "
        "Trước đó, em Đỗ Văn Lợi ở xã Bình Lâm cũng trả lại ví. Sở Y tế tỉnh An Giang đã tặng bằng khen cho em."
    )
    facts = read(extractor, body, "Ảnh chụp ở xã.")
    assert [[r.name for r in a.recipients] for a in facts.awards] == [["Đỗ Văn Lợi"]]
