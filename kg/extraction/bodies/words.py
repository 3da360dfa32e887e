"""Which words go on with the name of a body, and which end it."""

from kg.extraction.bodies.starting import starts_person
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.surnames import is_surname
from kg.language.syllables import is_syllable

_TABLE = data("organisations")
_COUNTRIES = frozenset(_TABLE["countries_in_names"])
_WHOLE_FIELDS = frozenset(["Thuế"])  # a syllable that names a field by itself: 'Tổng cục Thuế | nhân dịp …'
FIELD_WORDS = frozenset(_TABLE["field_words"].split())
_OCCASIONS = frozenset(["kỷ", "dịp", "ngày", "lễ", "buổi", "kỷ niệm"])  # 'tặng Nhà máy | nhân dịp …'
COMPANY_WORDS = frozenset(_TABLE["company_words"].split())
_NEVER = frozenset(_TABLE["never_in_names"].split())
_NEVER_PAIRS = frozenset(_TABLE["never_in_names_pairs"])
_CONNECTORS = frozenset(_TABLE["connectors"])
_AFTER_COMMA = frozenset(_TABLE["after_comma"])
_VERBS = frozenset(_TABLE["verbs_after_names"].split())
_PAIRS = frozenset(_TABLE["pairs_in_names"])
_DOINGS = frozenset(_TABLE["doings"])
_STATES = frozenset(_TABLE["countries_in_pairs"])
STARTS = frozenset(_TABLE["sentence_starts"])
_BEFORE_NUMBERS = frozenset(_TABLE["before_numbers"])
_OF_STAFF = frozenset(["cán", "nhân", "hành", "lao", "bộ", "-"])  # words after 'tổ chức' as the field of an office
_CODES = frozenset(_TABLE["codes_after_and"])
_REGIONS = ("khu vực", "vực", "liên huyện")
_BEGIN_A_SET = frozenset(["các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"])
_TRADES = frozenset(data("recipients")["trades"])
_LONGEST, _NEAR_PLACE = 10, 5  # small words in a row; before the place of a body
_AFTER_XA = ("hội", "viên")
_COUNTRY, _ATTEND = "Việt Nam", "dự"
_ENDS_A_SUBJECT = frozenset(["PASSIVE", "RECEIVE", "COMMA", "DOT", "SEMI", "AND", "END"])
_NEAR_PREDICATE = 3
_ADVERBS = frozenset([*data("recipients")["adverbs"], *_TABLE["before_predicates"]])
_NO_FIELD = frozenset(
    ["FORMER", "PROVINCE", "QUOTED", "DATE", "PERIOD", "BODY", "FIXED", "GIVE", "HAND", "PASSIVE", "HONORIFIC"]
)


def is_field_word(row: Row, at: int) -> bool:
    """'Phòng Cảnh sát | điều tra | tội phạm': a word of the trade of offices, in lower case."""
    kind = row.kind(at)
    if kind in _NO_FIELD or (kind in ("TERRITORIAL", "NAMED") and not row.small(at)):
        return False
    if kind == "ORGANISE":  # 'Vụ | tổ chức | cán bộ', not 'Sở Y tế | tổ chức | Hội nghị'
        return row.low(at + 1) in _OF_STAFF
    if kind == "LEVEL" and row.low(at) == "xã" and row.low(at + 1) not in _AFTER_XA and row.kind(at + 1) != "C":
        return False  # 'Trung tâm Phục vụ hành chính công | xã |', 'Đoàn | xã | nói'
    if kind == "LEVEL" and (row.kind(at + 1) in ("C", "N", "PROVINCE") or row.low(at) == "thôn"):
        return False  # 'tội phạm | xã | Hòa Tiến', 'Chi bộ | thôn'
    words = row.low(at)
    if words == _ATTEND:  # 'Ban Tuyên giáo Trung ương | dự', but 'Trung tâm Y tế | dự | phòng'
        return is_pair(row, at)
    if kind == "W" and " " not in words:
        if words not in FIELD_WORDS or _verb(row, at) or _tells_occasion(row, at):
            return False
        return row.kind(at - 1) != "N" or row.low(at + 1) in FIELD_WORDS  # 'Đề án 2 | dự …'
    parts = words.replace(",", " ").replace("-", " ").split()
    return bool(parts) and all(word in FIELD_WORDS for word in parts)


