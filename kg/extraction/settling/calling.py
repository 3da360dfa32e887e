"""Whom a document means by a part of a name: 'anh Đạt', 'Tổng thống Roe', 'Raul Castro' of two family names."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence, Set

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.language.syllables import is_syllable

_BIRTH_ORDER = frozenset(data("names")["birth_order"])

People = Sequence[tuple[Sentence, Person]]


def in_full(
    name: str,
    posts: Set[str],
    honorific: str | None,
    full_names: Mapping[str, Collection[str]],
    posts_of: Mapping[str, Set[str]],
    people: People,
) -> str:
    """The full name of one called so, so addressed and told to hold such posts; the name itself where there is none.

    `full_names` are by their last words.
    """
    named = full_names.get(name.rsplit(" ", 1)[-1], ())
    if name.split(" ", 1)[0] in _BIRTH_ORDER and " " in name:  # 'bà Sáu Bông' of 'Trần Thị Bông'
        longer = [full for full in named if full.count(" ") > 1]
        return longer[0] if len(longer) == 1 else name
    fits = [full for full in named if full.endswith(name)]
    fits = [full for full in fits if full.split(" ", 1)[0] not in _BIRTH_ORDER] or fits
    fits = [full for full in fits if full != name and posts_of.get(full, set()) & posts] or fits
    longest = max(fits, key=len, default=name)
    if honorific and not all(longest.endswith(fit) for fit in fits):  # 'ông Roe', and not his daughter
        called = {p.name for _, p in people if p.name in fits and p.honorific == honorific}
        fits = [fit for fit in fits if len(called) != 1 or fit in called]
        longest = max(fits, key=len)
    if " " not in name and len(fits) > 1 and not is_syllable(name):  # of two Poiriers, the one who is named most
        (most, times), (_, less) = Counter(p.name for _, p in people if p.name in fits).most_common(2)
        return most if times > less else name
    if longest == name and (_is_of_the_highlands(name) or not any(map(is_syllable, name.split()))):
        return _with_both_names(name, people)
    return longest if all(longest.endswith(fit) for fit in fits) else name


def _is_of_the_highlands(name: str) -> bool:
    """'Y Krang', 'H'Linh': called by the first of their names, before that of the clan."""
    return name.startswith("Y ") or name[1:2] in ("'", "’")


def _with_both_names(name: str, people: People) -> str:
    """'Raul Castro Ruz' for 'Raul Castro', 'Sato Kenji' for 'Sato', 'Y Mây Bkrông' for 'Y Mây', if there is one."""
    longer = {p.name for _, p in people if p.name.startswith(f"{name} ")}
    return longer.pop() if len(longer) == 1 else name
