"""How long the name of an award is where a comma, capitals or a quotation mark cut it."""

from kg.extraction.lexicon import data
from kg.extraction.row import Row

_NAME_ENDS: list[str] = data("awards")["name_ends"]
_LONGEST, _LONGEST_QUOTED = 9, 4  # chunks


def past(row: Row, at: int) -> int:
    """'Huân chương Kháng chiến | chống Mỹ, cứu nước | hạng Nhì': past the words that go on with a name."""
    for words in _NAME_ENDS:
        end = at
        while end < row.size and end - at < _LONGEST and len(row.span(at, end)) < len(words):
            end += 1
        if end < row.size and row.span(at, end).lower() == words:
            return end + 1
    return at


def quoted(row: Row, at: int) -> int:
    """'danh hiệu “| Gia đình văn hóa | tiêu biểu”': past a quoted name that begins as one of the vocabulary's; or 0."""
    if row.kind(at) != "AWARD_NAMED" or row.kind(at + 1) not in ("W", "C"):
        return 0
    end = at + 1
    while row.kind(end) in ("W", "C", "N", "DATE") and end - at < _LONGEST_QUOTED:
        end += 1
    return end + 1 if row.kind(end) == "MARK" else 0
