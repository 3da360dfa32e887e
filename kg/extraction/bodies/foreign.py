"""Bodies of other countries: a ministry, government or army with its country; the country itself where it confers."""

from kg.extraction.bodies.body import Body
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.syllables import is_syllable

_TABLE = data("organisations")
COUNTRIES = frozenset((*_TABLE["countries"], *_TABLE["countries_in_names"]))
_HEADS: dict[str, str] = {form: name for name, forms in _TABLE["foreign_heads"].items() for form in forms}
_REPUBLICS: dict[str, str] = _TABLE["republics"]
_FIRST_WORDS = frozenset(form.split()[0] for form in _HEADS)
_LONGEST = max(form.count(" ") + 1 for form in _HEADS)
_FIRMS = frozenset(data("names")["firm_words"].split())
_OF_STATES = frozenset(data("posts")["of_states"])
_AWARDS = ("FORM", "AWARD_NAMED")
_MAY_BE_ABROAD = frozenset(["C", "HONORIFIC", "POST"])
_CONCERNED = _MAY_BE_ABROAD.union(_AWARDS, ["COUNTRY", "PROVINCE", "FIELD"])
_POSTS = ("FIXED", "SHELL")  # chunks that may be a post: 'Chủ tịch nước', 'lãnh đạo'
_NAMING = frozenset(["C", "COUNTRY", "FIELD", "FIXED", "HONORIFIC", "SHELL"])
_BEFORE_A_STATE = ("OF", "PASSIVE")
_SINGLE_WORDS = frozenset(("Anh", *(name.split(" ", 1)[0] for name in COUNTRIES)))
_BEFORE_COUNTRIES = frozenset(["FIXED", "OF", "PASSIVE", "POST", "SHELL"])
_LAST_WORDS = frozenset(("nước", *(form.rsplit(" ", 1)[-1] for form in _HEADS)))


