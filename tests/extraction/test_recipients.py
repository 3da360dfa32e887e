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
            ["Trần Thị Thia"],
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
        ("Tại Hội thi Sáng tạo Khoa học kỹ thuật toàn quốc, đề tài này đạt giải Nhì.", []),
        ("Việt kiều tặng 150 bản đồ cổ nhận bằng khen của Thủ tướng Chính phủ.", []),
        ("Tiểu đoàn trưởng ngập ngừng trong việc trao Huân chương Dũng cảm cho một binh sĩ.", []),
    ],
)
def test_what_only_stands_near_the_verb(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỉnh đoàn An Giang truy tặng bằng khen cho anh Phạm Duy Quang. "
            "Anh Lương Tiên đã trao bằng khen này cho ông Phạm Văn Trai, cha anh Quang.",
            ["Phạm Duy Quang"],
        ),
        (
            "Trường THPT Hòa Lạc tròn 60 tuổi. Chủ tịch nước tặng Huân chương Lao động cho trường.",
            ["Trường Trung học phổ thông Hòa Lạc"],
        ),
        (
            "Thủ tướng Chính phủ tặng Bằng khen cho 31 thành viên, trong đó 21 cầu thủ được tặng Bằng khen do đá hay; "
            "10 cán bộ được tặng Bằng khen do dạy giỏi.",
            [(None, 31)],
        ),
        ("Các thí sinh đạt giải Nhì và giải Ba ra về.", []),
        ("Sau 15 năm triển khai, đã có 617 thủ khoa được nhận Bằng khen của UBND tỉnh An Giang.", []),
        ("Ông Lê Tám dạy 15 năm. Sau 15 năm thực hiện, ông được UBND tỉnh An Giang tặng Bằng khen.", ["Lê Tám"]),
    ],
)
def test_whom_other_sentences_tell(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhiều phụ huynh ở huyện Hậu Lâm và huyện Lang Bình vui khi con nhận giấy khen của trường mầm non.", []),
        ("UBND huyện tặng bằng khen cho tập thể tàu cảnh sát biển 9001.", ["Tập thể tàu cảnh sát biển 9001"]),
        ("UBND tỉnh An Giang tặng bằng khen cho Ban chuyên án Hải quan, Công an.", ["Ban chuyên án"]),
        (
            "Huyện đoàn trao giấy khen cho em Mạch Thị Nhung, đoàn viên Trường THPT Nông Lâm 4, vì đã cứu người.",
            ["Mạch Thị Nhung"],
        ),
        ("Em Đỗ Văn Bằng, lớp 10A8 trường THPT Trần Văn Bảy được khen thưởng vì nhặt được ví.", ["Đỗ Văn Bằng"]),
        (
            "GS Trần Văn Tám, thành viên Tổ tư vấn kinh tế của Thủ tướng, được UBND tỉnh An Giang tặng Bằng khen.",
            ["Trần Văn Tám"],
        ),
        (
            "Ông Hà trao Bằng khen của Thủ tướng Chính phủ cho thân nhân hai cán bộ là ông Lê Huy Hào và ông Võ Chung.",
            ["Lê Huy Hào", "Võ Chung"],
        ),
        (
            "Chủ tịch nước trao Huân chương Hữu nghị cho ông Peter Novak - lãnh đạo Trung tâm Nghiên cứu Hòa Lạc.",
            ["Peter Novak"],
        ),
        (
            "Tổng thống mời Donald Ballard, một anh hùng khác, người từng nhận Huân chương Danh dự, lên sân khấu.",
            ["Donald Ballard"],
        ),
        ("Thầy Phục và cư dân đảo vui mừng khi các cháu đều nhận được giấy khen.", [(None, None)]),
        ('Ông Hùng trao Huy hiệu của Trung ương Đoàn cho "hiệp sĩ" Nguyễn Đức Huy.', ["Nguyễn Đức Huy"]),
        ("Từng được tặng Huân chương Dũng cảm vì cứu bạn, Thiếu tá Mary Novak nay là luật sư.", ["Mary Novak"]),
        (
            "Cùng được trao Bằng khen của UBND tỉnh An Giang là ông Trần Văn Tám và bà Lê Thị Hoa.",
            ["Trần Văn Tám", "Lê Thị Hoa"],
        ),
        (
            "Theo ông Trần Văn Tám, năm nay Trường THPT Hòa Lạc được UBND tỉnh An Giang tặng Bằng khen.",
            ["Trường Trung học phổ thông Hòa Lạc"],
        ),
        ("UBND tỉnh An Giang tặng Bằng khen cho xã Hòa Tiến và xã Hòa Bình.", ["xã Hòa Tiến", "xã Hòa Bình"]),
    ],
)
def test_who_somebody_is_receives_nothing(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


def test_a_widow_receives_for_her_husband(extractor: Extractor) -> None:
    text = (
        "Bộ Ngoại giao Nhật Bản truy tặng bằng khen cho giáo sư Trần Huy Tám. "
        "Bà Hoàng Thị Lan nhận bằng khen Bộ Ngoại giao Nhật Bản truy tặng cho chồng."
    )
    assert received(read(extractor, text)) == ["Trần Huy Tám"]


def test_what_two_tellings_repeat_goes_once(extractor: Extractor) -> None:
    text = (
        "5 tập thể nhận Bằng khen của UBND tỉnh An Giang. "
        "Tại hội nghị, 5 tập thể và 7 cá nhân được UBND tỉnh An Giang tặng Bằng khen."
    )
    facts = read(extractor, text, title="UBND tỉnh An Giang biểu dương 5 tập thể tiêu biểu")
    assert received(facts) == [(5, 7)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh An Giang tặng Bằng khen cho cán bộ, chiến sĩ Công an xã Hòa Tiến.", [(None, None)]),
        ("UBND tỉnh An Giang tặng Bằng khen cho 5 cán bộ, chiến sĩ Công an xã Hòa Tiến.", [(None, 5)]),
        ("Cậu nam sinh Trường trung học Hòa Lạc bước lên nhận bằng khen của UBND tỉnh An Giang.", []),
        ("Bộ Công an trao Thư khen cho 14 đơn vị thuộc Bộ Công an, Bộ Quốc phòng.", [(14, None)]),
        (
            "4 đơn vị nhận Cờ thi đua gồm: Thành đoàn Hà Nội, Tỉnh đoàn An Giang và các đơn vị khác.",
            [(2, None), "Thành đoàn Hà Nội", "Tỉnh đoàn An Giang"],
        ),
    ],
)
def test_staff_and_owners(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anh Trần Duy mất khi cứu bạn. Trung ương Đoàn truy tặng Huy hiệu cho gia đình anh.", ["Trần Duy"]),
        (
            "Em Lê Quốc Bảo ham học. Từ lớp 1 đến lớp 3, năm nào Bảo đều được Trường tiểu học Hòa Lạc tặng giấy khen.",
            ["Lê Quốc Bảo"],
        ),
        (
            "Hai em Nguyễn Minh Châu và Trần Đức Chính học giỏi. "
            "Minh Châu và Đức Chính được UBND tỉnh Lâm Đồng tặng bằng khen.",
            ["Nguyễn Minh Châu", "Trần Đức Chính"],
        ),
        (
            "Bộ Y tế tặng bằng khen cho 3 cá nhân gồm các ông: Phạm Dũng, Ngô Việt Hải và Huỳnh Ngọc Hoàng.",
            ["Phạm Dũng", "Ngô Việt Hải", "Huỳnh Ngọc Hoàng"],
        ),
        ("Thủ tướng Chính phủ tặng Bằng khen cho 31 thành viên đội tuyển, cho rằng đội đã đá hay.", [(None, 31)]),
        ("Bà Trần Thị Mai được Huân chương Lao động hạng Ba.", ["Trần Thị Mai"]),
        ("Tỉnh đoàn An Giang đến gia đình Trần Đình Duy trao giấy khen.", ["Trần Đình Duy"]),
    ],
)
def test_short_names_and_visits(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bộ Công an có thư khen Tổng cục Cảnh sát và Công an các tỉnh. "
            "Cán bộ Công an các tỉnh Hòa Bình, Sơn La và Quảng Ninh đã lập công.",
            ["Tổng cục Cảnh sát", "Công an tỉnh Hòa Bình", "Công an tỉnh Sơn La", "Công an tỉnh Quảng Ninh"],
        ),
        ("Ngành Y tế tỉnh An Giang được Thủ tướng Chính phủ tặng Bằng khen.", ["Ngành Y tế tỉnh An Giang"]),
        ("UBND tỉnh An Giang tặng bằng khen cho toàn bộ thành viên đội bay.", [(None, None)]),
    ],
)
def test_bodies_of_several_places_and_branches(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sáng 3/8, tại Hội trường Bộ Tư lệnh Thủ đô Hà Nội, Trường THPT Hòa Lạc được Bộ Y tế tặng bằng khen.",
            ["Trường Trung học phổ thông Hòa Lạc"],
        ),
        (
            "Bộ Y tế truy tặng bằng khen cho anh Lê Chí Phước. "
            "Bà Trần Thị Kim Hoa - mẹ Phước - nghẹn ngào nhận bằng khen của Bộ Y tế.",
            ["Lê Chí Phước"],
        ),
        (
            "Đại tá Lê Văn Binh đến thăm. Phước mất khi cứu bạn, bạn bè khóc Phước. "
            "Bộ Y tế truy tặng bằng khen cho gia đình anh. Thượng sĩ Lê Chí Phước 21 tuổi.",
            ["Lê Chí Phước"],
        ),
        ("Đơn vị đang hoàn thiện các thủ tục để tặng Huân chương Dũng cảm cho ba chiến sĩ bị thương.", []),
        (
            "Thủ tướng Chính phủ tặng Bằng khen cho Trung tâm Nghiên cứu y sinh Hòa Lạc và các chuyên gia Nga.",
            ["Trung tâm Nghiên cứu y sinh Hòa Lạc", (None, None)],
        ),
    ],
)
def test_at_whose_place_and_for_whose_family(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


def test_a_commendation_whose_forms_are_told_one_by_one_goes(extractor: Extractor) -> None:
    text = (
        "Ban Thường vụ Tỉnh đoàn Quảng Bình tuyên dương anh Phạm Thế Cường và anh Võ Khánh Thành. "
        "Tỉnh đoàn Quảng Bình tặng bằng khen cho anh Phạm Thế Cường. "
        "Tỉnh đoàn Quảng Bình tặng giấy khen cho anh Võ Khánh Thành."
    )
    facts = read(extractor, text)
    assert [a.form for a in facts.awards] == ["Bằng khen", "Giấy khen"]
    assert received(facts) == ["Phạm Thế Cường", "Võ Khánh Thành"]


def test_whom_a_span_of_time_stands_before(extractor: Extractor) -> None:
    text = "Thời gian qua em Lê Thị Mai được UBND tỉnh An Giang tặng Bằng khen."
    assert received(read(extractor, text)) == ["Lê Thị Mai"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bệnh viện Đa khoa Sương Hạ họp. Khoa Cấp cứu được Bộ Y tế tặng Bằng khen.",
            ["Khoa Cấp cứu Bệnh viện Đa khoa Sương Hạ"],
        ),
        (
            "Bệnh viện Sương Hạ và Bệnh viện Nậm Mây họp. Khoa Cấp cứu được Bộ Y tế tặng Bằng khen.",
            ["Khoa Cấp cứu"],
        ),
        (
            "Công an phá Chuyên án MA925. Bộ Công an tặng Bằng khen cho Ban chuyên án.",
            ["Ban chuyên án MA925"],
        ),
        (
            "Công an phá Chuyên án MA925 và chuyên án LC624. Bộ Công an tặng Bằng khen cho Ban chuyên án.",
            ["Ban chuyên án"],
        ),
    ],
)
def test_departments_and_teams_are_of_what_the_document_names(
    extractor: Extractor, text: str, expected: list[str]
) -> None:
    assert received(read(extractor, text)) == expected
