"""Whether two tellings are of one award: do forms, givers, names and recipients agree, does one cover the other."""

from collections.abc import Sequence
from functools import lru_cache

from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.lexicon import data
from kg.extraction.settling.tellings.manners import is_of_who_praises
from kg.facts import Award, Recipient

_OF_THE_STATE = frozenset(data("awards")["of_the_state"])
_STATE = frozenset(data("awards")["the_state"])
PRAISE = "Tuyên dương"  # the form of which every other is a fuller telling
_HEADINGS = ("caption", "title")
_WITHIN_A_SENTENCE = 300  # characters from one telling to the next
_GIVING = (" tặng ", " thưởng ")
_BUREAUS = ("Ban Thường vụ ", "Ban Chấp hành ", "Ban Bí thư ")
_FOR_A_COUNTRY = ("Chính phủ ", "Nhà nước ", "Tổng thống ")
_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_REWARD, _LETTER = "phần thưởng", "Thư khen"
_MONEY, _NEXT_SUM = "Tiền thưởng", "money-next"
_OF_THE_YOUTH = " Thanh niên Cộng sản Hồ Chí Minh"  # which 'Trung ương Đoàn' leaves out
_PEOPLE_OF = "nhân dân "
_NO_COUNTS = (None, None, None)


def same(one: Award, other: Award) -> bool:
    """Whether two awards are one, told twice."""
    if not forms_agree(one, other) or not _recipients_agree(one.recipients, other.recipients):
        return False
    if _are_sums_in_turn(one, other):
        return False
    if one.form != other.form and says_nobody(one) and says_nobody(other) and not _by_one(one, other):
        return False  # 'UBND tỉnh biểu dương lực lượng …', 'ông A trao thư khen cho các cán bộ …'
    return _rest_agrees(one, other) or _is_praise_of_the_certified(one, other)


def _are_sums_in_turn(one: Award, other: Award) -> bool:
    """'thưởng 80 triệu đồng cho các đơn vị của X, 50 triệu đồng cho các đơn vị của Y': two rewards."""
    if one.form != _MONEY or other.form != _MONEY:
        return False
    told, then = sorted((one.evidence[0], other.evidence[0]), key=lambda evidence: evidence.start)
    return then.construction == _NEXT_SUM and 0 <= then.start - told.start < _WITHIN_A_SENTENCE


def _by_one(one: Award, other: Award) -> bool:
    """Whether both name one giver, or one who hands over, or neither names anybody."""
    theirs = ({*(o.name for o in award.conferrer), *award.presenter} for award in (one, other))
    a, b = theirs
    return bool(a & b) or not (a and b)


def _is_praise_of_the_certified(one: Award, other: Award) -> bool:
    """'Y tuyên dương 10 gương mặt …, nhận bằng khen của X': praise is no award of its own beside a certificate."""
    told = (one.form == PRAISE) != (other.form == PRAISE)
    by_letter = _LETTER in (one.form, other.form) and not givers_agree(one, other)  # which is no certificate
    return told and names_agree(one, other) and not any(map(is_uncounted, one.recipients)) and not by_letter


def forms_agree(one: Award, other: Award) -> bool:
    """Whether both may be of one form; 'tuyên dương' may be any."""
    return one.form == other.form or PRAISE in (one.form, other.form)


def is_of_a_branch(award: Award) -> bool:
    """'Tỉnh đoàn X': whether a giver is of a place, and may hand over what is of the whole."""
    return any(giver.place is not None or giver.within for giver in award.conferrer)


def givers_agree(one: Award, other: Award) -> bool:
    """Whether both may have one giver; one that is not said may be any, and of orders all who stand for the State."""
    if not one.conferrer or not other.conferrer:
        return True
    a, b = {without_bureau(o.name) for o in one.conferrer}, {without_bureau(o.name) for o in other.conferrer}
    order = one.form == other.form and one.form in _OF_THE_STATE and one.name is not None
    alike = {name.lower() for name in a} & {name.lower() for name in b}  # 'Đại học An ninh Nhân dân', '… nhân dân'
    known = {o.name for award in (one, other) for o in award.conferrer}
    return bool(alike) or (order and known <= _STATE)


