"""Who hands an award over may stand in another sentence than who receives it (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

GIVEN = "Giám đốc Công an tỉnh An Giang tặng Giấy khen cho 5 tập thể. "


@pytest.mark.parametrize(
    ("sentence", "presenters"),
    [
        ("Thượng tá Lê Thị Rạng đã trao Giấy khen của Giám đốc Công an tỉnh.", ("Lê Thị Rạng",)),
        ("Được sự ủy quyền, Thượng tá Lê Thị Rạng trao phần thưởng cho các tập thể trên.", ("Lê Thị Rạng",)),
        ("Các phần thưởng do Thượng tá Lê Thị Rạng trao.", ("Lê Thị Rạng",)),
        ("Thượng tá Lê Thị Rạng trực tiếp trao và biểu dương các tập thể.", ("Lê Thị Rạng",)),
        ("Thượng tá Lê Thị Rạng đã trao Bằng khen của Bộ Công an.", ()),
        ("Thượng tá Lê Thị Rạng sẽ trao Giấy khen của Giám đốc Công an tỉnh.", ()),
        ("Thượng tá Lê Thị Rạng phát biểu chúc mừng.", ()),
    ],
)
def test_who_hands_over_is_told_after(extractor: Extractor, sentence: str, presenters: tuple[str, ...]) -> None:
    facts = told(extractor, GIVEN + sentence)
    assert [(award.form, award.presenter) for award in facts.awards] == [("Giấy khen", presenters)]
    for award in facts.awards:
        assert (len(award.evidence) == 2) == bool(presenters)


def test_two_who_hand_over_are_listed_with_their_posts(extractor: Extractor) -> None:
    body = (
        "Các đồng chí: Lê Minh Hùng, Phó Bí thư Tỉnh ủy An Giang; Phạm Văn Bình, Giám đốc Công an tỉnh "
        "trao Bằng khen của UBND tỉnh tặng 4 tập thể."
    )
    assert [award.presenter for award in told(extractor, body).awards] == [("Lê Minh Hùng", "Phạm Văn Bình")]


def test_who_hands_over_may_be_told_by_office(extractor: Extractor) -> None:
    body = (
        "Tham dự có Đại tá Lê Minh Hùng, Phó Giám đốc Công an tỉnh An Giang. "
        "Phó Giám đốc Công an tỉnh đã trao Giấy khen của Giám đốc Công an tỉnh cho 5 cá nhân."
    )
    assert [award.presenter for award in told(extractor, body).awards] == [("Lê Minh Hùng",)]
