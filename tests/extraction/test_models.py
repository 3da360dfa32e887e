"""What names a community model, how far its name goes, how many there are, and what is no model of ours."""

import pytest

from kg.extraction.extract import Extractor
from kg.reading.document import Document, Zone, ZoneKind

Expected = list[tuple[str, int | None]]


def models_of(extractor: Extractor, text: str) -> Expected:
    title, _, body = text.partition(" ## ")
    zones = [Zone(ZoneKind.BODY, 0, len(text))]
    if body:
        text = f"{title}\n\n{body}"
        zones = [Zone(ZoneKind.TITLE, 0, len(title)), Zone(ZoneKind.BODY, len(title) + 2, len(text))]
    return [(m.name, m.count) for m in extractor.extract(Document("d", text, tuple(zones))).models]


def check(extractor: Extractor, text: str, expected: Expected) -> None:
    assert sorted(models_of(extractor, text), key=str) == sorted(expected, key=str)


NAMED: list[tuple[str, Expected]] = [
    (
        "Công an xã ra mắt mô hình “Tiếng kẻng an ninh”.",
        [
            ("Tiếng kẻng an ninh", None),
        ],
    ),
    (
        "Phường duy trì tốt mô hình điểm “Khu dân cư an toàn về an ninh trật tự”.",
        [
            ("Khu dân cư an toàn về an ninh trật tự", None),
        ],
    ),
    (
        "Công an xã vận động bà con lập mô hình mang tên “Họ đạo bình yên” để giữ gìn trật tự.",
        [
            ("Họ đạo bình yên", None),
        ],
    ),
    (
        "Nổi bật là mô hình 'Dòng họ tự quản' của dòng họ Lê Văn.",
        [
            ("Dòng họ tự quản", None),
        ],
    ),
    (
        "Mô hình camera giám sát với tên gọi “Mắt thần” giúp Công an phường bắt 4 vụ trộm.",
        [
            ("Mắt thần", None),
        ],
    ),
    (
        "Đáng chú ý, tổ “Liên gia tự quản” ở ấp 3 đã hòa giải 12 vụ mâu thuẫn.",
        [
            ("Liên gia tự quản", None),
        ],
    ),
    (
        "Câu lạc bộ “Thanh niên với pháp luật” sinh hoạt mỗi tháng một lần.",
        [
            ("Thanh niên với pháp luật", None),
        ],
    ),
    (
        "“Cổng trường an toàn giao thông” là mô hình được phụ huynh đánh giá cao.",
        [
            ("Cổng trường an toàn giao thông", None),
        ],
    ),
    (
        "“Ánh sáng an ninh” - mô hình hay ở xã vùng biên.",
        [
            ("Ánh sáng an ninh", None),
        ],
    ),
    (
        "Đồn Biên phòng phối hợp xây dựng mô hình “Bến bãi an toàn”, được ngư dân ủng hộ.",
        [
            ("Bến bãi an toàn", None),
        ],
    ),
    (
        "Công an phường giới thiệu mô hình “5 biết về an ninh khu trọ”.",
        [
            ("5 biết về an ninh khu trọ", None),
        ],
    ),
    (
        "Công an xã kể về mô hình “3 không” ở làng chài.",
        [
            ("3 không", None),
        ],
    ),
    (
        "Công an huyện nhân rộng mô hình “Khu dân cư “3 không” về ma túy” trong toàn huyện.",
        [
            ('Khu dân cư "3 không" về ma túy', None),
        ],
    ),
    (
        "Công an huyện nhân rộng mô hình “Khu dân cư ‘3 không’ về ma túy”.",
        [
            ("Khu dân cư '3 không' về ma túy", None),
        ],
    ),
    (
        "Công an xã dựng mô hình “Tổ tự quản\nkhu nhà trọ Hòa Lân” từ năm 2020.",
        [
            ("Tổ tự quản khu nhà trọ Hòa Lân", None),
        ],
    ),
    (
        "Xã có mô hình “Xóm đạo bình yên, gia đình hòa thuận” giữ gìn ANTT.",
        [
            ("Xóm đạo bình yên, gia đình hòa thuận", None),
        ],
    ),
    (
        "Mô hình “Mô hình tự quản đường biên” được bà con ủng hộ.",
        [
            ("tự quản đường biên", None),
        ],
    ),
    (
        "Tuyến đường “Phụ nữ tự quản về ANTT” dài 2 km được lắp đèn.",
        [
            ("Phụ nữ tự quản về ANTT", None),
        ],
    ),
    (
        "Mô hình “Zalo an ninh” do Công an xã Vĩnh Thạnh khởi xướng, nay được nhân rộng ra toàn huyện.",
        [
            ("Zalo an ninh", None),
        ],
    ),
    (
        "Nhân dịp này, Công an tỉnh tặng Giấy khen cho mô hình “Bến phà bình yên” và 5 cá nhân.",
        [
            ("Bến phà bình yên", None),
        ],
    ),
    (
        "Bằng khen được trao cho tập thể tổ “Tự quản đường biên” bản Na Hỷ.",
        [
            ("Tự quản đường biên", None),
        ],
    ),
    (
        "Công an phường 7 đang thí điểm mô hình “Một cán bộ, chiến sĩ - một hộ khó khăn”.",
        [
            ("Một cán bộ, chiến sĩ - một hộ khó khăn", None),
        ],
    ),
    (
        "Hội nghị biểu dương 12 mô hình tiêu biểu, trong đó có mô hình “Nhà trọ xanh, an toàn” của phường 5.",
        [
            ("Nhà trọ xanh, an toàn", None),
        ],
    ),
    (
        "Ông Hai là người đầu tiên dựng lên tổ “Đò ngang an toàn”; bà con còn gọi là tổ ông Hai.",
        [
            ("Đò ngang an toàn", None),
        ],
    ),
    (
        "Mô hình “Camera an ninh” với 196 mắt camera được lắp ở 12 tuyến đường.",
        [
            ("Camera an ninh", None),
        ],
    ),
    (
        "Ban Thường vụ Hội LHPN phường ra mắt mô hình “Chi hội phụ nữ 3 không, 3 sạch” tại khu phố 5, do "
        "Công an phường bảo trợ.",
        [
            ("Chi hội phụ nữ 3 không, 3 sạch", None),
        ],
    ),
    (
        "Mô hình “Tự quản, tự phòng, tự bảo vệ” được Trung tướng Nam đánh giá “rất hiệu quả”.",
        [
            ("Tự quản, tự phòng, tự bảo vệ", None),
        ],
    ),
    (
        "Mô hình “Công an xã gần dân” là niềm tự hào, như lời Bác dạy: “Dân như nước”.",
        [
            ("Công an xã gần dân", None),
        ],
    ),
    (
        "Lễ công bố mô hình “Biên giới bình yên” diễn ra sáng 5/6.",
        [
            ("Biên giới bình yên", None),
        ],
    ),
    (
        "Hội nghị về mô hình “Ba bám, ba cùng” do Công an huyện tổ chức.",
        [
            ("Ba bám, ba cùng", None),
        ],
    ),
    (
        "Phong trào và mô hình “Mỗi nhà một chuông báo cháy” lan tới xóm núi, theo Công an xã.",
        [
            ("Mỗi nhà một chuông báo cháy", None),
        ],
    ),
    (
        "Công an xã lập mô hình “Có dân là có bình yên”.",
        [
            ("Có dân là có bình yên", None),
        ],
    ),
    (
        "Trong năm 2023 mô hình “Phố không ma túy” ra đời ở quận 4.",
        [
            ("Phố không ma túy", None),
        ],
    ),
    (
        "Ấp 4 tổ “Phụ nữ tự quản” họp mỗi tháng.",
        [
            ("Phụ nữ tự quản", None),
        ],
    ),
    (
        "«Camera an ninh» là mô hình mới ở phường.",
        [
            ("Camera an ninh", None),
        ],
    ),
    (
        "Đại úy Hòa, Tổ trưởng tổ “Cảnh giới đêm”, nói tổ mình hiện có 9 người; tội phạm giảm.",
        [
            ("Cảnh giới đêm", None),
        ],
    ),
    (
        "Ông Sáu kể, “Tiếng kẻng an ninh” vang lên là cả xóm thức. Mô hình này xã đã duy trì 8 năm.",
        [
            ("Tiếng kẻng an ninh", None),
        ],
    ),
]