def _tells_occasion(row: Row, at: int) -> bool:
    return row.low(at) == "nhân" and row.low(at + 1).split(" ", 1)[0] in _OCCASIONS


def is_company_word(row: Row, at: int) -> bool:
    """'Cổ phần', 'dịch vụ': words for a trade or a form of company, that name none."""
    words = row.low(at)
    if row.kind(at) == "W" and (
        words in _NEVER or (words == _ATTEND and not is_pair(row, at)) or _verb(row, at) or _is_of_a_family(row, at)
    ):
        return False
    if _tells_occasion(row, at):
        return False
    return words in COMPANY_WORDS or (" " in words and all(word in COMPANY_WORDS for word in words.split()))


def goes_on(row: Row, at: int) -> bool:
    """Whether the word at this place ties to the words of the name around it."""
    if row.kind(at) == "COUNTRY":
        return joins_states(row, at - 1)
    return bridges(row, at) or ends_compound(row, at) or joins_states(row, at)


def ends_compound(row: Row, at: int) -> bool:
    """'Ứng | dụng', 'Sân | khấu': the small syllable that goes with the capital one before it."""
    if row.kind(at) != "W" or row.kind(at - 1) != "C" or row.kind(at - 2) == "C":
        return False
    first = row.written(at - 1)
    if first.isupper() or first in _COUNTRIES or first in _WHOLE_FIELDS or not is_syllable(first):
        return False
    return row.low(at) not in _NEVER and not _verb(row, at)


def connects(row: Row, at: int) -> bool:
    """Whether 'và', ',', '&' or '-' at this place goes on with the name of a field."""
    if row.low(at) not in _CONNECTORS or at + 1 >= row.size:
        return False
    kind, follows = row.kind(at), row.kind(at + 1)
    if kind == "AND" and leads_to_others(row, at):
        return False
    if kind == "AND" and row.low(at + 1) == "cán bộ" and row.kind(at + 2) == "COMMA":
        return False  # 'Phòng Tham mưu | và | cán bộ, chiến sĩ Công an X'
    if kind == "COMMA":
        code = follows == "C" and row.written(at + 1).isupper()  # 'phòng, chống tội phạm | , | TNXH và XDPT …'
        return (follows == "W" or code) and row.low(at + 1) in _AFTER_COMMA and is_field_word(row, at + 1)
    if kind == "DASH" and follows == "C" and " " in row.low(at + 1) and is_field_word(row, at + 1):
        return True  # 'Quân chủng Phòng không | - | Không quân'
    if kind in ("DASH", "AND") and follows == "IN_NAME" and not row.small(at + 1):
        return True  # 'Phòng Vật tư | - | Thiết bị y tế', 'Khoa Việt Nam học | và | Tiếng Việt'
    if kind == "DASH" and follows == "C" and _of_a_region(row, at):
        return True  # 'Chi cục Thuế khu vực Sông Mây | - | Tân Lâm'
    if kind == "DASH" and follows == "C" and row.low(at + 1) in FIELD_WORDS and is_field_word(row, at + 2):
        return True  # 'Công đoàn Than | - | Khoáng sản Việt Nam'
    if kind == "DASH":
        return (follows == "W" and is_field_word(row, at + 1)) or (follows == "C" and row.touches(at))
    if kind == "AND" and follows in ("FIELD", "NAMED") and not row.small(at + 1):
        return False  # 'Phòng Kỹ thuật hình sự | và | Văn phòng …': another body
    if kind == "AMP":
        return follows in ("C", "W")
    if follows == "C" and row.low(at) == "về" and _is_code(row.written(at + 1)):
        return True  # 'Đội Cảnh sát điều tra tội phạm | về | TTXH'
    if kind == "AND" and follows == "TITLE" and row.kind(at + 2) == "C" and is_surname(row.written(at + 2)):
        return False  # 'Tổ bảo vệ | và | điều dưỡng Lê Thị Mây'
    if follows == "C" and kind == "AND" and row.written(at + 1) in _CODES and row.kind(at - 1) in ("C", "W"):
        return True  # 'Phòng Nông nghiệp | và | PTNT huyện X'
    if follows == "C":
        named = is_surname(row.written(at + 1)) and row.kind(at + 2) == "C"
        return all(word in FIELD_WORDS for word in row.low(at + 1).split()) and not named
    return is_field_word(row, at + 1) or follows in ("ABBREVIATION", "MOVEMENT")


