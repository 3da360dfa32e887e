"""How names of bodies begin, and what that says of which body it is (ontology/identity/bodies.tsv)."""

from dataclasses import dataclass
from functools import cache

from kg.identity.keys import body_key
from kg.resources import resource
from kg.vocabulary import Vocabulary

# The police's departments, whose codes ('PC02', 'V05') are other names of them: of a province, and of the ministry
_OF_PROVINCE, _OF_MINISTRY = "province-unit", "cuc-"


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a name."""

    key: str  # as written: 'mặt-trận-tổ-quốc'
    canonical: str  # as in keys: 'ủy-ban-mặt-trận-tổ-quốc-việt-nam'
    scope: str  # unit | part | nation | province | local | whole
    level: str = ""  # implied by the word: 'Huyện ủy'
    part_of: str = ""
    label: str = ""  # the canonical beginning in words


class Heads:
    """Looks beginnings up.

    >>> Heads.of(None).at("ủy-ban-mttq-tỉnh".replace("mttq", "mặt-trận-tổ-quốc").split("-")).canonical
    'ủy-ban-mặt-trận-tổ-quốc-việt-nam'
    """

    def __init__(self, heads: dict[str, Head]) -> None:
        self._heads = heads
        self._longest = max((key.count("-") + 1 for key in heads), default=0)

    @classmethod
    @cache
    def of(cls, vocabulary: Vocabulary | None) -> "Heads":
        """The project's table, with the departments of the vocabulary under each of their names."""
        lines = resource("ontology", "identity", "bodies.tsv").read_text(encoding="utf-8").splitlines()
        header, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
        out: dict[str, Head] = {}
        for cells in rows:
            row = dict(zip(header, cells, strict=True))
            key = body_key(row["beginning"])
            canonical = body_key(row["canonical"]) if row["canonical"] else key
            label = row["canonical"] or row["beginning"]
            out[key] = Head(key, canonical, row["scope"], row["level"], row["part_of"], label)
        kinds = vocabulary.scheme("organisation-kinds") if vocabulary else ()
        for kind in kinds:
            for label in map(body_key, kind.labels):
                if _OF_PROVINCE in kind.values("level"):
                    out[label] = Head(label, body_key(kind.label), "part", "", "Công an", kind.label)
                elif kind.notation.startswith(_OF_MINISTRY):
                    out[label] = Head(label, body_key(kind.label), "nation", "", "Bộ Công an", kind.label)
        return cls(out)

    def at(self, words: list[str], start: int = 0) -> Head | None:
        """The longest beginning at a word of a name; a whole name only where nothing follows."""
        for end in range(min(len(words), start + self._longest), start, -1):
            head = self._heads.get("-".join(words[start:end]))
            if head is not None and (head.scope != "whole" or end == len(words)):
                return head
        return None
