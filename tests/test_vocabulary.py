import json
import re
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest
from pyoxigraph import RdfFormat, parse

from kg import resources
from kg.resources import resource
from kg.vocabulary import Concept, Vocabulary, _understood

VOCABULARY = Vocabulary.load()
SCHEMES = {
    "abbreviations": "abbreviation",
    "award-forms": "award-form",
    "awards": "award",
    "models": "model",
    "movements": "movement",
    "offices": "office",
    "organisation-kinds": "organisation-kind",
    "provinces": "place",
    "quantity-words": "quantity-word",
    "ranks": "rank",
}
# The forms that the facts of a document may name (the JSON of `kg facts`).
FORMS = [
    *("Huân chương", "Huy chương", "Huy hiệu", "Kỷ niệm chương", "Bằng khen", "Giấy khen", "Thư khen", "Cờ thi đua"),
    *("Cờ", "Danh hiệu", "Bằng", "Giải thưởng", "Giấy chứng nhận", "Biểu trưng", "Tiền thưởng", "Quà", "Tuyên dương"),
]
SOURCE = re.compile(r"(seed article|law text|page read|own knowledge, unverified)(: .+)?")
PATTERN_SYNTAX = re.compile(r"[{}\[\]()|*?\\<>]|\.\.\.|…|\s/\s|^\s|\s$|\s\s")


def provinces_on(day: str) -> list[Concept]:
    return [
        unit
        for unit in VOCABULARY.scheme("provinces")
        if (unit.value("validFrom") or "") <= day <= (unit.value("validTo") or "9999")
    ]


def test_schemes_are_the_files():
    assert VOCABULARY.schemes == tuple(SCHEMES)
    assert len(VOCABULARY) == sum(len(VOCABULARY.scheme(name)) for name in SCHEMES)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_concepts_are_named_by_their_notation(scheme):
    concepts = VOCABULARY.scheme(scheme)
    assert concepts
    assert len({concept.notation for concept in concepts}) == len(concepts)
    for concept in concepts:
        assert concept.iri == f"https://w3id.org/vinhdanh/vocabulary/{SCHEMES[scheme]}/{concept.notation}"
        assert VOCABULARY.get(scheme, concept.notation) is concept
        assert VOCABULARY.concept(concept.iri) is concept


def test_every_scheme_is_labelled_and_defined_in_two_languages():
    for scheme in SCHEMES:
        iri = f"https://w3id.org/vinhdanh/vocabulary/{scheme}"
        path = resource("ontology", "vocabulary", f"{scheme}.ttl")
        said = [quad for quad in parse(path=path, format=RdfFormat.TURTLE) if quad.subject.value == iri]
        for name in ("prefLabel", "definition"):
            languages = {quad.object.language for quad in said if quad.predicate.value.endswith(f"#{name}")}
            assert languages == {"vi", "en"}, (scheme, name)


def test_every_concept_has_a_source():
    for concept in VOCABULARY:
        assert concept.values("source"), concept.iri
        for source in concept.values("source"):
            assert SOURCE.fullmatch(source), concept.iri


def test_what_nobody_read_is_unverified():
    for concept in VOCABULARY:
        known = any(not source.startswith("own knowledge") for source in concept.values("source"))
        assert concept.verified is known, concept.iri


def test_surface_forms_hold_no_pattern_syntax():
    for concept in VOCABULARY:
        for label in concept.labels:
            assert not PATTERN_SYNTAX.search(label), (concept.iri, label)


def test_variants_are_distinct_and_differ_from_the_label():
    for concept in VOCABULARY:
        assert len(set(concept.labels)) == len(concept.labels), concept.iri


TRANSLATED = ["award-forms", "awards", "models", "movements", "offices", "organisation-kinds", "ranks"]


@pytest.mark.parametrize("scheme", TRANSLATED)
def test_labels_in_english(scheme):
    assert [concept.notation for concept in VOCABULARY.scheme(scheme) if not concept.label_en] == []


def test_award_forms_are_those_of_the_facts():
    assert [concept.label for concept in VOCABULARY.scheme("award-forms")] == FORMS
    for concept in VOCABULARY.scheme("award-forms"):
        assert concept.value("definition")
        assert concept.value("definition@en")


