"""Unnamed recipients: one node for one group of a document, however many awards name it.

A group is told by its words. Two awards that name the same words went to the same people; equal counts alone
('2 cá nhân' here, '2 cá nhân' there) are two groups.
"""

import re
from collections import defaultdict

from kg.facts import Award, Facts, Recipient, Status
from kg.identity.keys import digest, name_key

# Money and gifts come with a certificate: they do not make a group share awards.
ACCOMPANYING = frozenset({"Tiền thưởng", "Quà"})
HONOUR = "Tuyên dương"
COUNTED = frozenset({Status.ASSERTED, Status.DECIDED})

_LEADING = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)\s+([^\W\d_]+)")
# '3 nghìn người', '5 năm liền', '40 lượt tập thể': the number does not count the members
_NO_COUNT = frozenset(
    ("trăm", "chục", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "ngày", "tháng", "năm", "tuổi", "giờ", "lần", "lượt")
)


def total(recipient: Recipient) -> int | None:
    """How many a group has: the sum of its counts, else the number that its label begins with.

    >>> total(Recipient("group", collectives=2, individuals=36))
    38
    >>> total(Recipient("group", label="1.030 tập thể, cá nhân")), total(Recipient("group", label="gần 10 đơn vị"))
    (1030, None)
    """
    counts = [recipient.collectives, recipient.individuals, recipient.households]
    known = [count for count in counts if count is not None]
    if known:
        return sum(known)
    found = _LEADING.match(recipient.label or "")
    if not found or found[2].lower() in _NO_COUNT:
        return None
    return int(found[1].replace(".", ""))


def describe(recipient: Recipient) -> str:
    """A group in words.

    >>> describe(Recipient("group", collectives=2, individuals=36, label="điển hình tiên tiến"))
    '2 tập thể, 36 cá nhân (điển hình tiên tiến)'
    """
    kinds = {"tập thể": recipient.collectives, "cá nhân": recipient.individuals, "hộ gia đình": recipient.households}
    counts = ", ".join(f"{count} {kind}" for kind, count in kinds.items() if count is not None)
    if counts and recipient.label:
        return f"{counts} ({recipient.label})"
    return counts or recipient.label or "không nêu rõ"


class Groups:
    """The keys of a document's groups, and which of them share several awards."""

    def __init__(self, facts: Facts) -> None:
        self._document = facts.document
        self._mentions: dict[tuple[object, ...], set[tuple[object, ...]]] = defaultdict(set)
        awards = facts.awards + facts.not_awards
        for award in awards:
            for recipient in award.recipients:
                if recipient.kind == "group":
                    self._mentions[_counts(recipient)].add(_mention(award, recipient))
        self._order = {counts: sorted(mentions, key=repr) for counts, mentions in self._mentions.items()}
        certificates: dict[str, set[tuple[object, ...]]] = defaultdict(set)
        for award in awards:
            if is_conferral(award) and award.form not in ACCOMPANYING:
                for recipient in award.recipients:
                    if recipient.kind == "group":
                        certificates[self.key(award, recipient)].add(_what(award))
        self._shared = {group for group, awards_of_it in certificates.items() if len(awards_of_it) > 1}

    def key(self, award: Award, recipient: Recipient) -> str:
        """The key of a group: its counts and label, and which of several alike it is."""
        counts = _counts(recipient)
        return digest(self._document, counts, self._order[counts].index(_mention(award, recipient)))

    def is_shared(self, award: Award, recipient: Recipient) -> bool:
        """Whether several certificates go to this group while nobody says who of it got which."""
        return is_conferral(award) and self.key(award, recipient) in self._shared


def is_conferral(award: Award) -> bool:
    """Whether an award was conferred, or decided, in a named form."""
    return award.status in COUNTED and award.form != HONOUR


def _counts(recipient: Recipient) -> tuple[object, ...]:
    label = name_key(recipient.label) if recipient.label else None
    return recipient.collectives, recipient.individuals, recipient.households, label


def _what(award: Award) -> tuple[object, ...]:
    conferrers = tuple(sorted((name_key(body.name), body.office or "") for body in award.conferrer))
    return conferrers, award.form, award.name


def _mention(award: Award, recipient: Recipient) -> tuple[object, ...]:
    """What tells one mention of a group from another: its place in the text, else its label, else its award."""
    if recipient.start >= 0:
        return ("at", f"{recipient.start:09}", f"{recipient.end:09}")
    if recipient.label:
        return ("label", name_key(recipient.label))
    return ("award", digest(*_what(award), award.date, award.place, award.movement, award.status))
