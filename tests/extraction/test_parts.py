"""Whatever parts a sentence is composed of, it is read: a sample of each file of parts (see composing.py)."""

from pathlib import Path

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.composing import Grammar, difference

FILES = sorted(Path(__file__).with_name("parts").glob("*.yaml"))
SAMPLE = 100  # texts of a file; composing.py reads as many as one likes


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_composed_sentences_are_read(extractor: Extractor, path: Path) -> None:
    grammar = Grammar(path)
    failures = []
    for composed in (grammar.compose(seed) for seed in range(SAMPLE)):
        missed, wrong = difference(extractor, composed)
        if missed or wrong:
            failures.append(f"{composed.title or ''} {composed.text}\n    missed {missed}\n    wrong {wrong}")
    assert not failures, "\n".join(failures[:10])
