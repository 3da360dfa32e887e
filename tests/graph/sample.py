"""A small corpus with every kind of fact; people, bodies and places are invented."""

from decimal import Decimal

from kg.facts import (
    Award,
    Event,
    Evidence,
    Facts,
    Inference,
    Model,
    Movement,
    Official,
    Organisation,
    Recipient,
    Statistic,
    Status,
)

MOVEMENT = "Toàn dân bảo vệ an ninh Tổ quốc"

COMMITTEE = Organisation("Ủy ban nhân dân tỉnh Thanh Lâm", "ubnd-tinh", "Thanh Lâm", office="Chủ tịch")
UNION = Organisation("Liên đoàn Lao động tỉnh Thanh Lâm", None, "Thanh Lâm")
POLICE = Organisation("Công an tỉnh Thanh Lâm", "cong-an-tinh", "Thanh Lâm", parent="Bộ Công an")
MINISTRY = Organisation("Bộ Công an", "bo-cong-an")
PRESIDENT = Organisation("Chủ tịch nước")
PRESS = Organisation("Cục Truyền thông Thanh Lâm")
COMMUNE = Organisation("Công an xã Bình Lâm", "cong-an-xa", "Thanh Lâm")
SOME_POLICE = Organisation("Công an tỉnh", "cong-an-tinh", resolved=False)

HOSTILE = 'Công ty "A\\B" \' } <script>alert(1)</script>\n| =1+1 \u202e\x00 #x'


def words(quote: str, start: int, construction: str = "confer-active", zone: str = "body") -> Evidence:
    return Evidence(start, start + len(quote), quote, zone, construction)


def shared_group() -> Recipient:
    return Recipient("group", None, None, 2, 36, label="điển hình tiên tiến", start=100, end=160)


def province() -> Facts:
    """A group that shares three awards; a conference; a model that is counted."""
    said = {"movement": MOVEMENT, "period": (2018, 2023), "date": "2023-08-25", "place": "Thanh Lâm"}
    return Facts(
        "thanh-lam-2023-08",
        "2023-08-26",
        "Thanh Lâm",
        source="https://bao.example.vn/thanh-lam?id=1",
        place_evidence=words("Thanh Lâm", 0, "date-line", "title"),
        published_evidence=words("26/8/2023", 20, "date-line", "boilerplate"),
        awards=(
            Award(
                (words("nhận Bằng khen của Chủ tịch UBND tỉnh", 200),),
                (COMMITTEE,),
                "Bằng khen",
                None,
                (shared_group(),),
                **said,
            ),
            Award(
                (words("Bằng khen của Liên đoàn Lao động tỉnh", 240),),
                (UNION,),
                "Bằng khen",
                None,
                (shared_group(),),
                **said,
            ),
            Award(
                (words("và Giấy khen của Công an tỉnh", 280), words("trao Giấy khen", 900, "caption", "caption")),
                (POLICE,),
                "Giấy khen",
                None,
                (shared_group(),),
                presenter=("Lê Minh Đạo",),
                inferences=(Inference("date", "year-from-publication", "2023"),),
                **said,
            ),
        ),
        officials=(
            Official(
                (words("Đại tá Lê Minh Đạo, Phó Giám đốc Công an tỉnh", 400),),
                "Lê Minh Đạo",
                "Đại tá",
                "Phó Giám đốc",
                POLICE,
            ),
        ),
        events=(Event((words("Hội nghị biểu dương", 60),), "Hội nghị", "2023-08-25", "Thanh Lâm", (UNION, POLICE)),),
        movements=(Movement((words(f"phong trào “{MOVEMENT}”", 500),), MOVEMENT),),
        models=(
            Model(
                (words("3.184 Tổ tự quản khu nhà trọ công nhân", 600),),
                "Tổ tự quản khu nhà trọ công nhân",
                3184,
                "Thanh Lâm",
            ),
        ),
        statistics=(
            Statistic(
                (words("hơn 5.000 lượt công nhân", 650, "statistic"),),
                "lượt công nhân",
                Decimal(5000),
                None,
                "gt",
                "hơn",
                occurrences=True,
                movement=MOVEMENT,
                place="Thanh Lâm",
                period=(2018, 2023),
            ),
            Statistic(
                (words("107/116 xã", 680, "statistic"),),
                "xã",
                Decimal(107),
                numerator=107,
                denominator=116,
                place="Thanh Lâm",
            ),
            Statistic((words("đạt 58,01%", 700, "statistic"),), "khu dân cư đạt chuẩn", Decimal("58.01"), "%"),
        ),
    )


