"""Bodies that posts are of, as newspapers write them: branches, inspectorates, hospitals of a district, the press."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

Row = tuple[str, str | None, str | None]


def officials(extractor: Extractor, text: str) -> list[Row]:
    found = told(extractor, text).officials
    return [(o.person, o.position, o.organisation.name if o.organisation else None) for o in found]


@pytest.mark.parametrize(
    ("words", "position", "body"),
    [
        ("Phó giám đốc Ngân hàng Nhà nước chi nhánh TP. HCM", "Phó Giám đốc",
         "Ngân hàng Nhà nước Việt Nam chi nhánh Thành phố Hồ Chí Minh"),
        ("Giám đốc Ngân hàng Nhà nước (NHNN) Việt Nam Chi nhánh tỉnh Sóc Trăng", "Giám đốc",
         "Ngân hàng Nhà nước Việt Nam Chi nhánh tỉnh Sóc Trăng"),
        ("Giám đốc Zelbank chi nhánh Bình Dương", "Giám đốc", "Zelbank chi nhánh Bình Dương"),
        ("giám đốc chi nhánh Công ty Sương Mù", "Giám đốc", "Chi nhánh Công ty Sương Mù"),
        ("Giám đốc Chi nhánh Nhà máy nước Sương Mù", "Giám đốc", "Chi nhánh Nhà máy nước Sương Mù"),
        ("Phó Chánh Thanh tra tỉnh Nghệ An", "Phó Chánh Thanh tra", "Thanh tra tỉnh Nghệ An"),
        ("Phó giám đốc Bệnh viện huyện Sương Hạ", "Phó Giám đốc", "Bệnh viện huyện Sương Hạ"),
        ("Tổng biên tập báo Nghệ An", "Tổng Biên tập", "Báo Nghệ An"),
        ("Tổng giám đốc tập đoàn TH", "Tổng Giám đốc", "Tập đoàn TH"),
        ("Phó Tổng giám đốc CTCP Khí", "Phó Tổng Giám đốc", "Công ty Cổ phần Khí"),
        ("nguyên phó vụ trưởng Vụ Giáo dục ĐH, Bộ GD-ĐT", "nguyên Phó Vụ trưởng",
         "Vụ Giáo dục Đại học Bộ Giáo dục và Đào tạo"),
        ("bí thư Đoàn Trường đại học Khoa học tự nhiên", "Bí thư", "Đoàn Trường đại học Khoa học tự nhiên"),
        ("Trưởng ban Quản lý dự án Nhà máy lọc dầu Sông Sương", "Trưởng Ban",
         "Ban Quản lý dự án Nhà máy lọc dầu Sông Sương"),
        ("Phó Trưởng ban Ban Quản lý Lăng Chủ tịch Hồ Chí Minh", "Phó Trưởng Ban",
         "Ban Quản lý Lăng Chủ tịch Hồ Chí Minh"),
        ("Tư lệnh Bộ Tư lệnh bảo vệ lăng Chủ tịch Hồ Chí Minh", "Tư lệnh",
         "Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh"),
        ("Trưởng Ban Tổ chức cuộc thi", "Trưởng Ban", "Ban Tổ chức cuộc thi"),
        ("Phó Tư lệnh thứ nhất Lực lượng Không quân Sương Mù", "Phó Tư lệnh thứ nhất", "Lực lượng Không quân Sương Mù"),
        ("vụ phó Vụ Tổ chức cán bộ Bộ Y tế", "Vụ phó", "Vụ Tổ chức cán bộ Bộ Y tế"),
    ],
)  # fmt: skip
def test_bodies_that_posts_are_of(extractor: Extractor, words: str, position: str, body: str) -> None:
    assert officials(extractor, f"Ông Lê Văn Mây, {words}, cho biết như vậy.") == [("Lê Văn Mây", position, body)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lê Văn Mây giữ chức vụ Phó Bí thư Thường trực Tỉnh ủy Nghệ An.",
         [("Lê Văn Mây", "Phó Bí thư Thường trực", "Tỉnh ủy Nghệ An")]),
        ("Liên quan vụ phó giám đốc Sở Y tế Nghệ An Lê Văn Mây bị tố nợ tiền.",
         [("Lê Văn Mây", "Phó Giám đốc", "Sở Y tế Nghệ An")]),
        ("Ông Lê Văn Mây, Giám đốc Công ty Sương Mù kiêm Chủ tịch Hội Sương Mù Việt Nam, nói.",
         [("Lê Văn Mây", "Giám đốc", "Công ty Sương Mù"), ("Lê Văn Mây", "Chủ tịch", "Hội Sương Mù Việt Nam")]),
        ("Dự lễ có nguyên chủ tịch nước Lê Văn Mây.", [("Lê Văn Mây", "nguyên Chủ tịch nước", None)]),
        ("Chánh Thanh tra TP. HCM ông Lê Văn Mây nêu thực tế.",
         [("Lê Văn Mây", "Chánh Thanh tra", "Thanh tra Thành phố Hồ Chí Minh")]),
        ("Hoàng Đình Mây (SN 1962) Phó Giám đốc BVĐK tỉnh Hòa Bình và Trương Quý Gió (SN 1962) đã đến.",
         [("Hoàng Đình Mây", "Phó Giám đốc", "Bệnh viện Đa khoa tỉnh Hòa Bình")]),
        ("Hôm qua anh Lê Quốc Mây ủy viên dự khuyết BCH Trung ương Đảng, Bí thư thứ nhất Trung ương Đoàn, tới thăm.",
         [("Lê Quốc Mây", "Ủy viên dự khuyết", "Trung ương Đảng"),
          ("Lê Quốc Mây", "Bí thư thứ nhất", "Trung ương Đoàn")]),
        ("Bà Lê Thị Mây là Phó bí thư Đảng ủy Liên hiệp Hợp tác xã Sương Mù (Saigon Co. op).",
         [("Lê Thị Mây", "Phó Bí thư", "Đảng ủy Liên hiệp Hợp tác xã Sương Mù")]),
    ],
)  # fmt: skip
def test_posts_around_the_name(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo Chủ tịch UBND xã Sương Hạ, ông Lê Văn Mây, dân đã về.",
         [("Lê Văn Mây", "Chủ tịch", "Ủy ban nhân dân xã Sương Hạ")]),
        ("Ông được phó giám đốc Công ty Sương Mù - ông Lê Văn Mây giao việc.",
         [("Lê Văn Mây", "Phó Giám đốc", "Công ty Sương Mù")]),
        # others, and a head of government whom a body is of
        ("Dự có Chủ tịch UBND xã Sương Hạ, ông Lê Văn Mây và bà Lê Thị Gió.", []),
        ("Dự có tổ tư vấn của Thủ tướng - ông Lê Văn Mây.", []),
    ],
)  # fmt: skip
def test_the_holder_after_a_comma_or_dash(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Choe May Hae, Phó Chủ tịch Ủy ban Sương Mù Triều Tiên, đã đến.",
         [("Choe May Hae", "Phó Chủ tịch", "Ủy ban Sương Mù Triều Tiên")]),
        ("Bộ trưởng Năng lượng và Nguồn nước Yuval Steinmay tuyên bố.",
         [("Yuval Steinmay", "Bộ trưởng", "Bộ Năng lượng và Nguồn nước")]),
        ("Bộ trưởng Khoa học Công nghệ Thái Lan Atchaka Maybun đã dự.",
         [("Atchaka Maybun", "Bộ trưởng", "Bộ Khoa học Công nghệ Thái Lan")]),
        ("Thứ trưởng bộ Tình trạng Khẩn cấp Nga Vladimir Maymonov đã dự.",
         [("Vladimir Maymonov", "Thứ trưởng", "Bộ Tình trạng Khẩn cấp Nga")]),
        ("Đại sứ Mỹ tại Liên Hiệp Quốc (LHQ) Nikki Roe nói.", [("Nikki Roe", "Đại sứ", "Mỹ")]),
        ("Người phát ngôn Lầu Năm Góc, Đại tá Robert Roe, nói.", [("Robert Roe", "Người phát ngôn", "Lầu Năm Góc")]),
        ("Người phát ngôn điện Kremlin, ông Dmitry Roe nói.", [("Dmitry Roe", "Người phát ngôn", "Điện Kremlin")]),
        ("Thống đốc bang New Jersey John Doe dự lễ.", [("John Doe", "Thống đốc", "bang New Jersey")]),
        ("Cục trưởng Cục Tác chiến Bộ Tổng tham mưu quân đội Nga Sergei Roe nói.",
         [("Sergei Roe", "Cục trưởng", "Cục Tác chiến Bộ Tổng Tham mưu Quân đội Nga")]),
        ("John Doe, người đứng đầu Cơ quan Sương Mù liên bang Nga, đã dự.",
         [("John Doe", "Người đứng đầu", "Cơ quan Sương Mù liên bang Nga")]),
        ("Ông John Doe trở thành người đứng đầu Bộ Ngoại giao Mỹ.", []),  # another word for a post that is told
    ],
)  # fmt: skip
def test_posts_abroad(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the body stands at the beginning of the clause
        ("UBND tỉnh Điện Biên cho biết, Phó Chủ tịch Lê Văn Mây đã ký.",
         [("Lê Văn Mây", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Điện Biên")]),
        ("Theo Văn phòng HĐND tỉnh Sóc Trăng, Phó chủ tịch thường trực Đặng Xuân Mây đã ký.",
         [("Đặng Xuân Mây", "Phó Chủ tịch Thường trực", "Hội đồng nhân dân tỉnh Sóc Trăng")]),
        # the document tells of one such post alone
        ("Ông Lê Văn Mây là Chủ tịch HĐND tỉnh An Giang. Ông thay nguyên Chủ tịch Trương Văn Gió.",
         [("Lê Văn Mây", "Chủ tịch", "Hội đồng nhân dân tỉnh An Giang"),
          ("Trương Văn Gió", "nguyên Chủ tịch", "Hội đồng nhân dân tỉnh An Giang")]),
        ("Phó Chủ tịch Hội Luật gia Việt Nam Lê Văn Sương đã đến. Chủ tịch Hội Luật gia tỉnh An Giang là ông Ngô Văn "
         "Mây. Các Phó Chủ tịch gồm: ông Lê Văn Gió, bà Lê Thị Sông.",
         [("Lê Văn Sương", "Phó Chủ tịch", "Hội Luật gia Việt Nam"),
          ("Ngô Văn Mây", "Chủ tịch", "Hội Luật gia tỉnh An Giang"),
          ("Lê Văn Gió", "Phó Chủ tịch", "Hội Luật gia tỉnh An Giang"),
          ("Lê Thị Sông", "Phó Chủ tịch", "Hội Luật gia tỉnh An Giang")]),
        # of two bodies nobody knows which
        ("Chủ tịch Hội Sương Mù Việt Nam Lê Văn Mây và Chủ tịch Hội Gió Mùa Việt Nam Lê Văn Gió dự. Chủ tịch Lê Văn "
         "Sông nói.",
         [("Lê Văn Mây", "Chủ tịch", "Hội Sương Mù Việt Nam"), ("Lê Văn Gió", "Chủ tịch", "Hội Gió Mùa Việt Nam"),
          ("Lê Văn Sông", "Chủ tịch", None)]),
        # one post before a colon for all who are named after it
        ("Dự có các đồng chí Ủy viên BTV Tỉnh ủy: Phan Thị Hà Giang - Giám đốc Sở Y tế Nghệ An; Võ Đình Gió.",
         [("Phan Thị Hà Giang", "Ủy viên Ban Thường vụ", "Tỉnh ủy Nghệ An"),
          ("Phan Thị Hà Giang", "Giám đốc", "Sở Y tế Nghệ An"),
          ("Võ Đình Gió", "Ủy viên Ban Thường vụ", "Tỉnh ủy Nghệ An")]),
    ],
)  # fmt: skip
def test_bodies_that_stand_elsewhere(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("words", "position", "body"),
    [
        ("Vụ trưởng Giáo dục thể chất (Bộ Giáo dục và Đào tạo)", "Vụ trưởng",
         "Vụ Giáo dục thể chất Bộ Giáo dục và Đào tạo"),
        ("Đồn trưởng đồn Biên phòng quốc tế Bờ Y", "Đồn trưởng", "Đồn Biên phòng quốc tế Bờ Y"),
        ("cán bộ Ban quản lý rừng phòng hộ, Sở Nông nghiệp An Giang", "cán bộ",
         "Ban Quản lý rừng phòng hộ Sở Nông nghiệp An Giang"),
        ("Phó Chánh Văn phòng Quận ủy quận 12", "Phó Chánh Văn phòng", "Quận ủy Quận 12"),
        ("Chủ tịch Hội đồng trường, Trường Đại học Sương Mù", "Chủ tịch", "Hội đồng trường Trường Đại học Sương Mù"),
        ("Tư lệnh Quân chủng Phòng không - Không quân", "Tư lệnh", "Quân chủng Phòng không - Không quân"),
        ("giám đốc truyền thông Đông Tây Promotion", "Giám đốc truyền thông", "Đông Tây Promotion"),
        ("quyền Vụ trưởng Vụ Tổ chức cán bộ, Bộ Nội vụ", "Quyền Vụ trưởng", "Vụ Tổ chức cán bộ Bộ Nội vụ"),
    ],
)  # fmt: skip
def test_names_of_bodies_in_full(extractor: Extractor, words: str, position: str, body: str) -> None:
    assert officials(extractor, f"Ông Lê Văn Mây, {words}, cho biết như vậy.") == [("Lê Văn Mây", position, body)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PGS.TS Lê Văn Mây - tân hiệu trưởng Trường ĐH Sương Mù - nói.",
         [("Lê Văn Mây", "Hiệu trưởng", "Trường Đại học Sương Mù")]),
        ("Bí thư Đoàn Trường đại học Sương Mù (Đại học Quốc gia TP. HCM) Lê Văn Mây nói.",
         [("Lê Văn Mây", "Bí thư", "Đoàn Trường đại học Sương Mù Đại học Quốc gia Thành phố Hồ Chí Minh")]),
        ("Bà chủ tịch hạ viện Nancy Roe nói.", [("Nancy Roe", "Chủ tịch", "Hạ viện")]),
        ("Thượng nghị sĩ đảng Cộng hòa Ted Roe nói.", [("Ted Roe", "Thượng nghị sĩ", None)]),
        ("Ông Lê Văn Mây - giám đốc Vườn quốc gia Sương Mù - nói.",
         [("Lê Văn Mây", "Giám đốc", "Vườn quốc gia Sương Mù")]),
        ("Đại tá Lê Văn Mây - trưởng Công an huyện M ' Đrắk (Đắk Lắk) - nói.",
         [("Lê Văn Mây", "Trưởng Công an", "Công an huyện M ' Đrắk")]),
        ("Ông Lê Văn Mây với tư cách Chủ tịch Hội Sương Mù Việt Nam đã ký.",
         [("Lê Văn Mây", "Chủ tịch", "Hội Sương Mù Việt Nam")]),
        ("Bí thư Tỉnh đoàn Nghệ An là anh Lê Văn Mây. 2 phó bí thư gồm anh Lê Văn Gió (SN 1987) và chị Lê Thị Sông "
         "(SN 1981).",
         [("Lê Văn Mây", "Bí thư", "Tỉnh đoàn Nghệ An"), ("Lê Văn Gió", "Phó Bí thư", "Tỉnh đoàn Nghệ An"),
          ("Lê Thị Sông", "Phó Bí thư", "Tỉnh đoàn Nghệ An")]),
        ("Bà Lê Thị Mây, Ủy viên HĐQT, Chủ tịch Công đoàn Ngân hàng Sương Mù, nói.",
         [("Lê Thị Mây", "Ủy viên Hội đồng quản trị", "Ngân hàng Sương Mù"),
          ("Lê Thị Mây", "Chủ tịch", "Công đoàn Ngân hàng Sương Mù")]),
        # the short name in brackets that another body is named with
        ("Ngân hàng TMCP Sương Mù (ZIDV) khai trương. Bà Lê Thị Mây, Chủ tịch Công đoàn ZIDV, nói.",
         [("Lê Thị Mây", "Chủ tịch", "Công đoàn Ngân hàng Thương mại cổ phần Sương Mù")]),
        ("Thiếu tướng Lê Văn Mây - Cục trưởng cục Cảnh sát PCCC & CNCH - Bộ Công an; bà Lê Thị Gió đã đến.",
         [("Lê Văn Mây", "Cục trưởng",
           "Cục Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ Bộ Công an")]),
        ("Thiếu tướng Lê Văn Mây - cục trưởng CSĐT tội phạm về ma túy - nói.",
         [("Lê Văn Mây", "Cục trưởng", "Cục Cảnh sát điều tra tội phạm về ma túy")]),
        ("Tổng giám đốc Công ty Sương Mù Lê Văn Mây nói. Ngoài CEO Lê Văn Mây, ai cũng đến.",
         [("Lê Văn Mây", "Tổng Giám đốc", "Công ty Sương Mù")]),
    ],
)  # fmt: skip
def test_posts_with_words_around_them(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Arnoud van den Roe, Tổng giám đốc công ty FrieslandMay Việt Nam, nói.",
         [("Arnoud van den Roe", "Tổng Giám đốc", "Công ty FrieslandMay Việt Nam")]),
        ("Anh Lê Văn Mây (47 tuổi, ngụ Sương Hạ) - đội trưởng nhóm \"hiệp sĩ\" đường phố - nói.",
         [("Lê Văn Mây", "Đội trưởng", "Nhóm \"hiệp sĩ\" đường phố")]),
        ("Hai chiến sĩ, thượng úy Vũ Đình Mây và trung úy Đoàn Văn Gió - Đội CSGT Sương Nhất (PC 99), đã cứu người.",
         [("Vũ Đình Mây", None, "Đội Cảnh sát giao thông Sương Nhất"),
          ("Đoàn Văn Gió", None, "Đội Cảnh sát giao thông Sương Nhất")]),
        ("Trao quà cho Thượng úy Lê Văn Mây và Trung sĩ Lê Văn Gió, cán bộ Công an huyện Sương Hạ, hôm qua.",
         [("Lê Văn Mây", "cán bộ", "Công an huyện Sương Hạ"), ("Lê Văn Gió", "cán bộ", "Công an huyện Sương Hạ")]),
        ("Mười năm làm Trưởng bản, ông Lầu Bá Mây (bản Huồi Sương, xã Na Mây) rất vui.",
         [("Lầu Bá Mây", "Trưởng bản", "bản Huồi Sương")]),
        ("Bà Lê Thị Mây - Phó Ban Xã hội, dân số, gia đình Trung ương Hội Nông dân Việt Nam - nói.",
         [("Lê Thị Mây", "Phó Ban", "Ban Xã hội, dân số, gia đình Trung ương Hội Nông dân Việt Nam")]),
        ("Đồng chí Huỳnh Quang Phó - Chủ tịch Hội Nông dân xã Sương Hạ - nói.",
         [("Huỳnh Quang Phó", "Chủ tịch", "Hội Nông dân xã Sương Hạ")]),
        ("Ông Lê Văn Mây, Giám đốc Bưu điện tỉnh, nói. Giám đốc Công an tỉnh Thanh Hóa Lê Văn Gió đã dự.",
         [("Lê Văn Mây", "Giám đốc", "Bưu điện tỉnh Thanh Hóa"),
          ("Lê Văn Gió", "Giám đốc", "Công an tỉnh Thanh Hóa")]),
        ("Bà Lê Thị Mây, Chi hội trưởng phụ nữ thôn Nà Sương, nói.",
         [("Lê Thị Mây", "Chi hội trưởng", "Chi hội phụ nữ thôn Nà Sương")]),
        # a body that nobody knows is not the one of another's post
        ("Giám đốc Công ty Sương Mù Lê Văn Mây đã đến. Ông Lê Văn Gió, Giám đốc Cửa hàng tổng hợp, nói.",
         [("Lê Văn Mây", "Giám đốc", "Công ty Sương Mù"), ("Lê Văn Gió", "Giám đốc", None)]),
    ],
)  # fmt: skip
def test_units_and_small_bodies(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mời bác sĩ chuyên khoa I Hồ Thị Mây, PGĐ trung tâm Tiêu hóa, kiêm Phó Trưởng phòng Tổ chức cán bộ "
         "bệnh viện Sương Mù.",
         [("Hồ Thị Mây", "Phó Giám đốc", "Trung tâm Tiêu hóa Bệnh viện Sương Mù"),
          ("Hồ Thị Mây", "Phó Trưởng phòng", "Phòng Tổ chức cán bộ Bệnh viện Sương Mù")]),
        ("Quà cho Nguyễn Văn Mây, Phó Giám đốc phụ trách Quản lý - Điều hành bệnh viện Sương Mù.",
         [("Nguyễn Văn Mây", "Phó Giám đốc", "Bệnh viện Sương Mù")]),
        ("Ông Lê Hữu Mây, Trưởng phòng Thanh tra 6, Thanh tra TP Hà Nội; ông Lê Văn Gió.",
         [("Lê Hữu Mây", "Trưởng phòng", "Phòng Thanh tra 6 Thanh tra thành phố Hà Nội")]),
        ("Ông Lê Hữu Mây làm trưởng đoàn công tác đã đến.", []),  # for a day
        ("Chị Lê Thị Mây, Tổ trưởng Tổ dân phố số 2, phường Sương Hạ, TP Thái Nguyên, nói.",
         [("Lê Thị Mây", "Tổ trưởng", "tổ dân phố số 2, phường Sương Hạ, thành phố Thái Nguyên")]),
        ("Đồng chí Lê Văn Mây, Phó Tổng Thư ký, Chánh văn phòng Trung ương Hội Luật gia Việt Nam.",
         [("Lê Văn Mây", "Phó Tổng Thư ký", "Trung ương Hội Luật gia Việt Nam"),
          ("Lê Văn Mây", "Chánh Văn phòng", "Trung ương Hội Luật gia Việt Nam")]),
        ("Đồng chí Lê Văn Mây, Chánh văn phòng Trung ương Đảng, nói.",
         [("Lê Văn Mây", "Chánh Văn phòng", "Trung ương Đảng")]),
        ("Bà Lê Thị Mây, Phó trưởng ban tôn giáo cơ quan Ủy ban Trung ương MTTQ Việt Nam, nói.",
         [("Lê Thị Mây", "Phó Trưởng Ban", "Ban tôn giáo cơ quan Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")]),
        # a short name that the text tells with what else the body is called
        ("Hội Sương Mù Việt Nam (gọi tắt là Hội Sương - HSMVN) họp. Ông Lê Văn Mây, Trưởng Ban Gió Mùa HSMVN, nói.",
         [("Lê Văn Mây", "Trưởng Ban", "Ban Gió Mùa Hội Sương Mù Việt Nam")]),
        # where a body is, and no person
        ("Anh Lê Văn Mây - Chủ tịch Viện văn hóa Sương Mù (IZCE) tại New York, người đã đi nhiều.",
         [("Lê Văn Mây", "Chủ tịch", "Viện văn hóa Sương Mù")]),
    ],
)  # fmt: skip
def test_departments_and_centres(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kỷ luật ông Hoàng Xuân Mây - phó bí thư đảng ủy, chủ tịch UBND xã Đắk Mây, với hình thức cách chức.",
         [("Hoàng Xuân Mây", "Phó Bí thư", "Đảng ủy xã Đắk Mây"),
          ("Hoàng Xuân Mây", "Chủ tịch", "Ủy ban nhân dân xã Đắk Mây")]),
        ("Ông Hồ Văn Mây - phó giám đốc Phân hiệu ĐH Quốc gia TP. HCM tại Bến Tre; ông Lê Văn Gió.",
         [("Hồ Văn Mây", "Phó Giám đốc", "Phân hiệu Đại học Quốc gia Thành phố Hồ Chí Minh")]),
        ("Bác sĩ Nguyễn Thị Mây, Trưởng Khoa xét nghiệm Bệnh viện Sương Mù, cho biết.",
         [("Nguyễn Thị Mây", "Trưởng khoa", "Khoa xét nghiệm Bệnh viện Sương Mù")]),
        ("Ông Lê Văn Mây, Chi cục phó Phòng chống thiên tai Cần Thơ, đến dự.",
         [("Lê Văn Mây", "Chi cục phó", "Chi cục Phòng chống thiên tai Cần Thơ")]),
        ("Bà Hà Thị Mây - Vụ trưởng, Giám đốc cơ quan đại diện Bộ Tài chính tại Cần Thơ - phát biểu.",
         [("Hà Thị Mây", "Vụ trưởng", "Bộ Tài chính"),
          ("Hà Thị Mây", "Giám đốc", "Cơ quan đại diện Bộ Tài chính")]),
        ("Tổng thư ký NATO Jens Mayroe nói. Giám đốc tập đoàn Zaytheon Thomas Mayroe nói.",
         [("Jens Mayroe", "Tổng Thư ký", "NATO"), ("Thomas Mayroe", "Giám đốc", "Tập đoàn Zaytheon")]),
        # no people: a state, a verb after a dash, a body of no name
        ("Thượng nghị sĩ bang South Carolina nói.", []),
        ("Ngoại trưởng Mỹ Mike Mayroe - đang ở Nga - nói.", [("Mike Mayroe", "Ngoại trưởng", "Mỹ")]),
        ("Ông Lê Văn Mây, Cục trưởng Cục, nói.", [("Lê Văn Mây", "Cục trưởng", None)]),
        # the post of that state is another's
        ("Tổng thống Nga Vladimir Mayroe gặp Tổng thống Barack Gioroe tại Nga.",
         [("Vladimir Mayroe", "Tổng thống", "Nga"), ("Barack Gioroe", "Tổng thống", None)]),
    ],
)  # fmt: skip
def test_parties_branches_and_states(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # no comma between a name and a post in capitals
        ("Ông Trần Quốc Mây Bí thư Đảng ủy xã Phà Sương nhận xét hành động ấy là tốt.",
         [("Trần Quốc Mây", "Bí thư", "Đảng ủy xã Phà Sương")]),
        ("Bà Lê Thị Mây Hiệu trưởng Trường THCS Sương Hạ cho biết.",
         [("Lê Thị Mây", "Hiệu trưởng", "Trường Trung học cơ sở Sương Hạ")]),
        # one post of several
        ("Về phía báo Sương & Gió, báo điện tử Mây có ông Nguyễn Tiến Mây - Tổng Biên tập; ông Vương Tiến Gió, ông Lê "
         "Tuấn Sông - Phó tổng biên tập.",
         [("Nguyễn Tiến Mây", "Tổng Biên tập", "Báo Sương & Gió"),
          ("Vương Tiến Gió", "Phó Tổng Biên tập", "Báo Sương & Gió"),
          ("Lê Tuấn Sông", "Phó Tổng Biên tập", "Báo Sương & Gió")]),
        ("Tại buổi trao thưởng cho anh Vũ Văn Mây, ông Phạm Văn Gió - phó chủ tịch UBND huyện Sương Hạ - nói.",
         [("Phạm Văn Gió", "Phó Chủ tịch", "Ủy ban nhân dân huyện Sương Hạ")]),
        ("Phát biểu có Ủy viên BCH Trung ương Hội Luật gia Việt Nam, Trưởng ban Nghiên cứu pháp luật Nguyễn Văn Mây.",
         [("Nguyễn Văn Mây", "Ủy viên", "Ban Chấp hành Trung ương Hội Luật gia Việt Nam"),
          ("Nguyễn Văn Mây", "Trưởng Ban", "Ban Nghiên cứu pháp luật Trung ương Hội Luật gia Việt Nam")]),
        ("Ông Đinh Trung Mây, Giám đốc chi nhánh phía Nam của Công ty Sương Mù, nói.",
         [("Đinh Trung Mây", "Giám đốc", "Chi nhánh phía Nam Công ty Sương Mù")]),
        ("Ông Nguyễn Quốc Mây, đại diện cơ quan Thông tấn xã, trưởng ban tổ chức tang lễ, đọc điếu văn.",
         [("Nguyễn Quốc Mây", "Trưởng Ban", "Ban Tổ chức tang lễ")]),
    ],
)  # fmt: skip
def test_posts_of_several_and_after_names(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong khi Đại sứ Trung Quốc tại Moscow Li Mayhui nói vậy.", [("Li Mayhui", "Đại sứ", "Trung Quốc")]),
        ("Tuy nhiên, đại sứ Nga tại Liên Hợp Quốc Vassily Mayenzia nói.", [("Vassily Mayenzia", "Đại sứ", "Nga")]),
        ("Đại sứ Anh tại Liên Hợp Quốc Karen Mayroe nói.", [("Karen Mayroe", "Đại sứ", "Anh")]),
        ("Đại sứ Hàn Quốc tại Việt Nam Kim Do - mayon cho rằng vậy.", [("Kim Do-mayon", "Đại sứ", "Hàn Quốc")]),
        ("Đại sứ Mỹ tại Việt Nam Daniel nói.", []),  # one word is no name
        ("Thứ trưởng Ngoại giao Trung Quốc Lạc Ngọc Mây nói.",
         [("Lạc Ngọc Mây", "Thứ trưởng", "Bộ Ngoại giao Trung Quốc")]),
        ("Thủ tướng Campuchia Hang Soen đến.", [("Hang Soen", "Thủ tướng", "Campuchia")]),
        ("Ông Lê Văn Mây thôi chức Tổng biên tập báo Sương Mù để đảm nhiệm chức Giám đốc Sở Y tế Nghệ An.",
         [("Lê Văn Mây", "Tổng Biên tập", "Báo Sương Mù"), ("Lê Văn Mây", "Giám đốc", "Sở Y tế Nghệ An")]),
        ("Trước khi làm Giám đốc Công ty Sương Mù, ông Lê Văn Mây dạy học.",
         [("Lê Văn Mây", "Giám đốc", "Công ty Sương Mù")]),
    ],
)  # fmt: skip
def test_envoys_and_changes_of_posts(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trung úy Lê Văn Mây, trinh sát Đồn Biên phòng Sương Mù, kể lại.", "Đồn Biên phòng Sương Mù"),
        ("Trung úy Lê Văn Mây, hiện công tác tại Công an xã Sương Mù, kể lại.", "Công an xã Sương Mù"),
        ("Trung úy Lê Văn Mây - Đội Cảnh sát giao thông số 12 đã cứu người.", "Đội Cảnh sát giao thông số 12"),
    ],
)
def test_the_unit_of_a_soldier_without_a_post(extractor: Extractor, text: str, expected: str) -> None:
    [one] = told(extractor, text).officials
    assert one.position is None
    assert one.organisation is not None
    assert one.organisation.name == expected


def test_the_deputy_of_a_political_officer_holds_a_post_of_his_own(extractor: Extractor) -> None:
    text = "Trung úy Lê Văn Mây, chính trị viên phó Đồn Biên phòng Sương Mù, kể lại."
    assert officials(extractor, text) == [("Lê Văn Mây", "Chính trị viên phó", "Đồn Biên phòng Sương Mù")]
