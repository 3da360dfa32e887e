"""Who receives where other words tell it: other sentences, appositions, retellings, short names (own sentences)."""

import pytest

from kg.extraction.extract import Extractor

from .test_recipients import read, received


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
        # to whom after death, where one alone has died
        ("Đại úy Lê Văn Mây hy sinh ở tuổi 31. Tỉnh đoàn An Giang cũng đã truy tặng bằng khen.", ["Lê Văn Mây"]),
        ("Viếng liệt sĩ Lê Văn Mây. Tỉnh đoàn An Giang cũng đã truy tặng bằng khen.", ["Lê Văn Mây"]),
        ("Anh Lê Mây và anh Hồ Sương hy sinh. Tỉnh đoàn An Giang cũng đã truy tặng bằng khen.", []),
        (
            "Trên tàu có 3 sĩ quan. UBND tỉnh An Giang tặng Bằng khen cho các sĩ quan.",
            [(None, 3)],
        ),
        (
            "Trên tàu có 3 sĩ quan. UBND tỉnh An Giang tặng Bằng khen cho các sĩ quan về hưu.",
            [(None, None)],
        ),
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
        (
            "Thầy Phục và cư dân đảo vui mừng khi các cháu đều nhận được giấy khen của Sở Y tế tỉnh An Giang.",
            [(None, None)],
        ),
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


CAUGHT = "Anh Lê Văn Hùng đuổi bắt cướp. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Công an huyện Tri Tôn đã tặng giấy khen.", [("Giấy khen", "Lê Văn Hùng")]),
        ("Biết chuyện, UBND xã Tân Phú quyết định tặng giấy khen để động viên.", [("Giấy khen", "Lê Văn Hùng")]),
        ("Chủ tịch UBND huyện Tri Tôn đã thưởng nóng 5 triệu đồng.", [("Tiền thưởng", "Lê Văn Hùng")]),
        ("Anh được Công an tỉnh An Giang thưởng nóng 5 triệu đồng.", [("Tiền thưởng", "Lê Văn Hùng")]),
        ("Anh đã được UBND xã Tân Phú biểu dương.", [("Tuyên dương", "Lê Văn Hùng")]),
        ("Tỉnh đoàn An Giang đã tuyên dương anh trước toàn trường.", [("Tuyên dương", "Lê Văn Hùng")]),
        ("Nam thanh niên này được khen thưởng đột xuất.", [("Tuyên dương", "Lê Văn Hùng")]),
        ("Bộ phim được Công an huyện Tri Tôn tặng giấy khen.", []),
        ("Công an huyện Tri Tôn đã trao các phần thưởng.", []),
        ("Công an huyện Tri Tôn sẽ tặng giấy khen.", []),
        ("Chị Trần Thị Mai gọi người đến. Công an huyện Tri Tôn đã tặng giấy khen.", []),
        ("Anh được vay 5 triệu đồng.", []),
    ],
)
def test_a_clause_that_names_nobody_means_the_one_who_is_told_of(
    extractor: Extractor, sentence: str, expected: list[tuple[str, str]]
) -> None:
    facts = read(extractor, CAUGHT + sentence)
    assert [(award.form, award.recipients[0].name) for award in facts.awards] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phóng viên có mặt tại lễ đón nhận Huân chương Lao động của Công ty May Đông Hà.", ["Công ty May Đông Hà"]),
        ("Ông Lê Tám nói tại lễ đón nhận huân chương lao động hạng 3 của Novajet.", ["Novajet"]),
        ("Lễ đón nhận danh hiệu Anh hùng Lao động của Công ty May Đông Hà diễn ra tối qua.", ["Công ty May Đông Hà"]),
        ("Phát biểu tại lễ đón nhận Cờ thi đua của Bộ Công an, ông Lê Tám cảm ơn.", []),
        ("Thầy Đỗ Văn Hùng, Trường THPT Nông Lạc 1, được tặng Bằng khen.", ["Đỗ Văn Hùng"]),
        ("Ông Lê Tám là cá nhân duy nhất của huyện được Bộ Công an tặng Bằng khen.", ["Lê Tám"]),
        ("Giải Nhất thuộc về đội Hoa Sen, giải Nhì thuộc về đoàn Nghệ An.", ["Đội Hoa Sen", "Đoàn Nghệ An"]),
        (
            "Trung ương Đoàn đã trao Huy hiệu Tuổi trẻ sáng tạo - phần thưởng cao nhất của tuổi trẻ - cho em Lê Tám.",
            ["Lê Tám"],
        ),
    ],
)
def test_who_receives_stands_beside_other_words(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert received(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại tướng Lê Văn Tám sinh năm 1911. Được Đảng và Nhà nước tặng Huân chương Sao vàng.", ["Lê Văn Tám"]),
        ("Đầu năm 2017, Huyền My vinh dự được nhận bằng khen của Trung ương Đoàn.", ["Huyền My"]),
        ("Nhà thiết kế Nhật Dũng nhận bằng khen của UBND tỉnh An Giang.", ["Nhật Dũng"]),
        ("Em Lê Thị Thảo - học sinh lớp 8A, xuất sắc về nhất, nhận bằng khen của Bộ Y tế.", ["Lê Thị Thảo"]),
        ("Bộ Y tế đã trao bằng khen kèm phần thưởng trị giá 3 triệu đồng cho em Lê Tám.", ["Lê Tám", "Lê Tám"]),
        ("UBND tỉnh An Giang tặng Bằng khen cho Bộ đội Cụ Hồ.", []),
        ("Đầu năm 2017, An Giang nhận nhiều bằng khen.", []),
    ],
)
def test_names_stand_at_the_beginning_of_clauses(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert received(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Văn phòng Tỉnh ủy An Giang đã tổ chức lễ đón nhận Huân chương Lao động cho ông Lê Văn Tám.", ["Lê Văn Tám"]),
        ("Bộ Y tế tặng giấy khen cho những cá nhân cứu người ở ngã tư, huyện Tân Phú.", [(None, None)]),
    ],
)
def test_for_whom_an_order_is_received(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected
