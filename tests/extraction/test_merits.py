"""What an award was given for."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told


@pytest.mark.parametrize(
    ("body", "merit"),
    [
        ("Bộ Công an tặng Bằng khen cho 5 cá nhân vì đã cứu người trong vụ cháy.", "vì đã cứu người trong vụ cháy"),
        (
            "Bộ Công an tặng Bằng khen cho 5 cá nhân có thành tích xuất sắc trong phòng cháy, nhân dịp năm mới.",
            "có thành tích xuất sắc trong phòng cháy",
        ),
        ("Bộ Công an tặng Bằng khen cho 5 cá nhân.", None),
        ("Vì đã cứu người, ông Đỗ Mạnh Hà được nghỉ. Bộ Công an tặng Bằng khen cho 5 cá nhân.", None),
    ],
)
def test_the_words_of_the_clause_tell_what_for(extractor: Extractor, body: str, merit: str | None) -> None:
    (award,) = told(extractor, body).awards
    assert award.merit == merit


def test_all_that_cite_the_same_words_name_the_same_zone(extractor: Extractor) -> None:
    from kg.reading.document import DateLine, Document, Zone, ZoneKind

    text = "(An Giang, 14-10-2022) - Sáng 13/10, Công an tỉnh An Giang tổ chức Lễ tuyên dương gương sáng."
    document = Document("a", text, (Zone(ZoneKind.BODY, 0, len(text)),), DateLine("2022-10-14", 11, 21))
    published = extractor.extract(document).published_evidence
    assert published is not None
    assert (published.quote, published.zone) == ("14-10-2022", "body")