LISTS: list[tuple[str, Expected]] = [
    (
        "Công an tỉnh duy trì các mô hình: “Camera an ninh”; “Tổ liên gia tự quản”; “Hòm thư tố giác tội phạm”.",
        [
            ("Camera an ninh", None),
            ("Tổ liên gia tự quản", None),
            ("Hòm thư tố giác tội phạm", None),
        ],
    ),
    (
        "Nhiều mô hình hay về bảo đảm ANTT được nhân rộng, điển hình là “Ngõ bình yên”, “Chợ an toàn” và "
        "“Bến xe văn minh”.",
        [
            ("Ngõ bình yên", None),
            ("Chợ an toàn", None),
            ("Bến xe văn minh", None),
        ],
    ),
    (
        "Có nhiều mô hình tiêu biểu như: “Ngọn đèn an ninh” của xã Tân An, “Loa an ninh” ở phường 3, “Bến"
        " đò tự quản” do Hội Cựu chiến binh phụ trách.",
        [
            ("Ngọn đèn an ninh", None),
            ("Loa an ninh", None),
            ("Bến đò tự quản", None),
        ],
    ),
    (
        "Có thể kể đến các mô hình “Chuông báo trộm” (xã Long Hòa), “Xóm đạo không ma túy” (xã Phú An).",
        [
            ("Chuông báo trộm", None),
            ("Xóm đạo không ma túy", None),
        ],
    ),
    (
        "Công an huyện đã xây dựng 3 mô hình “Tiếng loa an ninh”, “Cổng rào an ninh”, “Dòng họ không ma túy”.",
        [
            ("Tiếng loa an ninh", None),
            ("Cổng rào an ninh", None),
            ("Dòng họ không ma túy", None),
        ],
    ),
    (
        "Phường có 4 mô hình, trong đó có “Nhà trọ an toàn” và “Tổ xe ôm tự quản”.",
        [
            ("Nhà trọ an toàn", None),
            ("Tổ xe ôm tự quản", None),
        ],
    ),
    (
        "Công an tỉnh duy trì mô hình “Camera an ninh”, tổ “Xe ôm tự quản” và 12 đội “Thanh niên xung kích”.",
        [
            ("Camera an ninh", None),
            ("Xe ôm tự quản", None),
            ("Thanh niên xung kích", 12),
        ],
    ),
    (
        "Duy trì các mô hình: Camera an ninh; Tổ tự quản về ANTT, phòng cháy chữa cháy; Dòng họ không có tội phạm.",
        [
            ("Camera an ninh", None),
            ("Tổ tự quản về ANTT, phòng cháy chữa cháy", None),
            ("Dòng họ không có tội phạm", None),
        ],
    ),
    (
        "Duy trì các mô hình như: Camera an ninh, Tiếng kẻng an ninh, Dòng họ tự quản và Cổng trường an "
        "toàn giao thông.",
        [
            ("Camera an ninh", None),
            ("Tiếng kẻng an ninh", None),
            ("Dòng họ tự quản", None),
            ("Cổng trường an toàn giao thông", None),
        ],
    ),
    (
        "Các mô hình về ANTT tiêu biểu của xã:\n- “Tiếng kẻng an ninh”;\n- “Camera an ninh”;\n- “Tổ liên gia tự quản”.",
        [
            ("Tiếng kẻng an ninh", None),
            ("Camera an ninh", None),
            ("Tổ liên gia tự quản", None),
        ],
    ),
    (
        "Công an phường duy trì các mô hình như “Ngõ không rác, không tội phạm”, “Xóm trọ nghĩa tình”... "
        "giúp giữ vững địa bàn.",
        [
            ("Ngõ không rác, không tội phạm", None),
            ("Xóm trọ nghĩa tình", None),
        ],
    ),
    (
        "Xã có mô hình “Tổ tự quản biên giới” và mô hình “Bản không tội phạm”.",
        [
            ("Tổ tự quản biên giới", None),
            ("Bản không tội phạm", None),
        ],
    ),
    (
        "Các mô hình do Công đoàn phối hợp xây dựng như “Tổ công nhân tự quản”, “Khu nhà trọ công nhân "
        "văn minh”, “Doanh nghiệp không có tội phạm” phát huy tác dụng.",
        [
            ("Tổ công nhân tự quản", None),
            ("Khu nhà trọ công nhân văn minh", None),
            ("Doanh nghiệp không có tội phạm", None),
        ],
    ),
    (
        "Thôn có cả “Tiếng kẻng an ninh” lẫn “Camera an ninh”, hai mô hình được huyện cho nhân rộng.",
        [
            ("Tiếng kẻng an ninh", None),
            ("Camera an ninh", None),
        ],
    ),
    (
        "“Tổ phụ nữ không có chồng con vi phạm pháp luật”, “Gia đình bình yên” là những mô hình tiêu biểu của Hội.",
        [
            ("Tổ phụ nữ không có chồng con vi phạm pháp luật", None),
            ("Gia đình bình yên", None),
        ],
    ),
    (
        "Xã có 2 mô hình: “Giáo xứ không tệ nạn” và “Tiếng chuông bình yên”.",
        [
            ("Giáo xứ không tệ nạn", None),
            ("Tiếng chuông bình yên", None),
        ],
    ),
    (
        "Mô hình “ Tổ phòng chống tội phạm ” , “ Xóm văn hoá ” giúp công an xã nắm tin.",
        [
            ("Tổ phòng chống tội phạm", None),
            ("Xóm văn hóa", None),
        ],
    ),
    (
        "Điển hình là mô hình “Khu công nghiệp an toàn, công nhân thân thiện” ở Khu công nghiệp Sóng Thần"
        " 2; “Đội tuần tra nhân dân” ở phường An Phú.",
        [
            ("Khu công nghiệp an toàn, công nhân thân thiện", None),
            ("Đội tuần tra nhân dân", None),
        ],
    ),
    (
        "Các mô hình, cách làm hay về giữ gìn ANTT như “Tiếng mõ an ninh” ở xã A Ngo, “Suối không rác, "
        "bản không tệ nạn”; câu lạc bộ “Già làng gương mẫu” đã góp phần giữ yên địa bàn.",
        [
            ("Tiếng mõ an ninh", None),
            ("Suối không rác, bản không tệ nạn", None),
            ("Già làng gương mẫu", None),
        ],
    ),
    (
        "Hai mô hình “Tổ tự quản biên giới”, “Bản bình yên” được Đồn Biên phòng nhân rộng.",
        [
            ("Tổ tự quản biên giới", None),
            ("Bản bình yên", None),
        ],
    ),
    (
        "Các mô hình “Tổ tự quản biên giới”, “Bản bình yên” được nhân rộng ra 12 bản.",
        [
            ("Tổ tự quản biên giới", None),
            ("Bản bình yên", None),
        ],
    ),
]

