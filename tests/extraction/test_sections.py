"""'Công an tỉnh', 'Tỉnh ủy' in documents that tell of several provinces: each paragraph speaks of its own."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

HOME = "Sáng 5/3, Chủ tịch UBND tỉnh Kon Tum tặng Bằng khen cho Công an tỉnh và Công an huyện Đắk Hà.\n\n"


def bodies(extractor: Extractor, text: str) -> dict[str, str | None]:
    return {one.person: one.organisation.name for one in told(extractor, text).officials if one.organisation}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Tin từ Công an tỉnh Phú Yên cho biết, Đại tá Lý Văn Sáu, Giám đốc Công an tỉnh đã có mặt.", "tỉnh Phú Yên"),
        ("Chiều 5/3, tại Phú Yên, Đại tá Lý Văn Sáu, Giám đốc Công an tỉnh, dự lễ.", "tỉnh Phú Yên"),
        ("Đại tá Lý Văn Sáu, Giám đốc Công an tỉnh, cảm ơn UBND tỉnh Phú Yên đã phối hợp.", "tỉnh Kon Tum"),
        ("Dự lễ có Đại tá Lý Văn Sáu, Giám đốc Công an tỉnh.", "tỉnh Kon Tum"),
        ("Công an tỉnh Phú Yên và Công an tỉnh Gia Lai cử người đến dự. Đại tá Lý Văn Sáu, Giám đốc Công an tỉnh, "
         "cảm ơn các đơn vị bạn.", "tỉnh Kon Tum"),
    ],
)  # fmt: skip
def test_a_paragraph_that_begins_with_another_province_speaks_of_it(extractor: Extractor, text: str, body: str) -> None:
    assert bodies(extractor, HOME + text) == {"Lý Văn Sáu": f"Công an {body}"}


def test_where_no_province_is_the_document_s_own_the_one_told_last_is_meant(extractor: Extractor) -> None:
    text = (
        "Ngày 5/3, tại Kon Tum, Bí thư Tỉnh ủy Hà Văn Ba trao Huân chương Chiến công hạng Ba cho Công an tỉnh.\n\n"
        "Cùng ngày, Công an tỉnh Phú Yên đón nhận Huân chương Chiến công hạng Nhì.\n\n"
        "Bí thư Tỉnh ủy Lý Văn Sáu đã đến dự và chúc mừng cán bộ, chiến sĩ."
    )
    assert bodies(extractor, text) == {"Hà Văn Ba": "Tỉnh ủy Kon Tum", "Lý Văn Sáu": "Tỉnh ủy Phú Yên"}


@pytest.mark.parametrize("lives", ["trú", "ngụ", "quê"])
def test_where_somebody_is_from_is_not_where_the_report_is(extractor: Extractor, lives: str) -> None:
    text = (
        "Sáng 5/3, Chủ tịch UBND huyện Tân Lâm Hà Văn Ba khen thưởng 3 cá nhân Công an huyện.\n\n"
        f"Trước đó, các anh đã bắt Lê Văn Mốc (30 tuổi, {lives} tỉnh Lâm Đồng)."
    )
    assert told(extractor, text).place is None


def test_of_two_provinces_told_before_neither_is_chosen(extractor: Extractor) -> None:
    text = (
        "Công an tỉnh Phú Yên và Công an tỉnh Kon Tum cùng nhận Cờ thi đua của Bộ Công an.\n\n"
        "Bí thư Tỉnh ủy Lý Văn Sáu đã đến dự."
    )
    assert bodies(extractor, text) == {"Lý Văn Sáu": "Tỉnh ủy"}
