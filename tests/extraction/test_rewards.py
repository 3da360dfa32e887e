"""Rewards for what was done just now: money in brackets, from funds, in turn, beside letters and praise (rewards.tsv).

A row is a text, a tab, and its awards: `giver + giver | form | recipient; recipient`, with ` ;; ` between awards; ` ¶ `
begins a paragraph; a set is told as `collectives/individuals`.
"""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Recipient
from tests.extraction.telling import table, told


def _called(recipient: Recipient) -> str:
    return recipient.name or f"{recipient.collectives}/{recipient.individuals}"


@pytest.mark.parametrize(("text", "expected"), table("rewards.tsv"))
def test_who_is_rewarded_by_whom(extractor: Extractor, text: str, expected: list[str]) -> None:
    found = [
        " | ".join(
            [
                " + ".join(giver.name for giver in award.conferrer),
                award.form,
                "; ".join(sorted(map(_called, award.recipients))),
            ]
        )
        for award in told(extractor, text.replace(" ¶ ", "\n\n")).awards
    ]
    assert sorted(found) == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Sáng 9/4, UBND tỉnh Lâm Đồng tặng Bằng khen cho 3 cá nhân vì đã cứu hai cháu bé vào chiều 2/4.",
            "2024-04-09",
        ),
        ("UBND tỉnh Lâm Đồng tặng Bằng khen cho 3 cá nhân vì đã bắt giữ 4 kẻ trộm vào đêm 2/4.", None),
        ("UBND tỉnh Lâm Đồng tặng Bằng khen cho 3 cá nhân phá vụ trộm ở xã Đạ Tồn, huyện Đạ Huoai đêm 2/4.", None),
        (
            "Ngày 2/4, chị Kiều Thị Thỏa bị mất xe máy. Công an tỉnh Lâm Đồng đã tặng giấy khen cho ông Rơ Ông Kha.",
            None,
        ),
        ("Công an tỉnh Lâm Đồng vừa tặng giấy khen cho ông Rơ Ông Kha.", "2024-04"),
        ("Vừa qua, nhiều vụ trộm xảy ra. Công an tỉnh Lâm Đồng đã tặng giấy khen cho ông Rơ Ông Kha.", None),
    ],
)
def test_day_of_a_feat_is_no_day_of_its_reward(extractor: Extractor, text: str, date: str | None) -> None:
    assert [award.date for award in told(extractor, text, published="2024-04-15").awards] == [date]


@pytest.mark.parametrize(
    ("text", "presenters"),
    [
        ("UBND tỉnh Lâm Đồng thưởng nóng 30 triệu đồng cho Ban chuyên án.\n\nĐại tá Rơ Ông Kha, Phó Giám đốc Công an "
         "tỉnh, trao thưởng cho Ban chuyên án.", ("Rơ Ông Kha",)),
        # to others than those who are rewarded
        ("UBND tỉnh Lâm Đồng thưởng nóng 30 triệu đồng cho Công an huyện Đá Lạnh.\n\nĐại tá Rơ Ông Kha trao thưởng cho "
         "Trường THCS Hoa Sơn.", ()),
        # what is sent is no reward
        ("UBND tỉnh Lâm Đồng thưởng nóng 30 triệu đồng cho Ban chuyên án.\n\nĐại tá Rơ Ông Kha gửi tới Ban chuyên án "
         "lời hỏi thăm.", ()),
        # whose decision is read out may be away
        ("Đại diện Công an tỉnh Lâm Đồng công bố quyết định của Chủ tịch UBND tỉnh về việc thưởng đột xuất cho 3 tập "
         "thể. Bà Kiều Thị Thỏa, Chủ tịch UBND tỉnh, dự lễ.", ()),
    ],
)  # fmt: skip
def test_who_hands_rewards_over(extractor: Extractor, text: str, presenters: tuple[str, ...]) -> None:
    assert [award.presenter for award in told(extractor, text).awards] == [presenters]
