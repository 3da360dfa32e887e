"""The row of a sentence with its bodies as single chunks."""

from collections.abc import Mapping

from kg.extraction.bodies.body import Body, committee, fixed_body, of_province, school
from kg.extraction.bodies.branches import branch, of_a_brand
from kg.extraction.bodies.codes import called_by_codes
from kg.extraction.bodies.fields import field
from kg.extraction.bodies.foreign import state
from kg.extraction.bodies.lists import (
    coded_siblings,
    listed_provinces,
    named_siblings,
    same_level,
    several_places,
    share_parents,
)
from kg.extraction.bodies.ministries import of_a_minister
from kg.extraction.bodies.named import named
from kg.extraction.bodies.owning import by_its_head, owns
from kg.extraction.bodies.places import locate, place
from kg.extraction.bodies.short import after_short, expand
from kg.extraction.bodies.superiors import of_a_superior
from kg.extraction.bodies.surname import with_surname
from kg.extraction.bodies.universities import of_a_university
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.syllables import is_syllable

_ASSOCIATION = "Hội "
_CENTRE = ("trung", "ương")
_STARTS = frozenset(["FIXED", "TERRITORIAL", "FIELD", "NAMED", "LEVEL", "SHELL", "PROVINCE"])
_INNER = frozenset(["FIXED", "TERRITORIAL", "FIELD", "NAMED"])
_POSTS = frozenset(["POST", "TRUONG"])
_FORCE = "Lực lượng"
_OF_SCHOOLS = frozenset(data("organisations")["school_shells"])
_ALL_OF = frozenset(data("organisations")["all_of"])
_OF_ALL = frozenset(data("organisations")["of_all"])
_LONGEST_OF_ALL = 12  # chunks
_GIVES = frozenset(["GIVE", "HAND", "COMMEND", "REWARD"])
_BEFORE_A_GIVER = frozenset(["SHELL", "PASSIVE", "START", "COMMA", "SEMI", "BY", "DATE"])
_SAYS = ("cho biết", "cho hay", "biết", "hay", "nói", "rằng", "tin")
_BEFORE_GIVING = frozenset(["AUX", "DECIDE"])
_ADVERBS = frozenset(data("recipients")["adverbs"])
_BEFORE_A_GENERIC = frozenset(["OF", "PASSIVE", "START", "COMMA", "SEMI", "BY"])
_LEADERS = frozenset(data("organisations")["leaders"])
_HEAD_OF_STATE = "Chủ tịch nước"
_PARTY = "Đảng ủy"
_OF_PROVINCES, _OF_DISTRICTS = "Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự"
_UNIONS_OF_THE_COUNTRY = ("Hội ", "Đoàn ", "Công đoàn ", "Liên đoàn Lao động ")
_STAFF, _ARMIES = "Bộ Tổng Tham mưu", ("Quân đội ", "Không quân ", "Hải quân ", "Lục quân ")
_CONFERRING_LEVELS = frozenset(data("awards")["committee_levels"])
_OF_A_BODY = frozenset(data("organisations")["of_a_body"])


