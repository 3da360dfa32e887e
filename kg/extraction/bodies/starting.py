"""Where the name of a body ends and that of a person begins: 'Giám đốc Công ty Hoa Sim | Châu Ngọc Mây'."""

from kg.extraction.bodies.holding import held_by_one_before
from kg.extraction.row import Row
from kg.extraction.surnames import MIDDLE, is_strong, is_surname

_WHOLE_NAMES = (3, 4)  # words of the name of a person
_SURE = 2  # words of a name that may well be a place's


def starts_person(row: Row, at: int, post: bool) -> bool:
    """Whether a personal name begins here: after a post and its body, or a surname and two or more capitals."""
    # amid capitals only what is hardly ever another syllable: 'Tiểu học Lê | Văn Tám' is no Mr Tám
    within = row.kind(at - 1) == "C" and " " not in row.written(at - 1)  # 'Sở | Nội vụ | Châu Văn Mây'
    known = (is_strong if within or not post else is_surname)(row.written(at))
    if not known and not (post and is_surname(row.written(at))):
        return False
    end = at + 1
    while row.kind(end) == "C":
        end += 1
    if not known and not (_follows_two(row, at) and end - at in _WHOLE_NAMES):
        return False  # but 'Công ty Hoa Sim | Châu Ngọc Mây'
    if end - at == _SURE and (not is_strong(row.written(at)) or held_by_one_before(row, at)):
        return False  # 'Đồn trưởng Đồn Biên phòng quốc tế | Bờ Y'
    if post and row.written(at + 1) not in MIDDLE and held_by_one_before(row, at, chain=False):
        return False  # 'ông A, Giám đốc Công ty Bao bì | Kim Lê Vũ'
    return 2 <= end - at <= 5 and (post or end - at >= 3)


def _follows_two(row: Row, at: int) -> bool:
    """Whether two capitals, and no third, stand before a place: as many as most names of firms and papers have."""
    longer = row.kind(at - 3) == "C" and not row.written(at - 3).isupper()  # 'Công ty CP Hoa Sim |'
    return row.kind(at - 1) == row.kind(at - 2) == "C" and not longer and " " not in row.written(at - 1)
