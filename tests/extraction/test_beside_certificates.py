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
