"""The number of the decision by which an award is given."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("Tại Quyết định số 863/QĐ-CTN, Chủ tịch nước tặng Huân chương Dũng cảm cho ông Đỗ Mạnh Hà.", "863/QĐ-CTN"),
        ("Bộ Công an tặng Bằng khen cho 5 cá nhân (Quyết định 1415 /QĐ-BCA).", "1415/QĐ-BCA"),
        ("Bộ Công an tặng Bằng khen cho 5 cá nhân theo các Quyết định số 12/QĐ-BCA và 13/QĐ-BCA.", None),
        ("Bộ Công an tặng Bằng khen cho 5 cá nhân theo Quyết định khen thưởng.", None),
    ],
)
def test_the_only_number_of_the_sentence_is_the_award_s(extractor: Extractor, body: str, number: str | None) -> None:
    (award,) = told(extractor, body).awards
    assert award.decision == number
    outside = number is not None and number not in award.evidence[0].quote.replace(" ", "")
    assert any(one.what == "decision" for one in award.inferences) == outside


@pytest.mark.parametrize(
    ("told_of", "place"),
    [
        ("Chủ tịch UBND tỉnh Hà Nam đã ký quyết định tặng Bằng khen cho anh Lê Văn Mốc.", None),
        ("Chủ tịch UBND tỉnh Hà Nam có quyết định số 214/QĐ-UBND tặng Bằng khen cho em Lê Văn Mốc.", None),
        ("Chủ tịch UBND tỉnh Hà Nam quyết định tặng Bằng khen cho em Lê Văn Mốc.", "Hà Nam"),
    ],
)
def test_what_was_only_signed_was_given_nowhere(extractor: Extractor, told_of: str, place: str | None) -> None:
    facts = told(
        extractor, f"Ngày 20/9, {told_of}", title="Tặng Bằng khen cho học sinh cứu bạn", published="2022-09-21"
    )
    assert {award.place for award in facts.awards} == {place}


@pytest.mark.parametrize(
    "opening",
    [
        "Đó là thông tin tại Quyết định số 77/QĐ-UBND ngày 12/5/2021 của UBND tỉnh Hà Nam về việc khen thưởng.",
        "UBND tỉnh Hà Nam có Quyết định số 77/QĐ-UBND, ngày 12/5/2021 về việc tặng Bằng khen.",
    ],
)
def test_what_a_decision_to_commend_gives_has_its_day(extractor: Extractor, opening: str) -> None:
    body = (
        f"{opening} Cụ thể, UBND tỉnh tặng Bằng khen cho ông Lê Văn Mốc. Công an tỉnh có 2 đơn vị được tặng Cờ thi đua."
    )
    assert {award.date for award in told(extractor, body).awards} == {"2021-05-12"}


def test_a_decision_on_something_else_dates_no_award(extractor: Extractor) -> None:
    body = "UBND tỉnh Hà Nam có Quyết định số 77/QĐ-UBND ngày 12/5/2021 về việc lập khu dân cư."
    facts = told(extractor, f"{body} Ông Lê Văn Mốc được UBND tỉnh tặng Bằng khen.")
    assert [award.date for award in facts.awards] == [None]
