"""Records: nothing of a document's facts is lost on the way to disk and back."""

import json
from pathlib import Path

import pytest

from kg.harvest import harvest
from kg.records import Reader, dumps, loads
from kg.resources import resource
from kg.vocabulary import Vocabulary


def test_every_record_of_the_sample_comes_back_as_it_was(vocabulary: Vocabulary) -> None:
    records = harvest([resource("documents")], vocabulary).records
    assert len(records) > 20
    assert sum(len(record.facts.statistics) for record in records) > 10
    assert [loads(dumps(record)) for record in records] == records
    assert all(dumps(record) == dumps(loads(dumps(record))) for record in records)


def test_a_record_is_one_line(vocabulary: Vocabulary, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Sở Y tế An Hòa\ntặng Giấy khen cho 3 cá nhân.\n", encoding="utf-8")
    (record,) = harvest([tmp_path], vocabulary).records
    assert len(dumps(record).splitlines()) == 1


@pytest.mark.parametrize("line", ["", "{}", "[]", "null", '{"facts": 3}', '{"facts": {"documents": "a"}}'])
def test_a_damaged_line_is_no_record(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of JSON, or of a record
        loads(line)


def test_a_known_document_is_not_understood_again(vocabulary: Vocabulary, tmp_path: Path) -> None:
    text = "Ngày 20/6/2024, Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (record,) = harvest([tmp_path], vocabulary).records
    marked = json.loads(dumps(record))
    marked["facts"]["place"] = "dấu"
    known = {"a": loads(json.dumps(marked))}
    (again,) = harvest([tmp_path], vocabulary, known=known).records
    assert again.facts.place == "dấu"
    (tmp_path / "a.txt").write_text(text.replace("20/6", "21/6"), encoding="utf-8")
    (corrected,) = harvest([tmp_path], vocabulary, known=known).records
    assert corrected.facts.awards[0].date == "2024-06-21"


def test_another_reader_reads_again(vocabulary: Vocabulary, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân.\n", encoding="utf-8")
    (record,) = harvest([tmp_path], vocabulary).records
    assert record.reader == Reader.current()
    marked = json.loads(dumps(record))
    marked["facts"]["place"], marked["reader"]["digest"] = "dấu", "another"
    (again,) = harvest([tmp_path], vocabulary, known={"a": loads(json.dumps(marked))}).records
    assert again == record


def test_a_document_that_nobody_can_understand_is_one_line(
    vocabulary: Vocabulary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.extraction.extract import Extractor

    def fail(self: Extractor, document: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(Extractor, "extract", fail)
    (tmp_path / "a.txt").write_text("Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân.\n", encoding="utf-8")
    read = harvest([tmp_path], vocabulary)
    assert read.records == []
    (problem,) = read.problems
    assert "RecursionError: too deep" in str(problem)
    assert len(str(problem).splitlines()) == 1


def test_of_a_text_the_sentences_that_tell_of_awards_are_kept(vocabulary: Vocabulary, tmp_path: Path) -> None:
    told = "Sáng 20/6/2024, trời mưa to, Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân và 2 tập thể."
    text = f"Đại tá Lê Văn Mẫu, Giám đốc Công an tỉnh An Giang dự lễ. {told} Sau lễ, mọi người trồng cây.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (record,) = harvest([tmp_path], vocabulary).records
    assert record.facts.officials
    assert [(passage.text, passage.cut_before, passage.cut_after) for passage in record.passages] == [
        (told, False, False)
    ]
    (passage,) = record.passages
    assert text[passage.start : passage.end] == passage.text


def test_a_sentence_without_end_is_cut_where_it_is_far_from_the_quote(vocabulary: Vocabulary, tmp_path: Path) -> None:
    long = "dài " * 300
    text = f"Với {long}Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân, {long}hết.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (record,) = harvest([tmp_path], vocabulary).records
    (passage,) = record.passages
    assert len(passage.text) < 600
    assert (passage.cut_before, passage.cut_after) == (True, True)
