"""What holds for every page: language, headers, errors."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.testclient import TestClient

from kg.serving.headers import HEADERS
from kg.serving.site import served_to


def test_vietnamese_first_and_english_at_a_click(client: TestClient) -> None:
    page = client.get("/")
    assert '<html lang="vi">' in page.text
    assert 'href="/?lang=en"' in page.text
    assert '<html lang="en">' in client.get("/?lang=en").text


def test_every_answer_carries_the_security_headers(client: TestClient) -> None:
    for path in ("/", "/nowhere", "/static/site.css"):
        answer = client.get(path)
        assert HEADERS.items() <= dict(answer.headers).items(), path


def test_what_is_not_there_has_a_page_that_leads_back(client: TestClient) -> None:
    page = client.get("/nowhere")
    assert page.status_code == 404
    assert "Không có trang này." in page.text


def test_a_request_is_answered_from_one_build_to_its_end() -> None:
    class Rebuilt:
        """A site with a new build at every look."""

        @property
        def now(self) -> object:
            return object()

    app = Starlette()
    app.state.site = Rebuilt()
    scope = {"type": "http", "app": app}
    first = served_to(Request(scope))
    assert served_to(Request(scope)) is first
    assert served_to(Request({"type": "http", "app": app})) is not first