@lru_cache(maxsize=1024)  # every two awards of a document are compared
def without_bureau(name: str) -> str:
    """'Ban Thường vụ Tỉnh đoàn X' is a bureau of 'Tỉnh đoàn X', and gives for it."""
    for head in _FOR_A_COUNTRY:
        if name.removeprefix(head) in COUNTRIES:
            return name.removeprefix(head)  # 'Chính phủ Canada' gives for 'Canada'
    for bureau in _BUREAUS:
        if name.startswith(bureau) and len(name) > len(bureau):
            name = name[len(bureau) :]
    return name.removesuffix(_OF_THE_YOUTH) if name.startswith("Trung ương Đoàn ") else name


def names_agree(one: Award, other: Award) -> bool:
    """Whether both may have one name; one that is not said may be any."""
    return one.name is None or other.name is None or one.name.lower() == other.name.lower()


def _names_it_less(part: Award, full: Award) -> bool:
    """'Huân chương Chiến công' in a title, where the body tells the grade."""
    return names_agree(part, full) or (full.name or "").lower().startswith(f"{(part.name or '').lower()} ")


def is_heading(award: Award) -> bool:
    """Whether an award is told first of all by a caption or title."""
    return award.evidence[0].zone in _HEADINGS


def is_heading_of(part: Award, full: Award) -> bool:
    """Whether a title or caption only announces, less exactly, an award that the text tells."""
    if is_heading(full) or not _names_it_less(part, full) or not (part.form == full.form or _alike(part, full)):
        return False
    if _is_said_to_be_of_another(part, full):
        return False
    if says_nobody(part):
        return not says_nobody(full)
    loose = part.evidence[0].zone == "title" or not part.conferrer or _shows_handing_over(part)
    return loose and all(any(_same_recipient(a, b) for b in full.recipients) for a in part.recipients)


def _is_said_to_be_of_another(part: Award, full: Award) -> bool:
    """A caption's 'Giấy khen của UBND thị xã X' is not what the text has the ministry give."""
    owned = f"{part.form.lower()} của " in part.evidence[0].quote.lower()
    return owned and part.form != full.form and not givers_agree(part, full)


def _shows_handing_over(award: Award) -> bool:
    """A caption's 'Lãnh đạo UBND xã A trao giấy khen cho ông B': who hands it over need not be who gives it."""
    words = f" {award.evidence[0].quote.lower()} "
    merely = " trao " in words and not any(giving in words for giving in _GIVING)
    return merely and not is_of_who_praises(award)


def _alike(one: Award, other: Award) -> bool:
    return {one.form, other.form} in ({"Bằng khen", "Giấy khen"}, {"Cờ", "Cờ thi đua"})


def says_nobody(award: Award) -> bool:
    """Whether an award's recipients are 'các cá nhân' only, without name or number."""
    return all(r.kind == "group" and total(r) is None for r in award.recipients)


def counts(recipient: Recipient) -> tuple[int | None, int | None, int | None]:
    """How many bodies, people and households a set has."""
    return (recipient.collectives, recipient.individuals, recipient.households)


def is_uncounted(recipient: Recipient) -> bool:
    """Whether this is a set of which no count of bodies, people or households is known."""
    return recipient.kind == "group" and counts(recipient) == _NO_COUNTS


def total(recipient: Recipient) -> int | None:
    """How many a set has together: the sum of its counts, or the number that its label begins with."""
    known = [n for n in counts(recipient) if n is not None]
    if known:
        return sum(known)
    first = (recipient.label or "").split()[:1]
    digits = first[0].replace(".", "") if first else ""
    return int(digits) if digits.isdigit() else None