COUNTS: list[tuple[str, Expected]] = [
    (
        "Toàn tỉnh có 2.156 mô hình “Khu nhà trọ tự quản”.",
        [
            ("Khu nhà trọ tự quản", 2156),
        ],
    ),
    (
        "Toàn huyện hiện có 15 mô hình “Tổ liên gia an toàn PCCC”, thu hút 300 hộ.",
        [
            ("Tổ liên gia an toàn PCCC", 15),
        ],
    ),
    (
        "Các cấp Hội đã ra mắt hơn 40 câu lạc bộ “Phụ nữ phòng, chống tội phạm” ở cơ sở.",
        [
            ("Phụ nữ phòng, chống tội phạm", 40),
        ],
    ),
    (
        "Liên đoàn duy trì 08 đội “Công nhân xung kích tự quản”.",
        [
            ("Công nhân xung kích tự quản", 8),
        ],
    ),
    (
        "Hội thành lập hai câu lạc bộ “Cựu chiến binh phòng chống ma túy”.",
        [
            ("Cựu chiến binh phòng chống ma túy", 2),
        ],
    ),
    (
        "Mô hình “Tổ tự quản khu nhà trọ” với 23 tổ, 460 thành viên hoạt động đều tay.",
        [
            ("Tổ tự quản khu nhà trọ", 23),
        ],
    ),
    (
        "Mô hình “Đội dân phòng xung kích” (18 đội) hoạt động từ năm 2019.",
        [
            ("Đội dân phòng xung kích", 18),
        ],
    ),
    (
        "Mô hình “Camera an ninh” đã có ở 14 xã, phường.",
        [
            ("Camera an ninh", 14),
        ],
    ),
    (
        "Mô hình “Tiếng kẻng an ninh” được nhân rộng ra 61 thôn.",
        [
            ("Tiếng kẻng an ninh", 61),
        ],
    ),
    (
        "Mô hình “Họ đạo bình yên” đến nay đã phát triển thành 9 họ đạo.",
        [
            ("Họ đạo bình yên", 9),
        ],
    ),
    (
        "Mô hình “Chốt bảo vệ dân phố” được triển khai tại 12/14 phường.",
        [
            ("Chốt bảo vệ dân phố", 12),
        ],
    ),
    (
        "Có 45/52 khu dân cư duy trì mô hình “Khu dân cư tự quản”.",
        [
            ("Khu dân cư tự quản", 45),
        ],
    ),
    (
        "Xã ra mắt mô hình “Cổng rào an ninh” với 84 hộ tham gia.",
        [
            ("Cổng rào an ninh", None),
        ],
    ),
    (
        "Mô hình “Mắt thần” có 22 camera do dân góp tiền mua, giúp công an phường phá nhiều vụ án.",
        [
            ("Mắt thần", None),
        ],
    ),
    (
        "Mô hình “Tổ phụ nữ tự quản” có 5 tổ viên nòng cốt.",
        [
            ("Tổ phụ nữ tự quản", None),
        ],
    ),
    (
        "Mô hình “Tiếng loa an ninh” ra đời năm 2018. Đến nay, mô hình đã được nhân rộng ra 27 ấp.",
        [
            ("Tiếng loa an ninh", 27),
        ],
    ),
    (
        "Mô hình “Tổ xe ôm tự quản” ra đời năm 2018. Đến nay toàn phường có 11 tổ với 130 thành viên.",
        [
            ("Tổ xe ôm tự quản", 11),
        ],
    ),
    (
        "Huyện có 73 “Tổ nhân dân tự quản”, 12 CLB “Phòng, chống tội phạm”.",
        [
            ("Tổ nhân dân tự quản", 73),
            ("Phòng, chống tội phạm", 12),
        ],
    ),
    (
        "Nhờ 31 tuyến đường “Phụ nữ tự quản ANTT”, nạn trộm giảm.",
        [
            ("Phụ nữ tự quản ANTT", 31),
        ],
    ),
    (
        "Có một mô hình “Tổ liên gia tự quản” làm điểm.",
        [
            ("Tổ liên gia tự quản", None),
        ],
    ),
    (
        "Mô hình “Nhà trọ tự quản” ra mắt ngày 12/5/2021 tại khu phố 4.",
        [
            ("Nhà trọ tự quản", None),
        ],
    ),
    (
        "Theo Công an huyện, toàn huyện có 132 tổ liên gia, 45 “Tổ tự quản về ANTT”, 18 mô hình “Camera "
        "an ninh” với 240 mắt camera và 3 CLB “Tuổi trẻ phòng, chống ma túy”.",
        [
            ("Tổ tự quản về ANTT", 45),
            ("Camera an ninh", 18),
            ("Tuổi trẻ phòng, chống ma túy", 3),
        ],
    ),
    (
        "Từ 2 tổ ban đầu, mô hình “Tổ tàu thuyền an toàn” nay đã có 58 tổ với 412 phương tiện.",
        [
            ("Tổ tàu thuyền an toàn", 58),
        ],
    ),
    (
        "Từ chỗ chỉ có 3 câu lạc bộ, đến nay toàn tỉnh có 47 câu lạc bộ “Nông dân với pháp luật”.",
        [
            ("Nông dân với pháp luật", 47),
        ],
    ),
    (
        "Mô hình “Tổ bảo vệ dân phố kiểu mẫu”: 12 tổ; mô hình “Hẻm an toàn”: 35 hẻm.",
        [
            ("Tổ bảo vệ dân phố kiểu mẫu", 12),
            ("Hẻm an toàn", 35),
        ],
    ),
    (
        "Cả 9/9 xóm đều đã xây dựng được mô hình “Xóm bình yên”.",
        [
            ("Xóm bình yên", 9),
        ],
    ),
    (
        "Mô hình “Họ đạo bình yên” ra đời từ họ đạo Tân Lộc, nay có 14 họ đạo trong vùng cùng làm.",
        [
            ("Họ đạo bình yên", 14),
        ],
    ),
    (
        "Năm 2020, phường lập 1 đội “Xung kích chữa cháy” với 25 đội viên.",
        [
            ("Xung kích chữa cháy", 1),
        ],
    ),
    (
        "Duy trì 24 “Cụm liên kết an ninh trật tự”, 312 “Dòng họ tự quản”, 56 “Thôn không có tội phạm”.",
        [
            ("Cụm liên kết an ninh trật tự", 24),
            ("Dòng họ tự quản", 312),
            ("Thôn không có tội phạm", 56),
        ],
    ),
    (
        "Huyện đoàn ra mắt mô hình “Cổng trường bình yên” tại 6 trường học.",
        [
            ("Cổng trường bình yên", 6),
        ],
    ),
    (
        "Nhờ mô hình “Tiếng trống an ninh”, ba năm nay thôn không mất một con trâu. Toàn huyện giờ có 37 "
        "điểm trống như thế.",
        [
            ("Tiếng trống an ninh", 37),
        ],
    ),
    (
        "Đến cuối năm 2022, mô hình “Tổ tự quản nhà trọ” đã được nhân rộng từ 3 lên 64 tổ.",
        [
            ("Tổ tự quản nhà trọ", 64),
        ],
    ),
    (
        "Mô hình “Tổ tự quản nhà trọ” đã được nhân rộng từ 3 phường lên 14 phường.",
        [
            ("Tổ tự quản nhà trọ", 14),
        ],
    ),
    (
        "Công an thành phố đã nhân rộng mô hình “Đèn đường thắp sáng hẻm tối” ra 88 con hẻm.",
        [
            ("Đèn đường thắp sáng hẻm tối", 88),
        ],
    ),
    (
        "Liên đoàn Lao động tỉnh và Công an tỉnh thành lập được 215 Tổ tự quản an ninh trật tự khu nhà "
        "trọ, 30 Đội công nhân xung kích.",
        [
            ("Tổ tự quản an ninh trật tự khu nhà trọ", 215),
            ("Đội công nhân xung kích", 30),
        ],
    ),
    (
        "Mô hình “4 tại chỗ về phòng cháy” cùng các mô hình “Tổ liên gia PCCC” (120 tổ), “Điểm chữa cháy "
        "công cộng” (87 điểm) được duy trì.",
        [
            ("4 tại chỗ về phòng cháy", None),
            ("Tổ liên gia PCCC", 120),
            ("Điểm chữa cháy công cộng", 87),
        ],
    ),
    (
        "Mô hình “Em yêu biên giới” của Đồn Biên phòng có ở 5 trường.",
        [
            ("Em yêu biên giới", 5),
        ],
    ),
    (
        "Sau hai năm, mô hình “Nhà trọ 4 không” (tội phạm, ma túy, cháy nổ, nợ tiền) đã phủ kín 23/23 khu phố.",
        [
            ("Nhà trọ 4 không", 23),
        ],
    ),
    (
        "Công an huyện thành lập mười hai “Tổ phản ứng nhanh” và bốn câu lạc bộ “Tuổi trẻ với an toàn giao thông”.",
        [
            ("Tổ phản ứng nhanh", 12),
            ("Tuổi trẻ với an toàn giao thông", 4),
        ],
    ),
    (
        "Hội đã có “Tổ phụ nữ tự quản” (35), “Gia đình không có người vi phạm pháp luật” (412), “Bếp ăn an toàn” (7).",
        [
            ("Tổ phụ nữ tự quản", 35),
            ("Gia đình không có người vi phạm pháp luật", 412),
            ("Bếp ăn an toàn", 7),
        ],
    ),
    (
        "Xã dựng mô hình “Tổ đò dọc an toàn” năm 2017. Khi ấy chỉ có 9 ghe. Nay toàn xã có 6 tổ, 77 ghe.",
        [
            ("Tổ đò dọc an toàn", 6),
        ],
    ),
    (
        "Mô hình “Dòng họ không tội phạm” ra đời ở xã Nam Cường. Đến nay 31 dòng họ trong huyện đã có mô hình này.",
        [
            ("Dòng họ không tội phạm", 31),
        ],
    ),
    (
        "Hội Nông dân tỉnh duy trì 96 mô hình “Nông dân tự quản về ANTT”, 40 tổ “Nông dân với pháp luật”;"
        " phối hợp vay vốn cho 300 hộ theo mô hình “Trồng bưởi da xanh”.",
        [
            ("Nông dân tự quản về ANTT", 96),
            ("Nông dân với pháp luật", 40),
        ],
    ),
    (
        'Toàn thị xã có 254 camera an ninh , 41 " Tổ nhân dân tự quản " và 9 CLB " Phòng chống tội phạm " .',
        [
            ("Tổ nhân dân tự quản", 41),
            ("Phòng chống tội phạm", 9),
        ],
    ),
    (
        "Tại đây, bà con lập 17 “Gia đình an toàn”, 6 “Ngõ xóm bình yên”; công an xã hướng dẫn.",
        [
            ("Gia đình an toàn", 17),
            ("Ngõ xóm bình yên", 6),
        ],
    ),
    (
        "Phòng trào lan rộng với mô hình “Tổ tự quản,\ntự phòng” ở khu trọ.\nTừ 3 tổ, nay có 44 tổ.",
        [
            ("Tổ tự quản, tự phòng", 44),
        ],
    ),
    (
        "Công an tỉnh đánh giá cao các mô hình “Camera an ninh” (1.250 camera), “Chốt an ninh tự quản” "
        "(46 chốt), “Đội xung kích” (12 đội).",
        [
            ("Camera an ninh", 1250),
            ("Chốt an ninh tự quản", 46),
            ("Đội xung kích", 12),
        ],
    ),
    (
        "Liên đoàn Lao động huyện ra mắt thêm 4 tổ công nhân tự quản “Khu trọ nghĩa tình” để giữ gìn trật tự.",
        [
            ("Khu trọ nghĩa tình", 4),
        ],
    ),
]

