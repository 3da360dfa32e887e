"""The words by which reports of events are told apart (`cues.yaml`), and what a quote says with them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import regex

from kg.identity.keys import name_key
from kg.language.normal import lower, spelling
from kg.resources import from_yaml

_PROPER = regex.compile(r"\p{Lu}\p{L}*(?: \p{L}+)?(?: \p{Lu}\p{L}*)+")
_WORD = regex.compile(r"[\p{L}\p{N}]+")
_DATE = regex.compile(r"\d{1,2}\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{2,4})?|(?:ngày|tháng|năm)\s+\d+")
_SHORT = {"tp": "thành phố", "tx": "thị xã"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the words around an event tell of it."""

    words: frozenset[str] = frozenset()  # of its name, without those that any event's name may hold
    purposes: frozenset[str] = frozenset()
    halves: frozenset[str] = frozenset()  # morning, afternoon, evening
    sites: frozenset[tuple[str, str]] = frozenset()  # ('huyện', 'gio-linh')
    owners: frozenset[str] = frozenset()  # the units that its name names: 'đại hội … tỉnh Kon Tum'
    planned: bool = False
    matter: frozenset[str] = frozenset()  # of its name in full, what is left without the words for purposes


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of `cues.yaml`."""

    halves: dict[str, str]
    half: "regex.Pattern[str]"
    purposes: dict[str, str]
    planned: "regex.Pattern[str]"
    sites: "regex.Pattern[str]"
    owners: "regex.Pattern[str]"
    local: "regex.Pattern[str]"
    idle: frozenset[str]
    earlier: "regex.Pattern[str]"
    organs: tuple[str, ...]
    any_merit: frozenset[str]
    anybody: frozenset[str]
    near_forms: tuple[frozenset[str], ...]

    @staticmethod
    @cache
    def load() -> "Cues":
        """The cues of the project."""
        said = from_yaml((Path(__file__).parent / "cues.yaml").read_text(encoding="utf-8"))
        halves = {word: half for half, words in said["halves"].items() for word in words}
        units = "|".join(said["sites"])
        return Cues(
            halves,
            regex.compile(rf"\b({'|'.join(halves)})(?= (?:{'|'.join(said['before-a-day'])}|\d))"),
            {word: purpose for purpose, words in said["purposes"].items() for word in words},
            regex.compile(rf"\b(?:{'|'.join(said['planned'])})\b"),
            regex.compile(rf"\b({units})[ .]\s*((?:\p{{Lu}}\p{{Ll}}*|\d+)(?:[ -]\p{{Lu}}\p{{Ll}}*)*)"),
            regex.compile(rf"\b({units}|tỉnh|Tỉnh) ((?:\p{{Lu}}\p{{Ll}}*|\d+)(?:[ -]\p{{Lu}}\p{{Ll}}*)*)"),
            regex.compile(rf"-(?:{'|'.join(map(name_key, said['local']))})-"),
            frozenset(word for line in said["idle"] for word in line.split()),
            regex.compile(rf"\b(?:{'|'.join(said['earlier'])})\b"),
            tuple(f"{name_key(organ)}-" for organ in said["organs"]),
            frozenset(word for line in said["any-merit"] for word in line.split()),
            frozenset(word for line in said["anybody"] for word in line.split()),
            tuple(frozenset(forms) for forms in said["near-forms"]),
        )

    def body(self, name: str) -> str:
        """The key of a body, without the organ that acts for it.

        >>> Cues.load().body("ban-thường-vụ-tỉnh-ủy-hậu-giang")
        'tỉnh-ủy-hậu-giang'
        """
        return next((name.removeprefix(organ) for organ in self.organs if name.startswith(organ)), name)

    def merit(self, words: str) -> frozenset[str]:
        """What words for a merit tell of the deed itself.

        >>> sorted(Cues.load().merit("vì đã có thành tích cứu người trong vụ cháy"))
        ['cháy', 'cứu', 'người']
        """
        return frozenset(_words(lower(spelling(words)))) - self.any_merit

    def sort(self, label: str) -> frozenset[str]:
        """What the words for a group, up to the first proper name, tell of its people that is not true of anybody.

        >>> sorted(Cues.load().sort("điều dưỡng tiêu biểu Bệnh viện K")), Cues.load().sort("cá nhân tiêu biểu")
        (['dưỡng', 'điều'], frozenset())
        """
        words = _WORD.findall(spelling(label))
        proper = next((at for at, word in enumerate(words) if word[0].isupper()), len(words))
        return frozenset(words[:proper]) - self.anybody

    def names(self, label: str) -> list[str]:
        """The proper names in the words for a group, without those of kinds of bodies.

        >>> Cues.load().names("20 y bác sĩ Bệnh viện Bạch Mai")
        ['bệnh-viện-bạch-mai']
        """
        return [name_key(found.group()) for found in _PROPER.finditer(spelling(label))]

    def setting(self, quotes: Iterable[str], kind: str, title: str | None = None) -> Setting:
        """What quotes tell of an event of a kind; its name in full, where it is known, says best what it was about.

        >>> said = Cues.load().setting(["Sáng 14/11, tại huyện Gio Linh, Công an tỉnh mở Hội nghị sơ kết"], "Hội nghị")
        >>> sorted(said.words), sorted(said.purposes), sorted(said.halves), sorted(said.sites)
        (['kết', 'sơ'], ['review'], ['morning'], [('huyện', 'gio-linh')])
        """
        words: set[str] = set()
        purposes: set[str] = set()
        halves: set[str] = set()
        sites: set[tuple[str, str]] = set()
        planned = False
        for quote in [*quotes, *([title] if title else [])]:
            text = spelling(quote)
            small = lower(text)
            about = small[small.find(lower(kind)) :] if kind and lower(kind) in small else ""
            words.update(_words("" if title else about.removeprefix(lower(kind))))
            purposes.update(purpose for word, purpose in self.purposes.items() if _holds(small, word))
            halves.update(self.halves[found[1]] for found in self.half.finditer(small))
            sites.update((_unit(found[1]), name_key(found[2])) for found in self.sites.finditer(text))
            planned = planned or self.planned.search(small) is not None
        name = lower(spelling(title or ""))
        words.update(_words(name))
        owners = (name_key(found.group()) for found in self.owners.finditer(spelling(title or "")))
        return Setting(
            frozenset(words) - self.idle,
            frozenset(purposes),
            frozenset(halves),
            frozenset(sites),
            frozenset(owners),
            planned,
            frozenset(self._matter(name.removeprefix(lower(kind)))),
        )

    def _matter(self, name: str) -> set[str]:
        """What an event was about, once what it was for is taken from its name."""
        for word in sorted(self.purposes, key=len, reverse=True):
            name = name.replace(word, " ")
        return set(_words(name)) - self.idle


def _holds(text: str, word: str) -> bool:
    return f" {word} " in " " + " ".join(_WORD.findall(text)) + " "


def _unit(word: str) -> str:
    return _SHORT.get(lower(word), lower(word))


def _words(text: str) -> list[str]:
    return _WORD.findall(_DATE.sub(" ", text))
