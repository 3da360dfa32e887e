"""Which posts can be of one life."""

import pytest

from kg.facts import Evidence, Facts, Official, Organisation
from kg.identity import Identity
from kg.identity.people import SAME_CAREER, SAME_OFFICE
from kg.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
Post = tuple[str | None, str | None, str, str]  # rank, position, body, date


def words(quote: str, start: int) -> Evidence:
    return Evidence(start, start + len(quote), quote, "body", "office")


def told(document: str, post: Post, name: str = "Trần Văn An") -> Facts:
    rank, position, body, date = post
    where = Organisation(body, place=body.rsplit("tỉnh ", 1)[-1] if "tỉnh " in body else None)
    return Facts(document, date, None, officials=(Official((words(name, 0),), name, rank, position, where),))


def one(*posts: Post) -> bool:
    facts = [told(f"d{number}", post) for number, post in enumerate(posts)]
    identity = Identity(facts, VOCABULARY)
    return len({identity.person_key(each.document, "Trần Văn An") for each in facts}) == 1


PROVINCE = "Công an tỉnh Nghệ An"
SQUAD = "Phòng Cảnh sát hình sự Công an tỉnh Nghệ An"


@pytest.mark.parametrize(
    ("early", "late"),
    [
        (("Đại tá", "Phó Giám đốc", PROVINCE, "2021-03-01"), ("Thiếu tướng", "Giám đốc", PROVINCE, "2024-03-01")),
        (("Thượng tá", "Trưởng phòng", SQUAD, "2021-03-01"), ("Đại tá", "Phó Giám đốc", PROVINCE, "2023-03-01")),
        (("Đại úy", None, SQUAD, "2021-03-01"), ("Đại úy", "cán bộ", SQUAD, "2021-03-05")),
        (("Đại úy", "cán bộ", SQUAD, "2021-03-01"), ("Đại úy", None, PROVINCE, "2021-03-05")),
        ((None, "Giám đốc", PROVINCE, "2021-03-01"), (None, "nguyên Giám đốc", PROVINCE, "2024-03-05")),
        (
            (None, "Giám đốc", "Công an tỉnh An Giang", "2025-06-01"),
            (None, "Giám đốc", "Công an tỉnh An Giang", "2025-08-01"),
        ),
    ],
)
def test_a_career_joins(early: Post, late: Post) -> None:
    assert one(early, late)
    assert one(late, early)


@pytest.mark.parametrize(
    ("early", "late"),
    [
        (("Thiếu tướng", "Giám đốc", PROVINCE, "2021-03-01"), ("Đại tá", "Phó Giám đốc", PROVINCE, "2024-03-01")),
        (("Thượng úy", "cán bộ", PROVINCE, "2023-03-01"), ("Đại tá", "Phó Giám đốc", PROVINCE, "2023-09-01")),
        ((None, "nguyên Giám đốc", PROVINCE, "2021-03-01"), (None, "Giám đốc", PROVINCE, "2024-03-05")),
        ((None, "Giám đốc", PROVINCE, "2004-03-01"), (None, "Giám đốc", PROVINCE, "2024-03-05")),
        (
            ("Đại úy", None, "Công an tỉnh Nghệ An", "2021-03-01"),
            ("Đại úy", None, "Công an tỉnh Hà Tĩnh", "2021-03-05"),
        ),
        (
            (None, "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "2021-03-01"),
            (None, "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Tĩnh", "2021-03-05"),
        ),
    ],
)
def test_what_no_one_life_holds_stays_apart(early: Post, late: Post) -> None:
    assert not one(early, late)
    assert not one(late, early)


def test_a_document_between_two_posts_joins_all_three() -> None:
    early, late = (None, "Trưởng phòng", SQUAD, "2018-01-01"), (None, "Giám đốc", PROVINCE, "2024-01-01")
    assert one(early, (None, "Phó Giám đốc", PROVINCE, "2021-01-01"), late)


def test_the_reason_is_the_office_or_the_career() -> None:
    same = [told(f"d{n}", (None, "Giám đốc", PROVINCE, f"202{n}-01-01")) for n in range(2)]
    career = [told("a", (None, "Phó Giám đốc", PROVINCE, "2020")), told("b", (None, "Giám đốc", PROVINCE, "2022"))]
    assert [found.rule for found in Identity(same, VOCABULARY).same_people] == [SAME_OFFICE]
    assert [found.rule for found in Identity(career, VOCABULARY).same_people] == [SAME_CAREER]


def test_an_open_body_has_the_body_of_the_same_official_as_candidate() -> None:
    open_body = Organisation("Công an tỉnh", resolved=False)
    unnamed = Facts(
        "a", "2023-05-01", None, officials=(Official((words("x", 0),), "Trần Văn An", None, "Giám đốc", open_body),)
    )
    named = told("b", (None, "Giám đốc", PROVINCE, "2023-06-01"))
    (candidate,) = Identity([unnamed, named], VOCABULARY).register.candidates
    assert (candidate.open.document, candidate.body.parts) == ("a", ("công-an-tỉnh-nghệ-an",))
    other = told("c", (None, "Giám đốc", "Công an tỉnh Hà Tĩnh", "2023-06-01"), name="Lê Thị Bình")
    assert not Identity([unnamed, other], VOCABULARY).register.candidates


def test_a_name_that_hundreds_have_is_told_by_its_bodies() -> None:
    provinces = sorted({unit.label for unit in VOCABULARY.scheme("provinces")})[:40]
    facts = [
        told(f"d{number:04}", (None, "Giám đốc", f"Công an tỉnh {provinces[number % 40]}", f"201{number % 7}-03-01"))
        for number in range(800)
    ]
    found = Identity(facts, VOCABULARY).same_people
    assert {len(one.tenures) for one in found} == {1}
    assert len(found) == len({one.tenures for one in found})
