"""What a post is of, and whose it is: places and states, deputies, words between a post and its holder."""

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
        ("Phó Chủ tịch Hậu Giang Trịnh Văn Mây dự lễ.",
         [("Trịnh Văn Mây", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hậu Giang")]),
        ("Bí thư Yên Bái Phạm Thị Mây dự lễ.", [("Phạm Thị Mây", "Bí thư", "Tỉnh ủy Yên Bái")]),
        ("Bí thư huyện Sông Sương Phạm Thị Mây dự lễ.", [("Phạm Thị Mây", "Bí thư", "Huyện ủy Sông Sương")]),
        ("UBND tỉnh Điện Biên cho biết ông Lê Văn Mây, Phó Chủ tịch tỉnh, đã dự lễ.",
         [("Lê Văn Mây", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Điện Biên")]),
        ("Phó Chủ tịch phụ trách UBND xã Sương Lạnh Lê Văn Mây nói.",
         [("Lê Văn Mây", "Phó Chủ tịch phụ trách", "Ủy ban nhân dân xã Sương Lạnh")]),
    ],
)  # fmt: skip
def test_places_that_a_post_is_of(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại sứ Mỹ tại Việt Nam John Doe chào từ biệt.", [("John Doe", "Đại sứ", "Mỹ")]),
        ("Tổng thống thứ 99 của Mỹ John Doe dự lễ.", [("John Doe", "Tổng thống", "Mỹ")]),
        ("Ông được vua George IX của Anh phong tước.", [("George IX", "Vua", "Anh")]),
        ("Lãnh đạo Triều Tiên Kim Jong-may dự lễ.", [("Kim Jong-may", "Lãnh đạo", "Triều Tiên")]),
        ("Chủ tịch nước Lào Bounmay Vorasuong dự lễ.", [("Bounmay Vorasuong", "Chủ tịch nước", "Lào")]),
        ("Cựu phó tổng thống Mỹ John Doe (77 tuổi) và cựu bộ trưởng quốc phòng Mỹ William Roe dự lễ.",
         [("John Doe", "cựu Phó Tổng thống", "Mỹ"), ("William Roe", "cựu Bộ trưởng", "Bộ quốc phòng Mỹ")]),
        ("Tổng chỉ huy quân đội Anh Bernard Roe dự lễ.", [("Bernard Roe", "Tổng chỉ huy", "Quân đội Anh")]),
        ("Cựu đại tá hải quân Mỹ Lawrence Roe cho hay.", [("Lawrence Roe", None, "Hải quân Mỹ")]),
        ("Thượng nghị sĩ John Doe, chủ tịch Ủy ban Quân vụ Thượng viện Mỹ, phát biểu.",
         [("John Doe", "Thượng nghị sĩ", None), ("John Doe", "Chủ tịch", "Ủy ban Quân vụ Thượng viện Mỹ")]),
        ("Tỉnh trưởng tỉnh Bô-ly-mây Kong Keo Sông Kham dự lễ.",
         [("Kong Keo Sông Kham", "Tỉnh trưởng", "tỉnh Bô-ly-mây")]),
    ],
)  # fmt: skip
def test_posts_and_ranks_of_other_states(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bí thư Tỉnh ủy Nghệ An, Nguyễn Đắc Mây đã biểu dương các lực lượng.",
         [("Nguyễn Đắc Mây", "Bí thư", "Tỉnh ủy Nghệ An")]),
        ("Người ký là Chủ tịch Hội Sương Mù Việt Nam, ông Lê Ngọc Mây.",
         [("Lê Ngọc Mây", "Chủ tịch", "Hội Sương Mù Việt Nam")]),
        ("Chủ tịch UBND tỉnh Thanh Hóa lúc bấy giờ là ông Mai Văn Mây đã ký.",
         [("Mai Văn Mây", "Chủ tịch", "Ủy ban nhân dân tỉnh Thanh Hóa")]),
        # those who come after the office-holder in a list are others
        ("Dự lễ có Chủ tịch UBND xã Sương Lạnh, ông Lê Văn Mây và bà Trần Thị Gió.", []),
        # he who is stood for is another
        ("Thừa ủy quyền của Giám đốc Công an tỉnh Nghệ An, Trưởng Công an xã Sương Lạnh Lê Văn Mây trao quà.",
         [("Lê Văn Mây", "Trưởng Công an", "Công an xã Sương Lạnh")]),
        ("Thừa ủy quyền Giám đốc Công an tỉnh Nghệ An, bà Lê Thị Mây đã trao quà.", []),
    ],
)  # fmt: skip
def test_words_between_a_post_and_its_holder(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


def test_former_as_a_name(extractor: Extractor) -> None:
    """'Nguyên' after a surname is a given name."""
    assert officials(extractor, "Trung tướng Lê Sỹ Nguyên là khách mời.") == [("Lê Sỹ Nguyên", None, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the other state that the document is about
        ("Lễ ở Indonesia có Tổng thống Joko Suhendro dự.", [("Joko Suhendro", "Tổng thống", "Indonesia")]),
        ("Quân đội Mỹ khen trung sĩ hải quân John Doe.", [("John Doe", None, "Hải quân Mỹ")]),
        ("Người Nga nói Bộ trưởng Quốc phòng Sergei Doe đã khen họ.",
         [("Sergei Doe", "Bộ trưởng", "Bộ Quốc phòng Nga")]),
        # two are named as often: open
        ("Người Nga và người Mỹ nghe Tổng thống John Doe nói.", [("John Doe", "Tổng thống", None)]),
        # 'Bộ trưởng, Chủ nhiệm X' is no minister of the ministry that is named by the way
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Mây dự. Bộ trưởng Mai Tiến Mây nói Bộ Công Thương làm tốt.",
         [("Mai Tiến Mây", "Bộ trưởng", None), ("Mai Tiến Mây", "Chủ nhiệm", "Văn phòng Chính phủ")]),
        # 'Chủ tịch A' is short for 'Chủ tịch nước A'
        ("Chủ tịch nước Trần Đại Mây dự. Chủ tịch Trần Đại Mây nói.", [("Trần Đại Mây", "Chủ tịch nước", None)]),
        # the president is not the daughter of that name
        ("Quỹ do bà Ivanka Roe lập ra. Tổng thống Roe không dự.", []),
        ("Ủy viên BCH Trung ương Đoàn Lê Văn Mây dự.", [("Lê Văn Mây", "Ủy viên", "Ban Chấp hành Trung ương Đoàn")]),
        ("Ủy viên BCH Trung ương Đảng Lê Văn Mây dự.", [("Lê Văn Mây", "Ủy viên", "Trung ương Đảng")]),
        ("Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An Lê Văn Mây dự.",
         [("Lê Văn Mây", "Ủy viên Ban Thường vụ", "Tỉnh ủy Nghệ An")]),
    ],
)  # fmt: skip
def test_posts_by_the_rest_of_the_document(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Trung tâm Bảo vệ hỗ trợ khách du lịch",
        "Trường Nuôi dạy trẻ khuyết tật tỉnh Đồng Tháp",
        "Tập đoàn Công nghiệp - Viễn thông quân đội",
        "Hội Hữu nghị Việt - Nhật",
        "Hội Bảo trợ người tàn tật và trẻ mồ côi tỉnh Nghệ An",
        "Phòng Lao động, thương binh và xã hội huyện Sông Sương",
        "Khoa Hồi sức tích cực và chống độc Bệnh viện Sông Sương",
        "Câu lạc bộ Hiến máu tình nguyện quận Gò Vấp",
        "Chi hội Luật gia Viện Nhà nước và Pháp luật",
        "Ủy ban Văn hóa, Giáo dục, Thanh niên, Thiếu niên và Nhi đồng",
    ],
)
def test_long_names_of_bodies_after_a_post(extractor: Extractor, body: str) -> None:
    for told_as in (f"Ông Lê Văn Mây, Phó Chủ tịch {body}, nói.", f"Ông Lê Văn Mây (Phó Chủ tịch {body}) xúc động."):
        assert officials(extractor, told_as) == [("Lê Văn Mây", "Phó Chủ tịch", body)]


