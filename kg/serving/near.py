"""Names near a name that nothing has: what may have been meant by a wrong address."""

from collections import Counter, defaultdict
from functools import lru_cache

from kg.serving import letters
from kg.serving.catalogue import Catalogue


def bare(text: str) -> list[str]:
    """The words of a name without tones and case.

    >>> bare("công-an-tỉnh-Đắk-Lắk")
    ['cong', 'an', 'tinh', 'dak', 'lak']
    """
    return letters.bare(text.replace("_", " ")).split()


def near(catalogue: Catalogue, path: str, most: int = 8) -> list[str]:
    """The nodes whose names share most words with the end of a path, those of the path's kind first."""
    kind, _, rest = path.partition("/")
    asked = bare(rest.rpartition("/")[2])
    words = _words(catalogue)
    shared: Counter[str] = Counter()
    for word in dict.fromkeys(asked):
        for iri in words.get(word, ()):
            shared[iri] += 1
    least = max(1, (len(asked) + 1) // 2)
    found = [iri for iri, count in shared.items() if count >= least]
    length = {iri: abs(len(bare(catalogue.name(iri))) - len(asked)) for iri in found}
    found.sort(key=lambda iri: (catalogue.kinds[iri] != kind, -shared[iri], length[iri], iri))
    return found[:most]


@lru_cache(maxsize=2)
def _words(catalogue: Catalogue) -> dict[str, list[str]]:
    """The nodes with pages by the words of their names."""
    found: dict[str, list[str]] = defaultdict(list)
    for iri in catalogue.kinds:
        for word in dict.fromkeys(bare(catalogue.name(iri))):
            found[word].append(iri)
    return found
