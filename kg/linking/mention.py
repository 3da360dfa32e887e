"""Some words of a document and what stands around them, as the features of candidates need it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import regex

from kg.extraction.bodies import Body
from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.settling.naming import Naming
from kg.extraction.surnames import SURNAMES
from kg.facts import Organisation
from kg.language.normal import Normal, lower
from kg.language.sentences import sentences
from kg.linking.spellings import words

_RUN_AFTER = regex.compile(r"^ (\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*)")
_RUN_BEFORE = regex.compile(r"((?:\p{Lu}[\p{L}\p{M}]* )+)$")
_NUMBERED = regex.compile(r"^ \d+(?!\p{L})(?= *(?:[,.;:)–-]|$)| \p{Ll}*(?:tặng|trao|nhận|khen|cứu|tổ chức|vinh danh))")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a document: in normal form, with the sentence around them."""

    words: str
    before: str  # of the sentence
    after: str
    published: str  # the day of the document, '' for none
    bearer: str | None = None  # the person in whose name they stand
    holder: Body | None = None  # the smallest body that holds them
    resolved: str | None = None  # the body that the document means by them, named in full
    address: str = ""  # and its address, where that is told: 'id:organisation/bộ-công-an'
    text: str = ""  # of the whole document

    @property
    def low(self) -> tuple[str, str, str]:
        """The three parts in lower case."""
        return lower(self.before), lower(self.words), lower(self.after)

    @property
    def shouted(self) -> bool:
        """Whether the sentence is written in capitals, so that they tell nothing."""
        whole = self.before + self.words + self.after
        letters = [c for c in whole if c.isalpha()]
        return bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)

    @property
    def goes_on(self) -> str | None:
        """'Điện Biên | Phủ': the capitalised words that follow without a sign, unless they are a person's name."""
        found = _RUN_AFTER.match(self.after) if not self.shouted else None
        if found is None:
            return None
        run = found[1].split()
        person = 2 <= len(run) <= 5 and run[0] in SURNAMES
        return None if person else found[1]

    @property
    def numbered(self) -> bool:
        """'Sư phạm Hà Nội | 2': whether a number ends the name."""
        return _NUMBERED.match(self.after) is not None

    @property
    def led_by(self) -> list[str]:
        """'Nguyễn | Hà Nam': the capitalised words right before, acronyms left out."""
        found = _RUN_BEFORE.search(self.before) if not self.shouted else None
        run = found[1].split() if found is not None else []
        if (
            found is not None
            and not self.before[: found.start()].strip(" \"'(")
            and run[0].lower() in words()["openers"]
        ):
            run = run[1:]
        return run if not run or not (run[-1].isupper() and len(run[-1]) > 1) else []

    @property
    def country(self) -> str | None:
        """The other country that is named right after."""
        found = _countries().match(self.after)
        return found.group().strip(" ,(–-") if found is not None else None


@cache
def _countries() -> regex.Pattern[str]:
    """The name of another country, right after a name; 'Lào' is not that of 'Lào Cai'."""
    names = "|".join(map(regex.escape, sorted(COUNTRIES, key=lambda name: (-len(name), name))))
    states = "|".join(map(regex.escape, words()["states"]))
    return regex.compile(rf"^\s*(?:[,(–-]\s*)?(?:(?:{states})\s+)*(?:{names})(?!\p{{L}}|\s(?:Cai|Kay))")


def mentions(
    text: Normal, said: str, begin: int, naming: Naming, address: Callable[[Organisation], str], published: str
) -> Iterator[Mention]:
    """Every place after `begin` where the words stand: as words of their own, in any case if not as written."""
    found = list(_found(text, said, begin))
    spans = list(sentences(text.text, begin))
    for start, end in found:
        first, last = next(((a, b) for a, b in spans if a <= start < b), (begin, len(text.text)))
        origin = text.original(start, end)
        body = naming.organisation(*origin)
        yield Mention(
            text.text[start:end],
            text.text[first:start],
            text.text[end : max(last, end)],
            published,
            naming.bearer(*origin),
            naming.holder(*origin),
            body.name if body is not None else None,
            address(body) if body is not None else "",
            text.text,
        )


def _found(text: Normal, said: str, begin: int) -> Iterator[tuple[int, int]]:
    wanted = Normal(said).text.split()
    pattern = r"\s+".join(map(regex.escape, wanted))
    bounded = rf"(?<![\p{{L}}\p{{N}}]){pattern}(?![\p{{L}}\p{{N}}])"
    for attempt in (bounded, f"(?i){bounded}", pattern):
        found = [each.span() for each in regex.finditer(attempt, text.text, pos=begin)]
        if found:
            yield from found
            return
