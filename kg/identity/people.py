"""People across documents: the same name in the same office of the same body is one person, a name alone never."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kg.identity.keys import Key, name_key

# Former holders are told by the word before the office; the office is the same one.
FORMER = ("nguyên ", "cựu ", "cố ")

# Offices that many people of one body hold at a time: two namesakes in them are still two people.
_HELD_BY_MANY = (
    "bác sĩ, cán bộ, cảnh sát khu vực, chiến sĩ, chiến sĩ nghĩa vụ, chuyên viên, công an viên, công chức, công nhân, "
    "cộng tác viên, dân quân, đại biểu, đảng viên, điều tra viên, đoàn viên, giảng viên, giáo viên, hội viên, "
    "học sinh, học viên, kỹ sư, lãnh đạo, nhân viên, phóng viên, sinh viên, thành viên, tình nguyện viên, trinh sát, "
    "viên chức, ủy viên, ủy viên dự khuyết, ủy viên ban chấp hành, ủy viên ban thường vụ, ủy viên thường vụ, "
    "tỉnh ủy viên, thành ủy viên, huyện ủy viên, quận ủy viên, đảng ủy viên"
)
SHARED_OFFICES = frozenset(map(name_key, _HELD_BY_MANY.split(", ")))

# Namesakes are paired with this many of those that follow them (sorted neighbourhood): a common name of n holders
# gives at most 5 n candidates instead of n².
WINDOW = 5


@dataclass(frozen=True, slots=True, order=True)
class Tenure:
    """An office of one body, as a key."""

    organisation: Key
    office: str


@dataclass(frozen=True, slots=True, order=True)
class SamePerson:
    """A judgement: these documents speak of one person, and the offices that say so."""

    person: Key
    name: str  # as the documents write it
    documents: tuple[str, ...]
    tenures: tuple[Tenure, ...]


def split_office(position: str) -> tuple[str, bool]:
    """The office, and whether it is a former one.

    >>> split_office("nguyên Chủ tịch"), split_office("Phó Giám đốc")
    (('Chủ tịch', True), ('Phó Giám đốc', False))
    """
    for word in FORMER:
        if position.lower().startswith(word) and position[len(word) :].strip():
            return position[len(word) :].strip(), True
    return position, False


class People:
    """The people of all documents, by name; one node each per document until the offices say more."""

    def __init__(self) -> None:
        self._names: dict[str, dict[str, str]] = defaultdict(dict)  # name key → document → the name as written
        self._tenures: dict[str, dict[Tenure, set[str]]] = defaultdict(lambda: defaultdict(set))

    def add(self, document: str, name: str, organisation: Key | None = None, position: str | None = None) -> None:
        """Take note of a person, and of an office where the body is known beyond this document."""
        key = name_key(name)
        written = self._names[key].get(document, name)
        self._names[key][document] = min(written, name)
        if organisation is None or organisation.document or not position:
            return
        office = name_key(split_office(position)[0])
        if office not in SHARED_OFFICES:
            self._tenures[key][Tenure(organisation, office)].add(document)

    def same(self) -> Iterator[SamePerson]:
        """Every person of two or more documents, sorted."""
        for key in sorted(self._tenures):
            shared = {tenure: documents for tenure, documents in self._tenures[key].items() if len(documents) > 1}
            for documents in _connected(list(shared.values())):
                tenures = tuple(sorted(tenure for tenure in shared if shared[tenure] <= documents))
                first = tenures[0]
                person = Key((key, *first.organisation.parts, first.office))
                name = min(self._names[key][document] for document in documents)
                yield SamePerson(person, name, tuple(sorted(documents)), tenures)

    def namesakes(self, same: dict[tuple[str, str], Key]) -> Iterator[tuple[Key, Key]]:
        """Pairs that share a name and nothing else that would tell: candidates for a judgement."""
        for key in sorted(self._names):
            documents = self._names[key]
            if len(documents) > 1:
                people = sorted({same.get((document, key), Key((key,), document)) for document in documents})
                yield from _neighbours(people)


def _neighbours(people: list[Key]) -> Iterator[tuple[Key, Key]]:
    for start, person in enumerate(people):
        for other in islice(people, start + 1, start + 1 + WINDOW):
            yield person, other


def _connected(sets: list[set[str]]) -> list[set[str]]:
    """Unite the sets that overlap.

    >>> _connected([{"a", "b"}, {"c", "d"}, {"b", "c"}, {"e", "f"}]) == [{"a", "b", "c", "d"}, {"e", "f"}]
    True
    """
    parent = {one: one for documents in sets for one in documents}

    def root(one: str) -> str:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for documents in sets:
        first, *others = sorted(documents)
        for other in others:
            low, high = sorted((root(first), root(other)))
            parent[high] = low
    united: dict[str, set[str]] = defaultdict(set)
    for one in sorted(parent):
        united[root(one)].add(one)
    return [united[first] for first in sorted(united)]