def foreign_bodies(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row with BODY chunks for what is of another country: 'Bộ Ngoại giao | Nhật Bản', 'quân đội | Mỹ'."""
    row = Row(text, tokens)
    if not _concerns(row):
        return tokens
    first_award = next((at for at, token in enumerate(tokens) if token.kind in _AWARDS), row.size)
    out: list[Token] = []
    done = 0
    for at in [at for at in range(row.size) if _may_begin(row, at)]:
        if at < done:
            continue
        out += tokens[done:at]
        done, awarded = at + 1, at >= first_award
        end, name = _headed(row, at)
        if name is None and awarded and row.kind(at - 1) == "OF":  # 'Huân chương … của Mỹ'
            end = country(row, at)
            name = row.span(at, end - 1) if end > at and row.kind(end) != "C" else None
        if name is None and row.kind(at - 1) == "PASSIVE":  # 'được (nước) Pháp | trao'
            begin = at + 1 if row.low(at) == "nước" else at
            end = country(row, begin)
            name = row.span(begin, end - 1) if end > begin and row.kind(end) in ("GIVE", "HAND") else None
        if name is None and row.kind(at) == "C" and (firm := _firm(row, at)) > at:
            start, stop, name = row.tokens[at].start, row.tokens[firm - 1].end, row.span(at, firm - 1)
            out.append(Token("BODY", start, stop, Body(name, name, "named", start=start, end=stop)))
            done = firm
        elif name is None and tokens[at].kind in _POSTS and (post := _post_of_state(row, at)) is not None:
            out.append(Token("POST", row.tokens[at].start, row.tokens[at].end, post))
        elif name is None:
            capital = _england(row, at) or (awarded and _of_the_name(row, at))
            out.append(Token("C", row.tokens[at].start, row.tokens[at].end) if capital else row.tokens[at])
        else:
            start, stop = row.tokens[at].start, row.tokens[end - 1].end
            out.append(Token("BODY", start, stop, Body(name, name, "fixed", start=start, end=stop)))
            done = end
    return out + tokens[done:]


def _may_begin(row: Row, at: int) -> bool:
    """A quick look: a kind of chunk that names something, the first word of a head, or where a state stands alone."""
    token = row.tokens[at]
    if token.kind in _NAMING or (at and row.tokens[at - 1].kind in _BEFORE_A_STATE):
        return True
    return row.text.lower[token.start : token.end].split(" ", 1)[0] in _FIRST_WORDS


def _concerns(row: Row) -> bool:
    """A quick look: whether a row names a country or an award, and somewhere a country stands where a body of it may be
    meant; or an English word for a firm, or a branch. Few do."""
    low, written = row.text.lower, row.text.text
    named = possible = False
    for at in [at for at, token in enumerate(row.tokens) if token.kind in _CONCERNED]:
        token = row.tokens[at]
        kind = token.kind
        if kind in _MAY_BE_ABROAD:
            word = written[token.start : token.end]
            if word in _SINGLE_WORDS:
                named, possible = True, possible or _may_follow(row, at)
            elif word.lower() in _FIRMS:
                return True
        elif kind == "COUNTRY":
            named, possible = True, possible or _may_follow(row, at)
        elif kind in _AWARDS:
            named = True
        elif kind == "PROVINCE":
            possible = possible or (token.value[0] == "Việt Nam" and _may_follow(row, at))
        elif kind == "FIELD":
            possible = possible or low[token.start : token.end] in _HEADS
        if named and possible:
            return True
    return False


def _may_follow(row: Row, at: int) -> bool:
    """Whether what stands before a country is a head, a post, 'của', 'được' or 'nước'."""
    return row.kind(at - 1) in _BEFORE_COUNTRIES or row.low(at - 1).rsplit(" ", 1)[-1] in _LAST_WORDS


def _firm(row: Row, at: int) -> int:
    """'Bamboo Airways', 'FLC Group': past a name that ends in an English word for a firm, if one begins here."""
    end = at + 1
    if row.kind(end) != "C":
        return at
    while row.kind(end) == "C" and end - at < 4:
        end += 1
    inside = row.kind(at - 1) in ("C", "NAMED", "FIELD", "DASH", "AMP", "TERRITORIAL") or row.kind(end) == "C"
    inside = inside or (row.kind(at - 1) == "DOT" and row.touches(at))  # 'Tập đoàn C.|T Group'
    if inside or row.low(end - 1) not in _FIRMS or is_syllable(row.written(at)):
        return at
    return end


def _post_of_state(row: Row, at: int) -> str | None:
    """'Chủ tịch nước | Lào', 'lãnh đạo | Triều Tiên | Kim …': a post where a country follows."""
    kind = row.kind(at)
    if kind == "FIXED" and row.tokens[at].value[1].get("office"):
        post = str(row.tokens[at].value[1]["office"])
        return post if post in _OF_STATES and country(row, at + 1) > at + 1 else None
    if kind != "SHELL" or row.low(at) != "lãnh đạo":
        return None
    end = country(row, at + 1)
    named = end > at + 1 and row.kind(end) in ("C", "NAME", "HONORIFIC")
    return "Lãnh đạo" if named else None


def _england(row: Row, at: int) -> bool:
    """'Nữ hoàng | Anh | Elizabeth', 'Thủ tướng Anh': the country, not the honorific."""
    return row.written(at) == "Anh" and row.kind(at - 1) == "POST" and row.tokens[at - 1].value in _OF_STATES


def _of_the_name(row: Row, at: int) -> bool:
    """'Huân chương Thập tự | Hải quân': a branch that ends the name of an award."""
    branch = row.kind(at) == "FIELD" and row.low(at) in _HEADS and not row.small(at)
    return branch and row.kind(at - 1) in ("C", "W") and row.kind(at + 1) not in ("C", "PROVINCE", "COUNTRY", "N")


def country(row: Row, at: int) -> int:
    """Where the name of a country that begins here ends; the place itself where none begins."""
    if row.kind(at) == "COUNTRY":
        return at + 1
    if row.kind(at) == "PROVINCE" and row.written(at) == "Việt Nam" and row.small(at - 1):
        return at + 1  # 'chính phủ Việt Nam'
    if row.kind(at) == "HONORIFIC" and row.written(at) == "Anh" and row.kind(at - 1) != "START":
        return at + 1
    if row.kind(at) != "C":
        return at
    for end in (at + 3, at + 2):  # 'Liên Hiệp Quốc', 'Hoa Kỳ'
        if row.kind(end - 1) == row.kind(at + 1) == "C" and row.span(at, end - 1) in COUNTRIES:
            return end
    return at + 1 if row.written(at) in COUNTRIES else at


def state(row: Row, at: int) -> tuple[int, str] | None:
    """'Chủ tịch nước | CHDCND Lào': another state's; where its name ends, and the name in full."""
    title = _REPUBLICS.get(row.written(at), "")
    begin = at + 1 if title else at
    end = country(row, begin)
    if end == begin or row.kind(end) in ("C", "NAME", "HONORIFIC"):
        return None
    return end, f"{title} {row.span(begin, end - 1)}".strip()


def _headed(row: Row, at: int) -> tuple[int, str | None]:
    """A head with its country: where it ends, and the whole name."""
    if row.kind(at - 1) == "C" and row.kind(at) != "FIXED":
        return at, None
    heads: list[tuple[int, str]] = []
    if row.kind(at) == "FIXED" and not row.tokens[at].value[1].get("office"):
        full = row.tokens[at].value[0]  # 'Bộ Nông nghiệp Mỹ' is not of agriculture and rural development
        heads.append((at + 1, row.written(at) if full.startswith(row.written(at)) else full))
    last = at if row.low(at).split(" ", 1)[0] in _FIRST_WORDS else row.size  # few words begin a head
    while last < row.size and last - at < _LONGEST:
        name = _HEADS.get(row.text.lower[row.tokens[at].start : row.tokens[last].end])
        if name is not None:
            heads.append((last + 1, name))
        last += 1
    for after, name in heads:
        end = country(row, after)
        if end > after and not (row.kind(end) == "C" and end == after + 1 and row.kind(after) == "C"):
            return end, f"{name} {row.span(after, end - 1)}"
    return at, None
