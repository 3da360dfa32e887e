"""Finding the documents among files and folders."""

import unicodedata

import pytest

from kg.reading import find

TEXT = "Sáng 14/11, UBND tỉnh trao Bằng khen.\n"


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.html", "sub/c.md", "sub/deep/d.TXT", ".hidden/e.txt", "notes.json", "run.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    return tmp_path


def lines(found, folder):
    return [str(problem).replace(f"{folder}/", "") for problem in found.problems]


def test_documents_of_a_folder_sorted_without_hidden_and_other_files(folder):
    found = find(folder)
    assert [str(path.relative_to(folder)) for path in found.documents] == [
        "a.html",
        "b.txt",
        "sub/c.md",
        "sub/deep/d.TXT",
    ]
    assert found.problems == ()


def test_each_document_once_however_often_it_is_named(folder):
    assert find([folder / "sub", folder, folder / "b.txt", f"{folder}/./b.txt"]).documents == find(folder).documents
    assert find([folder, folder / "sub"]).problems == ()


def test_what_is_missing_unknown_or_empty_is_one_problem_each_and_the_rest_goes_on(folder):
    (folder / "empty").mkdir()
    found = find([folder / "b.txt", folder / "none.txt", folder / "run.py", folder / "empty"])
    assert found.documents == (folder / "b.txt",)
    assert lines(found, folder) == [
        "empty: no document in this folder; put .htm, .html, .md, .text, .txt files into it",
        "none.txt: no such file or folder; check the name",
        "run.py: unknown file ending '.py'; give .htm, .html, .md, .text, .txt",
    ]


def test_documents_in_other_formats_are_not_passed_over_in_silence(folder):
    (folder / "sub" / "report.pdf").write_bytes(b"%PDF")
    (folder / "sub" / "report.docx").write_bytes(b"PK")
    assert lines(find(folder), folder) == [
        "sub/report.docx: documents in .docx are not read; save it as plain text (.txt, UTF-8)",
        "sub/report.pdf: documents in .pdf are not read; save it as plain text (.txt, UTF-8)",
    ]


def test_links_are_followed_and_loops_reported(folder):
    (folder / "sub" / "back").symlink_to(folder)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "more").symlink_to(folder / "sub" / "deep")
    found = find(folder)
    assert "sub/back: a link back to a folder above it; remove the link" in lines(found, folder)
    assert sorted(path.name for path in found.documents) == ["a.html", "b.txt", "c.md", "d.TXT", "self.txt"]


def test_folders_that_link_to_each_other_a_thousandfold_are_visited_once(tmp_path):
    for level in range(24):
        (tmp_path / f"level{level}").mkdir()
        for twin in "ab":
            (tmp_path / f"level{level}" / twin).symlink_to(tmp_path / f"level{level + 1}")
    (tmp_path / "level24").mkdir()
    (tmp_path / "level24" / "tin.txt").write_text(TEXT, encoding="utf-8")
    assert len(find(tmp_path / "level0").documents) == 1


def test_names_are_unique_and_the_first_path_keeps_its_name(folder):
    for form in ("NFC", "NFD"):
        (folder / form).mkdir()
        (folder / form / f"{unicodedata.normalize(form, 'khen thưởng')}.txt").write_text(TEXT, encoding="utf-8")
    found = find([folder / "NFC", folder / "NFD"])
    assert [path.parent.name for path in found.documents] == ["NFC"]
    assert len(found.problems) == 1
    assert "left out: the name is taken by" in str(found.problems[0])


def test_one_path_need_not_stand_in_a_list(folder):
    assert find(str(folder / "b.txt")).documents == (folder / "b.txt",)
    assert find([]).documents == ()
