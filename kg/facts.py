"""Facts: what one document says, each with the words it rests on. The one record between language and RDF."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Status(StrEnum):
    """What the text claims of a conferral; only the first two count as awards."""

    ASSERTED = "asserted"
    DECIDED = "decided"
    PROPOSED = "proposed"
    PLANNED = "planned"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words: `text[start:end] == quote`, the zone they stand in, the construction that found them."""

    start: int
    end: int
    quote: str
    zone: str
    construction: str


@dataclass(frozen=True, slots=True)
class Inference:
    """A value that the quote does not hold, and the named rule that gave it ('year-from-publication')."""

    what: str  # the field: 'date', 'conferrer', 'award' …
    rule: str
    value: str
    start: int | None = None  # the words that the rule rests on
    end: int | None = None
    quote: str | None = None  # these words, and the zone they stand in
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body, named in full as far as the document allows."""

    name: str  # 'Công an tỉnh Kiên Giang'; 'Công an tỉnh' where the province is never named
    kind: str | None = None  # notation of a concept of the scheme organisation-kinds: 'cong-an-tinh'
    place: str | None = None  # province of the body, bare: 'Kiên Giang'
    parent: str | None = None  # full name of the body it is part of, where the text says so
    office: str | None = None  # the office that stands for the body: 'Chủ tịch', 'Giám đốc'
    resolved: bool = True  # False: the text leaves open which body this is
    within: tuple[str, ...] = ()  # larger places named with it, the smaller first: ('huyện Yên Phong', 'tỉnh Bắc Ninh')


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the document names it."""

    name: str  # 'Hòa Tiến', 'Kiên Giang'
    level: str | None = None  # 'xã', 'tỉnh'; None where the text names the bare place
    within: tuple[str, ...] = ()  # as of an organisation
    former: bool = False  # 'tỉnh An Giang cũ': not the one that has the name now


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who receives: a named person, a named organisation, or an unnamed group known by its counts."""

    kind: str  # 'person' | 'organisation' | 'group'
    name: str | None = None
    organisation: Organisation | None = None  # for kind 'organisation'
    collectives: int | None = None
    individuals: int | None = None
    households: int | None = None
    label: str | None = None  # what the group is, in the words of the text
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Award:
    """One award given to one set of recipients by one (or several joint) conferrers."""

    evidence: tuple[Evidence, ...]  # the first is the best; captions and repetitions follow
    conferrer: tuple[Organisation, ...]
    form: str  # 'Bằng khen', as in the schema's list
    name: str | None  # 'Bảo vệ an ninh Tổ quốc'
    recipients: tuple[Recipient, ...]
    presenter: tuple[str, ...] = ()
    movement: str | None = None
    period: tuple[int, int] | None = None
    date: str | None = None
    place: str | None = None
    status: Status = Status.ASSERTED
    on_behalf: bool = False  # 'thừa ủy quyền', 'thay mặt'
    decision: str | None = None  # '863/QĐ-CTN'
    merit: str | None = None  # what for, in the words of the clause: 'vì đã cứu người trong vụ cháy'
    inferences: tuple[Inference, ...] = ()


@dataclass(frozen=True, slots=True)
class Official:
    """A named person with a position or rank, as attested by the document."""

    evidence: tuple[Evidence, ...]
    person: str
    rank: str | None
    position: str | None  # 'nguyên Chủ tịch' keeps its 'nguyên'
    organisation: Organisation | None
    inferences: tuple[Inference, ...] = ()


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A named person without an office, and the body named beside: it tells people apart, and is no statement."""

    person: str
    organisation: Organisation
    role: str = ""  # 'công nhân', 'giáo viên'
    rank: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A ceremony, conference or festival that the document reports as its subject."""

    evidence: tuple[Evidence, ...]
    kind: str  # 'Hội nghị'
    date: str | None
    place: str | None
    organisers: tuple[Organisation, ...]
    title: str | None = None
    inferences: tuple[Inference, ...] = ()


@dataclass(frozen=True, slots=True)
class Movement:
    """A named campaign."""

    evidence: tuple[Evidence, ...]
    name: str
    concept: str | None = None  # notation of a concept of the scheme movements


@dataclass(frozen=True, slots=True)
class Model:
    """A named self-management or community-security model."""

    evidence: tuple[Evidence, ...]
    name: str
    count: int | None
    place: str | None
    concept: str | None = None


@dataclass(frozen=True, slots=True)
class Statistic:
    """A figure that the document gives: '3.184 mô hình', 'hơn 5.000 tin báo', '107/116 xã', '58,01%'."""

    evidence: tuple[Evidence, ...]
    subject: str  # what is counted, in the words of the text: 'mô hình', 'lượt cán bộ'
    value: Decimal  # of a ratio its numerator; '1,5 tỷ' is 1500000000
    unit: str | None = None  # '%', 'đồng'; None for a plain count
    comparator: str = "eq"  # eq, gt, ge, lt, le, approx: as the vocabulary's quantity words imply
    qualifier: str | None = None  # the word that says so: 'hơn', 'gần'
    numerator: int | None = None  # of a ratio: 107 of 116
    denominator: int | None = None
    occurrences: bool = False  # 'lượt': times, not distinct people
    place: str | None = None  # the province over which was counted
    period: tuple[int, int] | None = None
    model: str | None = None  # the name of the model that is counted
    movement: str | None = None
    inferences: tuple[Inference, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one document says."""

    document: str
    published: str | None
    place: str | None  # province or centrally-run city that the document is about
    source: str | None = None
    place_evidence: Evidence | None = None
    published_evidence: Evidence | None = None
    awards: tuple[Award, ...] = ()
    officials: tuple[Official, ...] = ()
    events: tuple[Event, ...] = ()
    movements: tuple[Movement, ...] = ()
    models: tuple[Model, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    not_awards: tuple[Award, ...] = field(default=())  # proposed, planned, negated: kept, never counted
    sketch: tuple[int, ...] = ()  # of its words (`kg.language.sketch`): reprints of a text are known by it
