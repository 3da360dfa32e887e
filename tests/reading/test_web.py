"""Web pages: the article, its captions, its date and where it comes from."""

import json
import subprocess
import sys
import time

import pytest

from kg.reading import ReadingError, read

FIRST = (
    "Sáng 18/10, Công an tỉnh Lâm Sơn tổ chức hội nghị tổng kết phong trào Toàn dân bảo vệ an ninh Tổ quốc. Hội nghị "
    "có sự tham dự của đông đảo đại biểu các ban, ngành, đoàn thể trong tỉnh và các huyện, thị xã."
)
SECOND = (
    "Tại hội nghị, Giám đốc Công an tỉnh tặng Giấy khen cho 5 tập thể, 7 cá nhân có thành tích xuất sắc trong phong "
    "trào Toàn dân bảo vệ an ninh Tổ quốc năm 2023, góp phần giữ vững trật tự trên địa bàn."
)
THIRD = (
    "Hội nghị cũng nghe 5 tham luận về kinh nghiệm xây dựng mô hình tự quản, bảo đảm an ninh, trật tự ở cơ sở và các "
    "giải pháp nhân rộng những mô hình hay, cách làm hiệu quả trong thời gian tới."
)
TITLE = "Khen thưởng 5 tập thể giữ bình yên"


