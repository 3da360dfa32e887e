"""What tells a thing from its namesakes, in one line: its place or post, its time, its awards."""

from functools import lru_cache

from kg.serving.catalogue import Catalogue
from kg.serving.eras import eras
from kg.serving.finding import Entry, finder
from kg.serving.rendering import words


def hint(catalogue: Catalogue, iri: str, lang: str) -> str:
    """'Phó Giám đốc Công an tỉnh Đồng Nai · được khen 2'; '' where nothing is known.

    Raises KeyError for what cannot be found by name.
    """
    entry, era = _entries(catalogue)[iri], eras(catalogue).get(iri)
    parts = [catalogue.name(entry.hint, lang)] if entry.hint else []
    if era is not None and (era.until or era.since):
        day = "/".join(reversed((era.until or era.since).split("-")))
        parts.append(f"{words()['era_until' if era.until else 'era_since'][lang]} {day}")
    for key, count in (
        ("given", entry.given),
        ("handed", entry.handed),
        ("received" if entry.kind in {"person", "organisation"} else "counted", entry.received),
    ):
        if count:
            parts.append(words()[key][lang].format(count=count))
    return " · ".join(parts)


@lru_cache(maxsize=1)
def _entries(catalogue: Catalogue) -> dict[str, Entry]:
    return {entry.iri: entry for entry in finder(catalogue).entries}
