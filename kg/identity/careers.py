"""What documents attest of a person's offices and ranks, and whether two such attestations can be of one life."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Day
from typing import Protocol

from kg.identity.heads import Heads
from kg.identity.keys import Key, body_key, name_key
from kg.identity.pupils import SchoolClass, one_pupil
from kg.vocabulary import Vocabulary

# Former holders are told by the word before the office; the office is the same one.
FORMER = ("nguyên ", "cựu ", "cố ")
_MOST_YEARS = 15  # between two mentions of one office: longer ones are another holder of the same name
_STEP_YEARS = 1.0  # nobody rises faster than a rank a year
_RISE_YEARS = 0.15  # from an office of a part to one of the whole
_TOGETHER = 6  # years for which one of the staff is taken for the same
_HOUSES = frozenset(
    "công-ty nhà-máy bệnh-viện đồn-biên-phòng khách-sạn trại-giam báo tạp-chí đài nhà-hát bảo-tàng viện".split()
)
_YEARS_TO_OFFICE = 0.5
_MEMBER = "ủy-viên"  # 'ủy viên Ban Thường vụ' is what a head is too
_SERVICES = ("công-an", "bộ-chỉ-huy-quân-sự", "ban-chỉ-huy-quân-sự", "bộ-chỉ-huy-bộ-đội-biên-phòng")

# Offices that many people of one body hold at a time: two namesakes in them are still two people.
_HELD_BY_MANY = (
    "bác sĩ, cán bộ, cảnh sát khu vực, chiến sĩ, chiến sĩ nghĩa vụ, chuyên viên, công an viên, công chức, công nhân, "
    "cộng tác viên, dân quân, đại biểu, đảng viên, điều tra viên, đoàn viên, giảng viên, giáo viên, hội viên, "
    "học sinh, học viên, kỹ sư, lãnh đạo, nhân viên, phóng viên, sinh viên, thành viên, tình nguyện viên, trinh sát, "
    "viên chức, thợ, thợ lò, thầy giáo, cô giáo, nông dân, "
    "ủy viên, ủy viên dự khuyết, ủy viên ban chấp hành, ủy viên ban thường vụ, ủy viên thường vụ, "
    "tỉnh ủy viên, thành ủy viên, huyện ủy viên, quận ủy viên, đảng ủy viên, điều dưỡng, y tá, y sĩ, lái xe, bảo vệ"
)
SHARED_OFFICES = frozenset(map(name_key, _HELD_BY_MANY.split(", ")))


@dataclass(frozen=True, slots=True, order=True)
class Rank:
    """A rank of a force, by its height."""

    force: tuple[str, ...]
    order: int

    def comparable(self, other: "Rank") -> bool:
        """Whether one service has both."""
        return not set(self.force).isdisjoint(other.force)


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """An office of a body known beyond its document ('': no more than membership), and the rank held in it."""

    organisation: Key
    office: str
    former: bool = False
    rank: Rank | None = None
    school_class: SchoolClass | None = None  # of a pupil

    @property
    def ordinary(self) -> bool:
        """Whether many hold it at a time."""
        return not self.office or self.office in SHARED_OFFICES


Span = tuple[str, str]  # the first and the last date on which a post is attested; '' where no date is known
Career = Mapping[Post, Span]


class Bodies(Protocol):
    """What is known of bodies and their successors."""

    @property
    def heads(self) -> Heads:
        """How their names begin."""

    def followed(self, one: Key, other: Key) -> bool:
        """Whether one of them is the successor of the other."""

    def successors(self, body: Key) -> tuple[Key, ...]:
        """The bodies that followed one."""

    def whole(self, body: Key) -> tuple[Key, str] | None:
        """The body that one is a part of, and what that is called."""


class Ranks:
    """Ranks by their names, in any spelling."""

    def __init__(self, vocabulary: Vocabulary | None) -> None:
        concepts = vocabulary.scheme("ranks") if vocabulary is not None else ()
        self._ranks = {
            name_key(label): Rank(tuple(sorted(concept.values("force"))), int(order))
            for concept in concepts
            if (order := concept.value("rankOrder")) is not None
            for label in concept.labels
        }

    def named(self, name: str | None) -> Rank | None:
        """The rank of a name, if the vocabulary orders it."""
        return self._ranks.get(name_key(name)) if name else None


def split_office(position: str) -> tuple[str, bool]:
    """The office, and whether it is a former one.

    >>> split_office("nguyên Chủ tịch"), split_office("Phó Giám đốc")
    (('Chủ tịch', True), ('Phó Giám đốc', False))
    """
    for word in FORMER:
        if position.lower().startswith(word) and position[len(word) :].strip():
            return position[len(word) :].strip(), True
    return position, False


def agree(one: Post, span: Span, other: Post, other_span: Span, bodies: Bodies) -> bool:
    """Whether two attestations of a name speak for one person: the same office, or posts that a career connects."""
    heads = bodies.heads
    if one.organisation != other.organisation and bodies.followed(one.organisation, other.organisation):
        return not (one.ordinary and other.ordinary) and _dated(span, other_span)
    if one.organisation == other.organisation:
        if one.office == other.office and not one.ordinary:
            return _gap(span, other_span) <= _MOST_YEARS
        if one.ordinary and other.ordinary:
            near = _gap(span, other_span) <= _TOGETHER
            return (near and _small(one.organisation, heads)) or _same_rank(one, span, other, other_span)
        if not _dated(span, other_span) or _gap(span, other_span) > _MOST_YEARS or _large(one.organisation):
            return False
        return _risen(one, span, other, other_span) and _risen(other, other_span, one, span)
    if not _dated(span, other_span) or _gap(span, other_span) > _MOST_YEARS:
        return False
    for part, its, whole, of_whole in ((one, span, other, other_span), (other, other_span, one, span)):
        if part_of(part.organisation, whole.organisation, heads):
            return _rises(part, its, whole, of_whole)
        # from the police of a commune to a squad of its district's
        service = its_service(whole.organisation, heads)
        if part.office and not whole.ordinary and part_of(part.organisation, service, heads):
            return part.rank is not None and whole.rank is not None and _rises(part, its, whole, of_whole)
    return False


def conflict(one: Post, span: Span, other: Post, other_span: Span) -> bool:
    """Whether no one life holds both: ranks that fall or rise too fast, offices that go backwards."""
    if span[0] and other_span[0]:
        classes = one.school_class, other.school_class
        if classes[0] and classes[1] and not one_pupil(classes[0], span[0], classes[1], other_span[0]):
            return True
        if _ranks_conflict(one, span, other, other_span) or _ranks_conflict(other, other_span, one, span):
            return True
        if one.organisation == other.organisation:
            return _backwards(one, span, other, other_span) or _backwards(other, other_span, one, span)
    return False


def part_of(part: Key, whole: Key, heads: Heads) -> bool:
    """Whether one body is within another: a department of it, or the same service of a smaller place.

    >>> heads = Heads.of(None)
    >>> part_of(Key(("phòng-tham-mưu-công-an-tỉnh-sơn-la",)), Key(("công-an-tỉnh-sơn-la",)), heads)
    True
    >>> part_of(Key(("công-an-huyện-tri-tôn", "an-giang")), Key(("công-an-tỉnh-an-giang",)), heads)
    True
    >>> part_of(Key(("công-an-huyện-tri-tôn", "an-giang")), Key(("công-an-tỉnh-sơn-la",)), heads)
    False
    """
    if part == whole:
        return False
    inner, outer = part.parts, whole.parts
    if inner[0].endswith(f"-{outer[0]}"):
        return inner[1:] == outer[1:] and heads.at(outer[0].split("-")) is not None
    within = heads.at(inner[0].split("-"))
    if within is not None and len(outer) == 1 and body_key(within.part_of) == outer[0]:
        return within.canonical in _SERVICES or within.scope == "nation"
    head = heads.at(outer[0].split("-"))
    if head is None or head.canonical not in _SERVICES:
        return False
    at = inner[0].find(head.canonical)
    if at < 0 or len(inner) < 2:
        return False
    place = outer[0].removeprefix(f"{head.canonical}-")
    if place in (f"tỉnh-{inner[-1]}", f"thành-phố-{inner[-1]}") and len(outer) == 1:
        return True
    return len(inner) > 2 and inner[1:] == (place, *outer[1:])


def its_service(body: Key, heads: Heads) -> Key:
    """'Đội Cảnh sát hình sự | Công an huyện X': the police that a squad is of; any other body itself."""
    head = heads.at(body.parts[0].split("-"))
    if head is None or head.scope != "part":
        return body
    at = next((at for service in _SERVICES if (at := body.parts[0].find(f"-{service}-")) > 0), -1)
    return Key((body.parts[0][at + 1 :], *body.parts[1:])) if at > 0 else body


def _risen(worker: Post, span: Span, head: Post, head_span: Span) -> bool:
    """Whether one of the staff may be the one with an office: by rank, or since the office came later."""
    if worker.office not in SHARED_OFFICES or head.ordinary or _MEMBER in worker.office:
        return True
    return _same_rank(worker, span, head, head_span) or _years(span[1], head_span[0]) >= _YEARS_TO_OFFICE


def above(body: Key, bodies: Bodies) -> set[Key]:
    """The bodies that one is within, and those that followed it or them: whose people may have come from it."""
    words = body.parts[0].split("-")
    waiting = [
        Key(("-".join(words[at:]), *body.parts[1:])) for at in range(1, len(words)) if bodies.heads.at(words, at)
    ]
    waiting.append(body)
    found: set[Key] = set()
    while waiting:
        one = waiting.pop()
        if one in found:
            continue
        found.add(one)
        waiting += bodies.successors(one)
        if (whole := bodies.whole(one)) is not None:
            waiting.append(whole[0])
    return found - {body}


def _rises(part: Post, span: Span, whole: Post, whole_span: Span) -> bool:
    """From a post of a part to one of the whole: later, or the same person told with less detail."""
    if not whole.office or whole.ordinary or not part.office:
        return not _large(whole.organisation) and _same_rank(part, span, whole, whole_span)
    if _large(whole.organisation) and (part.rank is None or whole.rank is None or part.ordinary):
        return False
    return _years(span[1], whole_span[0]) >= _RISE_YEARS


def _same_rank(one: Post, span: Span, other: Post, other_span: Span) -> bool:
    """Whether both have a rank, and the later one is at most one step higher for each four years or so."""
    if one.rank is None or other.rank is None or not one.rank.comparable(other.rank):
        return False
    years = _gap(span, other_span)
    return abs(one.rank.order - other.rank.order) <= 1 + years / 3 and years <= _MOST_YEARS


def _ranks_conflict(low: Post, span: Span, high: Post, high_span: Span) -> bool:
    if low.rank is None or high.rank is None or not low.rank.comparable(high.rank) or low.rank.order >= high.rank.order:
        return False
    years = _years(span[1], high_span[0])  # negative where the higher rank was held before the lower one
    return years < 0 or high.rank.order - low.rank.order > 1 + years / _STEP_YEARS


def _backwards(early: Post, span: Span, late: Post, late_span: Span) -> bool:
    """Whether the later post is one that nobody takes after the earlier."""
    if _years(span[1], late_span[0]) <= 0:
        return False
    if early.former and not late.former and early.office == late.office:
        return True
    return not early.former and not late.former and late.office == f"phó-{early.office}"


def _small(body: Key, heads: Heads) -> bool:
    """Whether a body is so small that two of one name in it are one: a department, a school, a company, a commune's."""
    head = heads.at(body.parts[0].split("-"))
    local = any(not part[:1].isdigit() for part in body.parts[1:])  # a part that is no date is a place
    return local or (head is not None and (head.scope in ("part", "province", "local") or head.canonical in _HOUSES))


