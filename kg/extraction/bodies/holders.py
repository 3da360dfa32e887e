"""Which bodies hold which parts, where a comma alone stands between them: 'Phòng Kế hoạch, | Sở Y tế'."""

from kg.extraction.bodies.body import Body
from kg.extraction.lexicon import data
from kg.extraction.row import Row

_PARTS = {kind: frozenset(heads) for kind, heads in data("organisations")["parts"].items()}
UNITS: list[str] = data("organisations")["units_of_armies"]
_COMMANDS = frozenset(data("organisations")["police_commands"])
_CHURCH = "Giáo hội Phật giáo Việt Nam"
_PROSECUTORS = ("Viện Kiểm sát nhân dân", "Viện kiểm sát nhân dân", "Tòa án nhân dân")
_WITHIN = data("organisations")["within"]
_HOLDERS = {
    part: frozenset(of for row in _WITHIN if part in row["parts"] for of in row["of"])
    for part in dict.fromkeys(part for row in _WITHIN for part in row["parts"])
}


def holds(row: Row, at: int, part: Body) -> bool:
    """Whether a body after a comma is one of which the part before it can only be a part."""
    if row.kind(at) not in ("FIELD", "TERRITORIAL") or row.small(at):
        return False
    outer = row.tokens[at].value[0]
    return outer in _HOLDERS.get(part.head, ()) or (row.kind(at) == "FIELD" and _outranks(outer, part.head))


def _outranks(outer: str, inner: str) -> bool:
    """Whether a unit of the army is one that holds units of the other kind."""
    return outer in UNITS and inner in UNITS and UNITS.index(outer) > UNITS.index(inner)


def contains(row: Row, at: int, head: str) -> bool:
    """Whether a body after a comma is the one that a part belongs to, and not the next of a list."""
    kind = row.kind(at)
    if kind == "FIXED":
        name, entry = row.tokens[at].value
        alike = name in _COMMANDS and head in _PARTS["like_commands"]  # 'Cục A, Bộ Tư lệnh Cảnh vệ' are two
        return head in _PARTS["of_fixed"] and not alike and not entry.get("office")
    if kind == "NAMED":
        return head in _PARTS["of_named"]
    if row.tokens[at].value[0] == _CHURCH:
        return head.startswith("Ban")
    if row.tokens[at].value[0] in _PROSECUTORS and row.kind(at - 1) == "DASH":
        return head == "Phòng"  # 'Phòng 2 - Viện Kiểm sát nhân dân tỉnh X'
    if row.tokens[at].value[0] != "Công an" or head not in ("Phòng", "Đội"):
        return False
    city = row.low(at + 1) == "thành phố" and row.kind(at + 2) in ("SEMI", "DOT", "END", "RPAR")  # not of a town
    provincial = row.kind(at + 1) != "LEVEL" or row.low(at + 1) == "tỉnh" or row.kind(at + 2) == "PROVINCE" or city
    commune = row.kind(at + 1) == "LEVEL" and row.low(at + 1) in ("xã", "phường", "thị trấn")
    return (head == "Đội" and not commune) or provincial
