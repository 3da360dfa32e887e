"""Givers and presenters that a clause leaves to other sentences (own sentences)."""

import pytest
from pyoxigraph import RdfFormat, parse

from kg.extraction.extract import Extractor
from kg.extraction.lexicon import data
from kg.resources import resource
from tests.extraction.telling import told

AT_THE_CEREMONY = "Ông Lê Minh Hùng, Phó Bí thư Huyện ủy Đông Lĩnh, trao giấy khen và phần thưởng cho em Trần Văn Mây."


def givers(extractor: Extractor, text: str) -> list[tuple[str, list[str]]]:
    return [(award.form, [body.name for body in award.conferrer]) for award in told(extractor, text).awards]


@pytest.mark.parametrize(
    "host",
    [
        "Sáng 4/10, UBND huyện Đông Lĩnh tổ chức lễ tuyên dương học sinh vượt khó.",
        "Sáng 4/10, UBND huyện Đông Lĩnh tổ chức lễ kỷ niệm Ngày Nhà giáo và tuyên dương học sinh vượt khó.",
        "Sáng 4/10, UBND huyện Đông Lĩnh đã khen thưởng em Trần Văn Mây.",
    ],
)
def test_who_holds_the_ceremony_of_praise_gives_the_certificates(extractor: Extractor, host: str) -> None:
    giver = ["Ủy ban nhân dân huyện Đông Lĩnh"]
    assert givers(extractor, f"{host} {AT_THE_CEREMONY}") == [("Giấy khen", giver), ("Quà", giver)]


@pytest.mark.parametrize(
    "host",
    [
        "Sáng 4/10, UBND huyện Đông Lĩnh tổ chức hội nghị tổng kết năm học.",
        "Sáng 4/10, UBND huyện Đông Lĩnh khen thưởng 2 tập thể. Huyện đoàn Đông Lĩnh biểu dương 5 học sinh.",
    ],
)
def test_who_holds_another_event_or_one_of_several_who_praise_does_not(extractor: Extractor, host: str) -> None:
    told_ = givers(extractor, f"{host} {AT_THE_CEREMONY}")
    assert ("Giấy khen", []) in told_


def test_certificate_of_one_pupil_is_of_whom_gives_it_to_all(extractor: Extractor) -> None:
    text = (
        "Ngày 4/10/2023, bà Lê Thị Trà, Giám đốc Sở Giáo dục và Đào tạo An Giang, trao bằng khen cho em Trần Văn Mây. "
        "UBND tỉnh An Giang trao bằng khen cho các học sinh giỏi."
    )
    assert ("Bằng khen", ["Ủy ban nhân dân tỉnh An Giang"]) in givers(extractor, text)


def test_branch_hands_over_the_badge_of_the_nation(extractor: Extractor) -> None:
    text = (
        "Em Trần Văn Mây được Trung ương Đoàn tặng huy hiệu Tuổi trẻ dũng cảm. "
        "Chiều 26/9, Tỉnh đoàn An Giang tổ chức lễ trao tặng huy hiệu Tuổi trẻ dũng cảm cho em Trần Văn Mây."
    )
    assert set(map(str, givers(extractor, text))) == {"('Huy hiệu', ['Trung ương Đoàn'])"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND xã Sông Mây trao giấy khen và tiền thưởng của Chủ tịch UBND huyện Đông Lĩnh cho em Trần Văn Mây.",
            [("Giấy khen", "huyện Đông Lĩnh"), ("Tiền thưởng", "huyện Đông Lĩnh")],
        ),
        (
            "Công an tỉnh An Giang trao giấy khen và kỷ niệm chương của Bộ Công an cho ông Trần Văn Mây.",
            [("Giấy khen", "tỉnh An Giang"), ("Kỷ niệm chương", "Bộ Công an")],
        ),
    ],
)
def test_gift_lends_its_giver_to_the_certificate_beside(
    extractor: Extractor, text: str, expected: list[tuple[str, str]]
) -> None:
    found = givers(extractor, text)
    assert [(form, names[0].endswith(name)) for (form, names), (_, name) in zip(found, expected, strict=True)] == [
        (form, True) for form, _ in expected
    ]