def _of_a_region(row: Row, dash: int) -> bool:
    """Whether the names of the districts that a branch is for stand before a dash: 'liên huyện A | - B'."""
    begin = dash
    while row.kind(begin - 1) == "C":
        begin -= 1
    return begin < dash and row.low(begin - 1).endswith(_REGIONS)


def leads_to_others(row: Row, at: int) -> bool:
    """'Đồn Biên phòng X và | ba học sinh', 'Đội Y và | bảo vệ Lê Văn Mây': a set, or a trade and a person."""
    if _is_of_a_family(row, at + 1) or _pair(row, at + 1) == "cá nhân" or row.low(at + 1) in _BEGIN_A_SET:
        return True  # 'Đội Cảnh sát giao thông số 1 | và | cá nhân ông A'
    return _pair(row, at + 1) in _TRADES and (row.kind(at + 3) == "NAME" or starts_person(row, at + 3, True))


def _is_of_a_family(row: Row, at: int) -> bool:
    """'Đoàn 5 và | gia đình | ông X', but 'Ban Xã hội, dân số, gia đình'."""
    return _pair(row, at) == "gia đình" and row.kind(at + 2) in ("HONORIFIC", "C", "RANK", "PERSON")


def joins_codes(row: Row, at: int) -> bool:
    """'Sở VH | - | TT', 'Đội PCCC | và | CNCH': two short forms that are one."""
    one, other = row.written(at - 1), row.written(at + 1)
    joined = row.kind(at) == "DASH" or (row.kind(at) == "AND" and one.isalpha() and other.isalpha())
    return joined and _is_code(one) and _is_code(other) and row.kind(at + 1) != "TERRITORIAL"  # 'PC67 | - | CATP X'


def _is_code(word: str) -> bool:
    return word.isupper() and 2 <= len(word) <= 5 and not is_syllable(word)


def is_number_of_name(row: Row, at: int) -> bool:
    """'Tổ an ninh số 4': a number that belongs to the name although a word follows it."""
    return row.low(at - 1) in _BEFORE_NUMBERS


def bridges(row: Row, at: int) -> bool:
    """'Dệt | sợi | Hải Hà', 'Lò | nung | số 2': a small syllable after a capital one, where the name goes on."""
    if (
        row.kind(at) != "W"
        or row.kind(at - 1) != "C"
        or at + 1 >= row.size
        or row.low(at) in _NEVER
        or _tells_occasion(row, at)
    ):
        return False
    return row.kind(at + 1) in ("C", "N", "LEVEL", "COMMA", "SEMI") or row.low(at + 1) == "số"


def leads_to_capital(row: Row, at: int) -> bool:
    """'Tổng công ty | xây lắp dầu khí | Việt Nam': up to five small syllables before a capital one."""
    end = at
    while end - at < 6 and row.kind(end) == "W" and row.low(end) not in _NEVER:
        end += 1
    if row.kind(end) == "LEVEL" and row.kind(end + 1) in ("C", "PROVINCE"):  # 'Nuôi dạy | trẻ khuyết tật | tỉnh X'
        return 0 < end - at <= 5 and not any(_ends_name(row, i) for i in range(at, end))
    return 0 < end - at <= 5 and row.kind(end) in ("C", "PROVINCE")


def runs_on(row: Row, at: int) -> int:
    """'Hội Bảo trợ | người tàn tật và trẻ mồ côi |': past the small words up to a verb or another chunk.

    For names after a post, where nothing but the name can follow; the place itself where no such words do.
    """
    end = at
    while end - at < _LONGEST:
        if row.kind(end) == "AND" and end > at:
            if row.kind(end + 1) != "W" or _ends_name(row, end + 1):
                break
        elif row.kind(end) != "W":
            break
        elif f"{row.low(end)} {row.low(end + 1)}" in _PAIRS:
            end += 1
        elif _ends_name(row, end):
            break
        end += 1
    return end


