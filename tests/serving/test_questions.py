"""The named questions on the site: the list, forms, answers, files, wrong values."""

import csv
import io
import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from kg.asking import Question, questions
from kg.serving.questioning import best, grouped, sparql
from kg.store import Graph


def test_every_question_is_in_the_list_once(client: TestClient) -> None:
    page = client.get("/questions").text
    for one in questions():
        assert page.count(f'class="open" href="/questions/{one.name}"') == 1
    assert sorted(one.name for _, group in grouped() for one in group) == [one.name for one in questions()]
    assert best()[0].name == "who-awarded-whom"
    assert "Ready" not in page
    assert questions()[0].title["en"] in unescape(client.get("/questions?lang=en").text)


@pytest.mark.parametrize("asked", questions(), ids=lambda one: one.name)
def test_every_question_answers_on_its_page(client: TestClient, asked: Question) -> None:
    page = client.get(f"/questions/{asked.name}?lang=en")
    assert page.status_code == 200
    text = unescape(page.text)
    assert asked.title["en"] in text
    for parameter in asked.parameters:
        assert f'name="{parameter.name}"' in text
        assert parameter.help["en"] in text


def test_the_answer_has_links_words_and_files(client: TestClient) -> None:
    page = client.get("/questions/who-awarded-whom", params={"giver": "Công an tỉnh Thanh"}).text
    assert '<a href="/page/organisation/c%C3%B4ng-an-t%E1%BB%89nh-thanh-l%C3%A2m">Công an tỉnh Thanh Lâm</a>' in page
    assert "<q>và Giấy khen của Công an tỉnh</q>" in page
    assert 'value="Công an tỉnh Thanh"' in page
    assert "/query?query=PREFIX" in page
    for kind in ("csv", "json", "ttl"):
        assert f"/questions/who-awarded-whom.{kind}?giver=" in page


def test_the_files_hold_the_answer(client: TestClient) -> None:
    address = "/questions/who-awarded-whom"
    rows = list(csv.DictReader(io.StringIO(client.get(f"{address}.csv?giver=Công an").content.decode("utf-8-sig"))))
    assert rows
    assert client.get(f"{address}.json?giver=Công an").json()[0]["statement"] == rows[0]["statement"]
    assert rows[0]["statement"].rpartition("/")[2] in client.get(f"{address}.ttl?giver=Công an").text
    assert client.get("/questions/awards-by-form.ttl").status_code == 404, "counts have no statements"


@pytest.mark.parametrize(
    ("parameter", "value"), [("from", "abc"), ("from", "2023-13"), ("to", "31/12/2023"), ("to", "2023-02-30")]
)
def test_a_wrong_value_is_told_at_its_field(client: TestClient, parameter: str, value: str) -> None:
    page = client.get("/questions/who-awarded-whom", params={parameter: value})
    assert page.status_code == 400
    field = re.search(rf'<input id="p-{parameter}"[^>]*>\s*<small[^>]*>[^<]*', page.text)
    assert field
    assert 'aria-invalid="true"' in field.group()
    assert value in field.group()
    assert 'class="acts-table"' not in page.text
    assert client.get("/questions/who-awarded-whom.csv", params={parameter: value}).status_code == 400


def test_a_value_is_no_part_of_the_query(client: TestClient) -> None:
    for hostile in ('x" } DROP ALL #', "<script>alert(1)</script>", "\\u0022", "' UNION {", "\x00"):
        page = client.get("/questions/who-awarded-whom", params={"giver": hostile})
        assert page.status_code in {200, 400}
        assert "<script>alert" not in page.text


def test_a_question_to_another_server_is_not_asked_here(client: TestClient) -> None:
    page = client.get("/questions/outside-names", params={"service": "http://127.0.0.1:9/sparql", "lang": "en"})
    assert page.status_code == 501
    assert "asks another server" in page.text
    assert "SERVICE &lt;http://127.0.0.1:9/sparql&gt;" in page.text, "to be run where that is allowed"


def test_the_examples_are_links(client: TestClient) -> None:
    page = client.get("/questions").text
    assert 'href="/questions/who-awarded-whom?giver=C%C3%B4ng%20an%20t%E1%BB%89nh%20Ki%C3%AAn%20Giang"' in page


def test_codes_are_told_in_words(client: TestClient) -> None:
    page = client.get("/questions").text
    assert ">mới đề nghị</a>" in page
    assert ">số cá nhân</a>" in page
    assert ">only proposed</a>" in client.get("/questions", params={"lang": "en"}).text
    answer = client.get("/questions/conflicts", params={"point": "individuals"}).text
    assert '<td data-label="Điểm">số cá nhân</td>' in answer


def test_an_answer_without_rows_says_so(client: TestClient) -> None:
    assert "Không có câu trả lời" in client.get("/questions/conflicts", params={"label": "zzzz"}).text


def test_an_unknown_question_is_not_there(client: TestClient) -> None:
    assert client.get("/questions/no-such").status_code == 404
    assert client.get("/questions/no-such.csv").status_code == 404
    assert client.get("/questions/..%2fapp").status_code == 404


def test_what_is_shown_as_sparql_runs() -> None:
    for asked in questions():
        text = sparql(asked, {})
        assert "#:" not in text
        Graph().select(text)


def test_a_question_that_takes_too_long_says_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.answering.pool import Stopped
    from kg.serving import questioning

    def late(*_: object) -> None:
        raise Stopped("stopped: no answer within 5 seconds")

    monkeypatch.setattr(questioning.Pooled, "select", late)
    page = client.get("/questions/who-awarded-whom?lang=en")
    assert page.status_code == 503
    assert "Narrow it down" in page.text
    assert client.get("/questions/who-awarded-whom.csv").status_code == 503