def test_two_who_give_one_certificate_give_it_together(extractor: Extractor) -> None:
    text = "Huyện đoàn Đông Lĩnh và Hội Nông dân huyện Đông Lĩnh vừa trao giấy khen cho anh Trần Văn Mây."
    assert givers(extractor, text) == [("Giấy khen", ["Huyện đoàn Đông Lĩnh", "Hội Nông dân huyện Đông Lĩnh"])]


def test_place_after_the_last_giver_is_that_of_all(extractor: Extractor) -> None:
    text = "Sở Y tế, Liên đoàn Lao động và Hội Chữ thập đỏ tỉnh An Giang trao bằng khen cho 8 cá nhân."
    assert givers(extractor, text)[0][1][1:] == ["Liên đoàn Lao động tỉnh An Giang", "Hội Chữ thập đỏ tỉnh An Giang"]


def test_minister_is_of_the_one_ministry_that_the_text_names(extractor: Extractor) -> None:
    text = (
        "Ngày 3/10, Bộ Giao thông vận tải khánh thành cầu Sông Mây. "
        "Bộ trưởng Trần Văn Gạo đã tặng bằng khen cho 8 tập thể."
    )
    assert givers(extractor, text) == [("Bằng khen", ["Bộ Giao thông vận tải"])]


@pytest.mark.parametrize(
    "text",
    [
        "Anh Trần Văn Mây nhận bằng khen do Chủ tịch UBND tỉnh An Giang Lê Văn Gạo trao tặng.",
        "9 ngư dân được ông Lê Văn Gạo, thừa ủy quyền của Chủ tịch UBND tỉnh An Giang trao tặng bằng khen.",
        "Ông Lê Văn Gạo, Trưởng phòng Nghiệp vụ, trao quyết định tặng bằng khen của UBND tỉnh An Giang cho 9 bác sĩ.",
        "Ông Lê Văn Gạo trao Huân chương Lao động cho em Lê Văn Hai và Bằng khen của UBND tỉnh An Giang tặng 5 em.",
    ],
)
def test_who_hands_over_what_is_anothers(extractor: Extractor, text: str) -> None:
    last = told(extractor, text).awards[-1]
    assert last.presenter == ("Lê Văn Gạo",)
    assert [body.name for body in last.conferrer] == ["Ủy ban nhân dân tỉnh An Giang"]


def test_caption_tells_who_handed_over_all_awards_of_a_giver(extractor: Extractor) -> None:
    text = (
        "Chủ tịch UBND tỉnh An Giang tặng Bằng khen cho 4 tập thể. Dịp này, ông Trần Văn Mây cũng được Chủ tịch UBND "
        "tỉnh An Giang tặng Bằng khen. Thừa ủy quyền của Chủ tịch UBND tỉnh An Giang, Thiếu tướng Lê Văn Gạo trao "
        "Bằng khen cho các tập thể, cá nhân."
    )
    assert [award.presenter for award in told(extractor, text).awards] == [("Lê Văn Gạo",)] * 2


def test_lines_with_givers_of_their_own_are_no_list_of_those_commended(extractor: Extractor) -> None:
    text = (
        "Dịp này, nhiều tập thể, cá nhân được khen thưởng, cụ thể:\n"
        "- UBND tỉnh An Giang tặng Bằng khen cho 4 tập thể;\n- Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân."
    )
    assert [(a.form, [r.kind for r in a.recipients]) for a in told(extractor, text).awards] == [
        ("Bằng khen", ["group"]),
        ("Giấy khen", ["group"]),
    ]


def test_given_names_after_one_word_for_all_of_them(extractor: Extractor) -> None:
    text = "Em Trần Văn Mây và em Lê Thị Trà nhặt được ví. UBND xã Sông Mây tặng giấy khen cho hai em Mây và Trà."
    assert {r.name for a in told(extractor, text).awards for r in a.recipients} == {"Trần Văn Mây", "Lê Thị Trà"}