def ministry() -> Facts:
    """Someone hands over what another body gives; what is decided, proposed, planned, denied."""
    return Facts(
        "bo-cong-an-2024-05",
        "2024-05-02",
        None,
        source="https://bao.example.vn/bo",
        awards=(
            Award(
                (words("trao Kỷ niệm chương “Bảo vệ an ninh Tổ quốc” tặng ông Trần Văn An", 10),),
                (MINISTRY,),
                "Kỷ niệm chương",
                "Bảo vệ an ninh Tổ quốc",
                (Recipient("person", "Trần Văn An"),),
                presenter=("Hoàng Thị Bích",),
                date="2024-05-01",
                on_behalf=True,
            ),
            Award(
                (words("tuyên dương 30 tập thể, cá nhân", 120),),
                (MINISTRY, PRESS),
                "Tuyên dương",
                None,
                (Recipient("group", label="30 tập thể, cá nhân", start=131, end=150),),
                date="2024-04",
            ),
            Award(
                (words("được quyết định tặng Huân chương Lao động hạng Ba", 200),),
                (PRESIDENT,),
                "Huân chương",
                "Lao động hạng Ba",
                (Recipient("organisation", COMMUNE.name, COMMUNE),),
                date="2024",
                status=Status.DECIDED,
                decision="863/QĐ-CTN",
            ),
            Award(
                (words("Bộ Công an tặng Bằng khen cho 5 cá nhân và 20 triệu đồng", 300),),
                (MINISTRY,),
                "Bằng khen",
                None,
                (Recipient("group", individuals=5, start=330, end=340),),
                date="2024-05-01",
                presenter=("Nguyễn Thu Hà",),
            ),
            Award(
                (words("Bộ Công an tặng Bằng khen cho 5 cá nhân và 20 triệu đồng", 300),),
                (MINISTRY,),
                "Tiền thưởng",
                None,
                (Recipient("group", individuals=5, start=330, end=340),),
                date="2024-05-01",
            ),
        ),
        not_awards=(
            Award(
                (words("đề nghị Thủ tướng Chính phủ tặng Bằng khen cho ông Đỗ Văn Cảnh", 500, "propose"),),
                (Organisation("Thủ tướng Chính phủ"),),
                "Bằng khen",
                None,
                (Recipient("person", "Đỗ Văn Cảnh"),),
                status=Status.PROPOSED,
            ),
            Award(
                (words("sẽ khen thưởng 12 tập thể", 600, "plan"),),
                (COMMITTEE,),
                "Giấy khen",
                None,
                (Recipient("group", collectives=12, start=615, end=625),),
                status=Status.PLANNED,
            ),
            Award(
                (words("không tặng Giấy khen cho ông Phan Văn Đông", 700, "deny"),),
                (POLICE,),
                "Giấy khen",
                None,
                (Recipient("person", "Phan Văn Đông"),),
                status=Status.NEGATED,
            ),
        ),
        officials=(
            Official((words("Đại tá Lê Minh Đạo, Giám đốc", 800),), "Lê Minh Đạo", "Đại tá", "Giám đốc", POLICE),
            Official(
                (words("nguyên Phó Giám đốc Công an tỉnh Thanh Lâm", 830),),
                "Lê Minh Đạo",
                None,
                "nguyên Phó Giám đốc",
                POLICE,
            ),
            Official(
                (words("bà Hoàng Thị Bích, Phó Cục trưởng Cục Truyền thông", 900),),
                "Hoàng Thị Bích",
                None,
                "Phó Cục trưởng",
                PRESS,
            ),
            Official(
                (words("Nguyễn Thu Hà, Thứ trưởng Bộ Công an", 960),), "Nguyễn Thu Hà", None, "Thứ trưởng", MINISTRY
            ),
        ),
    )


def nameless() -> Facts:
    """What a text leaves open: the province, the year, who the namesake is; labels that mean harm."""
    seven = Recipient("group", individuals=7, start=50, end=60)
    return Facts(
        "không tên 24/7 #1",
        None,
        None,
        awards=(
            Award(
                (words("Công an tỉnh tặng giấy khen cho 7 cá nhân", 20),),
                (SOME_POLICE,),
                "Giấy khen",
                None,
                (seven, Recipient("person", "Trần Văn An"), Recipient("group", households=3, start=70, end=80)),
                date="2022-09-22",
            ),
            Award(
                (words("tặng thưởng", 300),),
                (Organisation(HOSTILE),),
                "Quà",
                None,
                (Recipient("organisation", "Tổ dân phố 5"), Recipient("person", '=HYPERLINK("http://evil.example")')),
            ),
        ),
        officials=(
            Official((words("Trung úy Vũ Hải", 400),), "Vũ Hải", "Trung úy", None, None),
            Official((words("già làng Y Thim", 420),), "Y Thim", None, "Già làng", None),
        ),
        events=(
            Event(
                (words("Ngày hội", 0, "event", "title"),),
                "Ngày hội",
                "2022-09-22",
                None,
                (SOME_POLICE,),
                title="Ngày hội toàn dân",
            ),
        ),
        models=(Model((words("Camera an ninh", 500),), "Camera an ninh", None, None),),
    )


def corpus() -> list[Facts]:
    return [province(), ministry(), nameless()]