def test_awards_belong_to_a_form():
    forms = {concept.iri for concept in VOCABULARY.scheme("award-forms")}
    look_alikes = [concept.notation for concept in VOCABULARY.scheme("awards") if concept.broader is None]
    assert look_alikes == ["thang-cap-truoc-han"]
    assert {concept.broader for concept in VOCABULARY.scheme("awards")} - {None} <= forms


def test_award_name_is_the_label_without_the_form():
    for award in VOCABULARY.scheme("awards"):
        form = VOCABULARY.concept(award.broader).label if award.broader else ""
        for name in award.values("awardName"):
            assert award.label in (name, f"{form} {name}"), award.iri


def test_references_point_at_concepts():
    iris = {concept.iri for concept in VOCABULARY}
    for concept in VOCABULARY:
        for name in ("parentKind", "ofKind", "succeededBy"):
            assert set(concept.values(name)) <= iris, (concept.iri, name)


def test_ranks_run_upwards_within_a_force():
    police = sorted(
        (int(rank.value("rankOrder")), rank.label)
        for rank in VOCABULARY.scheme("ranks")
        if "CAND" in rank.values("force")
    )
    assert [order for order, _ in police] == list(range(1, 18))
    assert police[0][1] == "Binh nhì"
    assert police[-1][1] == "Đại tướng"


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("2023-08-25", 63),
        ("2024-12-31", 63),
        ("2025-01-01", 63),
        ("2025-06-30", 63),
        ("2025-07-01", 34),
        ("2026-04-29", 34),
        ("2026-04-30", 34),
    ],
)
def test_provinces_of_a_day(day, count):
    units = provinces_on(day)
    assert len(units) == count
    assert len({unit.label for unit in units}) == count
    assert len({unit.value("gsoCode") for unit in units}) == count


def test_every_old_province_has_a_successor_of_the_34():
    of_the_34 = {unit.iri for unit in provinces_on("2025-07-01")}
    successors = {unit.label: unit.value("succeededBy") for unit in provinces_on("2025-06-30")}
    assert set(successors.values()) == of_the_34
    unchanged = [unit for unit in provinces_on("2025-06-30") if unit.value("successionKind") == "unchanged"]
    assert len(unchanged) == 11
    for unit in unchanged:
        assert VOCABULARY.concept(unit.value("succeededBy")).label == unit.label


@pytest.mark.parametrize(
    ("notation", "successors"),
    [
        ("VN63-91", ["An Giang"]),  # Kiên Giang
        ("VN63-77", ["Hồ Chí Minh"]),
        ("VN63-80", ["Tây Ninh"]),  # Long An, whose code is Tây Ninh's now
        ("VN63h-46", ["Huế", "Huế"]),  # a city first, then in the new order
        ("VN63-75", ["Đồng Nai", "Đồng Nai"]),  # a province first, then a city
    ],
)
def test_successors(notation, successors):
    unit, found = VOCABULARY.get("provinces", notation), []
    while following := unit.value("succeededBy"):
        unit = VOCABULARY.concept(following)
        found.append(unit.label)
    assert found == successors


def test_cities_of_their_days():
    def city(name: str, day: str) -> bool:
        (unit,) = [unit for unit in provinces_on(day) if unit.label == name]
        return unit.value("unitType") == "thành phố trực thuộc trung ương"

    assert not city("Thừa Thiên Huế", "2024-12-31")
    assert city("Huế", "2025-01-01")
    assert not city("Đồng Nai", "2026-04-29")
    assert city("Đồng Nai", "2026-04-30")


def test_codes_mean_nothing_without_their_era():
    before = {unit.value("gsoCode"): unit for unit in provinces_on("2025-06-30")}
    reused = [u.value("gsoCode") for u in provinces_on("2025-07-01") if u.label != before[u.value("gsoCode")].label]
    assert sorted(reused) == ["15", "24", "44", "52", "80", "82", "91"]


