"""What each question answers on the sample corpus; its twin with other values answers nothing; both engines agree."""

from collections.abc import Sequence

import pytest
from engines import Rdflib

from kg.asking import ask, describe, questions
from kg.asking.output import to_turtle
from kg.store import Graph, Value

MOVEMENT = "Toàn dân bảo vệ an ninh Tổ quốc"
SHARED = ("trong số 2 tập thể, 36 cá nhân (điển hình tiên tiến)",)

# (question, parameters, twin that must be empty, columns, rows)
EXPECTED: list[tuple[str, dict[str, str], dict[str, str], Sequence[str], list[tuple[Value, ...]]]] = [
    (
        "who-awarded-whom",
        {"province": "thanh lâm", "from": "2023", "to": "2023-08"},
        {"province": "thanh lâm", "from": "2023-09"},
        (
            "giver",
            "award",
            "recipients",
            "total",
            "collectives",
            "individuals",
            "shared",
            "date",
            "place",
            "movement",
            "presenter",
            "quote",
        ),
        [
            (
                *(("Liên đoàn Lao động tỉnh Thanh Lâm",), "Bằng khen", SHARED, 38, 2, 36, True),
                *("2023-08-25", "Thanh Lâm", MOVEMENT, (), "Bằng khen của Liên đoàn Lao động tỉnh"),
            ),
            (
                *(("Chủ tịch Ủy ban nhân dân tỉnh Thanh Lâm",), "Bằng khen", SHARED, 38, 2, 36, True),
                *("2023-08-25", "Thanh Lâm", MOVEMENT, (), "nhận Bằng khen của Chủ tịch UBND tỉnh"),
            ),
            (
                *(("Công an tỉnh Thanh Lâm",), "Giấy khen", SHARED, 38, 2, 36, True),
                *("2023-08-25", "Thanh Lâm", MOVEMENT, ("Lê Minh Đạo",), "và Giấy khen của Công an tỉnh"),
            ),
        ],
    ),
    (
        "who-awarded-whom",
        {"giver": "bộ công an", "recipient": "trần văn an"},
        {"giver": "bộ công an", "recipient": "trần văn ân"},
        ("giver", "award", "recipients", "total", "presenter", "shared"),
        [
            (
                ("Bộ Công an",),
                "Kỷ niệm chương Bảo vệ an ninh Tổ quốc",
                ("Trần Văn An",),
                None,
                ("Hoàng Thị Bích",),
                False,
            )
        ],
    ),
    (
        "who-awarded-whom",
        {"from": "2024-04-15", "to": "2024-04"},
        {"to": "2021"},
        ("giver", "award", "total", "date"),
        [
            (("Bộ Công an", "Cục Truyền thông Thanh Lâm"), "Tuyên dương", 30, "2024-04"),
            (("Chủ tịch nước",), "Huân chương Lao động hạng Ba", None, "2024"),
        ],
    ),
    (
        "who-awarded-whom",
        {"movement": "toàn dân", "giver": "liên đoàn"},
        {"movement": "dân vận khéo"},
        ("giver", "movement"),
        [(("Liên đoàn Lao động tỉnh Thanh Lâm",), MOVEMENT)],
    ),
    (
        "awards-by-form",
        {"from": "2022"},
        {"giver": "không có"},
        ("form", "awards", "people", "bodies", "total", "collectives", "individuals", "households", "shared"),
        [
            ("Bằng khen", 4, 0, 0, 43, 3, 40, 0, 2),
            ("Giấy khen", 3, 2, 0, 10, 0, 7, 3, 1),
            ("Huân chương", 1, 0, 1, 0, 0, 0, 0, 0),
            ("Kỷ niệm chương", 1, 1, 0, 0, 0, 0, 0, 0),
            ("Tiền thưởng", 1, 0, 0, 5, 0, 5, 0, 0),
            ("Tuyên dương", 1, 0, 0, 30, 0, 0, 0, 0),
        ],
    ),
    (
        "presented-by-others",
        {"presenter": "bích"},
        {"presenter": "lê minh đạo"},
        ("presenter", "posts", "behalf", "giver", "award", "date"),
        [
            (
                *("Hoàng Thị Bích", ("Phó Cục trưởng Cục Truyền thông Thanh Lâm",), True),
                *(("Bộ Công an",), "Kỷ niệm chương Bảo vệ an ninh Tổ quốc", "2024-05-01"),
            )
        ],
    ),
    (
        "officials",
        {"person": "lê minh đạo", "post": "phó giám đốc"},
        {"person": "lê minh đạo", "organisation": "bộ công an"},
        ("person", "rank", "post", "organisation", "former", "date", "quote"),
        [
            (
                *(
                    "Lê Minh Đạo",
                    None,
                    "Phó Giám đốc Công an tỉnh Thanh Lâm",
                    "Công an tỉnh Thanh Lâm",
                    True,
                    "2024-05-02",
                ),
                "nguyên Phó Giám đốc Công an tỉnh Thanh Lâm",
            ),
            (
                *(
                    "Lê Minh Đạo",
                    "Đại tá",
                    "Phó Giám đốc Công an tỉnh Thanh Lâm",
                    "Công an tỉnh Thanh Lâm",
                    False,
                    "2023-08-26",
                ),
                "Đại tá Lê Minh Đạo, Phó Giám đốc Công an tỉnh",
            ),
        ],
    ),
    (
        "events",
        {"kind": "hội nghị", "organiser": "liên đoàn", "province": "thanh lâm", "from": "2023", "to": "2023"},
        {"kind": "đại hội"},
        ("kind", "date", "place", "organisers", "quote"),
        [
            (
                *("Hội nghị", "2023-08-25", "Thanh Lâm"),
                *(("Công an tỉnh Thanh Lâm", "Liên đoàn Lao động tỉnh Thanh Lâm"), "Hội nghị biểu dương"),
            )
        ],
    ),
    (
        "models",
        {"name": "tự quản", "place": "thanh lâm"},
        {"name": "camera", "place": "thanh lâm"},
        ("name", "count", "place", "quote"),
        [("Tổ tự quản khu nhà trọ công nhân", 3184, "Thanh Lâm", "3.184 Tổ tự quản khu nhà trọ công nhân")],
    ),
    (
        "statistics",
        {"about": "toàn dân"},
        {"counted": "không có"},
        ("counted", "qualifier", "value", "minimum", "numerator", "about", "place", "period", "quote"),
        [
            (
                *("lượt công nhân", "hơn", None, 5000, None, MOVEMENT),
                *("Thanh Lâm", "2018–2023", "hơn 5.000 lượt công nhân"),
            )
        ],
    ),
    (
        "statistics",
        {"counted": "xã"},
        {"counted": "xã", "about": "toàn dân"},
        ("counted", "value", "numerator", "denominator", "about"),
        [("xã", None, 107, 116, "Thanh Lâm")],
    ),
    (
        "evidence",
        {"label": "công an tỉnh thanh lâm – giấy khen"},
        {"statement": "https://w3id.org/vinhdanh/id/conferral/0000000000000000"},
        ("quote", "zone", "start", "end", "construction", "inferred", "factuality"),
        [
            (
                *("và Giấy khen của Công an tỉnh", "body", 280, 309, ("confer-active",)),
                *(("date: year-from-publication → 2023", "event: only-event-of-that-day → Hội nghị"), "asserted"),
            ),
            (
                *("trao Giấy khen", "caption", 900, 914, ("caption",)),
                *(("date: year-from-publication → 2023", "event: only-event-of-that-day → Hội nghị"), "asserted"),
            ),
        ],
    ),
    (
        "unresolved",
        {"name": "công an"},
        {"name": "bộ công an"},
        ("organisation", "role", "quote", "document"),
        [
            ("Công an tỉnh", "giver", "Công an tỉnh tặng giấy khen cho 7 cá nhân", "không tên 24/7 #1"),
            ("Công an tỉnh", "organiser", "Ngày hội", "không tên 24/7 #1"),
        ],
    ),
    (
        "documents",
        {"title": "thanh", "place": "thanh lâm", "from": "2023-08", "to": "2023"},
        {"place": "thanh lâm", "to": "2022"},
        ("document", "date", "place", "awards", "proposals", "officials", "events", "movements", "models", "source"),
        [("thanh-lam-2023-08", "2023-08-26", "Thanh Lâm", 3, 0, 1, 1, 1, 1, "https://bao.example.vn/thanh-lam?id=1")],
    ),
    (
        "decided-or-proposed",
        {"status": "proposed"},
        {"status": "asserted"},
        ("status", "giver", "award", "recipients", "quote"),
        [
            (
                *("proposed", ("Thủ tướng Chính phủ",), "Bằng khen", ("Đỗ Văn Cảnh",)),
                "đề nghị Thủ tướng Chính phủ tặng Bằng khen cho ông Đỗ Văn Cảnh",
            )
        ],
    ),
    (
        "persons-awards",
        {"person": "trần văn an"},
        {"person": "đỗ văn cảnh"},
        ("person", "award", "giver", "date", "presenter", "document"),
        [
            (
                *("Trần Văn An", "Kỷ niệm chương Bảo vệ an ninh Tổ quốc", ("Bộ Công an",), "2024-05-01"),
                *(("Hoàng Thị Bích",), "bo-cong-an-2024-05"),
            ),
            ("Trần Văn An", "Giấy khen", ("Công an tỉnh",), "2022-09-22", (), "không tên 24/7 #1"),
        ],
    ),
    (
        "organisations-awarded-by",
        {"giver": "chủ tịch nước"},
        {"giver": "bộ công an"},
        ("giver", "organisation", "award", "date", "quote"),
        [
            (
                *("Chủ tịch nước", "Công an xã Bình Lâm", "Huân chương Lao động hạng Ba", "2024"),
                "được quyết định tặng Huân chương Lao động hạng Ba",
            )
        ],
    ),
    (
        "conflicts",
        {"point": "individuals", "label": "bằng khen"},
        {"point": "date"},
        ("point", "value", "sources", "quote", "document"),
        [
            ("individuals", "35", 1, "tặng Bằng khen", "sơn-bình-a"),
            ("individuals", "36", 1, "tặng Bằng khen", "sơn-bình-b"),
        ],
    ),
    (
        "awards-by-province",
        {"province": "thanh lâm"},
        {"province": "thanh lâm", "to": "2022"},
        ("today", "then", "until", "awards"),
        [("Thanh Lâm", "Thanh Lâm", None, 3)],
    ),
]
IDS = [f"{name} {' '.join(said)}" for name, said, *_ in EXPECTED]


