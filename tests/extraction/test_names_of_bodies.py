"""Kinds of bodies by name, one a line of bodies.tsv: as an article of Gia Lai writes it, and in full."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import award, table


@pytest.mark.parametrize(("written", "full"), [(written, full) for written, (full,) in table("bodies.tsv")])
def test_a_body_is_read_to_the_end_of_its_name(extractor: Extractor, written: str, full: str) -> None:
    told = award(extractor, f"Ngày 3/5, {written} được UBND tỉnh Gia Lai tặng Bằng khen.")
    assert [recipient.name for recipient in told.recipients] == [full]
