"""Which official a name means: by name and office together, at a time when the office was held; never by name alone."""

from collections.abc import Iterator
from functools import cache

import regex

from kg.language.normal import lower
from kg.linking.deciding import Candidate, Feature
from kg.linking.entities import Entity, Register, Tenure
from kg.linking.mention import Mention
from kg.linking.spellings import expanded, folded, may_be, one_spelling, words
from kg.linking.when import understood

_ENDINGS = ("", " nước cộng hòa xã hội chủ nghĩa việt nam", " việt nam", " chính phủ", " thường trực")
_NEAR = 120  # characters beside a name in which its office is looked for


def person_candidates(mention: Mention, register: Register) -> Iterator[Candidate]:
    """The officials whom the words may name, with what speaks for and against each."""
    said = one_spelling(mention.words).split()
    for start in range(len(said)):  # 'Thượng tướng Tô Lâm' ends with a name
        name = " ".join(said[start:])
        exact = register.called("spelling", "person", name)
        alike = [one for one in register.called("folded", "person", folded(name)) if one not in exact]
        for one in (*exact, *(one for one in alike if may_be(name, one_spelling(one.label)))):
            features = [Feature("person's name" if one in exact else "person's folded name"), *_no_person(mention)]
            features += _offices(mention, one, name)
            yield Candidate(one, tuple(features))


def _no_person(mention: Mention) -> Iterator[Feature]:
    """'đường Võ Nguyên Giáp': what is called after somebody."""
    *_, lead = _shorter(one_spelling(mention.before))
    for word in words()["streets"]:
        if lead == word or lead.endswith(f" {word}"):
            yield Feature("kind of thing", word, against=True)
            return


def _shorter(lead: str) -> Iterator[str]:
    """The words before a name, less and less of its ranks, titles and forms of address."""
    yield lead
    while title := next((t for t in _titles() if lead == t or lead.endswith(f" {t}")), ""):
        lead = lead[: len(lead) - len(title)].rstrip()
        yield lead


@cache
def _titles() -> tuple[str, ...]:
    return tuple(one_spelling(title) for title in words()["titles"])


def _offices(mention: Mention, one: Entity, name: str) -> Iterator[Feature]:
    """The office that stands beside the name, here or where the document names the person first."""
    before, low, after = mention.low
    when = understood(before + low + after, len(before), len(before) + len(low), mention.published)
    wrong, whole = None, expanded(mention.text or before + low + after)
    for lead, rest in _occurrences(mention, name):
        for tenure in sorted(one.offices, key=lambda each: -len(each.office)):
            office = expanded(tenure.office)
            former = _stands_before(lead, office)
            if former is None:
                former = _stands_after(rest, office)
            if former is None and _bare(lead, office, whole):
                former = False
            if former is None:
                continue
            if not _held(tenure, when, former):
                wrong = wrong or Feature(
                    "time", f"{tenure.office} {tenure.since}–{tenure.until}, not {when}", against=True
                )
                continue
            yield Feature("former office" if former else "office", tenure.office)
            return
    if wrong is not None:
        yield wrong


def _occurrences(mention: Mention, name: str) -> Iterator[tuple[str, str]]:
    """The words before and after the name, wherever the document has it; the mention first."""
    text = mention.text or f"{mention.before}{mention.words}{mention.after}"
    at = text.find(mention.before + mention.words) + len(mention.before)
    spans = [found.span() for found in regex.finditer(regex.escape(name), lower(text))]
    for start, end in sorted(spans, key=lambda span: abs(span[0] - at)):
        yield expanded(text[max(0, start - _NEAR) : start]), expanded(text[end : end + _NEAR])


def _stands_before(lead: str, office: str) -> bool | None:
    """'(nguyên) Chủ tịch Quốc hội | A': whether it is a former one; None where it is not there."""
    for text in _shorter(lead):
        for ending in _ENDINGS:
            if text == office + ending or text.endswith(f" {office}{ending}"):
                rest = text[: len(text) - len(office + ending)].rstrip()
                if regex.search(r"(?:^|\s)phó$", rest):
                    return None  # 'Phó | Chủ tịch Quốc hội A'
                return rest.endswith(tuple(words()["was"]))
    return None


def _bare(lead: str, office: str, text: str) -> bool:
    """'Bộ trưởng (Quốc phòng) | A', where the ministry is named elsewhere in the document or without its 'Bộ'."""
    for post in words()["bare_posts"]:
        if not office.startswith(f"{post} "):
            continue
        body = office[len(post) + 1 :]
        short = body.removeprefix("bộ ")
        for said in _shorter(lead):
            if said.endswith(f"{post} {short}"):
                return True
            if said == post or said.endswith(f" {post}"):
                return regex.search(rf"(?<!\p{{L}}){regex.escape(body)}(?!\p{{L}})", text) is not None
    return False


def _stands_after(rest: str, office: str) -> bool | None:
    """'A, (nguyên) Chủ tịch Quốc hội': likewise."""
    was, between = ("|".join(words()[name]) for name in ("was", "between"))
    pattern = rf"(?P<was>(?:{was}) )?(?:(?:{between}) )*(?P<late>(?:{was}) )?{regex.escape(office)}(?!\p{{L}})"
    found = regex.match(pattern, rest)
    return None if found is None else bool(found["was"] or found["late"])


def _held(tenure: Tenure, when: str, former: bool) -> bool:
    """Whether the office was held then; of a former one, whether it had been held before."""
    if not when:
        return True
    begun = tenure.since[: len(when)] <= when
    return begun if former else begun and when <= f"{tenure.until}-99"[: max(len(when), len(tenure.until))]