def page(head="", clock="", date="", caption="", title=f"<h1>{TITLE}</h1>"):
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE} - Báo Lâm Sơn</title>
<meta property="og:title" content="{TITLE}">{head}<style>p {{color: red}}</style></head><body>
<header><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/xh">Xã hội</a></li></ul></nav>{clock}</header>
<main><article>{title}{date}<p>{FIRST}</p>{caption}<p>{SECOND}</p><p>{THIRD}</p></article>
<aside><h3>Tin liên quan</h3><ul><li><a href="/x">Tặng Bằng khen cho 10 tập thể ở Tân Hòa</a></li></ul></aside></main>
<footer>Bản quyền Báo Lâm Sơn</footer><script>alert("tặng Bằng khen cho 3 tập thể")</script></body></html>"""


@pytest.fixture
def read_page(tmp_path):
    def read_page(markup):
        path = tmp_path / "tin.html"
        path.write_text(markup, encoding="utf-8")
        return read(path)

    return read_page


def zones_of(document, kind):
    return [document.text[zone.start : zone.end] for zone in document.zones if zone.kind == kind]


def date_of(document):
    published = document.published
    return published and (published.value, document.text[published.start : published.end])


def test_the_article_without_menus_links_feet_and_scripts(read_page):
    document = read_page(page())
    assert zones_of(document, "title") == [TITLE]
    assert zones_of(document, "body") == [FIRST, SECOND, THIRD]
    assert "Bằng khen" not in document.text
    assert document.name == "tin"


@pytest.mark.parametrize("title", ["<h1>Khen thưởng 5 tập thể giữ bình yên</h1>", "<div><b>Báo Lâm Sơn</b></div>"])
def test_the_title_stands_in_the_text_once(title, read_page):
    document = read_page(page(title=title))
    assert document.text.count(TITLE) == 1
    assert zones_of(document, "title") == [TITLE]


CAPTION = "Lãnh đạo trao Giấy khen. Ảnh: Mai Lan"


@pytest.mark.parametrize(
    "caption",
    [
        f"<figure><img src=a.jpg alt=x><figcaption>{CAPTION}</figcaption></figure>",
        f"<figure class=wp-caption><img src=a.jpg><figcaption class=wp-caption-text>{CAPTION}</figcaption></figure>",
        f"<table><tr><td><img src=a.jpg></td></tr><tr><td class=caption>{CAPTION}</td></tr></table>",
        f"<div class=VCSortableInPreviewMode><div class=PhotoCMS_Caption><p>{CAPTION}</p></div></div>",
    ],
)
def test_captions_stand_where_the_page_has_them(caption, read_page):
    document = read_page(page(caption=caption))
    assert zones_of(document, "caption") == [CAPTION]
    assert document.text.index(FIRST) < document.text.index("Lãnh đạo trao") < document.text.index(SECOND)


def test_an_article_in_a_box_that_is_called_caption_is_not_lost(read_page):
    markup = page().replace("<article>", "<article class=caption-story>")
    assert zones_of(read_page(markup), "body") == [FIRST, SECOND, THIRD]


def test_a_caption_in_a_side_column_is_left_out(read_page):
    aside = "<div><div><div><figure><figcaption>Quảng cáo của nhà tài trợ</figcaption></figure></div></div></div>"
    assert "Quảng cáo" not in read_page(page(clock=aside)).text


STATED = "2023-10-18T17:52:20+07:00"
META = f'<meta property="article:published_time" content="{STATED}">'


@pytest.mark.parametrize(
    ("head", "date", "words"),
    [
        (META, "", STATED),
        (META, "<span>Thứ 4, 18/10/2023 | 17:52</span>", "18/10/2023"),
        ('<meta itemprop="datePublished" content="2023-10-18">', "", "2023-10-18"),
        ("", '<time datetime="2023-10-18">hôm qua</time>', "2023-10-18"),
        ("", "<div class=date>Thứ 4, 18/10/2023 | 17:52</div>", "18/10/2023"),
    ],
)
def test_the_date_of_publication_has_words_in_the_text(head, date, words, read_page):
    assert date_of(read_page(page(head=head, date=date))) == ("2023-10-18", words)


def test_the_date_in_linked_data_is_the_articles_own(read_page):
    def head(data):
        return f'<script type="application/ld+json">{json.dumps(data)}</script>'

    article = {"@type": "NewsArticle", "datePublished": "2023-10-18T17:52:20+07:00"}
    words = ("2023-10-18", "2023-10-18T17:52:20+07:00")
    assert date_of(read_page(page(head=head(article)))) == words
    assert date_of(read_page(page(head=head([{"@graph": [article]}])))) == words
    listed = {"@type": "ItemList", "itemListElement": [article]}
    assert date_of(read_page(page(head=head(listed)))) is None
    assert date_of(read_page(page(head='<script type="application/ld+json">{"datePublished":</script>'))) is None


def test_no_date_is_ever_invented(read_page):
    def stated(name, value):
        return date_of(read_page(page(head=f'<meta property="article:{name}" content="{value}">')))

    clock = "<div>Chủ nhật, 24/11/2024</div>"
    assert date_of(read_page(page())) is None
    assert date_of(read_page(page(clock=clock))) is None
    assert (
        date_of(read_page(page(head='<meta property="article:published_time" content="10/11/2023 5:52 PM">'))) is None
    )
    assert date_of(read_page(page(head='<meta property="article:modified_time" content="2023-10-19">'))) is None
    assert date_of(read_page(page(head='<meta property="article:published_time" content="2023-02-31">'))) is None


def test_the_page_tells_its_own_address(read_page):
    assert read_page(page('<link rel="canonical" href="https://example.vn/1">')).source == "https://example.vn/1"
    both = '<link rel="canonical" href="https://example.vn/1"><meta property="og:url" content="https://example.vn/2">'
    assert read_page(page(both)).source == "https://example.vn/2"
    assert read_page(page('<meta property="og:url" content="javascript:alert(1)">')).source is None


def test_items_and_headings_of_the_article_are_body(read_page):
    more = "<h2>Những mô hình hay</h2><ul><li>Công an xã Mường Chiên</li><li>Hội Phụ nữ xã Pắc Ma</li></ul>"
    body = zones_of(read_page(page(caption=more)), "body")
    assert {"Những mô hình hay", "Công an xã Mường Chiên", "Hội Phụ nữ xã Pắc Ma"} <= set(body)


def test_the_charset_of_the_markup_does_not_matter_where_the_bytes_are_utf8(read_page):
    markup = page().replace('charset="utf-8"', 'charset="windows-1252"')
    assert zones_of(read_page(f'<?xml version="1.0" encoding="windows-1252"?>{markup}'), "title") == [TITLE]


def test_markup_in_a_title_is_no_title(read_page):
    markup = (
        f"<html><head><title><script>alert('tặng Bằng khen')</script></title></head><body><p>{FIRST}</p><p>{SECOND}</p>"
    )
    document = read_page(markup)
    assert "alert" not in document.text
    assert zones_of(document, "body") == [FIRST, SECOND]


P = f"<p>{FIRST}</p>"
BAD = {
    "empty": ("", "the file is empty"),
    "no article": ("<html><body><ul><li>Trang chủ</li><li>Xã hội</li></ul>", "no article text found in the page"),
    "no markup": (f"{FIRST}\n\n{SECOND}", "no HTML in the file"),
    "200,000 divs": (f"<html><body>{'<div>' * 200_000}{P}{'</div>' * 200_000}", "a page of more than 50,000 elements"),
    "40,000 divs": (f"<html><body>{'<div>' * 40_000}{P}{'</div>' * 40_000}", "no article text found in the page"),
    "too large": (f"<html><body>{P}{'x' * 5_000_000}", "a page of more than 5 MB"),
    "a null byte": (f"<html><body>{P}\0{P}", "binary data: a NUL byte on line 1"),
    "an endless line": (f"<html><body><p>{FIRST * 500}</p>", "line 1 has more than 100,000 characters"),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_each_bad_page_gives_its_line(what, tmp_path, refusal):
    markup, problem = BAD[what]
    path = tmp_path / "tin.html"
    path.write_text(markup, encoding="utf-8")
    assert refusal(path).partition(";")[0] == problem


@pytest.mark.parametrize(
    "markup",
    [
        f"<htm<body>{P}<p>{SECOND}</di></span><<<>>&&& <a href='x>{THIRD}",
        f"<html><body>{P}<p>{SECOND} &#0; &#55296; &nosuch; &#x110000;</p>",
        f"<html><body>{P * 10_000}</body></html>",
        f"<html><body>{'<ul><li>a ' * 20_000}{P}",
        f"<html><body>{'<table><tr><td>' * 12_000}{P}",
        f"<html><body>{'<b><i>' * 20_000}{P}",
        f"<html><body><p {'a=1 ' * 400_000}>{FIRST}</p>{P}",
        f"<html><head><script type='application/ld+json'>{'[' * 90_000}</script></head><body>{P}<p>{SECOND}</p>",
        f"<!DOCTYPE h [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><html><body>{P}&b;</body></html>",
        "<html><body><article>" + f"{P}<figcaption>Ảnh: Mai Lan</figcaption>" * 5_000,
        f"<html><body><article>{P}<p>{'<span>18/10/2023</span>' * 9_000}</p></article>",
    ],
    ids=range(11),
)
def test_hostile_pages_are_read_or_refused_in_one_line_soon(markup, tmp_path):
    path = tmp_path / "tin.html"
    path.write_text(markup, encoding="utf-8")
    start = time.process_time()
    try:
        document = read(path)
    except ReadingError as error:
        refused = str(error)
        document = None
    assert document is not None or len(refused.splitlines()) == 1
    assert time.process_time() - start < 20  # seconds; each takes one to three


def test_plain_text_loads_no_reader_of_pages():
    code = "import sys, kg.reading; kg.reading.read_text('a', 'Tặng Bằng khen.'); print('lxml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_a_missing_library_is_told_in_one_line(tmp_path, refusal, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    path = tmp_path / "tin.html"
    path.write_text(page(), encoding="utf-8")
    assert refusal(path).startswith("web pages cannot be read here (")
