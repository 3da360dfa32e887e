"""Posts told in prose, away from the name of their holder."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

Row = tuple[str, str | None, str | None]


def officials(extractor: Extractor, text: str) -> list[Row]:
    found = told(extractor, text).officials
    return [(o.person, o.position, o.organisation.name if o.organisation else None) for o in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lê Văn Mây kể lại. Năm 1992, ông được bầu làm Chủ tịch UBND tỉnh Nghệ An.",
         [("Lê Văn Mây", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An")]),
        ("Thủ tướng bổ nhiệm bà Lê Thị Mây (45 tuổi) làm Thứ trưởng Bộ Nội vụ.",
         [("Lê Thị Mây", "Thứ trưởng", "Bộ Nội vụ")]),
        ("Anh Nguyễn Việt Mây giữ chức Phó Chủ tịch Trung ương Hội Sinh viên Việt Nam.",
         [("Nguyễn Việt Mây", "Phó Chủ tịch", "Trung ương Hội Sinh viên Việt Nam")]),
        ("Tỉnh phê duyệt chức danh Phó Chủ tịch UBND tỉnh Hậu Giang, nhiệm kỳ 2011-2016 đối với ông Trịnh Xuân Mây.",
         [("Trịnh Xuân Mây", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hậu Giang")]),
        ("Khi giữ cương vị Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hậu Giang, ông Trần Công Mây đã ký.",
         [("Trần Công Mây", "Phó Bí thư", "Tỉnh ủy Hậu Giang"),
          ("Trần Công Mây", "Chủ tịch", "Ủy ban nhân dân tỉnh Hậu Giang")]),
        ("Với trách nhiệm là Bí thư Ban cán sự đảng, Bộ trưởng Bộ Công thương, ông Vũ Huy Mây chịu trách nhiệm.",
         [("Vũ Huy Mây", "Bí thư", "Ban cán sự đảng Bộ Công Thương"), ("Vũ Huy Mây", "Bộ trưởng", "Bộ Công Thương")]),
        # relatives, proposals and others whom the clause names
        ("Bà Lê Thị Mây nhớ chồng. Chồng bà là Giám đốc Sở Y tế Nghệ An.", []),
        ("Ông Lê Văn Mây được đề cử làm Bộ trưởng Bộ Y tế.", []),
        ("Ông Lê Văn Mây gặp và làm việc với Giám đốc Sở Y tế Nghệ An.", []),
    ],
)  # fmt: skip
def test_posts_in_prose(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


def test_who_the_pronoun_means_is_noted(extractor: Extractor) -> None:
    facts = told(extractor, "Ông Lê Văn Mây kể lại. Trước đó, ông là Giám đốc Sở Y tế Nghệ An.")
    (fact,) = facts.officials
    assert [(i.what, i.rule, i.value) for i in fact.inferences] == [("person", "whom-the-pronoun-means", "Lê Văn Mây")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lê Văn Mây, sinh năm 1970, quê Nghệ An, Giám đốc Công ty Sương Mù, nói.",
         [("Lê Văn Mây", "Giám đốc", "Công ty Sương Mù")]),
        ("Đại tá Trần Quang Mây, phi công, Trung đoàn phó kiêm Tham mưu trưởng Trung đoàn 999, Sư đoàn 888, dự.",
         [("Trần Quang Mây", "Trung đoàn phó", "Trung đoàn 999 Sư đoàn 888"),
          ("Trần Quang Mây", "Tham mưu trưởng", "Trung đoàn 999 Sư đoàn 888")]),
        ("Chủ tịch Hội người Việt Nam tại Nhật Bản Trần Văn Mây nói.",
         [("Trần Văn Mây", "Chủ tịch", "Hội người Việt Nam tại Nhật Bản")]),
        ("Ông John Roe - Tổng Giám đốc của Zelfoods Việt Nam - chia sẻ.",
         [("John Roe", "Tổng Giám đốc", "Zelfoods Việt Nam")]),
        ("Mike Roe, cựu quan chức XQA, cho biết.", [("Mike Roe", "cựu Quan chức", "XQA")]),
        ("Hạ nghị sĩ Illinois Adam King nhận xét.", [("Adam King", "Hạ nghị sĩ", "Illinois")]),
        ("Giám đốc Sở GD&ĐT Nghệ An Lê Văn Mây nói.",
         [("Lê Văn Mây", "Giám đốc", "Sở Giáo dục và Đào tạo tỉnh Nghệ An")]),
        ("Kế toán trưởng Công ty CP xây dựng và dịch vụ 9-8 Lê Thị Mây nói.",
         [("Lê Thị Mây", "Kế toán trưởng", "Công ty Cổ phần xây dựng và dịch vụ 9-8")]),
    ],
)  # fmt: skip
def test_descriptions_and_names_of_bodies(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


def test_short_form_in_brackets_ends_the_name_of_a_firm(extractor: Extractor) -> None:
    text = "Tập đoàn Công nghiệp - Viễn thông quân đội (Viemay) nhận Bằng khen. Giám đốc Viemay Lê Văn Mây dự."
    assert officials(extractor, text) == [("Lê Văn Mây", "Giám đốc", "Tập đoàn Công nghiệp - Viễn thông quân đội")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công ty Cổ phần Sương Mù do ông Bùi Quang Mây (SN 1974) làm Tổng giám đốc.",
         [("Bùi Quang Mây", "Tổng Giám đốc", "Công ty Cổ phần Sương Mù")]),
        ("Bà Lê Thị Mây gặp ông Trần Văn Gió, nhưng sau đó trở lại làm Giám đốc Công ty Sương Mù.", []),
        ("Đội do ông Bùi Quang Mây làm Tổng giám đốc.", []),
        ("Trưởng đoàn ĐBQH tỉnh Nghệ An Lê Văn Mây dự.",
         [("Lê Văn Mây", "Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Nghệ An")]),
        ("Ông Lê Văn Mây nguyên là Phó Tổng Giám đốc CTCP Sương Mù.",
         [("Lê Văn Mây", "nguyên Phó Tổng Giám đốc", "Công ty Cổ phần Sương Mù")]),
        ("Thời kỳ Thủ tướng Võ Văn Mây khác nay.", [("Võ Văn Mây", "Thủ tướng", "Chính phủ")]),
        ("Bộ trưởng Quốc phòng Hàn Quốc Song Young - moo nói.",
         [("Song Young-moo", "Bộ trưởng", "Bộ Quốc phòng Hàn Quốc")]),
        ("Tổng thống Mỹ Harry S. Roe dự lễ.", [("Harry S. Roe", "Tổng thống", "Mỹ")]),
        ("Đại diện Tổng Thư ký Liên Hợp Quốc cũng dự.", []),
        ("Phó Giám đốc Sở VH - TT Nghệ An Lê Thị Mây dự.",
         [("Lê Thị Mây", "Phó Giám đốc", "Sở Văn hóa và Thể thao Nghệ An")]),
        ("Ông John Roe, giám đốc điều hành của tập đoàn dầu khí Zelco Mobil, dự.",
         [("John Roe", "Giám đốc điều hành", "Tập đoàn dầu khí Zelco Mobil")]),
        # of which country, where presidents of others are told of, nobody says
        ("Thủ tướng Singapore Lee Roe và Chủ tịch Trung Quốc Wang Roe khen cố thủ tướng Masayoshi Doe.",
         [("Lee Roe", "Thủ tướng", "Singapore"), ("Wang Roe", "Chủ tịch", "Trung Quốc"),
          ("Masayoshi Doe", "cố Thủ tướng", None)]),
        ("Ông Lê Văn Mây, phó đồn biên phòng quốc tế Sương Lạnh, kể. Lê Văn Mây, phó đồn biên phòng Sương Lạnh, nói.",
         [("Lê Văn Mây", "Phó Đồn", "Đồn Biên phòng quốc tế Sương Lạnh")]),
    ],
)  # fmt: skip
def test_names_and_bodies_as_they_are_written(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phó Thống đốc NHNN Việt Nam Nguyễn Đồng Mây chia sẻ.",
         [("Nguyễn Đồng Mây", "Phó Thống đốc", "Ngân hàng Nhà nước Việt Nam")]),
        ("Theo Phó chủ tịch Ủy ban an toàn giao thông quốc gia Khuất Văn Mây, mọi việc tốt.",
         [("Khuất Văn Mây", "Phó Chủ tịch", "Ủy ban an toàn giao thông quốc gia")]),
        ("Chánh văn phòng Trung ương Nguyễn Văn Mây dự.", [("Nguyễn Văn Mây", "Chánh Văn phòng", "Trung ương Đảng")]),
        ("Trưởng đoàn thể thao Việt Nam Trần Đức Mây tặng áo.",
         [("Trần Đức Mây", "Trưởng đoàn", "Đoàn thể thao Việt Nam")]),
        ("Đại úy Phạm Văn Mây (SN 1983, đội trưởng phòng Cảnh sát hình sự Công an tỉnh Hải Dương) nói.",
         [("Phạm Văn Mây", "Đội trưởng", "Phòng Cảnh sát hình sự Công an tỉnh Hải Dương")]),
        ("Đại úy Bùi Văn Mây - chính trị viên tàu cảnh sát biển 9009 - nói.",
         [("Bùi Văn Mây", "Chính trị viên", "Tàu cảnh sát biển 9009")]),
        ("TS Nguyễn Thiên Mây - Hiệu trưởng Đại học Sương Mù TP HCM - nói.",
         [("Nguyễn Thiên Mây", "Hiệu trưởng", "Đại học Sương Mù Thành phố Hồ Chí Minh")]),
        ("Phó Chủ tịch Quốc hội Uông Chu Mây, Chủ tịch Ủy ban quản lý vốn Nhà nước tại doanh nghiệp Lê Gió dự.",
         [("Uông Chu Mây", "Phó Chủ tịch", "Quốc hội"),
          ("Lê Gió", "Chủ tịch", "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp")]),
        ("Về phía Ủy ban Đoàn kết Sương Mù Việt Nam có ông Lê Văn Mây, Phó Chủ tịch kiêm Tổng thư ký.",
         [("Lê Văn Mây", "Phó Chủ tịch", "Ủy ban Đoàn kết Sương Mù Việt Nam"),
          ("Lê Văn Mây", "Tổng Thư ký", "Ủy ban Đoàn kết Sương Mù Việt Nam")]),
        ("Cựu bộ trưởng An ninh Nội địa Mỹ Michael Roe ca ngợi ông.",
         [("Michael Roe", "cựu Bộ trưởng", "Bộ An ninh Nội địa Mỹ")]),
        ("Các đồng chí Ngô Thị Mây, Tiêu Văn Gió giữ chức Phó Chủ tịch Hội Luật gia tỉnh Bạc Liêu.",
         [("Tiêu Văn Gió", "Phó Chủ tịch", "Hội Luật gia tỉnh Bạc Liêu"),
          ("Ngô Thị Mây", "Phó Chủ tịch", "Hội Luật gia tỉnh Bạc Liêu")]),
        ("Thủ môn đội trưởng Lê Văn Mây ghi bàn.", []),
    ],
)  # fmt: skip
def test_posts_of_bodies_by_the_words_around(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Đỗ Anh Mây, nguyên Giám đốc Công ty Cổ phần Dược phẩm Thiên Sương kháng cáo.",
         [("Đỗ Anh Mây", "nguyên Giám đốc", "Công ty Cổ phần Dược phẩm Thiên Sương")]),
        # a full stop is lost
        ("Ông Lê Duy Mây, Giám đốc Công ty CP Nhiệt điện Sương Lạnh Trên cơ sở tài liệu, cơ quan kết luận.",
         [("Lê Duy Mây", "Giám đốc", "Công ty Cổ phần Nhiệt điện Sương Lạnh")]),
        ("Ông Trương Quý Mây, Giám đốc BVĐK tỉnh Hòa Bình, nói.",
         [("Trương Quý Mây", "Giám đốc", "Bệnh viện Đa khoa tỉnh Hòa Bình")]),
        ("Ông Lê Tiến Mây, Phó Bí thư, Chủ tịch UBND tỉnh Hậu Giang dự.",
         [("Lê Tiến Mây", "Phó Bí thư", "Tỉnh ủy Hậu Giang"),
          ("Lê Tiến Mây", "Chủ tịch", "Ủy ban nhân dân tỉnh Hậu Giang")]),
        ("Chị Vương Thị Mây, Phó Bí thư, Trưởng ban Tuyên giáo Thành đoàn TP.HCM, dự.",
         [("Vương Thị Mây", "Phó Bí thư", "Thành đoàn Thành phố Hồ Chí Minh"),
          ("Vương Thị Mây", "Trưởng Ban", "Ban Tuyên giáo Thành đoàn Thành phố Hồ Chí Minh")]),
        # those who are members of a bureau of the Party lend it to no other post
        ("Ông Nguyễn Văn Mây, nguyên Ủy viên Bộ Chính trị, nguyên Chủ tịch, dự.",
         [("Nguyễn Văn Mây", "nguyên Ủy viên", "Bộ Chính trị"), ("Nguyễn Văn Mây", "nguyên Chủ tịch", None)]),
        ("Bà Lê Mây, Chủ tịch Hội Sương Mù Việt Nam; ông Trần Gió, Phó Chủ tịch, Tổng Thư ký Hội Luật gia Việt Nam dự.",
         [("Lê Mây", "Chủ tịch", "Hội Sương Mù Việt Nam"), ("Trần Gió", "Phó Chủ tịch", "Hội Luật gia Việt Nam"),
          ("Trần Gió", "Tổng Thư ký", "Hội Luật gia Việt Nam")]),
        ("Anh Lê Mây trao quà cho các cô, chú từng là cán bộ Thành đoàn Hà Nội.", []),
        ("Đại tá Đặng Hoài Mây – PGĐ Công an tỉnh Nghệ An - dự.",
         [("Đặng Hoài Mây", "Phó Giám đốc", "Công an tỉnh Nghệ An")]),
        ("Ông Nguyễn Chí Mây, Tổ trưởng Tổ dân phố số 2, phường Sương Lạnh, nói.",
         [("Nguyễn Chí Mây", "Tổ trưởng", "tổ dân phố số 2, phường Sương Lạnh")]),
    ],
)  # fmt: skip
def test_where_names_end_and_what_posts_lend(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bà Lê Thị Mây - phó tổng giám đốc, chủ tịch công đoàn Công ty cổ phần Sương Mù - cho biết.",
         [("Lê Thị Mây", "Phó Tổng Giám đốc", "Công ty cổ phần Sương Mù"),
          ("Lê Thị Mây", "Chủ tịch", "Công đoàn Công ty cổ phần Sương Mù")]),
        ("Tổng cục trưởng Du Lịch Nguyễn Văn Mây cho biết.",
         [("Nguyễn Văn Mây", "Tổng cục trưởng", "Tổng cục Du Lịch")]),
        ("Anh Lưu Tấn Mây, bí thư Đoàn, chủ tịch Hội Liên hiệp Thanh niên xã Sương Lạnh, nói.",
         [("Lưu Tấn Mây", "Bí thư", "Đoàn xã Sương Lạnh"),
          ("Lưu Tấn Mây", "Chủ tịch", "Hội Liên hiệp Thanh niên xã Sương Lạnh")]),
        ("Chị Phan Thị Mây (trưởng ban thiếu nhi Thành đoàn Hà Nội) nói.",
         [("Phan Thị Mây", "Trưởng Ban", "Ban thiếu nhi Thành đoàn Hà Nội")]),
    ],
)  # fmt: skip
def test_posts_beside_others(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bùi Đức Mây, chiến sĩ nghĩa vụ thuộc Đại đội bảo vệ mục tiêu, Phòng Hậu cần Công an tỉnh An Giang.",
         [("Bùi Đức Mây", "chiến sĩ nghĩa vụ", "Đại đội bảo vệ mục tiêu Phòng Hậu cần Công an tỉnh An Giang")]),
        ("Hạ sĩ Bùi Đức Mây hiện là cán bộ tại Phòng Hậu cần Công an tỉnh An Giang.",
         [("Bùi Đức Mây", "cán bộ", "Phòng Hậu cần Công an tỉnh An Giang")]),
        ("Ngoại trưởng Mỹ John Roe cũng như Đại sứ quán Nhật Bản tại Việt Nam chia buồn.",
         [("John Roe", "Ngoại trưởng", "Mỹ")]),
    ],
)  # fmt: skip
def test_staff_of_units_and_embassies(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one after the other in one sentence, with the subject at its beginning alone
        ("Ông Lê Văn Mây từng là Phó Giám đốc Sở Y tế Nghệ An, sau đó là Giám đốc Bệnh viện Sương Mù rồi làm "
         "Bí thư Huyện ủy Sương Hạ.",
         [("Lê Văn Mây", "Phó Giám đốc", "Sở Y tế Nghệ An"), ("Lê Văn Mây", "Giám đốc", "Bệnh viện Sương Mù"),
          ("Lê Văn Mây", "Bí thư", "Huyện ủy Sương Hạ")]),
        ("Ông Lê Văn Mây đã kinh qua các vị trí như: Phó Giám đốc Sở Y tế Nghệ An, Bí thư Huyện ủy Sương Hạ.",
         [("Lê Văn Mây", "Phó Giám đốc", "Sở Y tế Nghệ An"), ("Lê Văn Mây", "Bí thư", "Huyện ủy Sương Hạ")]),
        ("Anh Lê Văn Mây là kỹ sư xây dựng, Giám đốc Công ty Sương Mù.",
         [("Lê Văn Mây", "Giám đốc", "Công ty Sương Mù")]),
        ("Hòa thượng Thích Sương Mây sinh năm 1942, là Phó chủ tịch Hội đồng trị sự Giáo hội Sương Mù.",
         [("Thích Sương Mây", "Phó Chủ tịch", "Hội đồng trị sự Giáo hội Sương Mù")]),
        ("Ông Lê Văn Mây được miễn nhiệm chức vụ Giám đốc Sở Y tế Nghệ An.",
         [("Lê Văn Mây", "Giám đốc", "Sở Y tế Nghệ An")]),
        ("Ông Lê Văn Mây được bổ nhiệm làm quyền Tư lệnh Quân khu 99.",
         [("Lê Văn Mây", "Quyền Tư lệnh", "Quân khu 99")]),
        ("Đại hội bầu ông Lê Văn Mây làm Chủ tịch Hội Luật gia tỉnh An Giang, ông Trần Văn Gió và bà Lê Thị Sương "
         "làm Phó Chủ tịch.",
         [("Lê Văn Mây", "Chủ tịch", "Hội Luật gia tỉnh An Giang"),
          ("Lê Thị Sương", "Phó Chủ tịch", "Hội Luật gia tỉnh An Giang"),
          ("Trần Văn Gió", "Phó Chủ tịch", "Hội Luật gia tỉnh An Giang")]),
        # a post of another, named after the first
        ("Ông Lê Văn Mây là Phó Giám đốc Sở Y tế Nghệ An, còn vợ là Giám đốc Công ty Sương Mù.",
         [("Lê Văn Mây", "Phó Giám đốc", "Sở Y tế Nghệ An")]),
        ("Ông Lê Văn Mây là người của gia đình, Giám đốc Công ty Sương Mù nói.", []),
    ],
)  # fmt: skip
def test_several_posts_of_one_sentence(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected
