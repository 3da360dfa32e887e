"""The benchmark compares what it says it compares."""

import re
from pathlib import Path

import picture
import pytest

from kg.showing import Story


def test_plain_pyvis_gets_the_same_graph_and_asks_for_nothing(story: Story, tmp_path: Path) -> None:
    picture.plain_pyvis(story, tmp_path / "pyvis.html")
    page = (tmp_path / "pyvis.html").read_text("utf-8")
    assert not re.search(r"<(?:link|script)[^>]*(?:href|src)=\"https?:", page)
    assert page.count('"shape": "dot"') == len(story.nodes)
    assert page.count('"arrows": "to"') == len(story.links)


def test_the_middle_look_counts_and_what_is_never_seen_is_last() -> None:
    looks = [picture.Seen(None, None), picture.Seen(2.0, 5.0), picture.Seen(1.0, 9.0)]
    assert picture.middle(looks).seconds == 2.0
    said = picture.line(10, 20, 0.5, 1_000_000, looks[1], looks[0], 60)
    assert said == "| 10 | 20 | 0.5 s | 1.0 MB | 2.00 s | 5 | > 60 s | – | > 30× |"


@pytest.mark.slow
def test_a_story_of_exactly_so_many_nodes() -> None:
    assert len(picture.story_of(400).nodes) == 400
