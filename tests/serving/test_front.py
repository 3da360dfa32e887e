"""The front page."""

from starlette.testclient import TestClient

from kg.serving.questioning import best


def test_the_best_questions_stand_on_the_front_page(client: TestClient) -> None:
    page = client.get("/").text
    places = [page.index(f'href="/questions/{one.name}"') for one in best()]
    assert places == sorted(places)


def test_it_says_what_the_graph_holds_and_what_it_was_made_of(client: TestClient) -> None:
    page = client.get("/").text
    assert "Đọc từ 5 bài viết" in page
    assert "Bài viết từ năm 2022 đến 2024." in page
    assert '<a href="/awards"><b>12</b> Lần khen thưởng</a>' in page, "what is only proposed is none"
    assert "Read from 5 articles" in client.get("/?lang=en").text


def test_the_latest_awards_have_their_words(client: TestClient) -> None:
    page = client.get("/").text
    assert "<q>Bộ Công an tặng Bằng khen cho 5 cá nhân và 20 triệu đồng</q>" in page
    assert "mới đề nghị" not in page


def test_givers_lead_to_their_rows(client: TestClient) -> None:
    page = client.get("/").text
    assert 'href="/awards?giver=organisation%2Fb%E1%BB%99-c%C3%B4ng-an"' in page
