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


NAMED = [
    ("Công an xã ra mắt mô hình “Tiếng kẻng an ninh”.", [("Tiếng kẻng an ninh", None)]),
    ("Phường duy trì tốt mô hình điểm “Khu dân cư an toàn về an ninh trật tự”.", [("Khu dân cư an toàn về an ninh trật tự", None)]),
    ("Công an xã vận động bà con lập mô hình mang tên “Họ đạo bình yên” để giữ gìn trật tự.", [("Họ đạo bình yên", None)]),
    ("Nổi bật là mô hình 'Dòng họ tự quản' của dòng họ Lê Văn.", [("Dòng họ tự quản", None)]),
    ("Mô hình camera giám sát với tên gọi “Mắt thần” giúp Công an phường bắt 4 vụ trộm.", [("Mắt thần", None)]),
    ("Đáng chú ý, tổ “Liên gia tự quản” ở ấp 3 đã hòa giải 12 vụ mâu thuẫn.", [("Liên gia tự quản", None)]),
    ("Câu lạc bộ “Thanh niên với pháp luật” sinh hoạt mỗi tháng một lần.", [("Thanh niên với pháp luật", None)]),
    ("“Cổng trường an toàn giao thông” là mô hình được phụ huynh đánh giá cao.", [("Cổng trường an toàn giao thông", None)]),
    ("“Ánh sáng an ninh” - mô hình hay ở xã vùng biên.", [("Ánh sáng an ninh", None)]),
    ("Đồn Biên phòng phối hợp xây dựng mô hình “Bến bãi an toàn”, được ngư dân ủng hộ.", [("Bến bãi an toàn", None)]),
    ("Công an phường giới thiệu mô hình “5 biết về an ninh khu trọ”.", [("5 biết về an ninh khu trọ", None)]),
    ("Công an xã kể về mô hình “3 không” ở làng chài.", [("3 không", None)]),
    ("Công an huyện nhân rộng mô hình “Khu dân cư “3 không” về ma túy” trong toàn huyện.", [('Khu dân cư "3 không" về ma túy', None)]),
    ("Công an huyện nhân rộng mô hình “Khu dân cư ‘3 không’ về ma túy”.", [("Khu dân cư '3 không' về ma túy", None)]),
    ("Công an xã dựng mô hình “Tổ tự quản\nkhu nhà trọ Hòa Lân” từ năm 2020.", [("Tổ tự quản khu nhà trọ Hòa Lân", None)]),
    ("Xã có mô hình “Xóm đạo bình yên, gia đình hòa thuận” giữ gìn ANTT.", [("Xóm đạo bình yên, gia đình hòa thuận", None)]),
    ("Mô hình “Mô hình tự quản đường biên” được bà con ủng hộ.", [("tự quản đường biên", None)]),
    ("Tuyến đường “Phụ nữ tự quản về ANTT” dài 2 km được lắp đèn.", [("Phụ nữ tự quản về ANTT", None)]),
]

LISTS = [
    ("Công an tỉnh duy trì các mô hình: “Camera an ninh”; “Tổ liên gia tự quản”; “Hòm thư tố giác tội phạm”.", [("Camera an ninh", None), ("Tổ liên gia tự quản", None), ("Hòm thư tố giác tội phạm", None)]),
    ("Nhiều mô hình hay về bảo đảm ANTT được nhân rộng, điển hình là “Ngõ bình yên”, “Chợ an toàn” và “Bến xe văn minh”.", [("Ngõ bình yên", None), ("Chợ an toàn", None), ("Bến xe văn minh", None)]),
    ("Có nhiều mô hình tiêu biểu như: “Ngọn đèn an ninh” của xã Tân An, “Loa an ninh” ở phường 3, “Bến đò tự quản” do Hội Cựu chiến binh phụ trách.", [("Ngọn đèn an ninh", None), ("Loa an ninh", None), ("Bến đò tự quản", None)]),
    ("Có thể kể đến các mô hình “Chuông báo trộm” (xã Long Hòa), “Xóm đạo không ma túy” (xã Phú An).", [("Chuông báo trộm", None), ("Xóm đạo không ma túy", None)]),
    ("Công an huyện đã xây dựng 3 mô hình “Tiếng loa an ninh”, “Cổng rào an ninh”, “Dòng họ không ma túy”.", [("Tiếng loa an ninh", None), ("Cổng rào an ninh", None), ("Dòng họ không ma túy", None)]),
    ("Phường có 4 mô hình, trong đó có “Nhà trọ an toàn” và “Tổ xe ôm tự quản”.", [("Nhà trọ an toàn", None), ("Tổ xe ôm tự quản", None)]),
    ("Công an tỉnh duy trì mô hình “Camera an ninh”, tổ “Xe ôm tự quản” và 12 đội “Thanh niên xung kích”.", [("Camera an ninh", None), ("Xe ôm tự quản", None), ("Thanh niên xung kích", 12)]),
    ("Duy trì các mô hình: Camera an ninh; Tổ tự quản về ANTT, phòng cháy chữa cháy; Dòng họ không có tội phạm.", [("Camera an ninh", None), ("Tổ tự quản về ANTT, phòng cháy chữa cháy", None), ("Dòng họ không có tội phạm", None)]),
    ("Duy trì các mô hình như: Camera an ninh, Tiếng kẻng an ninh, Dòng họ tự quản và Cổng trường an toàn giao thông.", [("Camera an ninh", None), ("Tiếng kẻng an ninh", None), ("Dòng họ tự quản", None), ("Cổng trường an toàn giao thông", None)]),
    ("Các mô hình về ANTT tiêu biểu của xã:\n- “Tiếng kẻng an ninh”;\n- “Camera an ninh”;\n- “Tổ liên gia tự quản”.", [("Tiếng kẻng an ninh", None), ("Camera an ninh", None), ("Tổ liên gia tự quản", None)]),
    ("Công an phường duy trì các mô hình như “Ngõ không rác, không tội phạm”, “Xóm trọ nghĩa tình”... giúp giữ vững địa bàn.", [("Ngõ không rác, không tội phạm", None), ("Xóm trọ nghĩa tình", None)]),
    ("Xã có mô hình “Tổ tự quản biên giới” và mô hình “Bản không tội phạm”.", [("Tổ tự quản biên giới", None), ("Bản không tội phạm", None)]),
]