def _large(body: Key) -> bool:
    """Whether half the country may be of it: a ministry, the Party."""
    return body.parts[0].startswith(("bộ-", "đảng", "nhà-nước", "quốc-hội", "quân-đội", "tổng-", "trung-ương"))


def _dated(one: Span, other: Span) -> bool:
    return bool(one[0] and other[0])


def _gap(one: Span, other: Span) -> float:
    """Years between two spans; 0 where they overlap, or where a date is missing."""
    if not _dated(one, other):
        return 0.0
    return max(0.0, _years(one[1], other[0]), _years(other[1], one[0]))


def _years(first: str, then: str) -> float:
    return (_day(then).toordinal() - _day(first).toordinal()) / 365.25


def _day(date: str) -> Day:
    year, month, day = (*map(int, date.split("-")), 1, 1)[:3]
    try:
        return Day(year, month, day)
    except ValueError:  # the 31st of a month that has none
        return Day(year, min(max(month, 1), 12), 28)


def merged(careers: Iterable[Career]) -> dict[Post, Span]:
    """The posts of several documents, each from the first to the last date on which it is attested."""
    out: dict[Post, Span] = {}
    for career in careers:
        for post, span in career.items():
            known = out.get(post)
            out[post] = span if known is None else _union(known, span)
    return out


def _union(one: Span, other: Span) -> Span:
    dates = [date for date in (*one, *other) if date]
    return (min(dates), max(dates)) if dates else ("", "")