class Bodies:
    """Composes the bodies of sentences. `abbreviations` expands 'CCB' and the like inside names."""

    def __init__(self, abbreviations: Mapping[str, str]) -> None:
        self._abbreviations = abbreviations

    def expand(self, name: str, defined: Mapping[str, str] | None = None) -> str:
        """The name with its abbreviations written out; `defined` are those of the document."""
        return expand(name, self._abbreviations, defined)

    def compose(self, text: Normal, tokens: list[Token]) -> list[Token]:
        """The row with BODY chunks in place of heads, fields, levels and places."""
        tokens = with_surname(text, tokens)
        heads = [at for at, token in enumerate(tokens) if token.kind in _STARTS]
        if not heads:
            return tokens
        row = Row(text, tokens)
        out: list[Token] = []
        done = 0
        for at in heads:
            if at < done or _hangs_on_a_mark(row, at):
                continue
            out += tokens[done:at]
            token, done = tokens[at], at
            post = not _POSTS.isdisjoint([before.kind for before in out[-3:]])
            listed = several_places(row, at, post) if token.kind == "TERRITORIAL" else None
            listed = same_level(row, at, post) if token.kind == "LEVEL" else listed
            if listed is not None:
                done, found = listed
                out.extend(found)
                continue
            after, body = self._body(row, at, post)
            if body is not None:
                after = branch(row, after, body)
                body.start, body.end = token.start, tokens[after - 1].end
                out.append(Token("BODY", body.start, body.end, body))
                done = named_siblings(row, at, coded_siblings(row, after, body, out), body, out)
        out += tokens[done:]
        called_by_codes(text, out)
        share_parents(out)
        listed_provinces(text, out)
        return out

    def _body(self, row: Row, at: int, post: bool) -> tuple[int, Body | None]:
        match row.kind(at):
            case "FIXED" if _is_a_branch(row, at):
                return self._branch_of_union(row, at, post)
            case "FIXED":
                return of_a_brand(row, at) or _fixed(row, at)
            case "BODY":
                return at + 1, row.tokens[at].value
            case "TERRITORIAL" if (ministry := of_a_minister(row, at)) is not None:
                return ministry
            case "TERRITORIAL":
                return self._territorial(row, at, post)
            case "FIELD" if row.tokens[at].value[0] == "Ủy ban" and row.kind(at + 1) == "LEVEL":
                after, named_place = place(row, at + 1, post)  # 'ủy ban xã X'
                if named_place is None or named_place.level not in _CONFERRING_LEVELS:
                    return at, None
                return after, committee(named_place.level, named_place, row.tokens[at].start, named_place.end)
            case "FIELD" if row.kind(at + 1) == "TERRITORIAL" and _is_a_force(row, at, post):
                after, force = self._territorial(row, at + 1, post)  # 'lực lượng | Công an tỉnh X'
                sure = force is not None and force.place is not None and (force.leveled or force.province)
                return (after, force) if sure else (at, None)
            case "FIELD":
                return field(row, at, post, self._abbreviations, self._body)
            case "NAMED" if row.low(at) == "nhà trường":
                return at + 1, school(row.tokens[at].start, row.tokens[at].end)
            case "NAMED":
                after, found = named(row, at, post, self._abbreviations)
                if found is None and (_gives(row, at) or owns(row, at)):  # 'Hãng | đã tặng …': named elsewhere
                    return at + 1, by_its_head(row, at)
                after = of_a_university(row, after, found, post, self._body) if found else after
                return of_a_superior(row, after, found, self._body) if found and post else after, found
            case "LEVEL" if row.tokens[at].value in _CONFERRING_LEVELS and _gives(row, at):
                end = row.tokens[at].end  # 'được | huyện | tặng giấy khen'
                return at + 1, committee(row.tokens[at].value, None, end, end)
            case "LEVEL":
                after, found = place(row, at, post)
                if found is not None and found.place and found.level in _CONFERRING_LEVELS and _acts(row, at, after):
                    return after, committee(found.level, found, row.tokens[at].start, found.end)
                return after, found
            case "PROVINCE" if _is_province(row, at) and _acts(row, at, at + 1):  # 'Sáng nay, | Hải Phòng | thưởng …'
                token = row.tokens[at]
                return at + 1, of_province(token.value, token.start, token.end)
            case "SHELL":
                return self._in_shell(row, at, post)
        return at, None

    def _in_shell(self, row: Row, at: int, post: bool) -> tuple[int, Body | None]:
        """'lãnh đạo Công an tỉnh', 'Thường trực Hội CCB xã': the body within."""
        after, body = self._body(row, _past_members(row, at), post)
        owned = owns(row, at)
        if body is None and owned and row.kind(at + 1) == "NAMED":  # 'giấy khen của lãnh đạo | công ty'
            after, body = at + 2, by_its_head(row, at + 1)
        level = row.tokens[at + 1].value if row.kind(at + 1) == "LEVEL" else None
        confers = body is None and row.low(at) in _LEADERS and (owned or _giving_follows(row, at + 2))
        if confers and level in _CONFERRING_LEVELS:
            return at + 2, committee(level, None, row.tokens[at + 1].end, row.tokens[at + 1].end)
        province = row.tokens[at + 1] if row.kind(at + 1) == "PROVINCE" and _is_province(row, at + 1) else None
        if confers and province is not None:
            return at + 2, of_province(province.value, province.start, province.end)  # 'Lãnh đạo | Đà Nẵng | tặng'
        if body is None and row.low(at) == "đại diện" and _is_firm(row, at + 1):
            return at + 2, Body(row.written(at + 1), row.written(at + 1), "named")
        if row.low(at) in _OF_SCHOOLS:
            start, end = row.tokens[at].start, row.tokens[at].end
            return (after, body) if body is not None and body.type != "place" else (at + 1, school(start, end))
        if body is not None and body.type == "place" and row.low(at) in _LEADERS and body.level in _CONFERRING_LEVELS:
            # as a recipient it is the province itself that is honoured
            return after, body if row.kind(at - 1) == "TO" else committee(body.level, body, body.start, body.end)
        leads = owned or (row.low(at) in _LEADERS and _giving_follows(row, after))
        if body is not None and body.bare and leads:
            return after, body  # 'lãnh đạo công ty | đã tặng …'
        if body is None or body.type == "place" or body.bare:
            return at, None
        return after, body

    def _branch_of_union(self, row: Row, at: int, post: bool) -> tuple[int, Body | None]:
        """'Hội LHPN Việt Nam | huyện Sông Mây': one of the branches, by its full name."""
        name = row.tokens[at].value[0]
        body = Body(name, name, "territorial")
        after = locate(row, at + 1, body, post, whole=True)
        return (after, body) if body.place is not None else _fixed(row, at)

    def _territorial(self, row: Row, at: int, post: bool) -> tuple[int, Body | None]:
        name, entry = row.tokens[at].value
        body = Body(name, name, "territorial", level=entry.get("level"), kinds=entry.get("kinds") or {})
        if entry.get("city"):
            body.place, body.province = entry["city"], True
            return at + 1, body
        if entry.get("written"):  # such a body is called as the text calls it: 'nhân dân và cán bộ xã X'
            body.name = row.written(at).removeprefix("tập thể ").removeprefix("Tập thể ")
        after = after_short(row, at + 1)
        # 'Đảng ủy Công an tỉnh', 'Đoàn Thanh niên Bộ Công an': a body directly after the head is what the head is of
        if name in _OF_A_BODY and row.kind(after) in _INNER:
            end, inner = self._body(row, after, post)
            if inner is not None and (not inner.bare or _stands_for_its_name(row, after, end)):
                body.parent = inner
                return end, body
        if after > at + 1 and (row.low(after), row.low(after + 1)) == _CENTRE:  # 'Hội đồng X (HĐX) | Trung ương'
            body.name, body.type = f"{body.name} Trung ương", "fixed"
            return after + 2, body
        after = locate(row, after, body, post, whole=True)
        if name == _OF_PROVINCES and body.rank in ("district", "commune"):
            body.head = body.name = _OF_DISTRICTS  # 'BCHQS huyện'
        if row.small(at) and name == _PARTY and not post and body.level is None and body.place is None:
            return at, None  # 'các đảng ủy', but 'phó bí thư | đảng ủy, chủ tịch UBND xã X'
        if body.level is None and body.place is None and (entry.get("written") or (row.small(at) and name != _PARTY)):
            return at, None
        return after, body


