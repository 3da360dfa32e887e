"""What an award is quoted with: at most 25 words of the document, and the award itself is among them."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import award, told

LONG = (
    "Ông Trần Văn Mốc, Bí thư Chi bộ, Trưởng ban Công tác Mặt trận khu phố 5, phường Tân An, "
    "thành phố Thuận Hóa, thành phố Huế, vinh dự được Giám đốc Công an thành phố Huế tặng Giấy khen."
)


def test_a_quote_that_would_be_too_long_ends_with_the_award(extractor: Extractor) -> None:
    quote = award(extractor, LONG).evidence[0].quote
    assert quote.endswith("tặng Giấy khen")
    assert len(quote.split()) == 25
    followed = award(extractor, LONG.replace("Giấy khen.", "Giấy khen, vì đã cứu hai em nhỏ.")).evidence[0].quote
    assert len(followed.split()) <= 25


def test_a_short_quote_is_whole(extractor: Extractor) -> None:
    body = "Ông Trần Văn Mốc được Giám đốc Công an thành phố Huế tặng Giấy khen."
    assert award(extractor, body).evidence[0].quote == body.rstrip(".")


@pytest.mark.parametrize("form", ["Bằng khen", "Giấy khen", "Cờ thi đua"])
def test_each_of_several_awards_is_quoted_with_its_own_words(extractor: Extractor, form: str) -> None:
    body = (
        "Tại lễ biểu dương, 38 điển hình, gồm 2 tập thể và 36 cá nhân, được nhận Cờ thi đua của Bộ Công an, "
        "Bằng khen của UBND tỉnh Sơn La và Giấy khen của Công an tỉnh Sơn La."
    )
    quotes = {one.form: one.evidence[0].quote for one in told(extractor, body).awards}
    assert form in quotes[form]
