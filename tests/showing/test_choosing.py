"""Parts of a graph: around a node, of a movement, of a period; nothing is left out unsaid, no act is cut in two."""

import pytest
from pyoxigraph import Quad

from kg.showing import Choice, NothingThere, Story, choose, tell
from kg.showing.near import around
from kg.showing.parts import only
from kg.showing.period import period
from kg.showing.story import Fact, Link, Node, Quote, Source

ID = "https://w3id.org/vinhdanh/id/"


@pytest.fixture(scope="module")
def story(small: list[Quad]) -> Story:
    return tell(small)


def keys(story: Story) -> set[str]:
    return {iri.removeprefix(ID) for iri in story.nodes}


def made(links: list[tuple[str, str]], dates: dict[str, str] | None = None) -> Story:
    """A story of nodes named by their class and a number: 'c1' is an act, 'o1' a body, 'p1' a person, 'e1' an event."""
    kinds = {"c": "conferral", "o": "organisation", "p": "person", "e": "event", "m": "movement"}
    names = sorted({name for pair in links for name in pair})
    nodes = {name: Node(name, kinds[name[0]], name) for name in names}
    for name, day in (dates or {}).items():
        nodes[name].details["date"] = day
    return Story(nodes, [Link(a, b, "to") for a, b in links], [], [])


def test_one_step_shows_acts_with_all_who_take_part(story: Story) -> None:
    part = choose(story, Choice(around=ID + "organisation/bộ-mùa-vàng"), 200)
    assert {"conferral/c1", "group/g1", "event/e1", "movement/đồng-lúa-bình-yên", "place/lúa-vàng"} <= keys(part)
    assert {"person/lê-quốc-hạnh", "person/suong-mai/đặng-thị-đào"} <= keys(part), "who holds a post there"
    assert not {"conferral/c2", "model/đèn-sáng-ngõ", "post/chủ-tịch-đồng-lúa"} & keys(part)
    assert part.left_out == 0
    assert part.extract
    assert part.extract.outside == len(story.nodes) - len(part.nodes)


def test_a_second_step_goes_on_from_there(story: Story) -> None:
    centre = ID + "organisation/bộ-mùa-vàng"
    near, far = (keys(choose(story, Choice(around=centre, hops=hops), 200)) for hops in (1, 2))
    assert near < far
    assert {"conferral/c2", "conferral/p1", "post/chủ-tịch-đồng-lúa"} <= far - near


def test_of_too_many_the_latest_acts_are_kept_whole_and_the_rest_is_counted() -> None:
    acts = [f"c{n}" for n in range(1, 10)]
    links = [("o1", act) for act in acts] + [(act, act.replace("c", "p")) for act in acts]
    part = choose(made(links, {act: f"200{act[1]}" for act in acts}), Choice(around="o1"), 6)
    assert set(part.nodes) == {"o1", "c9", "p9", "c8", "p8"}, "a third act would be seven nodes"
    assert part.left_out == 19 - 5
    assert part.extract
    assert part.extract.outside == 0


def test_what_hangs_on_nothing_that_is_shown_is_not_shown() -> None:
    star = [("o1", "c1"), ("c1", "p1"), ("c1", "p2"), ("c1", "p3"), ("p1", "o2"), ("o2", "o3")]
    kept, reached = around(made(star), "o1", 3, 4)
    assert kept == {"o1"}, "the act does not fit, and its people's bodies do not float about"
    assert reached == 7


def test_an_act_in_the_centre_is_shown_with_as_many_as_fit() -> None:
    crowd = [("c1", f"p{n}") for n in range(9)]
    kept, reached = around(made(crowd), "c1", 1, 4)
    assert "c1" in kept
    assert (len(kept), reached) == (4, 10)


def test_a_movement_shows_its_acts_and_no_other_movement() -> None:
    links = [("c1", "m1"), ("c1", "m2"), ("c1", "p1"), ("c2", "m2"), ("c2", "p2")]
    assert set(choose(made(links), Choice(movement="m1"), 200).nodes) == {"m1", "c1", "p1"}


def test_a_period_shows_what_can_lie_in_it(story: Story) -> None:
    part = choose(story, Choice(since="2023-12-22", until="2023-12-22"), 200)
    assert {"conferral/c1", "conferral/c2", "event/e1"} <= keys(part), "'2023-12' may be that day"
    assert "conferral/p1" not in keys(part)
    with pytest.raises(NothingThere):
        choose(story, Choice(until="2019"), 200)


def test_an_undated_act_has_the_date_of_its_event() -> None:
    links = [("c1", "e1"), ("c1", "p1"), ("c2", "e1"), ("c2", "p2"), ("c3", "p3")]
    part = choose(made(links, {"e1": "2023-05", "c2": "2021"}), Choice(since="2023"), 200)
    assert set(part.nodes) == {"e1", "c1", "p1"}


@pytest.mark.parametrize("bound", ["23", "2023-13", "2023-02-30", "2023-8", "hôm qua", "2023-08-25T10"])
def test_what_is_no_date_is_refused(bound: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        period(bound, "")
    with pytest.raises(ValueError, match="before it begins"):
        period("2024", "2023-12")


def test_choices_narrow_each_other(story: Story) -> None:
    hanh = ID + "person/lê-quốc-hạnh"
    assert "conferral/c1" in keys(choose(story, Choice(around=hanh, since="2023"), 200))
    assert "conferral/p1" not in keys(choose(story, Choice(around=hanh, since="2023"), 200))
    with pytest.raises(NothingThere):
        choose(story, Choice(around=ID + "post/chủ-tịch-đồng-lúa", since="2023"), 200)


def test_the_title_says_what_is_shown(story: Story) -> None:
    choice = Choice(around=ID + "person/lê-quốc-hạnh", since="2023-12", movement=ID + "movement/đồng-lúa-bình-yên")
    part = choose(story, choice, 200)
    assert part.extract
    assert part.extract.title == (
        "quanh Lê Quốc Hạnh (1 bước) · phong trào Đồng lúa bình yên · từ 12/2023",
        "around Lê Quốc Hạnh (steps: 1) · movement Peaceful rice fields · since 12/2023",
    )


def test_a_part_cites_only_the_documents_that_it_quotes() -> None:
    story = made([("o1", "c1"), ("c1", "p1"), ("o2", "c2")])
    story.sources = [Source(name, "", "") for name in ("one", "two", "three")]
    story.facts = [Fact("node", ["c2"], {}, [Quote(0, 0, 1, "x")]), Fact("node", ["c1"], {}, [Quote(2, 0, 1, "y")])]
    story.links[0].facts = [1]
    part = only(story, {"o1", "c1"})
    assert [source.title for source in part.sources] == ["three"]
    assert [(quote.source, quote.text) for quote in part.facts[part.links[0].facts[0]].quotes] == [(0, "y")]
    assert story.facts[1].quotes[0].source == 2, "the story itself is left as it is"
