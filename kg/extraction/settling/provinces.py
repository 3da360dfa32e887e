"""Which names are provinces, and which of those are centrally-run cities: from the vocabulary."""

from dataclasses import dataclass

from kg.vocabulary import Vocabulary

CAPITALISED_CITY = "Hồ Chí Minh"  # 'Công an Thành phố Hồ Chí Minh': the one city whose level is part of its name


@dataclass(frozen=True, slots=True)
class Provinces:
    """The names of all provinces of all eras.

    >>> provinces = Provinces.of(Vocabulary.load())
    >>> provinces.is_city("Cần Thơ"), provinces.is_city("Đồng Nai"), "Sa Đéc" in provinces
    (True, False, False)
    """

    names: frozenset[str]
    cities: frozenset[str]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "Provinces":
        """Read from the scheme `provinces`. A name is a city's if it is one in every era that knows it."""
        kinds: dict[str, set[bool]] = {}
        for place in vocabulary.scheme("provinces"):
            kinds.setdefault(place.label, set()).add(place.value("unitType") not in (None, "tỉnh"))
        return cls(frozenset(kinds), frozenset(name for name, city in kinds.items() if city == {True}))

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def is_city(self, name: str | None) -> bool:
        """Whether a name is that of a centrally-run city."""
        return name in self.cities

    def level(self, name: str) -> str:
        """'tỉnh' or 'thành phố'."""
        return "thành phố" if name in self.cities else "tỉnh"