def leads_to_place(row: Row, at: int) -> bool:
    """'Hiệp hội Vận tải | ô tô | tỉnh X', 'Hội Văn nghệ dân | gian | Việt Nam': small words, and then the place."""
    end = runs_on(row, at)
    if not 0 < end - at <= _NEAR_PLACE or any(_pair(row, i) in _DOINGS for i in range(at, end)):
        return False
    level = row.kind(end) == "LEVEL" and row.kind(end + 1) in ("C", "PROVINCE")
    ends = row.kind(end + 1) in _ENDS_A_SUBJECT or row.written(end) == _COUNTRY
    return level or (row.kind(end) == "PROVINCE" and ends)


def leads_to_predicate(row: Row, at: int) -> bool:
    """'Bảo tàng Chứng tích chiến | tranh | được tặng': up to three small words that nothing else explains."""
    end = runs_on(row, at)
    if not 0 < end - at <= _NEAR_PREDICATE or row.kind(end) not in ("PASSIVE", "RECEIVE"):
        return False
    return not any(row.low(i) in _ADVERBS or _pair(row, i) in _ADVERBS for i in range(at, end))


def is_pair(row: Row, at: int) -> bool:
    """'nước | ngoài', 'hỗ | trợ': two small syllables that belong to a name together."""
    return row.kind(at) == row.kind(at + 1) == "W" and f"{row.low(at)} {row.low(at + 1)}" in _PAIRS


def _ends_name(row: Row, at: int) -> bool:
    low = row.low(at)
    if f"{low} {row.low(at + 1)}" in _PAIRS:
        return False
    return low in _NEVER or low in _VERBS or low in _NEVER_PAIRS or _verb(row, at)


def leads_to_name(row: Row, at: int) -> bool:
    """Whether a few words that are no verb lead from a post to the name of its holder."""
    end = at
    while end - at < 5 and row.kind(end) == "W" and (row.low(end) == "tại" or not _ends_name(row, end)):
        end += 1
    return end > at and row.kind(end) == "NAME"


def lists_fields(row: Row, at: int) -> int:
    """'Phòng Lao động | , thương binh và xã hội': past a list of fields with 'và'; the place where none is."""
    end = at
    mark = row.kind(at)
    while row.kind(end) == mark and mark in ("COMMA", "DASH"):
        item = _item(row, end + 1)
        if item == end + 1 or (mark == "DASH" and not (row.small(end + 1) and is_field_word(row, end + 1))):
            return at
        end = item
    if mark == "DASH":  # 'Ủy ban Văn hóa - giáo dục - thanh niên'
        return end
    of = row.kind(end) == "OF" and row.kind(end + 1) == "FIXED"
    if end > at and (of or row.kind(end) in ("FIXED", "TERRITORIAL")):
        return end  # 'Ban Xã hội, dân số, gia đình | Trung ương Hội X', 'Ủy ban Văn hóa, Giáo dục | của Quốc hội'
    if end == at or row.low(end) != "và":
        return at
    last = _item(row, end + 1)
    return last if last > end + 1 else at


def _item(row: Row, at: int) -> int:
    """Past one field of such a list: up to four syllables that are no verb and no person's name."""
    end = at
    while end - at < 4:
        kind = row.kind(end)
        if kind == "C":
            if end > at or starts_person(row, end, True):
                break
        elif not (kind == "W" and not _ends_name(row, end)) and not is_field_word(row, end):
            break
        end += 1
    return end


def joins_states(row: Row, at: int) -> bool:
    """'Việt | - | Nhật', 'Việt Nam | - | Ba Lan': two states that a body is of."""
    other = row.written(at + 1)
    known = other in _STATES or other in _COUNTRIES or row.kind(at + 1) == "COUNTRY"
    return row.kind(at) == "DASH" and known and (row.written(at - 1) in _STATES or row.written(at - 1) == "Việt Nam")


def ends_list(row: Row, at: int) -> bool:
    """Whether nothing of the name follows an 'và'."""
    return row.kind(at + 1) not in ("W", "C")


def _verb(row: Row, at: int) -> bool:
    """'phát | hiện', 'thông | báo': two syllables that are a verb though the first may be a field's."""
    return _pair(row, at) in _NEVER_PAIRS


def _pair(row: Row, at: int) -> str:
    return f"{row.low(at)} {row.low(at + 1)}"