def _is_a_force(row: Row, at: int, post: bool) -> bool:
    return not post and row.tokens[at].value[0] == _FORCE and row.low(at - 1) != "các"


def _stands_for_its_name(row: Row, at: int, end: int) -> bool:
    """'được Ban Thường vụ | Đảng ủy Khối | tặng': a capital, and a verb of giving right after it."""
    return not row.small(at) and _giving_follows(row, end)


def _gives(row: Row, at: int) -> bool:
    """Whether a head without a name is the subject of a verb of giving: 'được | bệnh viện | khen thưởng'."""
    begins = row.kind(at - 1) in _BEFORE_A_GIVER or row.low(at - 1) in _SAYS  # 'ông A cho biết | xã | đã tặng …'
    return begins and _giving_follows(row, at + 1)


def _acts(row: Row, at: int, after: int) -> bool:
    """Whether a place is the subject of a verb of giving: 'Sáng nay, | huyện X | đã khen thưởng …'."""
    before = row.kind(at - 1)
    begins = before in ("START", "PASSIVE", "BY", "DATE") or (before == "COMMA" and row.kind(at - 2) in ("W", "DATE"))
    return begins and _giving_follows(row, after)


def _giving_follows(row: Row, verb: int) -> bool:
    while row.kind(verb) in _BEFORE_GIVING or row.low(verb) in _ADVERBS:
        verb += 2 if row.kind(verb + 1) == "COMMA" else 1  # 'đã chúc mừng, khen thưởng'
    if row.kind(verb) == "ORGANISE" and row.kind(verb + 1) in ("GIVE", "HAND"):
        return True  # 'đã tổ chức | trao giấy khen'
    if row.kind(verb) == "ORGANISE" and row.kind(verb + 1) == "EVENT":
        verb += 2  # 'tổ chức lễ | tuyên dương'
    return row.kind(verb) in _GIVES