UNQUOTED: list[tuple[str, Expected]] = [
    (
        "Công an xã ra mắt mô hình Camera an ninh tại ấp Bình Phú.",
        [
            ("Camera an ninh", None),
        ],
    ),
    (
        "Toàn huyện có 15 mô hình Tiếng kẻng an ninh.",
        [
            ("Tiếng kẻng an ninh", 15),
        ],
    ),
    (
        "Đến nay 96/120 thôn có mô hình quần chúng tự quản, làm nòng cốt.",
        [
            ("quần chúng tự quản", 96),
        ],
    ),
    (
        "Hội duy trì mô hình tuyến đường tự quản về ANTT ở 5 thôn.",
        [
            ("tuyến đường tự quản về ANTT", 5),
        ],
    ),
    (
        "Đã xây dựng 12 câu lạc bộ Phòng, chống tội phạm.",
        [
            ("Phòng, chống tội phạm", 12),
        ],
    ),
    (
        "Nhiều mô hình như Camera an ninh, Tổ liên gia tự quản được nhân rộng.",
        [
            ("Camera an ninh", None),
            ("Tổ liên gia tự quản", None),
        ],
    ),
    (
        "Ban Chỉ đạo nhân rộng các mô hình: Tổ liên gia tự quản, Khu nhà trọ an toàn, Tiếng kẻng an ninh,"
        " Camera an ninh.",
        [
            ("Tổ liên gia tự quản", None),
            ("Khu nhà trọ an toàn", None),
            ("Tiếng kẻng an ninh", None),
            ("Camera an ninh", None),
        ],
    ),
    (
        "Nổi bật là mô hình Zalo an ninh do Công an xã quản trị.",
        [
            ("Zalo an ninh", None),
        ],
    ),
]

