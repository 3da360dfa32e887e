"""Which organisation of the registers a name means."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from kg.linking.deciding import Candidate, Feature
from kg.linking.entities import Entity, Register
from kg.linking.mention import Mention
from kg.linking.spellings import expanded, folded, may_be, one_spelling, words
from kg.linking.when import understood
from kg.vocabulary import Vocabulary

_LINK = regex.compile(r"^\s*(?P<sign>[,(–-])?\s*(?P<word>(?:trực thuộc|thuộc|của|tại|ở|đóng tại)\s+)?")
_PLACE_LEVEL = regex.compile(r"^(?:tỉnh|thành phố|tp)\s+")
_LONGEST = 90  # characters after a name in which its place or larger body is looked for


def body_candidates(mention: Mention, register: Register) -> Iterator[Candidate]:
    """The organisations that the words may mean, with what speaks for and against each."""
    found, how = _called(register, mention.words)
    if not found and (found := _meant(mention, register)):
        how = "address"
    if not found:
        return
    before, low, after = mention.low
    when = understood(before + low + after, len(before), len(before) + len(low), mention.published)
    against = tuple(_no_body(mention))
    on_time = [one for one in found if not when or one.on(when)]
    for one in found:
        features = [Feature(how), *against, *_around(mention, one, how)]
        if when and when < one.since[: len(when)]:
            features.append(Feature("time", f"since {one.since}, not {when}", against=True))
        elif on_time and one not in on_time:
            features.append(Feature("time", f"until {one.until}, not {when}", against=True))
        yield Candidate(one, tuple(features))


def _called(register: Register, name: str) -> tuple[tuple[Entity, ...], str]:
    tidy = regex.sub(r"^(?:lãnh đạo|trường đh)\s+", "", name)
    if found := register.called("spelling", "organisation", one_spelling(tidy)):
        return found, "name"
    written = expanded(tidy)
    if found := register.called("expanded", "organisation", written):
        return found, "abbreviation"
    if written.endswith(" việt nam") and (found := _called(register, written.removesuffix(" việt nam"))[0]):
        return found, "abbreviation"
    if len(written.split()) > 2 and (found := register.called("stem", "organisation", written)):
        return found, "stem"
    without_tones = register.called("folded", "organisation", folded(written))
    return tuple(one for one in without_tones if _may_be(written, one)), "folded name"


def _may_be(written: str, one: Entity) -> bool:
    spelled = (form(name) for name in (one.label, *one.names) for form in (expanded, one_spelling))
    return any(may_be(written, name) for name in (*spelled, one.stem))


def _meant(mention: Mention, register: Register) -> tuple[Entity, ...]:
    """'UBND Nghệ An', 'UBND tỉnh' of a document about Nghệ An: the body that the document means, by its address."""
    short = expanded(mention.words)
    if mention.resolved is not None and mention.address:
        full = expanded(mention.resolved)
        part = short.split()[0] == full.split()[0] and set(short.split()) <= set(full.split())
        if part or (mention.words.isupper() and " " not in mention.words):
            return tuple(one for one in register.entities if one.subject == mention.address)
    if regex.search(r"(?<!\p{L})(?:tỉnh|thành phố)$", short):
        named = {
            name for name in _provinces() if regex.search(rf"(?<!\p{{L}}){name}(?!\p{{L}})", one_spelling(mention.text))
        }
        if len(named) == 1:
            return register.called("expanded", "organisation", f"{short} {named.pop()}")
    return ()


def _no_body(mention: Mention) -> Iterator[Feature]:
    """What shows that the words are no such body's name here."""
    before, _, after = mention.low
    if mention.country:
        yield Feature("country", mention.country, against=True)
    text = before.rstrip()
    for word in words()["others"]:
        if text.endswith(word) and not text[: -len(word)][-1:].isalpha():
            yield Feature("part", f"{word} {mention.words}", against=True)
    if mention.numbered:
        yield Feature("longer name", f"{mention.words} with a number", against=True)
    if mention.goes_on and not _place_after(mention)[0] and not mention.goes_on.startswith("Việt Nam"):
        yield Feature("longer name", f"{mention.words} {mention.goes_on}", against=True)
    rest = after.lstrip(" ,(–-")
    for word in words()["goes_on"]:
        if rest.startswith(f"{word} ") and not mention.low[1].startswith(tuple(words()["part_of_place"])):
            yield Feature("part", f"{mention.words} {word}", against=True)


def _around(mention: Mention, one: Entity, how: str) -> Iterator[Feature]:
    """The place and the larger body that are named with it."""
    place, adjacent = _place_after(mention)
    own = one_spelling(one.within)
    if how == "folded name" and not place and own and f" {folded(own)} " in f" {folded(expanded(mention.words))} ":
        yield Feature("place", own)  # 'Cong an tinh Kien Giang' says it itself
    if place:
        if own and place == own:
            yield Feature("place", place)
        elif adjacent or how == "stem" or own:
            yield Feature("place", f"{place}, not {own or 'told'}", against=True)
    if larger := _larger_after(mention):
        parent = expanded(one.label.partition(", ")[2])
        if parent and larger.startswith(parent):
            yield Feature("larger body", parent)
        elif how == "stem":
            yield Feature("larger body", f"{larger}, not {parent or 'told'}", against=True)
    elif how == "stem" and not place and own and own in one_spelling(mention.before.rsplit(",", 1)[-1]):
        yield Feature("place", own)


def _place_after(mention: Mention) -> tuple[str, bool]:
    """The province that is named right after, and whether no sign is between: 'Thống Nhất | Đồng Nai'."""
    found = _LINK.match(mention.after)
    rest = mention.after[found.end() : found.end() + _LONGEST] if found is not None else ""
    if not rest[:1].isupper() and not rest.lower().startswith(("tỉnh", "thành phố", "tp")):
        return "", False
    said = _PLACE_LEVEL.sub("", expanded(rest))
    for name in _provinces():
        if said == name or said.startswith(f"{name} "):
            adjacent = found is not None and not found["sign"] and not found["word"]
            return name, adjacent
    return "", False


@cache
def _provinces() -> Sequence[str]:
    names = {one_spelling(one.label) for one in Vocabulary.load().scheme("provinces")}
    return sorted(names, key=lambda name: (-len(name), name))


def _larger_after(mention: Mention) -> str:
    """'Trường Đại học Bách khoa | (ĐHQG TP.HCM)': the university that is named right after."""
    found = _LINK.match(mention.after)
    rest = expanded(mention.after[found.end() : found.end() + _LONGEST]) if found is not None else ""
    return rest if rest.startswith("đại học ") else ""
