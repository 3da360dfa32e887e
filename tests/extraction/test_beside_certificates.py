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


def test_one_badge_is_told_by_lead_and_picture(extractor: Extractor) -> None:
    body = "Ông Lê Minh Hùng đã đến nhà của anh Võ Văn Tâm ở Đông Lĩnh và trao huy hiệu Tuổi trẻ dũng cảm cho anh."
    facts = read(extractor, body, "Ông Lê Minh Hùng trao huy hiệu Tuổi trẻ dũng cảm cho anh Võ Văn Tâm.")
    assert [[r.name for r in a.recipients] for a in facts.awards] == [["Võ Văn Tâm"]]