AGAIN: list[tuple[str, Expected]] = [
    (
        "Ra mắt mô hình “Camera an ninh” ## Sáng 5-6, Công an xã ra mắt mô hình “Camera an ninh”. Mô hình"
        " “Camera an ninh” có 3 tổ.",
        [
            ("Camera an ninh", 3),
        ],
    ),
    (
        "RA MẮT MÔ HÌNH “TỔ TỰ QUẢN ANTT” ## Công an xã ra mắt mô hình “Tổ tự quản ANTT”.",
        [
            ("Tổ tự quản ANTT", None),
        ],
    ),
    (
        "Mô hình “Tổ tự quản khu nhà trọ công nhân” ra đời năm 2015. Bà Tư nói mô hình “Tổ tự quản” giúp bà yên tâm.",
        [
            ("Tổ tự quản khu nhà trọ công nhân", None),
        ],
    ),
    (
        "Xã có mô hình “Dòng họ tự quản về ANTT”. Mô hình “Dòng họ tự quản về an ninh trật tự” được khen.",
        [
            ("Dòng họ tự quản về ANTT", None),
        ],
    ),
    (
        "Xã có mô hình “Camera an ninh”, “Camera an ninh thông minh”.",
        [
            ("Camera an ninh", None),
            ("Camera an ninh thông minh", None),
        ],
    ),
    (
        "Ra mắt Câu lạc bộ “Phòng, chống lừa đảo trên không gian mạng” ## Chiều 3-4, Công an phường Tân "
        "Hưng ra mắt Câu lạc bộ “Phòng, chống lừa đảo trên không gian mạng” gồm 30 thành viên.",
        [
            ("Phòng, chống lừa đảo trên không gian mạng", None),
        ],
    ),
    (
        "Hiệu quả từ “Tiếng kẻng an ninh” ## Công an xã Phú Mỹ cho biết 3 năm qua trộm cắp giảm 40%. Đó "
        "là nhờ mô hình “Tiếng kẻng an ninh” đã có ở 11/11 ấp.",
        [
            ("Tiếng kẻng an ninh", 11),
        ],
    ),
]