COUNTS = [
    ("Toàn tỉnh có 2.156 mô hình “Khu nhà trọ tự quản”.", [("Khu nhà trọ tự quản", 2156)]),
    ("Toàn huyện hiện có 15 mô hình “Tổ liên gia an toàn PCCC”, thu hút 300 hộ.", [("Tổ liên gia an toàn PCCC", 15)]),
    ("Các cấp Hội đã ra mắt hơn 40 câu lạc bộ “Phụ nữ phòng, chống tội phạm” ở cơ sở.", [("Phụ nữ phòng, chống tội phạm", 40)]),
    ("Liên đoàn duy trì 08 đội “Công nhân xung kích tự quản”.", [("Công nhân xung kích tự quản", 8)]),
    ("Hội thành lập hai câu lạc bộ “Cựu chiến binh phòng chống ma túy”.", [("Cựu chiến binh phòng chống ma túy", 2)]),
    ("Mô hình “Tổ tự quản khu nhà trọ” với 23 tổ, 460 thành viên hoạt động đều tay.", [("Tổ tự quản khu nhà trọ", 23)]),
    ("Mô hình “Đội dân phòng xung kích” (18 đội) hoạt động từ năm 2019.", [("Đội dân phòng xung kích", 18)]),
    ("Mô hình “Camera an ninh” đã có ở 14 xã, phường.", [("Camera an ninh", 14)]),
    ("Mô hình “Tiếng kẻng an ninh” được nhân rộng ra 61 thôn.", [("Tiếng kẻng an ninh", 61)]),
    ("Mô hình “Họ đạo bình yên” đến nay đã phát triển thành 9 họ đạo.", [("Họ đạo bình yên", 9)]),
    ("Mô hình “Chốt bảo vệ dân phố” được triển khai tại 12/14 phường.", [("Chốt bảo vệ dân phố", 12)]),
    ("Có 45/52 khu dân cư duy trì mô hình “Khu dân cư tự quản”.", [("Khu dân cư tự quản", 45)]),
    ("Xã ra mắt mô hình “Cổng rào an ninh” với 84 hộ tham gia.", [("Cổng rào an ninh", None)]),
    ("Mô hình “Mắt thần” có 22 camera do dân góp tiền mua, giúp công an phường phá nhiều vụ án.", [("Mắt thần", None)]),
    ("Mô hình “Tổ phụ nữ tự quản” có 5 tổ viên nòng cốt.", [("Tổ phụ nữ tự quản", None)]),
    ("Mô hình “Tiếng loa an ninh” ra đời năm 2018. Đến nay, mô hình đã được nhân rộng ra 27 ấp.", [("Tiếng loa an ninh", 27)]),
    ("Mô hình “Tổ xe ôm tự quản” ra đời năm 2018. Đến nay toàn phường có 11 tổ với 130 thành viên.", [("Tổ xe ôm tự quản", 11)]),
    ("Huyện có 73 “Tổ nhân dân tự quản”, 12 CLB “Phòng, chống tội phạm”.", [("Tổ nhân dân tự quản", 73), ("Phòng, chống tội phạm", 12)]),
    ("Nhờ 31 tuyến đường “Phụ nữ tự quản ANTT”, nạn trộm giảm.", [("Phụ nữ tự quản ANTT", 31)]),
    ("Có một mô hình “Tổ liên gia tự quản” làm điểm.", [("Tổ liên gia tự quản", None)]),
    ("Mô hình “Nhà trọ tự quản” ra mắt ngày 12/5/2021 tại khu phố 4.", [("Nhà trọ tự quản", None)]),
]

