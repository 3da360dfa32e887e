"""The cue words themselves."""

import unicodedata
from pathlib import Path

import kg.reading
from kg.reading import cues

TABLE = Path(kg.reading.__file__).with_name("cues.tsv").read_text(encoding="utf-8")


def test_every_cue_is_in_the_form_in_which_it_is_looked_for():
    for line in TABLE.splitlines():
        if not line.startswith("#"):
            kind, cue = line.split("\t")
            assert cue == " ".join(unicodedata.normalize("NFC", cue).lower().split()), line
            assert cue in cues.words(kind)


def test_no_kind_holds_a_cue_twice_and_each_is_explained():
    lines = [line for line in TABLE.splitlines() if not line.startswith("#")]
    assert len(lines) == len(set(lines))
    explained = {line[2:].split(":")[0] for line in TABLE.splitlines() if line.startswith("# ")}
    assert {line.split("\t")[0] for line in lines} <= explained


def test_the_longest_cue_wins():
    assert cues.openings("related").match("tin liên quan khác") == ("related", len("tin liên quan"))
    assert cues.openings("weekday").match("thứ ba") == ("weekday", 6)
    assert cues.openings("weekday").match("") is None
