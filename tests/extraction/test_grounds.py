"""For what an award was given: movement and years, from its clause, the words before it, or its event."""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Award
from tests.extraction.telling import told

PUBLISHED = "2023-12-22"
MOVEMENT = "Toàn dân bảo vệ an ninh Tổ quốc"


def awards(extractor: Extractor, body: str, title: str | None = None) -> list[Award]:
    return list(told(extractor, body, title=title, published=PUBLISHED).awards)


def test_the_ground_before_holds_for_all_awards_of_its_sentence(extractor: Extractor) -> None:
    body = (
        "Chiều 6/12, UBND huyện An Phú tổ chức hội nghị.\n"
        "Do có thành tích xuất sắc trong phong trào Toàn dân bảo vệ ANTQ, 2 tổ được Công an tỉnh tặng Bằng khen; "
        "3 cá nhân được Công an huyện An Phú tặng Giấy khen."
    )
    found = awards(extractor, body)
    assert [a.movement for a in found] == [MOVEMENT, MOVEMENT]
    assert "movement-of-the-ground-before" in {i.rule for a in found for i in a.inferences}


def test_words_between_a_campaign_and_its_quoted_name(extractor: Extractor) -> None:
    body = (
        "UBND tỉnh tặng Bằng khen cho 2 tập thể có thành tích trong phong trào thi đua cao điểm "
        "“90 ngày đêm thông tuyến”."
    )
    assert [a.movement for a in awards(extractor, body)] == ["90 ngày đêm thông tuyến"]


@pytest.mark.parametrize(
    "said", ["trong phong trào này", "vì những đóng góp cho phong trào", "trong phong trào thi đua"]
)
def test_a_movement_named_before_is_referred_to(extractor: Extractor, said: str) -> None:
    body = (
        "Chiều 6/12, UBND huyện An Phú tổ chức lễ ra mắt. Phong trào Toàn dân bảo vệ ANTQ ở huyện có nhiều kết quả.\n"
        f"Tại buổi lễ, Công an tỉnh An Giang tặng Giấy khen cho 3 cá nhân có thành tích {said}."
    )
    (found,) = awards(extractor, body)
    assert found.movement == MOVEMENT


@pytest.mark.parametrize(
    ("held", "years"),
    [
        ("hội nghị tổng kết công tác năm 2023", (2023, 2023)),
        ("hội nghị biểu dương gương sáng giai đoạn 2018-2023", (2018, 2023)),
        ("lễ phát động Tháng Công nhân năm 2024", None),
        ("lễ khai giảng năm học 2023-2024", None),
        ("đại hội nhiệm kỳ 2023-2028", None),
    ],
)
def test_what_an_event_looks_back_on_is_the_period_of_its_awards(
    extractor: Extractor, held: str, years: tuple[int, int] | None
) -> None:
    body = f"Chiều 6/12, UBND huyện An Phú tổ chức {held}.\nTại đây, Công an huyện tặng Giấy khen cho 3 cá nhân."
    (found,) = awards(extractor, body)
    assert found.period == years


def test_a_deed_of_its_own_is_not_of_the_years_of_the_event(extractor: Extractor) -> None:
    body = (
        "Chiều 6/12, UBND huyện An Phú tổ chức hội nghị tổng kết công tác năm 2023.\n"
        "Tại hội nghị, Công an huyện tặng Giấy khen cho 3 cá nhân vì đã cứu người đuối nước."
    )
    (found,) = awards(extractor, body)
    assert found.period is None


def test_a_prize_that_ends_in_its_year_is_for_it(extractor: Extractor) -> None:
    body = "Chiều 6/12, Tỉnh đoàn An Giang trao Giải thưởng Gương mặt trẻ tiêu biểu 2022 cho anh Trần Văn Mốc."
    (found,) = awards(extractor, body)
    assert found.period == (2022, 2022)