def test_names_of_the_largest_city():
    city = VOCABULARY.get("provinces", "VN34-79")
    assert {"TP.HCM", "TP HCM", "Thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh"} <= set(city.variants)


def test_loads_fast():
    times = []
    for _ in range(5):
        _understood.cache_clear()
        started = process_time()
        Vocabulary.load()
        times.append(process_time() - started)
    assert min(times) < 0.06


def test_what_has_not_changed_is_not_understood_again(tmp_path):
    for path in resource("ontology", "vocabulary").glob("*.ttl"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    first = Vocabulary.load(tmp_path)
    assert Vocabulary.load(tmp_path) is first
    ranks = tmp_path / "ranks.ttl"
    ranks.write_text(ranks.read_text(encoding="utf-8").replace('"Đại tá"@vi', '"Đại Tá"@vi'), encoding="utf-8")
    assert "Đại Tá" in {concept.label for concept in Vocabulary.load(tmp_path).scheme("ranks")}
    ranks.rename(tmp_path / "grades.ttl")
    with pytest.raises(ValueError, match=r"grades\.ttl"):
        Vocabulary.load(tmp_path)


def test_version_is_that_of_the_bytes(tmp_path):
    for path in resource("ontology", "vocabulary").glob("*.ttl"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    assert Vocabulary.load(tmp_path).version == VOCABULARY.version
    ranks = tmp_path / "ranks.ttl"
    ranks.write_text(ranks.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert Vocabulary.load(tmp_path).version != VOCABULARY.version


def test_a_new_variant_is_read(tmp_path):
    text = resource("ontology", "vocabulary", "ranks.ttl").read_text(encoding="utf-8")
    (tmp_path / "ranks.ttl").write_text(
        text.replace('skos:altLabel "đại tá"@vi', 'skos:altLabel "đại tá"@vi , "Đ/tá"@vi'), encoding="utf-8"
    )
    assert "Đ/tá" in Vocabulary.load(tmp_path).get("ranks", "dai-ta").variants


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("not turtle", "ranks.ttl: "),
        ("<urn:a> a skos:Concept ; skos:inScheme <urn:ranks> ; skos:prefLabel 'x'@vi .", "is in"),
        ("<urn:a> a skos:Concept ; skos:inScheme <urn:/ranks> ; skos:notation 'a' .", "exactly one skos:prefLabel@vi"),
        ("[] a skos:Concept .", "blank node"),
    ],
)
def test_bad_files_are_refused(tmp_path, text, message):
    head = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    (tmp_path / "ranks.ttl").write_text(head + text, encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(message)):
        Vocabulary.load(tmp_path)


def test_same_order_under_any_hash_seed():
    code = "import json; from kg.vocabulary import Vocabulary; print(json.dumps([c.labels for c in Vocabulary.load()]))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent.parent), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(runs) == 1
    assert json.loads(runs.pop())


@pytest.fixture
def elsewhere(monkeypatch, tmp_path):
    """The package as if it were somewhere else: no checkout around it, no data in it."""
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "kg")
    resources._root.cache_clear()
    yield tmp_path / "kg"
    resources._root.cache_clear()


def test_an_installed_package_has_its_own_data(elsewhere):
    (elsewhere / "data" / "ontology").mkdir(parents=True)
    (elsewhere / "data" / "ontology" / "vinhdanh.ttl").touch()
    (elsewhere.parent / "ontology").mkdir()  # of some other package in the same place
    assert resource("ontology", "vinhdanh.ttl") == elsewhere / "data" / "ontology" / "vinhdanh.ttl"


def test_a_checkout_is_asked_first(elsewhere):
    (elsewhere / "data" / "ontology").mkdir(parents=True)
    (elsewhere.parent / "ontology").mkdir()
    (elsewhere.parent / "pyproject.toml").touch()
    assert resource("ontology") == elsewhere.parent / "ontology"


def test_missing_resources_are_named():
    with pytest.raises(FileNotFoundError, match=r"no ontology/nothing\.ttl"):
        resource("ontology", "nothing.ttl")
    with pytest.raises(FileNotFoundError, match="no folder 'nowhere'"):
        resource("nowhere")
