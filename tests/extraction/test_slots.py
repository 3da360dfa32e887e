"""Names that no list holds are read where the verb of an award wants one, and nowhere else (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Novaterra vừa vinh dự nhận bằng khen của UBND tỉnh An Giang.", ["Novaterra"]),
        ("Năm 1964, Renard Fauchelet được trao giải thưởng Prix Lumière.", ["Renard Fauchelet"]),
        ("Hội Luật gia Việt Nam tặng bằng khen cho nhạc sĩ Phó Đức Lâm.", ["Phó Đức Lâm"]),
        ("UBND tỉnh An Giang tặng bằng khen cho tàu SINOVA HOPE.", ["Tàu SINOVA HOPE"]),
        ("UBND tỉnh An Giang tặng bằng khen cho các cá nhân.", [None]),
        ("Riêng Hậu được nhận bằng khen của UBND tỉnh An Giang.", []),
        ("Tập thể lớp vui mừng vì Novaterra thắng lớn.", []),
    ],
)
def test_a_name_stands_where_the_clause_wants_one(extractor: Extractor, sentence: str, names: list[str | None]) -> None:
    facts = told(extractor, sentence)
    assert [r.name for award in facts.awards for r in award.recipients] == names
