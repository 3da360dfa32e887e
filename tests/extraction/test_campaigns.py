"""Movements and models: named, counted, and what of them holds for the awards."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

ANTQ = "Toàn dân bảo vệ an ninh Tổ quốc"


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ('Công an xã phát động phong trào "Bản làng bình yên".', ["Bản làng bình yên"]),
        ('Các phong trào như "Bản làng bình yên", "Họ đạo tự quản" lan rộng.', ["Bản làng bình yên", "Họ đạo tự quản"]),
        ("Điển hình trong phong trào TDBVANTQ được biểu dương.", [ANTQ]),
        ("Công an tỉnh tổ chức Ngày hội TDBVANTQ năm 2023.", [ANTQ]),
        ('Xã gắn việc này với các phong trào thi đua đang làm, trong đó có "Bản làng bình yên", "Họ đạo tự quản".',
         ["Bản làng bình yên", "Họ đạo tự quản"]),
        ('Ngày hội "Toàn dân bảo vệ an ninh Tổ quốc" có đông người dự.', [ANTQ]),
        ("Hội nghị bàn phong trào Tuổi trẻ học tập, làm theo lời Bác dạy (2008 - 2018).",
         ["Tuổi trẻ học tập, làm theo lời Bác dạy"]),
        ("Đồn sơ kết phong trào toàn dân tham gia bảo vệ chủ quyền lãnh thổ, an ninh biên giới quốc gia.",
         ["Toàn dân tham gia bảo vệ chủ quyền lãnh thổ, an ninh biên giới quốc gia trong tình hình mới"]),
        ("Vì an ninh Tổ quốc, công an xã bám bản; phong trào đọc sách lan rộng.", []),
    ],
)  # fmt: skip
def test_movements_are_named_after_their_word(extractor: Extractor, body: str, names: list[str]) -> None:
    assert [m.name for m in told(extractor, body).movements] == names


@pytest.mark.parametrize(
    ("body", "model", "count"),
    [
        ('Toàn huyện có 48 mô hình "Bến đò an toàn".', "Bến đò an toàn", 48),
        ('Xã duy trì 12 câu lạc bộ "Cha mẹ đọc cùng con".', "Cha mẹ đọc cùng con", 12),
        ('Mô hình "Chuông gió báo trộm" được nhân rộng ra 61 thôn.', "Chuông gió báo trộm", 61),
        ('Mô hình "Tổ ngư dân tự quản" nay đã phát triển thành 58 tổ.', "Tổ ngư dân tự quản", 58),
        ("Hiện 1.021/1797 thôn có mô hình quần chúng tự quản, làm nòng cốt ở cơ sở.", "quần chúng tự quản", 1021),
        ('Công an xã ra mắt mô hình "Zalo an ninh".', "Zalo an ninh", None),
    ],
)
def test_models_are_counted_where_a_number_is_given(
    extractor: Extractor, body: str, model: str, count: int | None
) -> None:
    about = "Phong trào Toàn dân bảo vệ an ninh Tổ quốc lan rộng ở nhiều nơi.\n"
    assert (model, count) in [(m.name, m.count) for m in told(extractor, about + body).models]


def test_a_club_that_only_receives_is_no_model(extractor: Extractor) -> None:
    body = 'Công an tỉnh An Giang tặng Giấy khen cho Câu lạc bộ "Sông quê".'
    assert not told(extractor, body).models


HELD = "Ngày 4/10/2023, Công an tỉnh An Giang tổ chức Hội nghị tổng kết phong trào TDBVANTQ giai đoạn 2018-2023.\n"


def test_movement_and_years_of_the_event_hold_for_its_awards(extractor: Extractor) -> None:
    (award,) = told(extractor, HELD + "Tại hội nghị, Công an tỉnh tặng Giấy khen cho 7 cá nhân.").awards
    assert (award.movement, award.period) == (ANTQ, (2018, 2023))
    assert {"movement-of-the-event", "period-of-the-event"} <= {i.rule for i in award.inferences}


@pytest.mark.parametrize(
    "given",
    [
        "Công an tỉnh tặng Giấy khen cho 7 cá nhân vì đã cứu người đuối nước.",
        "UBND xã khen thưởng 11 hộ dân hiến đất làm đường.",
        'Công an tỉnh trao Kỷ niệm chương "Bảo vệ an ninh Tổ quốc" cho 7 cá nhân.',
    ],
)
def test_an_award_with_its_own_ground_is_not_for_the_movement(extractor: Extractor, given: str) -> None:
    (award,) = told(extractor, HELD + given).awards
    assert (award.movement, award.period) == (None, None)


def test_the_ground_at_the_end_of_a_chain_holds_for_all_of_it(extractor: Extractor) -> None:
    body = (
        "Ngày 4/10/2023, Công an tỉnh An Giang trao Cờ thi đua cho 2 đơn vị; trao Bằng khen cho 3 tập thể "
        "và trao Giấy khen cho 7 cá nhân có thành tích xuất sắc trong công tác năm 2022."
    )
    assert {a.period for a in told(extractor, body).awards} == {(2022, 2022)}