def test_who_signs_the_decision_on_two_orders_hands_none_over(extractor: Extractor) -> None:
    text = (
        "Chủ tịch nước Lê Văn Gạo đã ký quyết định tặng Huân chương Lao động hạng Nhất cho Trường THPT Sông Mây, "
        "Huân chương Lao động hạng Ba cho thầy giáo Trần Văn Hai."
    )
    assert [award.presenter for award in told(extractor, text).awards] == [(), ()]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("cảnh sát thành phố Kurano, tỉnh Mie", "Cảnh sát thành phố Kurano"),
        ("sở cảnh sát Kurano", "Sở cảnh sát Kurano"),
    ],
)
def test_police_of_a_town_abroad(extractor: Extractor, who: str, name: str) -> None:
    assert givers(extractor, f"Anh Trần Văn Mây được {who} tặng bằng khen.") == [("Bằng khen", [name])]


def test_to_whom_praise_was_sent_gives_nothing(extractor: Extractor) -> None:
    text = (
        "Đại tá Lê Văn Gạo, Phó Giám đốc Công an tỉnh An Giang, gửi lời khen cho Công an huyện Đông Lĩnh "
        "và thưởng nóng cho tổ công tác 10 triệu đồng."
    )
    assert givers(extractor, text) == [("Tiền thưởng", ["Công an tỉnh An Giang"])]


@pytest.mark.parametrize("noun", ["Hòa thượng", "Nam sinh", "Thiếu tá", "Nữ ca sĩ", "Cô gái"])
def test_noun_that_stands_for_the_one_told_of(extractor: Extractor, noun: str) -> None:
    text = f"Lê Minh Gạo sống ở xã Sông Mây. {noun} đã được Chủ tịch nước tặng Huân chương Dũng cảm."
    assert [r.name for a in told(extractor, text).awards for r in a.recipients] == ["Lê Minh Gạo"]


def test_many_of_several_kinds_are_too_vague(extractor: Extractor) -> None:
    text = "Ông Lê Văn Gạo được Nhà nước tặng Huân chương Độc lập cùng nhiều huân chương, bằng khen và giấy khen."
    assert [form for form, _ in givers(extractor, text)] == ["Huân chương"]


def test_a_province_lends_no_certificate_of_lower_bodies(extractor: Extractor) -> None:
    facts = told(
        extractor,
        "Chiều 5/10/2023, UBND tỉnh An Giang tổ chức khen thưởng các tập thể, cá nhân phá chuyên án. Ông Lê Văn Mốc, "
        "Phó Chủ tịch UBND tỉnh, trao Bằng khen của UBND tỉnh cho Công an huyện Tân Lâm. "
        "Dịp này, Đại tá Trần Văn Sen, Giám đốc Công an tỉnh, cũng trao giấy khen cho 12 cán bộ.",
    )
    assert {award.form: [giver.name for giver in award.conferrer] for award in facts.awards} == {
        "Bằng khen": ["Ủy ban nhân dân tỉnh An Giang"],
        "Giấy khen": [],
    }


def test_what_is_not_lent_is_lawful_by_no_rule_of_the_ontology() -> None:
    rules: dict[str, dict[str, str]] = {}
    for quad in parse(path=resource("ontology", "authority.ttl"), format=RdfFormat.TURTLE):
        part = quad.predicate.value.rpartition("#")[2]
        rules.setdefault(str(quad.subject), {})[part] = getattr(quad.object, "value", "").rpartition("/")[2]
    lawful = {
        (rule.get("ruleForm"), rule.get("ruleConferrerKind"))
        for rule in rules.values()
        if rule.get("verdict", "").startswith("LAWFUL")
    }
    forms = {"Bằng khen": "bang-khen", "Giấy khen": "giay-khen"}
    assert {("bang-khen", "ubnd-tinh"), ("giay-khen", "ubnd-huyen")} <= lawful
    not_lent = {(forms[form], kind) for form, kinds in data("awards")["not_theirs"].items() for kind in kinds}
    assert not_lent.isdisjoint(lawful)