def covers(full: Award, part: Award) -> bool:
    """Whether one award says all that another does, more exactly: '7 cá nhân' in the body and 'các cá nhân' below."""
    if full is part or not _rest_agrees(full, part) or _are_sums_in_turn(full, part):
        return False
    if not forms_agree(full, part):
        return _covers_in_another_form(full, part)
    if part.form != PRAISE and full.form == PRAISE:
        return False
    if says_nobody(part):
        return not says_nobody(full) or (is_heading(part) and not is_heading(full))
    if _tells_some_counts_of(full, part) or _names_some_of(full, part) or _counts_those_named_by(full, part):
        return True
    if part.form == PRAISE and (_is_the_unit_of(full, part) or sums_up(part, full)):
        return True
    if _is_its_place(full.recipients, part.recipients):
        return True
    if is_heading(part) or part.form == PRAISE:  # what captions and titles repeat
        return all(any(_same_recipient(a, b) or _inside(a, b) for b in full.recipients) for a in part.recipients)
    return False


def _is_its_place(full: Sequence[Recipient], part: Sequence[Recipient]) -> bool:
    """'tỉnh X đón nhận W', which is handed to 'Đảng bộ, chính quyền và nhân dân tỉnh X'."""
    names = [r.name or "" for r in (*full, *part)]
    return len(names) == 2 and bool(names[1]) and names[0].endswith(f"{_PEOPLE_OF}{names[1]}")


def sums_up(one: Award, other: Award) -> bool:
    """A title's '397 người', or '244 cá nhân', for '153 tập thể, 244 cá nhân'."""
    if len(one.recipients) != 1 or len(other.recipients) != 1:
        return False
    a, b = one.recipients[0], other.recipients[0]
    both = bool(b.collectives and b.individuals) and not (a.collectives and a.individuals) and a.kind == "group"
    part = a.individuals in (None, b.individuals) and a.collectives in (None, b.collectives) and not is_uncounted(a)
    return both and (part or (one.evidence[0].zone == "title" and total(a) == total(b)))


def _is_the_unit_of(full: Award, part: Award) -> bool:
    """'khen thưởng Công an quận X', where '2 tập thể, 33 cá nhân thuộc Công an quận X' were."""
    labels = " ".join(r.label or "" for r in full.recipients if r.kind == "group" and not is_uncounted(r)).lower()
    return all(r.kind == "organisation" and r.name is not None and r.name.lower() in labels for r in part.recipients)


def _rest_agrees(one: Award, other: Award) -> bool:
    return givers_agree(one, other) and names_agree(one, other) and _years_agree(one, other)


def dates_agree(one: Award, other: Award) -> bool:
    """Whether both may be of one day; one that is not told may be any."""
    return one.date is None or other.date is None or one.date == other.date


def _years_agree(one: Award, other: Award) -> bool:
    """'Năm 2022, xã A được tặng cờ của X. Dịp này, X khen thưởng các cá nhân': what two years tell is not one."""
    return one.date is None or other.date is None or one.date[:4] == other.date[:4]


def _covers_in_another_form(full: Award, part: Award) -> bool:
    if (part.form, full.form) == ("Quà", "Tiền thưởng"):  # 'phần thưởng' once with its sum and once without
        return _recipients_agree(part.recipients, full.recipients)
    if part.form == "Quà" and full.form in _OWN_CERTIFICATES:  # 'Trao phần thưởng cho hai anh, ông C nói …'
        rewards = bool(part.presenter) and not full.presenter and _REWARD in part.evidence[0].quote.lower()
        return (
            rewards
            and part.evidence[0].start > full.evidence[0].start
            and _recipients_agree(part.recipients, full.recipients)
        )
    if (part.form, full.form) == ("Cờ", "Cờ thi đua"):  # 'trao Cờ' of the pennant that the text has named
        alike = says_nobody(part) or _recipients_agree(part.recipients, full.recipients)  # 'trao Cờ cho đơn vị'
        return part.name is None and not part.conferrer and alike
    # 'bằng khen của Công an tỉnh' in a caption or lead where the body has it give a 'giấy khen'
    ahead = part.evidence[0].zone in (*_HEADINGS, "lead") and full.evidence[0].zone == "body"
    loose = _alike(full, part) and (ahead or (is_heading(part) and not is_heading(full)))
    if not loose or not full.conferrer or not part.conferrer:
        return False
    named = [r.name for r in full.recipients]
    return all(is_uncounted(r) or r.name in named for r in part.recipients)


