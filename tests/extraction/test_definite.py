"""Sets without a count that repeat one told before: 'các em này', 'các cá nhân trên', 'cả 3' (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

PAIR = "UBND xã Bình Lâm tặng giấy khen cho em Lê Văn Sang và em Mai Văn Lợi. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghi nhận việc cứu người của 4 thuyền viên, UBND tỉnh An Giang tặng bằng khen cho các thuyền viên này.", 4),
        ("Trên ghe có 5 ngư dân. UBND tỉnh An Giang tặng bằng khen cho các cá nhân trên.", 5),
        ("Trên ghe có 5 ngư dân. UBND tỉnh An Giang tặng bằng khen cho 5 ngư dân nói trên.", 5),
        ("Ba học sinh lớp 9 cứu người. Các em được UBND tỉnh An Giang tặng bằng khen.", 3),
        ("Ba học sinh lớp 9 cứu người. Cả 3 được UBND tỉnh An Giang tặng bằng khen.", 3),
        ("Ba học sinh đã cứu hai em nhỏ. Các em được UBND tỉnh An Giang tặng bằng khen.", None),  # of which two?
        ("Ba học sinh lớp 9 cứu người. Các em thiếu nhi được UBND tỉnh An Giang tặng bằng khen.", None),
        ("UBND tỉnh An Giang tặng bằng khen cho 3 cá nhân trên địa bàn huyện Đông Lĩnh.", 3),
    ],
)
def test_the_set_that_was_counted(extractor: Extractor, text: str, expected: int | None) -> None:
    assert [[r.individuals for r in a.recipients] for a in told(extractor, text).awards] == [[expected]]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Công an huyện Đông Lĩnh cũng thưởng cho các cá nhân này 2 triệu đồng.", "Tiền thưởng"),
        ("Trường THCS Bình Lâm cũng thưởng các em 1 triệu đồng.", "Tiền thưởng"),
        ("Tỉnh đoàn An Giang tặng bằng khen cho các em này.", "Bằng khen"),
    ],
)
def test_those_who_received_before(extractor: Extractor, text: str, form: str) -> None:
    awards = [a for a in told(extractor, PAIR + text).awards if a.form == form]
    assert [[r.name for r in a.recipients] for a in awards] == [["Lê Văn Sang", "Mai Văn Lợi"]]


def test_prizes_handed_to_those_above_are_no_award_of_their_own(extractor: Extractor) -> None:
    text = PAIR + "Ông Trần Văn Tám, Chủ tịch UBND xã, trao phần thưởng cho các cá nhân trên."
    assert [(a.form, a.presenter) for a in told(extractor, text).awards] == [("Giấy khen", ("Trần Văn Tám",))]


def test_two_uncounted_sets_of_two_givers_are_not_one(extractor: Extractor) -> None:
    text = (
        "UBND tỉnh An Giang biểu dương lực lượng phá án. "
        "Ông Lê Minh Hùng, Giám đốc Công an tỉnh, trao thư khen cho các cán bộ của hai đơn vị."
    )
    assert [o.name for a in told(extractor, text).awards if a.form == "Thư khen" for o in a.conferrer] == []
