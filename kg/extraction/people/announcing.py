"""What a post before capitalised words tells of them: the firm or country that it is of, and that a name follows."""

from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.surnames import SURNAMES
from kg.extraction.tokens import Token
from kg.language.syllables import is_syllable

_NAMES, _POSTS = data("names"), data("posts")
OF_MINISTRIES = ("Bộ trưởng", "Thứ trưởng")
_MINISTRIES = frozenset(_POSTS["ministries"])
_FIRM_WORDS = frozenset(_NAMES["firm_words"].split())
_WHERE = frozenset(_NAMES["where"])
_OF_FIRMS = frozenset(_POSTS["of_firms"])
_OF_STATES = frozenset(_POSTS["of_states"])
_WITH_HEADS = frozenset(_POSTS["body_in_post"])
_COUNTRIES = frozenset(data("organisations")["countries_in_names"])
_OF_COUNTRIES = tuple(f" {name}" for name in _COUNTRIES)
_OWNER_KINDS = frozenset(["BODY", "COUNTRY", "PROVINCE", "LEVEL", "OF", "N"])
_BEFORE_OWNERS = frozenset(["tại", "ở", "thứ", "bang"])
_IN_FIELDS = frozenset(["C", "W", "AND", "FIELD", "COUNTRY"])
_SYLLABLES = 3  # of a Chinese name
_GIVEN = frozenset(_NAMES["foreign_given"].split())
_OF_HOUSES = frozenset(["Chánh Văn phòng", "Chánh văn phòng"])
_OF_PLACES = frozenset(["Thị trưởng", "Thống đốc", "Thủ hiến"])
_BESIDE = frozenset(["COMMA", "DASH", "LPAR"])
_AGED = 4  # chunks of ', 64 tuổi,'
_FIELD = 8  # chunks of a minister's field
_OWNER = 6  # chunks between a post and a name that say what the post is of


def of_office(row: Row, first: int, out: list[Token]) -> bool:
    """Whether a post stands before with nothing but what it is of: 'Đại sứ | Mỹ | tại | Việt Nam |'."""
    at = len(out) - 1
    where = at >= 0 and row.text.lower[out[at].start : out[at].end] in _WHERE
    if where and row.written(first) not in _COUNTRIES:
        return False  # 'Chủ tịch Viện X tại | New York'
    while at >= 0 and len(out) - at <= _OWNER:
        token = out[at]
        if token.kind in ("POST", "TRUONG"):
            return at < len(out) - 1
        words = row.text.text[token.start : token.end]
        if token.kind == "RPAR" and at > 1 and out[at - 2].kind == "LPAR":  # 'tại Liên Hợp Quốc (LHQ) |'
            at -= 3
            continue
        if token.kind not in _OWNER_KINDS and words not in _COUNTRIES and words.lower() not in _BEFORE_OWNERS:
            return False
        at -= 1
    return False


def of_minister(row: Row, at: int, end: int, out: list[Token]) -> bool:
    """'Bộ trưởng Năng lượng và Nguồn nước | John Doe': what no Vietnamese is called, after a minister's field."""
    abroad = bool(out) and out[-1].kind == "COUNTRY" and end - at == _SYLLABLES  # '… Trung Quốc | Lạc Ngọc Thành'
    state = next((n for n in (2, 1) if end - at > n + 1 and row.span(at, at + n - 1) in _COUNTRIES), 0)
    vietnamese = [is_syllable(row.written(i)) for i in range(at + state, end)]
    if end - at < 2 or (not abroad and (all(vietnamese) if state else any(vietnamese))):
        return False  # 'Bộ trưởng Năng lượng | Mỹ Dan Roe'
    for token in reversed(out[-_FIELD:]):
        if token.kind == "POST":
            return str(token.value).removeprefix("Phó ") in OF_MINISTRIES
        if token.kind not in _IN_FIELDS:
            return False
    return False