def _tells_some_counts_of(full: Award, part: Award) -> bool:
    """'trao cho 9 tập thể' of 'cho 9 tập thể và 12 cá nhân'."""
    given_alike = bool(full.conferrer) and bool(part.conferrer) and part.date in (None, full.date)
    if not given_alike or len(full.recipients) != 1 or len(part.recipients) != 1:
        return False
    a, b = part.recipients[0], full.recipients[0]
    if a.kind != "group" or b.kind != "group" or is_uncounted(a):
        return False
    return counts(a) != counts(b) and _counts_within(a, b)


def _names_some_of(full: Award, part: Award) -> bool:
    """One of a set told again: 'thưởng A và B, trong đó A được …'; 'tặng W cho A và 4 người … A nhận W'."""
    named = {r.name for r in full.recipients if r.name}
    if full.form != part.form or not all(r.name in named for r in part.recipients):
        return False
    if [o.name for o in full.conferrer] != [o.name for o in part.conferrer]:
        return False
    apart = part.evidence[0].start - full.evidence[0].end
    one_telling = full.date == part.date and 0 <= apart < _WITHIN_A_SENTENCE
    again = bool(full.conferrer) and part.date in (None, full.date) and len(full.recipients) > len(part.recipients)
    return one_telling or again


def _counts_those_named_by(full: Award, part: Award) -> bool:
    """'3 tập thể' in a caption, which the body names; '183 thầy cô' of whom it names one and counts the others."""
    if len(part.recipients) != 1 or part.recipients[0].kind != "group":
        return False
    named = sum(r.kind != "group" for r in full.recipients)
    if is_heading(part):
        return total(part.recipients[0]) == named
    others = sum(total(r) or 0 for r in full.recipients if r.kind == "group")
    return part.form == full.form == PRAISE and named > 0 and total(part.recipients[0]) == named + others


def _recipients_agree(one: Sequence[Recipient], other: Sequence[Recipient]) -> bool:
    return len(one) == len(other) and all(any(_same_recipient(a, b) for b in other) for a in one)


def _same_recipient(a: Recipient, b: Recipient) -> bool:
    if a.kind != "group" or b.kind != "group":
        return a.name is not None and b.name is not None and (a.name == b.name or _of_the_people(a.name, b.name))
    if counts(a) == counts(b):
        return not is_uncounted(a) or total(a) == total(b) or a.label == b.label
    one_is_unsplit = is_uncounted(a) or is_uncounted(b)
    return one_is_unsplit and total(a) is not None and total(a) == total(b)


def _of_the_people(one: str, other: str) -> bool:
    """'tỉnh An Giang', 'Đảng bộ, chính quyền và nhân dân tỉnh An Giang': one honour."""
    return one.endswith(f" nhân dân {other}") or other.endswith(f" nhân dân {one}")


def _inside(a: Recipient, b: Recipient) -> bool:
    if a.kind == b.kind == "organisation" and a.name and b.name:
        return a.name.lower() in b.name.lower()  # 'Công an quận X' for 'Ban chuyên án Công an quận X'
    if a.kind != "group" or b.kind != "group":
        return False
    return total(a) is None if is_uncounted(a) else _counts_within(a, b)


def _counts_within(a: Recipient, b: Recipient) -> bool:
    return all(x is None or x == y for x, y in zip(counts(a), counts(b), strict=True))
