"""The texts with gold facts beside the repository, where they are: the publication dates, all of them."""

import json
import unicodedata

import pytest

from kg.reading import read

HELD_OUT = {f"dev-{number:02}" for number in range(3, 37, 3)}  # read by nobody who writes rules


def texts(folder):
    return [path for path in sorted(folder.glob("*.txt")) if path.stem not in HELD_OUT]


@pytest.mark.parametrize("folder", ["seeds", "dev-corpus"])
def test_every_publication_date_is_the_one_that_a_reader_found(folder, shared):
    wrong = {}
    for path in texts(shared / folder):
        document = read(path)
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["published"]
        if (document.published and document.published.value) != gold:
            wrong[path.stem] = (document.published, gold)
    assert wrong == {}


@pytest.mark.parametrize("folder", ["seeds", "dev-corpus"])
def test_every_quote_stands_outside_the_boilerplate(folder, shared):
    lost = []
    for path in texts(shared / folder):
        document = read(path)
        kept = "\n".join(document.text[z.start : z.end] for z in document.zones if z.kind != "boilerplate")
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        for award in gold["awards"]:
            if unicodedata.normalize("NFC", award["quote"]) not in unicodedata.normalize("NFC", kept):
                lost.append((path.stem, award["quote"]))
    assert lost == []