NONE = [
    ("Bà con làm giàu nhờ mô hình “Nuôi tôm hai giai đoạn”. Công an xã cũng tới học hỏi."),
    ("Hội Phụ nữ có mô hình kinh tế “Vườn - ao - chuồng”, được UBND xã khen thưởng."),
    ("Trường có mô hình “Tiết học trải nghiệm sáng tạo”."),
    ("Công an xã tham gia xây dựng mô hình theo phương châm “Lấy sức dân lo cho dân”."),
    ("Nói về mô hình, Đại tá Nam chia sẻ: “Chúng tôi sẽ tiếp tục nhân rộng”."),
    ("Công an tỉnh tổ chức nhân rộng mô hình hưởng ứng phong trào “Toàn dân bảo vệ an ninh Tổ quốc”."),
    ("Năm 2022, toàn tỉnh có thêm 5 mô hình tự quản về an ninh trật tự."),
    ("UBND huyện tặng danh hiệu “Khu dân cư an toàn về ANTT” cho 15 khu dân cư."),
    ("Xã nhân rộng mô hình, điển hình tiên tiến trong phong trào bảo vệ an ninh Tổ quốc."),
    ("Ông Ba, Tổ trưởng Tổ tự quản số 4, được tặng Giấy khen."),
    ("Công an xã xây dựng những mô hình quần chúng tự hòa giải, tự quản, tự phòng."),
    ("Mô hình được tặng Bằng khen và danh hiệu “Điểm sáng an ninh”."),
    ("Thiếu tướng An trao Kỷ niệm chương “Bảo vệ an ninh Tổ quốc” cho 3 cá nhân."),
    ("Mô hình nguyên thủ tập thể được bãi bỏ năm 1992."),
    ("Đội tuyển dự giải “Công an xã giỏi” gồm 12 người."),
    ("Cả khu phố thuộc câu “Đi từng ngõ, gõ từng nhà” từ khi có mô hình."),
    ("Hội nghị biểu dương 12 mô hình tiêu biểu trong phong trào Toàn dân bảo vệ an ninh Tổ quốc."),
    ("Công an xã tham mưu nhân rộng các mô hình tổ tự quản, camera an ninh, tiếng kẻng an ninh."),
    ("Chị Lan làm chủ nhiệm Câu lạc bộ “Phụ nữ khởi nghiệp”. Công an xã đến dự."),
    ("Đội văn nghệ “Tiếng hát công nhân” biểu diễn tại ngày hội Toàn dân bảo vệ ANTQ."),
    ("Câu lạc bộ “Hưu trí” tặng 10 suất quà. Công an phường dự."),
    ("Ngày hội có hội thi “Tổ tự quản giỏi” do Công an huyện tổ chức."),
    ("Tại Ngày hội, UBND xã công nhận 5 “Gia đình an toàn về ANTT”."),
    ("Nhóm “Tín dụng đen” do Nguyễn Văn B cầm đầu bị Công an bắt."),
    ("Công an triệt phá đường dây ma túy và nhóm “Bảy tàn”."),
    ("Cuộc thi viết về mô hình, điển hình tiên tiến “Vì bình yên cuộc sống”."),
    ("Trong 5 năm, 1.204 khu dân cư, 96 cơ quan, 45 trường học đạt tiêu chuẩn “An toàn về ANTT”."),
    ("Bà con nói với nhau: “Có tổ tự quản, tối ngủ ngon”. Công an xã ghi nhận."),
    ("Xã đăng ký 5 mô hình “Dân vận khéo” về an ninh trật tự."),
    (
        "Trao Giấy khen cho 5 tập thể gồm: Tổ tự quản số 2, Câu lạc bộ “Bạn giúp bạn” và 3 đội dân phòng,"
        " Công an xã đề xuất."
    ),
    ("Mô hình “Quán cà phê không khói thuốc” được Sở Y tế khen."),
    ("Ngân hàng áp dụng mô hình “Một cửa”."),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_a_model_is_named_after_its_noun_and_in_quotes(extractor: Extractor, text: str, expected: Expected) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_item_of_a_list_is_a_model_and_none_takes_the_number_of_all(
    extractor: Extractor, text: str, expected: Expected
) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_a_count_is_of_instances_or_of_places_not_of_members(
    extractor: Extractor, text: str, expected: Expected
) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), UNQUOTED)
def test_a_name_without_quotes_needs_a_word_of_security(extractor: Extractor, text: str, expected: Expected) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_the_same_model_is_told_once(extractor: Extractor, text: str, expected: Expected) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_community_model(extractor: Extractor, text: str) -> None:
    assert models_of(extractor, text) == []