UNQUOTED = [
    ("Công an xã ra mắt mô hình Camera an ninh tại ấp Bình Phú.", [("Camera an ninh", None)]),
    ("Toàn huyện có 15 mô hình Tiếng kẻng an ninh.", [("Tiếng kẻng an ninh", 15)]),
    ("Đến nay 96/120 thôn có mô hình quần chúng tự quản, làm nòng cốt.", [("quần chúng tự quản", 96)]),
    ("Hội duy trì mô hình tuyến đường tự quản về ANTT ở 5 thôn.", [("tuyến đường tự quản về ANTT", 5)]),
    ("Đã xây dựng 12 câu lạc bộ Phòng, chống tội phạm.", [("Phòng, chống tội phạm", 12)]),
]

AGAIN = [
    ("Ra mắt mô hình “Camera an ninh” ## Sáng 5-6, Công an xã ra mắt mô hình “Camera an ninh”. Mô hình “Camera an ninh” có 3 tổ.", [("Camera an ninh", 3)]),
    ("RA MẮT MÔ HÌNH “TỔ TỰ QUẢN ANTT” ## Công an xã ra mắt mô hình “Tổ tự quản ANTT”.", [("Tổ tự quản ANTT", None)]),
    ("Mô hình “Tổ tự quản khu nhà trọ công nhân” ra đời năm 2015. Bà Tư nói mô hình “Tổ tự quản” giúp bà yên tâm.", [("Tổ tự quản khu nhà trọ công nhân", None)]),
    ("Xã có mô hình “Dòng họ tự quản về ANTT”. Mô hình “Dòng họ tự quản về an ninh trật tự” được khen.", [("Dòng họ tự quản về ANTT", None)]),
    ("Xã có mô hình “Camera an ninh”, “Camera an ninh thông minh”.", [("Camera an ninh", None), ("Camera an ninh thông minh", None)]),
]

NONE = [
    "Bà con làm giàu nhờ mô hình “Nuôi tôm hai giai đoạn”. Công an xã cũng tới học hỏi.",
    "Hội Phụ nữ có mô hình kinh tế “Vườn - ao - chuồng”, được UBND xã khen thưởng.",
    "Trường có mô hình “Tiết học trải nghiệm sáng tạo”.",
    "Công an xã tham gia xây dựng mô hình theo phương châm “Lấy sức dân lo cho dân”.",
    "Nói về mô hình, Đại tá Nam chia sẻ: “Chúng tôi sẽ tiếp tục nhân rộng”.",
    "Công an tỉnh tổ chức nhân rộng mô hình hưởng ứng phong trào “Toàn dân bảo vệ an ninh Tổ quốc”.",
    "Năm 2022, toàn tỉnh có thêm 5 mô hình tự quản về an ninh trật tự.",
    "UBND huyện tặng danh hiệu “Khu dân cư an toàn về ANTT” cho 15 khu dân cư.",
    "Xã nhân rộng mô hình, điển hình tiên tiến trong phong trào bảo vệ an ninh Tổ quốc.",
    "Ông Ba, Tổ trưởng Tổ tự quản số 4, được tặng Giấy khen.",
    "Công an xã xây dựng những mô hình quần chúng tự hòa giải, tự quản, tự phòng.",
    "Mô hình được tặng Bằng khen và danh hiệu “Điểm sáng an ninh”.",
    "Thiếu tướng An trao Kỷ niệm chương “Bảo vệ an ninh Tổ quốc” cho 3 cá nhân.",
    "Mô hình nguyên thủ tập thể được bãi bỏ năm 1992.",
    "Đội tuyển dự giải “Công an xã giỏi” gồm 12 người.",
    "Cả khu phố thuộc câu “Đi từng ngõ, gõ từng nhà” từ khi có mô hình.",
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_a_model_is_named_after_its_noun_and_in_quotes(extractor: Extractor, text: str, expected: Expected) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_item_of_a_list_is_a_model_and_none_takes_the_number_of_all(extractor: Extractor, text: str, expected: Expected) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_a_count_is_of_instances_or_of_places_not_of_members(extractor: Extractor, text: str, expected: Expected) -> None:
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