@pytest.mark.parametrize(("name", "said", "twin", "columns", "rows"), EXPECTED, ids=IDS)
def test_the_answer(
    graph: Graph,
    name: str,
    said: dict[str, str],
    twin: dict[str, str],
    columns: Sequence[str],
    rows: list[tuple[Value, ...]],
) -> None:
    table = ask(graph, name, **said)
    found = [tuple(record[column] for column in columns) for record in table.records()]
    assert sorted(found, key=repr) == sorted(rows, key=repr)
    assert len(ask(graph, name, **twin)) == 0


PARAMETERS = [(one.name, {}) for one in questions()] + [
    (name, one) for name, said, twin, *_ in EXPECTED for one in (said, twin)
]


@pytest.mark.parametrize(("name", "said"), PARAMETERS, ids=lambda value: str(value))
def test_both_engines_give_the_same_rows_in_the_same_order(
    graph: Graph, other_engine: Rdflib, name: str, said: dict[str, str]
) -> None:
    ours, theirs = ask(graph, name, **said), ask(other_engine, name, **said)
    assert ours.columns == theirs.columns
    assert ours.rows == theirs.rows


def test_evidence_by_the_address_of_a_statement(graph: Graph) -> None:
    statement = ask(graph, "who-awarded-whom", recipient="trần văn an").column("statement")[0]
    found = ask(graph, "evidence", statement=str(statement))
    assert found.column("quote") == ["trao Kỷ niệm chương “Bảo vệ an ninh Tổ quốc” tặng ông Trần Văn An"]


def test_what_is_only_proposed_counts_nowhere_as_an_award(graph: Graph) -> None:
    assert "Đỗ Văn Cảnh" not in str(ask(graph, "who-awarded-whom").rows)
    assert len(ask(graph, "persons-awards", person="đỗ văn cảnh")) == 0


def test_statements_of_an_answer_as_turtle(graph: Graph) -> None:
    table = ask(graph, "who-awarded-whom", recipient="trần văn an", giver="bộ")
    text = to_turtle(describe(graph, table))
    for part in ("a vd:AwardConferral", "a vd:Claim", "a vd:Evidence", "oa:exact", 'rdfs:label "Trần Văn An"@vi'):
        assert part in text
    assert "Lê Minh Đạo" not in text


def test_counts_have_no_statements(graph: Graph) -> None:
    with pytest.raises(ValueError, match="counts"):
        describe(graph, ask(graph, "awards-by-form"))
