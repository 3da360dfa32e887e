"""What the automaton looks for: the vocabulary's names and variants, and the cue words of this folder's YAML files."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import regex
from ahocorasick_rs import AhoCorasick

from kg.language.normal import Normal, lower, spelling
from kg.resources import from_yaml

_HERE = Path(__file__).parent
_VERBS = frozenset(["GIVE", "HAND", "RECEIVE", "COMMEND", "REWARD", "PASSIVE", "RECOGNISE"])
_GOVERNMENTS = (" phủ", " quyền")
_PLACE = "Cầu "  # 'quận Cầu Giấy khen thưởng' names no certificate
_ABBREVIATION = regex.compile(r"\p{Lu}[\p{Lu}\d.&\-]*\p{Lu}")


@cache
def data(name: str) -> Any:
    """One of the YAML files of this folder, parsed once."""
    return from_yaml((_HERE / f"{name}.yaml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One way of writing something, with the chunk kind that it makes."""

    form: str
    kind: str
    value: Any = None
    any_case: bool = True  # False: a capital in the form must be one in the text


@dataclass(slots=True)  # not frozen: there are hundreds a document, and a frozen one takes three times as long to make
class Match:
    """An entry found in a text (offsets in its normal form)."""

    start: int
    end: int
    entry: Entry


class Automaton:
    """All entries at once, leftmost-longest on word boundaries (Aho-Corasick; linear in the text).

    >>> a = Automaton(
    ...     [Entry("Bằng khen", "AWARD"), Entry("bằng khen của bộ", "X"), Entry("An", "NAME", any_case=False)]
    ... )
    >>> [(m.start, m.end, m.entry.kind) for m in a.find(Normal("Tặng bằng khen ở Angola, an tâm"))]
    [(5, 14, 'AWARD')]
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries: dict[str, list[Entry]] = {}
        for entry in entries:
            form = spelling(entry.form)
            self._entries.setdefault(lower(form), []).append(Entry(form, entry.kind, entry.value, entry.any_case))
        self._forms = list(self._entries)
        self._abbreviations = frozenset(
            one.form for some in self._entries.values() for one in some if _ABBREVIATION.fullmatch(one.form)
        )
        # the entry of a form that needs no look at how the text writes it
        self._simple = [first if _is_simple(first) else None for first, *_ in self._entries.values()]
        # whether a form begins and ends in a letter or figure, and no other may stand beside it
        self._edges = [(form[0].isalnum(), form[-1].isalnum()) for form in self._forms]
        self._automaton = AhoCorasick(self._forms)

    def __len__(self) -> int:
        return len(self._forms)

    def find(self, text: Normal) -> list[Match]:
        """The matches, disjoint, in order."""
        low, written, forms, simple, edges = text.lower, text.text, self._forms, self._simple, self._edges
        size = len(low)
        best: dict[int, tuple[int, Entry]] = {}
        for number, start, end in self._automaton.find_matches_as_indexes(low, overlapping=True):
            opens, closes = edges[number]
            if (opens and start and low[start - 1].isalnum()) or (closes and end < size and low[end].isalnum()):
                continue
            known = best.get(start)
            if known is None or known[0] < end:
                entry = simple[number] or self._admissible(forms[number], written[start:end])
                if entry is None or (entry.kind in _VERBS and _begins_in_a_name(written, start, end)):
                    continue
                if entry.kind == "BY" and low.startswith(_GOVERNMENTS, end):  # 'do | Chính phủ trao tặng'
                    continue
                if not (
                    entry.kind == "FORM" and written.startswith("Giấy", start) and written.endswith(_PLACE, 0, start)
                ):
                    best[start] = end, entry
        found: list[Match] = []
        after = 0
        for start in sorted(best):
            if start >= after:
                after, entry = best[start]
                found.append(Match(start, after, entry))
        return found

    def _admissible(self, form: str, written: str) -> Entry | None:
        for entry in self._entries[form]:
            if (
                entry.kind == "TITLE"
                and written[0].islower()
                and any(w[0].isupper() and w.strip("IV") for w in written.split())
            ):
                continue  # 'thời kỳ | Thủ tướng' holds no 'kỳ thủ'
            if entry.any_case or entry.form == written:
                return entry
            small = entry.kind == "TERRITORIAL" and entry.form[0].islower() and not entry.form.islower()
            if small and written.islower():
                continue  # 'đoàn thanh niên' is no 'đoàn Thanh niên'
            if (written[0].isupper() or not entry.form[0].isupper()) and entry.form not in self._abbreviations:
                return entry
        return None


def _begins_in_a_name(written: str, start: int, end: int) -> bool:
    """'Nguyễn Thành Phong tặng': the last word of a name and a verb, where a verb of both words is known too."""
    first, _, rest = written[start:end].partition(" ")
    if not rest[:1].islower() or not first[:1].isupper() or written[start - 1 : start] != " ":
        return False
    before = written[max(0, start - 12) : start - 1].rsplit(" ", 1)[-1]
    return before[:1].isupper() and before[1:].islower() and before.isalpha()


def _is_simple(entry: Entry) -> bool:
    return entry.any_case and not (entry.kind == "TITLE" and " " in entry.form)


def cues() -> Iterator[Entry]:
    """The entries of cues.yaml; 'mỗi' with each noun for those who may receive."""
    table: Mapping[str, list[str]] = data("cues")
    for kind, forms in table.items():
        for form in forms:
            yield Entry(form, kind, form)
    for kind in ("collectives", "individuals", "households", "mixed"):
        for noun in data("nouns")[kind]:
            yield Entry(f"mỗi {noun}", "EACH", f"mỗi {noun}")