def test_counted_people_who_have_been_given_it_are_told_of_at_the_event(extractor: Extractor) -> None:
    body = (
        "Chiều 6/12, Hội Nông dân tỉnh An Giang tổ chức hội nghị tổng kết.\n"
        "Có 12 cá nhân đã được tặng Kỷ niệm chương Vì giai cấp nông dân."
    )
    (found,) = awards(extractor, body)
    assert found.date == "2023-12-06"


def test_a_quoted_programme_names_the_movement_within_it(extractor: Extractor) -> None:
    body = (
        'Sáng 8/12, Công an huyện An Phú tổ chức Hội nghị tổng kết Chương trình phối hợp "Đẩy mạnh phong trào bảo vệ '
        'an ninh Tổ quốc trong tình hình mới" (2013 - 2023). Dịp này, Công an huyện tặng Giấy khen cho 4 tập thể.'
    )
    (found,) = awards(extractor, body)
    assert (found.movement, found.period) == (MOVEMENT, (2013, 2023))


def test_the_age_of_a_festival_is_no_movement(extractor: Extractor) -> None:
    body = "Sáng 8/12, Công an tỉnh An Giang kỷ niệm 19 năm Ngày hội Toàn dân bảo vệ ANTQ."
    assert told(extractor, body, published=PUBLISHED).movements == ()


def test_a_day_with_a_name_is_not_the_day_of_the_report(extractor: Extractor) -> None:
    body = "Phim sẽ chiếu ngày Giải phóng Thủ đô (10/10). Công an tỉnh An Giang tặng Giấy khen cho 3 cá nhân."
    assert [a.date for a in awards(extractor, body)] == [None]


@pytest.mark.parametrize(
    ("held", "years"),
    [("Lễ trao giải Hội thi sáng tạo (2022 - 2023)", (2022, 2023)), ("Hội thi sáng tạo năm 2023", None)],
)
def test_prizes_are_for_the_years_of_a_contest_that_was_held_before(
    extractor: Extractor, held: str, years: tuple[int, int] | None
) -> None:
    body = f"Tối 6/12, Tỉnh đoàn An Giang tổ chức {held}.\nBan tổ chức trao giải Nhất cho đội xã Tân Hòa."
    (found,) = awards(extractor, body)
    assert found.period == years


def test_the_opening_names_the_movement_of_what_follows(extractor: Extractor) -> None:
    body = (
        "3 tập thể vừa nhận Giấy khen của Công an tỉnh An Giang vì thành tích trong phong trào Toàn dân bảo vệ ANTQ "
        "giai đoạn 2018 - 2023.\nSáng 8/12, UBND tỉnh An Giang tổ chức hội nghị biểu dương.\n"
        "Tại hội nghị, UBND tỉnh An Giang tặng Bằng khen cho 6 cá nhân."
    )
    found = [a for a in awards(extractor, body) if a.form == "Bằng khen"]
    assert [(a.movement, a.period) for a in found] == [(MOVEMENT, (2018, 2023))]


def test_by_whom_recipients_are_run_is_no_ground(extractor: Extractor) -> None:
    body = (
        "Sáng 8/12, UBND tỉnh An Giang tổ chức hội nghị tổng kết phong trào Toàn dân bảo vệ ANTQ năm 2023.\n"
        "Tại hội nghị, Công an tỉnh An Giang tặng Giấy khen cho 5 tập thể do UBND tỉnh quản lý."
    )
    (found,) = awards(extractor, body)
    assert found.movement == MOVEMENT


def test_a_grade_of_a_contest_is_for_no_year_of_work(extractor: Extractor) -> None:
    body = "Sáng 3/10, Hội Nhà báo tỉnh An Giang tổ chức Lễ tổng kết giải báo chí Sông Sương năm 2024. "
    facts = told(extractor, body + "Giải Nhất thuộc về ông Lê Văn Mốc.", published="2024-10-04")
    assert [award.period for award in facts.awards] == [None]