def test_verbs_end_the_name_of_a_body(extractor: Extractor) -> None:
    text = "Ông Lê Văn Mây, Giám đốc Trung tâm Bảo trợ trẻ mồ côi xúc động chia sẻ."
    assert officials(extractor, text) == [("Lê Văn Mây", "Giám đốc", "Trung tâm Bảo trợ trẻ mồ côi")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Khoảng 17h, Phó giám đốc Sở Y tế Nghệ An, đại tá Tô Xuân Mây cho biết.",
         [("Tô Xuân Mây", "Phó Giám đốc", "Sở Y tế Nghệ An")]),
        ("Thường trực Ban Bí thư Trần Quốc Mây dự lễ.", [("Trần Quốc Mây", "Thường trực", "Ban Bí thư")]),
        ("Bí thư Đảng ủy, Phó Bí thư Đảng đoàn, Chủ tịch Hội Luật gia Việt Nam Lê Minh Mây dự.",
         [("Lê Minh Mây", "Bí thư", "Đảng ủy Hội Luật gia Việt Nam"),
          ("Lê Minh Mây", "Phó Bí thư", "Đảng đoàn Hội Luật gia Việt Nam"),
          ("Lê Minh Mây", "Chủ tịch", "Hội Luật gia Việt Nam")]),
        ("Ông Hồ Chí Mây, Tổng thư ký Hội hữu nghị Việt Nam - Ba Lan, dự.",
         [("Hồ Chí Mây", "Tổng Thư ký", "Hội hữu nghị Việt Nam - Ba Lan")]),
        ("Ông Phạm Kiến Mây, cựu Đại sứ Việt Nam tại Ba Lan, dự.", [("Phạm Kiến Mây", "cựu Đại sứ", "Việt Nam")]),
        ("Ông Phan Thanh Mây, ủy viên Thường vụ Quốc hội, dự.",
         [("Phan Thanh Mây", "Ủy viên", "Ủy ban Thường vụ Quốc hội")]),
        ("Ông Phan Thanh Mây, chủ nhiệm Ủy ban Văn hóa - giáo dục - thanh niên - nhi đồng Quốc hội, dự.",
         [("Phan Thanh Mây", "Chủ nhiệm", "Ủy ban Văn hóa - giáo dục - thanh niên - nhi đồng Quốc hội")]),
        # ministers of several ministries, named after him, are others
        ("Phó thủ tướng Vũ Đức Mây, bộ trưởng các bộ giáo dục và đào tạo, khoa học và công nghệ dự.",
         [("Vũ Đức Mây", "Phó Thủ tướng", "Chính phủ")]),
        ("Thủ tướng Nguyễn Xuân Mây nói rằng khi ông còn là chủ nhiệm Văn phòng Chính phủ, mọi việc khác.",
         [("Nguyễn Xuân Mây", "Thủ tướng", "Chính phủ"), ("Nguyễn Xuân Mây", "Chủ nhiệm", "Văn phòng Chính phủ")]),
        ("Bí thư thứ nhất Ban Chấp hành Trung ương Đảng Cộng sản Cuba Raul Roe dự.",
         [("Raul Roe", "Bí thư thứ nhất", "Trung ương Đảng Cộng sản Cuba")]),
        ("Ông Lê Mây, nguyên Phó ban thường trực Ban chỉ đạo Tây Nam Bộ, nói.",
         [("Lê Mây", "nguyên Phó Ban Thường trực", "Ban Chỉ đạo Tây Nam Bộ")]),
        ("Dự có đồng chí Lê Văn Mây, nguyên Chủ tịch nước; đồng chí Hồ Văn Sương, Ủy viên Bộ Chính trị, Chủ tịch nước.",
         [("Lê Văn Mây", "nguyên Chủ tịch nước", None), ("Hồ Văn Sương", "Ủy viên", "Bộ Chính trị"),
          ("Hồ Văn Sương", "Chủ tịch nước", None)]),
        ("ĐBQH Lê Văn Mây nói.", [("Lê Văn Mây", "Đại biểu", "Quốc hội")]),
        # an aide is not whom he helps
        ("Ông Lê Mây, Trợ lý Bộ trưởng Bộ Công an, dự.", [("Lê Mây", "Trợ lý Bộ trưởng", "Bộ Công an")]),
        ("Ông Lê Mây, trợ lý Tổng Bí thư Hồ Văn Sương, dự.", [("Hồ Văn Sương", "Tổng Bí thư", None)]),
        ("Ông Lê Mây, Giám đốc Công ty cổ phần Phong Phú, dự.", [("Lê Mây", "Giám đốc", "Công ty cổ phần Phong Phú")]),
        ("Tổng thống Syria Bashar al - Assan nói.", [("Bashar al-Assan", "Tổng thống", "Syria")]),
    ],
)  # fmt: skip
def test_posts_of_the_state_and_the_party(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


def test_rank_before_a_post_and_a_comma(extractor: Extractor) -> None:
    (fact,) = told(extractor, "Thượng tướng, Thứ trưởng Bộ Quốc phòng Bế Xuân Mây cho biết.").officials
    assert (fact.rank, fact.position) == ("Thượng tướng", "Thứ trưởng")
