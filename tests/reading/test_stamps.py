"""Pages whose head was set as one line: stamp, section, title, the paper's mark, the report."""

import pytest

from kg.reading import read_text

REPORT = "Chiều 9/4, UBND huyện Sơn Lâm khen thưởng 14 tổ tự quản; mỗi tổ nhận Giấy khen và 500.000 đồng."
NEXT = "Năm qua, các tổ đã hòa giải thành hơn ba mươi vụ việc ngay tại thôn, bản, không để phát sinh điểm nóng."


def kinds(head):
    document = read_text("tin", f" date 2024-04 {head}\n\n{NEXT}\n\n{NEXT} Hết.\n")
    assert document.published is not None
    assert document.published.value == "2024-04"
    return [(zone.kind.value, document.text[zone.start : zone.end]) for zone in document.zones][1:-2]


@pytest.mark.parametrize("mark", ["(SLO) - ", "(Baosonlam.vn) – ", "(Sơn Lâm) - ", "SLO - ", "TTXVN - "])
def test_the_title_ends_where_the_paper_names_itself(mark):
    title = "Sơn Lâm khen thưởng 14 tổ tự quản"
    assert kinds(f"{title} {mark}{REPORT}") == [("title", title), ("body", f"{mark}{REPORT}")]


def test_the_section_before_the_title_is_none_of_it():
    title = "Huyện Sơn Lâm khen thưởng các tổ tự quản"
    assert kinds(f"Đời sống {title} (SLO) - {REPORT}") == [
        ("boilerplate", "Đời sống"),
        ("title", title),
        ("body", f"(SLO) - {REPORT}"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        REPORT,
        f"(SLO) - {REPORT}",
        f"Sáng nay, huyện họp. (SLO) - {REPORT}",
        f"Ban Chỉ đạo (BCĐ) - {REPORT}",
    ],
)
def test_a_report_without_a_title_is_left_whole(head):
    assert kinds(head) == [("body", head)]


def test_a_body_at_the_head_of_a_title_is_no_section():
    title = "Công an Hà Lâm khen thưởng các tổ tự quản"
    assert kinds(f"{title} (SLO) - {REPORT}")[0] == ("title", title)


def test_the_day_and_time_right_after_a_title_are_a_line_of_their_own():
    title = "Công an Hà Lâm khen thưởng các tổ tự quản"
    document = read_text("tin", f"{title} 11/04/2024 09:26\n\n{REPORT}\n\n{NEXT}\n")
    assert document.published is not None
    assert document.published.value == "2024-04-11"
    assert [(z.kind.value, document.text[z.start : z.end]) for z in document.zones][:2] == [
        ("title", title),
        ("boilerplate", "11/04/2024 09:26"),
    ]
