"""Whatever a file holds, reading it gives a document or one clear line."""

import os
import pickle
import time
from contextlib import suppress
from pathlib import Path

import pytest

from kg.reading import ReadingError, read, read_text
from kg.reading.decoding import MAX_BYTES, MAX_LINE

SENTENCE = "Sáng 14/11, UBND tỉnh trao Bằng khen cho 5 tập thể, 8 cá nhân có thành tích xuất sắc.\n"


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", "the file is empty; put the article into it"),
        (b"\xef\xbb\xbf", "the file is empty; put the article into it"),
        (b" \r\n\t\xc2\xa0\n", "the file is blank; put the article into it"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file, not text; convert it to text first (pdftotext)"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture, not text; give the text of the article"),
        (b"PK\x03\x04\x14\x00", "a ZIP or Office file, not text; save the document as plain text (.txt, UTF-8)"),
        (b"\xd0\xcf\x11\xe0\xa1", "an old Office file, not text; save the document as plain text (.txt, UTF-8)"),
        (b"Tin\n\nabc\0def", "binary data: a NUL byte on line 3; give a text file in UTF-8"),
        (SENTENCE.encode("utf-16-le"), "binary data: a NUL byte on line 1; give a text file in UTF-8"),
        (b"Tin\nT\xe1\xba\xb7ng\n\xff", "not UTF-8: byte 0xFF on line 3; save it as UTF-8"),
        (b"\xef\xbb\xbfTin\n\xff", "not UTF-8: byte 0xFF on line 2; save it as UTF-8"),
        (b"\xff\xfeT\x00\xf3", "broken UTF-16-LE (byte 4); save it as UTF-8"),
        (("a" * (MAX_LINE + 1)).encode(), "line 1 has more than 100,000 characters; break it into paragraphs"),
        (b"a\n" * 100_001, "more than 100,000 lines; give one article a file"),
        (("Tin\na" + "\u0301\u0323" * 20).encode(), "more than 30 accents on one letter on line 2; remove them"),
    ],
)
def test_each_bad_file_gives_its_line(data, line, tmp_path, refusal):
    path = tmp_path / "tin.txt"
    path.write_bytes(data)
    assert refusal(path) == line


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("C«ng an tØnh tÆng B»ng khen cho 5 tËp thÓ, 8 c¸ nh©n".encode("latin-1"), "TCVN3 (ABC)"),
        ("Coâng an tænh taëng Baèng khen cho 5 taäp theå, 8 caù nhaân".encode("latin-1"), "VNI"),
        ("Công an ti\u0309nh tă\u0323ng Bă\u0300ng khen cho tâ\u0323p thê\u0309".encode("cp1258"), "Windows-1258"),
    ],
)
def test_the_encodings_from_before_unicode_are_named(data, encoding, tmp_path, refusal):
    path = tmp_path / "tin.txt"
    path.write_bytes(b"Tin\n\n" + data)
    remedy = "convert it to Unicode (UTF-8), with UniKey for instance"
    assert refusal(path).endswith(f"on line 3 (probably {encoding}); {remedy}")
    path.write_text(data.decode("latin-1"), encoding="utf-8")
    assert refusal(path) == f"letters of an old encoding: probably {encoding}; {remedy}"


@pytest.mark.parametrize(
    "text", ["Café «Rosé» ở Lâm Sơn", "Hoài Thu, Hoàng An, Toàn, Loan", "Press release in English", "1 2 3"]
)
def test_no_text_in_unicode_is_taken_for_an_old_encoding(text):
    assert read_text("tin", text).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding_and_is_dropped(encoding, tmp_path):
    path = tmp_path / "tin.txt"
    path.write_bytes(SENTENCE.encode(encoding))
    assert read(path).text == SENTENCE


def test_a_file_over_the_limit_is_refused_unread(tmp_path, refusal):
    path = tmp_path / "tin.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert refusal(path) == "larger than 20 MB; give one article a file"


def test_what_is_no_readable_file_gives_one_line(tmp_path, refusal):
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "tin.xyz").write_text(SENTENCE, encoding="utf-8")
    assert refusal(tmp_path / "missing.txt") == "no such file; check the name"
    assert refusal(tmp_path / "folder.txt") == "a folder, not a document; give its documents, or use find()"
    assert refusal(tmp_path / "loop.txt").startswith("cannot be read (")
    assert refusal(tmp_path / "pipe.txt") == "not a regular file; give a text file"
    assert refusal(tmp_path / "tin.xyz") == "unknown file ending '.xyz'; give .txt, .text, .md, .html or .htm"
    assert refusal(tmp_path / "tin") == "no file ending; give .txt, .text, .md, .html or .htm"
    assert refusal(tmp_path / ("a" * 300 + ".txt")).startswith("cannot be read (")


def test_a_file_without_the_right_to_read_gives_one_line(tmp_path, refusal, monkeypatch):
    path = tmp_path / "tin.txt"
    path.write_text(SENTENCE, encoding="utf-8")

    def denied(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)  # root may read what it likes: chmod alone would prove nothing
    assert refusal(path) == "not readable; give yourself the right to read it (chmod +r)"


def test_texts_that_are_no_files_are_refused_alike():
    for text, problem in (
        ("", "the file is empty"),
        ("\n \n", "the file is blank"),
        ("Tin\n\ud83d", "half a character (a lone surrogate) on line 2"),
        ("Tin\n\0", "binary data: a NUL character on line 2"),
    ):
        with pytest.raises(ReadingError) as caught:
            read_text("tin", text)
        assert caught.value.problem == problem


def test_a_name_with_line_breaks_still_gives_one_line(tmp_path):
    error = ReadingError("tin\n\x1b[31m.txt", "the file is empty", "remove it")
    assert str(error) == "tin\\n\\x1b[31m.txt: the file is empty; remove it"
    assert str(ReadingError("tin\udcff.txt", "a", "b")).isprintable()


def test_errors_travel_between_processes():
    error = ReadingError("tin.txt", "the file is empty", "remove it")
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.path, copy.problem, copy.remedy) == (
        str(error),
        "tin.txt",
        "the file is empty",
        "remove it",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Tin liên quan\nTiêu đề khác\n" * 40_000,
        "Đăng nhập\n" * 90_000,
        "14/11/2023\n" * 20_000,
        ("1/1/2023" * 12_000 + "\n") * 50,
        ("ngày" + " " * 90_000 + "1\n") * 50,
        ("(" * 90_000 + "\n") * 50,
        ("lượt xem " + "1" * 240 + "\n") * 30_000,
        "Tặng " + "Ảnh: " * 19_000,
        (SENTENCE + "\n") * 40_000,
        "\n\n".join(f"Lãnh đạo tỉnh trao Bằng khen cho các tập thể số {i}.\n\n{SENTENCE * 2}" for i in range(9_000)),
        ("Tặng" + " " * 99_000 + "\n") * 100,
    ],
    ids=range(11),
)
def test_no_text_takes_more_than_linear_time(text):
    start = time.process_time()
    with suppress(ReadingError):
        read_text("tin", text)
    assert time.process_time() - start < 10  # seconds; each takes under one: a square would take minutes