def _is_province(row: Row, at: int) -> bool:
    return bool(row.tokens[at].value[0] != "Việt Nam")


def _is_firm(row: Row, at: int) -> bool:
    """'đại diện | HPSun': one word that is no syllable of Vietnamese names a firm."""
    return row.kind(at) == "C" and row.kind(at + 1) != "C" and not is_syllable(row.written(at))


def _hangs_on_a_mark(row: Row, at: int) -> bool:
    """'GD-ĐT', 'VH&TT': the second half of a short form is no head."""
    return (
        row.kind(at) == "FIELD"
        and row.written(at).isupper()
        and row.touches(at)
        and row.kind(at - 1) in ("DASH", "AMP")
    )


def _is_a_branch(row: Row, at: int) -> bool:
    """Whether a place follows the name of a union of the country: 'Hội Nông dân Việt Nam | xã Hòa Tiến'."""
    return (
        row.tokens[at].value[0].startswith(_UNIONS_OF_THE_COUNTRY)
        and row.tokens[at].value[0].endswith(" Việt Nam")
        and row.kind(at + 1) == "LEVEL"
    )


def _fixed(row: Row, at: int) -> tuple[int, Body | None]:
    token = row.tokens[at]
    if token.value[1].get("generic") and row.kind(at - 1) not in _BEFORE_A_GENERIC:
        return at, None  # 'cùng với chính quyền địa phương'
    body = fixed_body(token.value, token.start, token.end)
    if body.name == _HEAD_OF_STATE and (abroad := state(row, at + 1)) is not None:
        end, country = abroad
        name = f"{body.name} {country}"
        return end, Body(name, name, "fixed", start=token.start, end=row.tokens[end - 1].end)
    army = row.tokens[at + 1].value if row.kind(at + 1) == "BODY" else None
    if body.name == _STAFF and army is not None and army.name.startswith(_ARMIES):  # 'Bộ Tổng Tham mưu | quân đội Nga'
        body.name = f"{body.name} {army.name}"
        return at + 2, body
    if row.kind(at + 1) == "LEVEL" and body.name.startswith(_ASSOCIATION) and body.name.endswith(" Việt Nam"):
        return _local(row, at, body)
    end = after_short(row, at + 1)
    again = body.name.endswith(" Việt Nam") and row.kind(end) == "PROVINCE"  # 'NHNN (NHNN) | Việt Nam'
    return (end + 1, body) if again and row.tokens[end].value[0] == "Việt Nam" else (at + 1, body)


def _local(row: Row, at: int, body: Body) -> tuple[int, Body]:
    """'Hội Nhà báo Việt Nam | tỉnh A': the branch of an association of the country."""
    branch_of_it = Body(body.name, body.name, "territorial", start=body.start, end=body.end)
    end = locate(row, at + 1, branch_of_it, post=False, whole=True)
    return (end, branch_of_it) if end > at + 1 else (at + 1, body)


def _past_members(row: Row, at: int) -> int:
    """'tập thể | cán bộ, công nhân viên | Công ty X': where the body begins whose people are told of."""
    end = at + 1
    if row.low(at) not in _ALL_OF:
        return end
    while row.low(end) in _OF_ALL or (row.kind(end) in ("COMMA", "AND") and row.low(end + 1) in _OF_ALL):
        end += 1
    people = row.kind(end) in ("COMMA", "AND") and row.kind(end + 1) == "TERRITORIAL"
    if people and row.tokens[end + 1].value[1].get("written"):
        end += 1  # 'tập thể lãnh đạo, | cán bộ và nhân dân xã X', not 'cho 4 tập thể, | Công an tỉnh tặng'
    return end if end - at <= _LONGEST_OF_ALL else at + 1