MOVEMENTS = [
    (
        "Hai ngành gắn các phong trào thi đua đang được triển khai, trong đó có “Dân vận khéo”, “Đền ơn đáp nghĩa”.",
        ["Dân vận khéo", "Đền ơn đáp nghĩa"],
    ),
    (
        "Nhiều cuộc vận động được hưởng ứng, tiêu biểu là “Người Việt Nam ưu tiên dùng hàng Việt Nam”.",
        ["Người Việt Nam ưu tiên dùng hàng Việt Nam"],
    ),
    ("Phong trào TDBVANTQ của xã có nhiều mô hình như “Camera an ninh”.", ["Toàn dân bảo vệ an ninh Tổ quốc"]),
    ("Từ phong trào thi đua, nhiều tập thể được tặng danh hiệu “Đơn vị quyết thắng”.", []),
    ("Quân đội nước này mở chiến dịch “Lá chắn phương Nam”.", []),
]


@pytest.mark.parametrize(("text", "expected"), MOVEMENTS)
def test_movements_in_a_list_told_later_and_no_models_among_them(
    extractor: Extractor, text: str, expected: list[str]
) -> None:
    document = Document("d", text, (Zone(ZoneKind.BODY, 0, len(text)),))
    assert [m.name for m in extractor.extract(document).movements] == expected
