"""Who receives: bodies and sets that sentences call by what they are, people told elsewhere (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Facts
from kg.reading.document import Document, Zone, ZoneKind


def read(extractor: Extractor, text: str, caption: str = "", title: str = "") -> Facts:
    zones: list[Zone] = []
    whole = ""
    for kind, part in ((ZoneKind.TITLE, title), (ZoneKind.BODY, text), (ZoneKind.CAPTION, caption)):
        if part:
            zones.append(Zone(kind, len(whole), len(whole) + len(part)))
            whole += part + "\n"
    return extractor.extract(Document("a", whole, tuple(zones)))


def received(facts: Facts) -> list[str | tuple[int | None, int | None]]:
    """Names, and of sets the numbers of collectives and individuals."""
    return [r.name or (r.collectives, r.individuals) for a in facts.awards for r in a.recipients]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("đội tuyển bóng đá nữ Việt Nam", "Đội tuyển bóng đá nữ Việt Nam"),
        ("nhóm phóng viên Báo Đất Mới viết về taxi dù", "Nhóm phóng viên Báo Đất Mới"),
        ("tập thể thuyền viên tàu Hòa Bình 2", "Tập thể thuyền viên tàu Hòa Bình 2"),
        ("ban chuyên án", "Ban chuyên án"),
        ("ban Chuyên án 423P", "Ban chuyên án 423P"),
    ],
)
def test_one_body_called_by_what_it_is(extractor: Extractor, written: str, name: str) -> None:
    assert received(read(extractor, f"UBND tỉnh An Giang tặng Bằng khen cho {written}.")) == [name]


@pytest.mark.parametrize("written", ["nhóm thanh niên cứu người", "tập thể, cá nhân có thành tích ở An Sương"])
def test_what_has_no_proper_name_stays_a_set(extractor: Extractor, written: str) -> None:
    assert received(read(extractor, f"UBND tỉnh An Giang tặng Bằng khen cho {written}.")) == [(None, None)]


def test_a_country_after_a_trade_is_no_name(extractor: Extractor) -> None:
    text = "Ông Peter Novak, một cựu binh Mỹ tham dự chiến dịch này, nhận Huân chương Sao Đồng."
    assert received(read(extractor, text)) == ["Peter Novak"]


def test_who_holds_a_ceremony_receives_nothing(extractor: Extractor) -> None:
    text = "Tại hội nghị do ông Trần Văn Tám chủ trì, đã được vinh danh 5 cá nhân."
    assert "Trần Văn Tám" not in received(read(extractor, text))


def test_a_title_that_names_another_giver_is_no_award_of_its_own(extractor: Extractor) -> None:
    text = "Bộ Ngoại giao Nhật Bản truy tặng bằng khen cho giáo sư Trần Huy Tám."
    facts = read(extractor, text, title="Chính phủ Nhật Bản tặng bằng khen cho giáo sư Trần Huy Tám")
    assert [a.conferrer[0].name for a in facts.awards] == ["Bộ Ngoại giao Nhật Bản"]


def test_a_caption_that_calls_the_award_otherwise_repeats_it(extractor: Extractor) -> None:
    text = "Chiều 5/8, anh Phạm Bá Tư được Tỉnh đoàn An Giang tặng bằng khen."
    facts = read(extractor, text, caption="Ông Lê Văn Hải trao giấy khen cho anh Phạm Bá Tư")
    assert [(a.form, a.presenter) for a in facts.awards] == [("Bằng khen", ("Lê Văn Hải",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND tỉnh An Giang tặng Bằng khen cho ba điều dưỡng. "
            "Ba điều dưỡng đó là các chị Lê Thị Thu, Trần Thị Sương và Đậu Thị Huệ.",
            ["Lê Thị Thu", "Trần Thị Sương", "Đậu Thị Huệ"],
        ),
        (
            "Có 3 học sinh được nhận Bằng khen của UBND tỉnh An Giang, trong đó có em Trần Thị Mai.",
            [(None, 2), "Trần Thị Mai"],
        ),
        (
            "Hai cá nhân được UBND tỉnh An Giang khen thưởng là ông Trần Văn Tám và bà Lê Thị Hoa.",
            ["Trần Văn Tám", "Lê Thị Hoa"],
        ),
        (
            "4 đơn vị được tặng Cờ thi đua của Trung ương Đoàn gồm: Thành đoàn Hà Nội; "
            "các Tỉnh đoàn An Giang, Cà Mau và Kiên Giang.",
            ["Thành đoàn Hà Nội", "Tỉnh đoàn An Giang", "Tỉnh đoàn Cà Mau", "Tỉnh đoàn Kiên Giang"],
        ),
        (
            "Ngân hàng TMCP Hòa Phát (HPSun) vinh dự là một trong tám ngân hàng được nhận bằng khen của Bộ Tài chính.",
            ["Ngân hàng Thương mại cổ phần Hòa Phát", (7, None)],
        ),
        (
            "UBND tỉnh An Giang tặng Cờ thi đua cho 22 đơn vị thành đoàn, tỉnh đoàn có thành tích xuất sắc.",
            [(22, None)],
        ),
    ],
)
def test_sets_and_their_members(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


def test_members_named_elsewhere_have_the_giver_of_their_set(extractor: Extractor) -> None:
    text = (
        "Trung ương Đoàn trao cờ thi đua cho 3 đơn vị. "
        "3 đơn vị nhận cờ thi đua gồm: Thành đoàn Hà Nội, Tỉnh đoàn An Giang và Tỉnh đoàn Cà Mau."
    )
    facts = read(extractor, text)
    assert [a.conferrer[0].name for a in facts.awards] == ["Trung ương Đoàn"]
    assert received(facts) == ["Thành đoàn Hà Nội", "Tỉnh đoàn An Giang", "Tỉnh đoàn Cà Mau"]


def test_a_short_name_with_a_post_is_of_one_who_has_it(extractor: Extractor) -> None:
    text = (
        "Tổng thống Mỹ Donald Trump và con gái Ivanka Trump đến Riyadh. "
        "Arab Saudi trao Huân chương Quốc vương cho Tổng thống Trump."
    )
    assert received(read(extractor, text)) == ["Donald Trump"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Em Lê Nhật Uyên học lớp 3. Năm ngoái em vinh dự nhận giấy khen của UBND xã Bình Lâm.", ["Lê Nhật Uyên"]),
        (
            "Em Lê Nhật Uyên học lớp 3. Chị gái em là Lê Nhật Lan. Uyên kể mẹ ốm. Em được UBND xã tặng giấy khen.",
            ["Lê Nhật Uyên"],
        ),
        (
            "Lê An, Trần Bình và Võ Cường là học sinh. Cả ba được UBND tỉnh An Giang tặng Bằng khen.",
            ["Lê An", "Trần Bình", "Võ Cường"],
        ),
        (
            "Trường THPT Hòa Lạc tròn 60 tuổi. Chủ tịch nước trao Huân chương Lao động cho đại diện nhà trường.",
            ["Trường Trung học phổ thông Hòa Lạc"],
        ),
        ("Bố của Phó Tổng thống Mỹ Peter Novak là một cựu binh, ông nhận Huân chương Sao Đồng.", []),
        ("UBND tỉnh An Giang tặng Bằng khen cho con trai ông.", []),
    ],
)
def test_whom_a_pronoun_means(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lê Minh Hùng và bà Trần Thị Hoa trao Huân chương Lao động hạng Ba cho 2 em học sinh.",
            [(None, 2)],
        ),
        ("Bộ Tài chính tặng Bằng khen cho 8 ngân hàng Việt Nam.", [(8, None)]),
        ("Các thành viên còn lại của đội bay nhận Huân chương Dũng cảm.", [(None, None)]),
        ("Cơ phó của Hãng Sao Biển đã được trao danh hiệu Anh hùng.", []),
        ("UBND tỉnh An Giang tặng Bằng khen cho Viện Nhà nước và Pháp luật.", ["Viện Nhà nước và Pháp luật"]),
        (
            "Thủ tướng Chính phủ tặng Bằng khen cho Tập đoàn Công nghiệp - Viễn thông Hòa Lâm.",
            ["Tập đoàn Công nghiệp - Viễn thông Hòa Lâm"],
        ),
        (
            "UBND tỉnh An Giang tặng Bằng khen cho Cục Kỹ thuật và Viện Khoa học hình sự (Bộ Công an).",
            ["Cục Kỹ thuật Bộ Công an", "Viện Khoa học hình sự Bộ Công an"],
        ),
        ("Phó Thủ tướng Lê Văn Bình cùng 5 công nhân được tuyên dương.", [(None, 5)]),
        (
            "Tại lễ khánh thành Bệnh viện Hòa Lâm, ông Nguyễn Văn Đệ được UBND tỉnh An Giang tặng Bằng khen.",
            ["Nguyễn Văn Đệ"],
        ),
        (
            "Bà Hà sai phạm trong thủ tục trình cấp có thẩm quyền tặng thưởng Huân chương cho Công ty Hòa Lâm; "
            "tặng Bằng khen của Thủ tướng cho ông Trần Xuân Tám.",
            [],
        ),
    ],
)
def test_who_stands_in_the_clause_and_receives(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


def test_each_of_the_units_that_were_rewarded(extractor: Extractor) -> None:
    text = (
        "UBND tỉnh An Giang đã thưởng cho ban chuyên án 50 triệu đồng; "
        "Cục Kỹ thuật và Viện Khoa học hình sự (Bộ Công an) mỗi đơn vị được thưởng 30 triệu đồng."
    )
    facts = read(extractor, text)
    assert received(facts) == ["Ban chuyên án", "Cục Kỹ thuật Bộ Công an", "Viện Khoa học hình sự Bộ Công an"]
    assert {o.name for a in facts.awards for o in a.conferrer} == {"Ủy ban nhân dân tỉnh An Giang"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lê Văn Tám hai lần cứu người; từng được nhận giấy khen của UBND xã Bình Lâm.", ["Lê Văn Tám"]),
        (
            "Năm 2016 Trường THPT Hòa Lạc được tặng Bằng khen của Bộ Y tế; được Chủ tịch nước tặng Huân chương.",
            ["Trường Trung học phổ thông Hòa Lạc", "Trường Trung học phổ thông Hòa Lạc"],
        ),
        (
            "Nikolay Novak, người cùng họ với tướng Peter Novak, đã được trao Huân chương Sao Đỏ.",
            ["Nikolay Novak"],
        ),
        ("Bà Lê Cẩm Tú - đại diện HPSun nhận bằng khen của Bộ Tài chính.", ["HPSun"]),
        (
            'Tại lễ khánh thành, "bầu" Đệ được UBND tỉnh An Giang tặng Bằng khen. Ông Nguyễn Văn Đệ từng là lính.',
            ["Nguyễn Văn Đệ"],
        ),
        ("U23 Việt Nam đã nhận Bằng khen của Thủ tướng Chính phủ.", ["Đội tuyển bóng đá U23 Việt Nam"]),
    ],
)
def test_where_the_subject_stands_apart(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công ty lọt top 50 doanh nghiệp hàng đầu, nhiều lần được UBND tỉnh An Giang tặng Bằng khen.", []),
        (
            "Trung đoàn mất 30 phi công trong chiến đấu, 23 người được tặng danh hiệu Anh hùng Liên Xô.",
            [(None, 23)],
        ),
        ("Ông Trần Văn Tám kể ông nội được tặng Huân chương Kháng chiến.", []),
        ("Ông Lê An nhận lỗi, có bố mẹ được tặng thưởng Huân chương Kháng chiến.", []),
        ("Ông Lê Văn Tư dạy học. Ông sống giản dị và được Chủ tịch nước trao Huân chương Lao động.", ["Lê Văn Tư"]),
        (
            "UBND tỉnh An Giang trao Bằng khen cho em Nguyễn Thế Quỳnh, cựu học sinh Trường THPT Hòa Lạc.",
            ["Nguyễn Thế Quỳnh"],
        ),
        (
            "Bà Trần Thị Thia dạy bơi. Bà là một trong 3 cá nhân vinh dự nhận Bằng khen của UBND tỉnh An Giang.",
            ["Trần Thị Thia", (None, 2)],
        ),
        (
            "UBND tỉnh An Giang trao Bằng khen cho các dịch giả: Tạ Minh Tâm, Lê Bá Thụ và ông Hồ Chí Hưng.",
            ["Tạ Minh Tâm", "Lê Bá Thụ", "Hồ Chí Hưng"],
        ),
        ("Công an huyện trao giấy khen biểu dương anh Mai Xuân Hào vì bắt cướp.", ["Mai Xuân Hào"]),
        (
            "Chủ tịch nước tặng Huân chương Hữu nghị cho Trường Hòa Lạc và Huân chương Lao động cho 5 giảng viên.",
            ["Trường Hòa Lạc", (None, 5)],
        ),
        ("UBND tỉnh An Giang tặng Bằng khen cho 10 y, bác sĩ Bệnh viện Hòa Lâm.", [(None, 10)]),
        ("UBND tỉnh An Giang tặng Bằng khen cho 27 cá nhân là cán bộ Hội Nông dân huyện Tri Tôn.", [(None, 27)]),
        (
            "12 tập thể đạt thành tích cao trong phong trào BVANTQ đã được UBND tỉnh An Giang tặng bằng khen.",
            [(12, None)],
        ),
        ("Tại Hội thi Sáng tạo Khoa học kỹ thuật toàn quốc, đề tài này đạt giải Nhì.", []),
        ("Việt kiều tặng 150 bản đồ cổ nhận bằng khen của Thủ tướng Chính phủ.", []),
        ("Tiểu đoàn trưởng ngập ngừng trong việc trao Huân chương Dũng cảm cho một binh sĩ.", []),
    ],
)
def test_what_only_stands_near_the_verb(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected
