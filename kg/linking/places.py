"""Which province or city of which era a name means."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from kg.extraction.surnames import SURNAMES
from kg.identity.gazetteer import Gazetteer
from kg.linking.deciding import Candidate, Feature
from kg.linking.entities import EVER, Entity, Register
from kg.linking.mention import Mention
from kg.linking.spellings import folded, one_spelling, province_spelling, words
from kg.linking.when import is_former, is_new, understood
from kg.vocabulary import Vocabulary

_OWN_LEVEL = regex.compile(r"^(?P<level>tỉnh|thành phố|tp\.?|t\.p\.?|thủ đô|tinh|thanh pho)(?:\s+|(?<=\.))(?=\S)")
_TAIL = regex.compile(r"\s*\(?(?:cũ|mới|trước đây)\)?$")
_SEVERAL_SMALLER = regex.compile(
    r"(?:các|hai|ba|bốn|năm|\d+)\s+(?:xã|phường|huyện|quận|thị xã|thị trấn|xã, phường)\s+"
    r"(?:\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*(?:\s*,\s*|\s+và\s+))+$"
)
_LONGEST_NAME = 4  # syllables of a person's name before its last two
_TO_COME = regex.compile(r"\s*trực thuộc trung ương")


def place_candidates(mention: Mention, register: Register) -> Iterator[Candidate]:
    """The units that the words may mean, with what speaks for and against each."""
    before, low, after = mention.low
    name = _TAIL.sub("", low)
    lead = next((word for word in words()["leads"] if name.startswith(f"{word} ")), "")
    name = name[len(lead) :].lstrip()
    own = _OWN_LEVEL.match(name)
    level = words()["levels"].get(own["level"], "") if own else ""
    bare = name[own.end() :] if own else name
    found, how = _called(register, bare) if own else ((), "")
    if not found:
        found, how = _called(register, name)
        level = level or ("thành phố" if regex.search(r"(?<!\p{L})(?:t\.?p|hcm|thành phố)", name) else "")
    if not found:
        return
    level = level or _level_before(before)
    against = () if own else tuple(_no_place(mention, bare, level, found[0]))
    if own and mention.country:
        against = (Feature("country", mention.country, against=True),)
    if not level and province_spelling(bare) in words()["only_with_level"]:
        against = (*against, Feature("bare name", "a person's name", against=True))
    spoken = [Feature(how)]
    if mention.holder is not None and mention.holder.province and _same(mention.holder.place, found[0]):
        spoken.append(Feature("jurisdiction", mention.holder.head))
    start, end = len(before), len(before) + len(low)
    sentence = before + low + after
    inner = low[: _TAIL.search(low).start()] if _TAIL.search(low) else low  # type: ignore[union-attr]
    when = understood(sentence, start, end, mention.published)
    former = is_former(sentence, start, start + len(inner))
    new = is_new(sentence, start + len(inner))
    fitting = [one for one in found if not level or one.level == level]
    chosen = _of_era(fitting, when, mention.published, former, new)
    if not chosen and level == "thành phố" and (_TO_COME.match(after) or not _is_town(bare)):
        first = min((one.since for one in fitting), default="")
        chosen = [one for one in fitting if one.since == first]  # the city that is to be
    for one in found:
        features = [*spoken, *against]
        if level:
            features.append(Feature("level", level, against=one.level != level))
        if one.level == level or not level:
            if one in chosen:
                pass
            else:
                features.append(Feature("time", f"{one.since or '…'}–{one.until}, not {when or 'known'}", against=True))
        yield Candidate(one, tuple(features))


def _is_town(name: str) -> bool:
    return bool(Gazetteer.load().districts("thành phố", name))


def _called(register: Register, name: str) -> tuple[tuple[Entity, ...], str]:
    found = register.called("spelling", "place", province_spelling(name))
    if found:
        return found, "name"
    if name.isascii():
        return register.called("folded", "place", folded(name)), "folded name"
    return (), ""


def _same(name: str | None, entity: Entity) -> bool:
    return name is not None and province_spelling(name) in map(province_spelling, (entity.label, *entity.names))


def _level_before(before: str) -> str:
    for word, level in words()["levels"].items():
        if regex.search(rf"(?<![\p{{L}}.]){regex.escape(word)}\s*$", before) and (
            before.endswith(" ") or word.endswith(".")
        ):
            return str(level)
    return ""


def _no_place(mention: Mention, name: str, level: str, entity: Entity) -> Iterator[Feature]:
    """What shows that the words are no province's name here."""
    table = words()
    before, _, _ = mention.low
    written = mention.words.strip()
    if written.islower() and not level:
        yield Feature("small letters", written, against=True)
    if mention.country:
        yield Feature("country", mention.country, against=True)
    if level:
        if mention.goes_on and mention.goes_on.count(" ") == 0:
            yield Feature("longer name", f"{written} {mention.goes_on}", against=True)
        return
    smaller = [*table["smaller"], *(table["smaller_without_tones"] if before.isascii() else ())]
    if word := _ends(before, smaller):
        yield Feature("level", word, against=True)
    elif _SEVERAL_SMALLER.search(mention.before):
        yield Feature("level", "one of several communes or districts", against=True)
    if (word := _ends(before, table["things"])) and not _ends(before, table["not_things"]):
        yield Feature("kind of thing", word, against=True)
    honorific = _ends(before, table["honorifics"])
    if honorific and not _ends(before, table["not_honorifics"]):
        yield Feature("person", honorific, against=True)
    if mention.bearer is not None:
        yield Feature("person", mention.bearer, against=True)
    if longer := _longer(before, name):
        yield Feature("longer name", longer, against=True)
    holder = mention.holder
    of_place = holder is not None and holder.province and _same(holder.place, entity)
    named = holder is not None and (
        holder.head in table["clubs"]
        or (holder.type == "named" and not of_place and holder.head in table["firms"])
        or (holder.head in table["teams"] and _ends_in_a_name(mention.before, holder.head))
    )
    if school := _school(mention.before):
        yield Feature("name of a body", f"{school} {written}", against=True)
    if holder is not None and named:
        yield Feature("name of a body", holder.name, against=True)
    yield from _led(mention, written, of_place)
    if mention.goes_on:
        yield Feature("longer name", f"{written} {mention.goes_on}", against=True)
    if mention.numbered and not of_place:
        yield Feature("longer name", f"{written} with a number", against=True)
    if word := _ends(before, table["words"].get(one_spelling(name), ())):
        yield Feature("word", f"{word} {written}", against=True)


