"""Figures of a document of the movement: value, qualifier, ratio, occurrences, and what they are of."""

from decimal import Decimal

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Statistic
from tests.extraction.telling import told

MOVEMENT = "Công an tỉnh An Giang sơ kết phong trào Toàn dân bảo vệ an ninh Tổ quốc.\n"


def figures(extractor: Extractor, body: str) -> tuple[Statistic, ...]:
    return told(extractor, MOVEMENT + body).statistics


@pytest.mark.parametrize(
    ("body", "subject", "value", "comparator"),
    [
        ("Người dân cung cấp hơn 5.000 tin báo.", "tin báo", "5000", "gt"),
        ("Gần 900 hội viên ký cam kết.", "hội viên ký cam kết", "900", "approx"),
        ("Lực lượng công an mở 318 buổi tuyên truyền.", "buổi tuyên truyền", "318", "eq"),
        ("Có ít nhất 12 tổ hoạt động đêm.", "tổ hoạt động đêm", "12", "ge"),
        ("Các hộ góp 1,5 tỷ đồng.", "đồng", "1500000000", "eq"),
    ],
)
def test_a_figure_keeps_its_qualifier(
    extractor: Extractor, body: str, subject: str, value: str, comparator: str
) -> None:
    (found,) = figures(extractor, body)
    assert (found.subject, found.value, found.comparator) == (subject, Decimal(value), comparator)


def test_a_ratio_keeps_both_numbers(extractor: Extractor) -> None:
    (found,) = figures(extractor, "Toàn tỉnh có 107/116 xã đạt chuẩn nông thôn mới.")
    assert (found.numerator, found.denominator, found.subject) == (107, 116, "xã đạt chuẩn nông thôn mới")


def test_a_percentage_is_of_what_follows_or_of_what_stands_before(extractor: Extractor) -> None:
    after, before = figures(extractor, "Trên 95% cơ quan đạt chuẩn. Khu phố an toàn đạt 58,01%.")
    assert (after.subject, after.value, after.unit) == ("cơ quan đạt chuẩn", Decimal(95), "%")
    assert (before.subject, before.value, before.unit) == ("Khu phố an toàn", Decimal("58.01"), "%")


def test_occurrences_are_not_people(extractor: Extractor) -> None:
    (found,) = figures(extractor, "Các cấp tập huấn cho 2.350 lượt cán bộ.")
    assert found.occurrences
    assert found.subject == "lượt cán bộ"


def test_a_figure_belongs_to_the_model_that_it_counts(extractor: Extractor) -> None:
    (found,) = figures(extractor, 'Toàn tỉnh có 48 mô hình "Bến đò an toàn".')
    assert (found.model, found.movement) == ("Bến đò an toàn", "Toàn dân bảo vệ an ninh Tổ quốc")
    assert (found.place, found.evidence[0].zone) == ("An Giang", "body")
    assert {i.rule for i in found.inferences} == {"only-movement-of-the-document", "province-of-the-document"}


@pytest.mark.parametrize(
    "body",
    [
        "Năm 2025, tỉnh phấn đấu có thêm 20 tổ.",  # a goal
        "Ngày 4/10, lúc 8 giờ, ông Mốc, 54 tuổi, đến xã.",  # days, hours, ages
        "Ban Chỉ đạo 138 họp tại quốc lộ 29.",  # names
        'Chị thuộc "Gia đình 5 không, 3 sạch".',  # the name of a model
        "Công an tỉnh tặng Giấy khen cho 7 cá nhân.",  # recipients of an award
        "Mỗi điểm gắn với từ 5 đến 7 người.",  # a range
    ],
)
def test_what_is_no_figure_of_what_was_done(extractor: Extractor, body: str) -> None:
    assert not figures(extractor, body)


def test_a_document_of_no_movement_and_no_model_has_none(extractor: Extractor) -> None:
    assert not told(extractor, "Nhà máy bán 5.000 xe.").statistics


def test_boilerplate_is_never_counted(extractor: Extractor) -> None:
    facts = told(extractor, MOVEMENT + "Có 12 tổ tuần tra.", published="15/10/2023 5.429 lượt xem")
    assert [s.subject for s in facts.statistics] == ["tổ tuần tra"]


def test_evidence_is_the_words_of_the_text(extractor: Extractor) -> None:
    body = MOVEMENT + "Người dân cung cấp hơn 5.000 tin báo."
    (found,) = told(extractor, body).statistics
    quote = found.evidence[0]
    assert body[quote.start : quote.end] == quote.quote == "hơn 5.000 tin báo"