def of_a_state(row: Row, at: int) -> bool:
    """Whether a chunk is a country or a body of one: 'người phát ngôn | Bộ Ngoại giao Trung Quốc | Lục Mây'."""
    return row.kind(at) == "COUNTRY" or (row.kind(at) == "BODY" and row.tokens[at].value.name.endswith(_OF_COUNTRIES))


def owner_of(words: list[str], post: str | None, *, before_name: bool) -> int:
    """How many of the words are the firm or the country that the post is of, and not the person's name."""
    post = (post or "").removeprefix("Phó ")
    if post in OF_MINISTRIES:  # 'Bộ trưởng Công Thương Lê Văn Quý'
        sizes = range(min(2, len(words)), 0, -1)
        size = next((size for size in sizes if " ".join(words[:size]).lower() in _MINISTRIES), 0)
        return _with_country(words, size)
    if " " in words[0]:  # 'Chủ tịch Hạ viện Paul Ryan'
        return _with_country(words, 1)
    if post in _OF_STATES:
        for size in (3, 2, 1):
            alone = len(words) == size and before_name
            if (len(words) > size or alone) and " ".join(words[:size]) in _COUNTRIES:
                return size
    if post in _WITH_HEADS:
        return 0  # 'Cục trưởng | CSĐT tội phạm về ma túy': of the body's own field
    short = words[0].isupper() and len(words[0]) > 1 and not is_syllable(words[0])  # 'cựu quan chức | DEA'
    if post not in _OF_FIRMS and not post.startswith("Giám đốc") and not short:
        return 0
    surname = next(
        (i for i in range(1, len(words) - 1) if words[i] in SURNAMES and all(map(is_syllable, words[i:]))), None
    )
    if surname is not None and not is_syllable(words[surname - 1]):
        return surname
    if words[0].isupper() and len(words[0]) > 1:  # 'cựu giám đốc FBI James Comey', 'Chủ tịch HĐQT EVN TPC'
        return next((i for i, word in enumerate(words) if not word.isupper()), len(words))
    if any(word.lower() in _FIRM_WORDS for word in words) or (len(words) == 1 and not is_syllable(words[0])):
        return len(words)
    return 0


def of_one_named(words: list[str], out: list[Token]) -> bool:
    """'A, giám đốc | PRO Vietnam |, cho biết': what follows the post of one named before it is no second name."""
    post = str(out[-1].value).removeprefix("Phó ") if out and out[-1].kind == "POST" else ""
    if post not in _OF_FIRMS | _OF_HOUSES | _OF_PLACES and not post.startswith("Giám đốc "):
        return False
    at = len(out) - 2
    at -= at > 0 and out[at].kind == "FORMER"
    if at < 1 or out[at].kind not in _BESIDE:
        return False
    if out[at].kind == "COMMA" and at > _AGED and out[at - 2].kind == "N" and out[at - 3].kind == "COMMA":
        at -= 3  # 'A, 64 tuổi, giám đốc …'
    if out[at - 1].kind != "NAME" or (at > 1 and out[at - 2].kind in ("POST", "TRUONG", "BODY", "COUNTRY")):
        return False  # 'Chủ tịch A, Phó Chủ tịch | B'
    if not _GIVEN.isdisjoint(words):
        return False
    whole = 1 < len(words) < _SYLLABLES + 2 and words[0] in SURNAMES
    strange = any(not is_syllable(word) or (word.isupper() and len(word) > 2) for word in words)
    return strange or (not whole and post in _OF_PLACES)


def _with_country(words: list[str], size: int) -> int:
    """'Bộ trưởng Quốc phòng | Mỹ | James Mattis'."""
    return size + 1 if 0 < size < len(words) and words[size] in _COUNTRIES else size


def owner_body(words: str, start: int, end: int) -> Body:
    """The firm, country or ministry of these words."""
    if any(words.lower().startswith(ministry) for ministry in _MINISTRIES):
        return Body("Bộ", f"Bộ {words}", "fixed", kinds={"any": "bo"}, start=start, end=end)
    return Body(words, words, "fixed" if words in _COUNTRIES else "named", start=start, end=end)