def _ends_in_a_name(before: str, head: str) -> bool:
    word = before.split()[-1] if before.split() else ""
    return word.istitle() and word != head


def _longer(before: str, name: str) -> str:
    """'Thừa thiên | Huế': the longer province's name that the words are the end of."""
    said = one_spelling(f"{before}{name}")
    return next(
        (long for long in _names_of_provinces() if long.endswith(f" {one_spelling(name)}") and said.endswith(long)), ""
    )


@cache
def _names_of_provinces() -> tuple[str, ...]:
    return tuple(sorted({one_spelling(one.label) for one in Vocabulary.load().scheme("provinces")}))


def _school(before: str) -> str:
    """'Đại học Sư phạm | Hà Nội': the name of a school or firm that the words may be the end of."""
    found = _schools().search(before)
    return found[1] if found is not None else ""


@cache
def _schools() -> regex.Pattern[str]:
    heads, other = ("|".join(map(regex.escape, words()[name])) for name in ("schools", "no_part_of_a_name"))
    return regex.compile(rf"(?<!\p{{L}})((?:{heads})(?: (?!(?:{other})(?!\p{{L}}))[\p{{L}}&-]+){{0,6}}) $")


def _led(mention: Mention, written: str, of_place: bool) -> Iterator[Feature]:
    """'Nguyễn | Hà Nam', 'khách sạn Mường Thanh | Hà Nam': a longer name that the words are the end of."""
    led, table = mention.led_by, words()
    if not led or of_place:
        return
    before, _, _ = mention.low
    lead = before[: len(before) - len(" ".join(led)) - 1]
    while led and led[0].lower() in table["honorifics"]:
        led = led[1:]
    person = bool(led) and (led[0] in SURNAMES or led[-1] in ("Thị", "Văn")) and len(led) < _LONGEST_NAME
    if person or (not led and not _ends(before, table["not_honorifics"])):
        yield Feature("person", f"{' '.join(mention.led_by)} {written}", against=True)
    elif word := _ends(lead, table["teams"]):
        yield Feature("name of a body", f"{word} {' '.join(led)} {written}", against=True)
    elif (word := _ends(lead, table["things"])) and not _ends(lead, table["not_things"]):
        yield Feature("kind of thing", f"{word} {' '.join(led)}", against=True)


def _ends(before: str, heads: Sequence[str]) -> str:
    """The longest of some words that the text ends with."""
    text = before.rstrip()
    if before == text and before:
        return ""
    found = [word for word in heads if text.endswith(word) and not text[: -len(word)][-1:].isalpha()]
    return max(found, key=len, default="")


def _of_era(found: Sequence[Entity], when: str, published: str, former: bool, new: bool) -> list[Entity]:
    """Those whose time it is; a unit that is gone is still meant by its name where no other has it."""
    if new:
        latest = max((one.since for one in found), default="")
        return [one for one in found if one.since == latest]
    if former:
        gone = [one for one in found if one.until < (published or EVER)]
        last = max((one.until for one in gone), default="")
        return [one for one in gone if one.until == last]
    if not when:
        return list(found)
    on = [one for one in found if one.on(when)]
    if on:
        return on
    gone = [one for one in found if one.until < when]
    last = max((one.until for one in gone), default="")
    return [one for one in gone if one.until == last]
