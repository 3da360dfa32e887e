"""`kg link --live`: who asks whom, by options and settings, and what is wrong with them."""

from pathlib import Path

import pytest
from servers import Faulty

from kg.linking.live.candidates import NAME
from tests.linking.live import link


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--live", "wikidata"], "who asks: give your mail or web address with --contact"),
        (["--live", "https://sparql.example.org/query"], "who asks"),
        (["--live", "wikidata", "--contact", "someone"], "at which you can be reached"),
        (["--live", "wikidata", "--contact", "x@example.org"], "at which you can be reached"),
        (["--live", "wikidata", "--contact", "https://my.invalid/"], "at which you can be reached"),
        (["--live", "wikipedia"], "no service 'wikipedia'; known are dbpedia, geonames, qlever, wikidata"),
        (["--live", "qlever", "--kind", "river"], "--kind river: one of place"),
        (["--live", "qlever", "--shape", "round"], "no shape 'round'"),
    ],
)
def test_what_is_missing_is_one_line(out: Path, words: list[str], reason: str) -> None:
    answer = link(out, *words)
    assert answer.exit_code == 2
    assert reason in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert not (out / NAME).exists()


def test_the_contact_may_stand_in_the_settings(out: Path, faults: str) -> None:
    Faulty.seen.clear()
    (out / "services.yaml").write_text(
        f"contact: kho@thu-vien.vn\nservices: {{ours: {{endpoint: '{faults}/status/403', shape: labels}}}}",
        encoding="utf-8",
    )
    assert link(out, "--live", "ours").exit_code == 3
    ((_, headers, _),) = Faulty.seen
    assert headers["User-Agent"].endswith("(+kho@thu-vien.vn)")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("services: [", "no YAML"),
        ("[1]", "names with values"),
        ("services: {a: 7}", "names with values"),
        ("services: {a: {endpoint: 'https://a.vn/', shape: round}}", "no shape 'round'"),
        ("services: {a: {endpoint: 'https://a.vn/', colour: red}}", "colour"),
        ("services: {a: {endpoint: 'https://a.vn/', kinds: [river]}}", "no kind river"),
    ],
)
def test_settings_that_are_wrong_are_one_line(out: Path, text: str, reason: str) -> None:
    (out / "services.yaml").write_text(text, encoding="utf-8")
    answer = link(out, "--live", "a")
    assert answer.exit_code == 2
    assert reason in answer.stderr
    assert answer.stderr.count("\n") == 1
