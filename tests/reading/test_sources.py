"""Where a document comes from."""

import unicodedata

import pytest

from kg.reading import find, read, read_text

TEXT = "Biểu dương các điển hình\n\nSáng 14/11, UBND tỉnh trao Bằng khen cho 5 tập thể.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "tin.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_the_table_beside_a_document_gives_its_source(folder):
    (folder / "sources.tsv").write_text(
        "file\ttitle\tsource\ntin.txt\tBiểu dương\thttps://example.vn/tin?id=1\n", encoding="utf-8"
    )
    assert read(folder / "tin.txt").source == "https://example.vn/tin?id=1"
    assert find(folder).problems == ()


def test_names_in_the_table_are_found_in_either_form_of_unicode(folder):
    name = "thưởng nóng.txt"
    (folder / unicodedata.normalize("NFD", name)).write_text(TEXT, encoding="utf-8")
    (folder / "sources.tsv").write_text(f"file\tsource\n{name}\thttps://example.vn/2\n", encoding="utf-8")
    document = read(folder / unicodedata.normalize("NFD", name))
    assert document.source == "https://example.vn/2"
    assert document.name == "thưởng nóng"


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ("name\turl\n", "no columns 'file' and 'source' on line 1"),
        ("", "no columns 'file' and 'source' on line 1"),
        ("file\tsource\ntin.txt\tjavascript:alert(1)\n", "no http(s) address on line 2"),
        ("file\tsource\nx.txt\tftp://a\ny.txt\t-\n", "no http(s) address on line 2 and 1 more"),
    ],
)
def test_a_broken_table_is_told_once_and_stops_no_document(table, problem, folder):
    (folder / "sources.tsv").write_text(table, encoding="utf-8")
    assert [error.problem for error in find(folder).problems] == [problem]
    assert read(folder / "tin.txt").source is None


def test_a_table_that_is_not_utf8_is_told(folder):
    (folder / "sources.tsv").write_bytes(b"file\tsource\n\xff\n")
    assert [error.problem for error in find(folder).problems] == ["not UTF-8"]


def test_a_changed_table_is_read_again(folder):
    for number in (1, 22):
        (folder / "sources.tsv").write_text(f"file\tsource\ntin.txt\thttps://example.vn/{number}\n", encoding="utf-8")
        assert read(folder / "tin.txt").source == f"https://example.vn/{number}"


@pytest.mark.parametrize("label", ["Nguồn", "nguồn", "Source"])
def test_a_line_of_the_text_gives_the_source(label):
    assert read_text("tin", f"{label}: https://example.vn/tin\n\n{TEXT}").source == "https://example.vn/tin"
    assert read_text("tin", f"{TEXT}\n{label}: https://example.vn/tin\n").source == "https://example.vn/tin"


def test_a_source_without_address_is_none():
    assert read_text("tin", f"{TEXT}\nNguồn: Báo Lâm Sơn\n").source is None
    assert read_text("tin", f"{TEXT}\nNguồn: javascript:alert(1)\n").source is None
