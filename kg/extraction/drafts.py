"""What the constructions found, before the document settles it: drafts with chunks instead of names."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.extraction.awards import AwardName, Giver
from kg.extraction.bodies import Body
from kg.extraction.construction import Found
from kg.extraction.groups import NOUNS, Group
from kg.extraction.people import Office, Person
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.numbers import integer

Receiver = Person | Body | Group | Office


@dataclass(slots=True)
class Sentence:
    """A sentence with its chunks: composed (`row`) and as constructions see it (`clause`)."""

    number: int
    start: int
    end: int
    zone: str
    row: list[Token]
    clause: list[Token]
    found: list[Found] = field(default_factory=list)


@dataclass(slots=True)
class AwardDraft:
    """An award as one clause tells it."""

    sentence: Sentence
    construction: str
    start: int
    end: int
    form: str
    name: str | None
    givers: list[Giver]
    receivers: list[Receiver]
    presenters: list[Person]
    status: str
    verb: str = ""
    verb_kind: str = ""
    behalf: bool = False
    owned: bool = False  # the award's own name said whose it is
    index: int = 0  # of the match in the clause
    last: int = 0
    award: AwardName | None = None
    named_by: str | None = None
    refers: str | None = None  # the words that stand for recipients named before: 'em', 'mỗi hộ'; '' for none at all


def award_drafts(sentence: Sentence, found: Found, text: Normal) -> Iterator[AwardDraft]:
    """The drafts that one found construction makes: one for each award that it names."""
    givers = _givers(found.tokens("giver"))
    presenters = [t.value for t in found.tokens("presenter") if t.kind == "PERSON"]
    behalf = _givers(found.tokens("behalf"))
    receivers = _without_fronted(list(_receivers(_after_speech(found, text), text)), found)
    names: list[AwardName | None] = [_award_name(t) for t in found.tokens("award") if t.kind in ("AWARD", "MONEY", "REWARD")] or [None]
    if len(givers) == len(names) > 1 and not any(n is not None and n.givers for n in names):  # 'X và Y (lần lượt) tặng A và B'
        for giver, name in zip(givers, names, strict=True):
            yield from _drafts(sentence, found, text, [name], receivers, [giver], presenters, behalf)
        return
    if len(givers) > 1 and _one_each(sentence, found, text) == len(givers):  # 'UBND TP, UBND phường trao 2 giấy khen'
        for giver in givers:
            for draft in _drafts(sentence, found, text, names, receivers, [giver], presenters, behalf):
                yield draft
        return
    yield from _drafts(sentence, found, text, names, receivers, givers, presenters, behalf)


_SPEECH = ("cho biết", "cho hay", "nói", "cho rằng", "khẳng định", "chia sẻ", "nhấn mạnh", "thông tin", "kể", "phát biểu", "đánh giá", "tâm sự", "bày tỏ", "chúc mừng")


def _after_speech(found: Found, text: Normal) -> list[Token]:
    """'Bà A cho biết các gương được tuyên dương …': who speaks is not among the recipients."""
    tokens = found.tokens("recipient")
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].kind in ("OTHER", "AUX") and any(f" {verb} " in f" {text.lower[tokens[at].start : tokens[at].end]} " for verb in _SPEECH):
            return tokens[at + 1 :]
    return tokens


def _without_fronted(receivers: list[Receiver], found: Found) -> list[Receiver]:
    """'Sau khi cứu 4 bạn, em Đông được …': a counted set before one person, with no 'và', is not a recipient."""
    kinds = [t.kind for t in found.tokens("recipient")]
    if len(receivers) == 2 and isinstance(receivers[0], Group) and isinstance(receivers[1], Person) and not {"AND", "SEMI", "NAMELY", "COLON", "INCLUDING"} & set(kinds) and "COMMA" in kinds:
        return receivers[1:]
    return receivers


def _one_each(sentence: Sentence, found: Found, text: Normal) -> int | None:
    begin = found.at["award"][0] if "award" in found.at else 0
    token = sentence.clause[begin - 1]
    return integer(text.text[token.start : token.end]) if token.kind == "N" else None


def _drafts(
    sentence: Sentence, found: Found, text: Normal, names: list[AwardName | None], receivers: list[Receiver], givers: list[Giver], presenters: list[Person], behalf: list[Giver]
) -> Iterator[AwardDraft]:
    construction = found.construction
    verbs = found.tokens("verb")
    first, last = sentence.clause[found.first], sentence.clause[found.last - 1]
    shared: list[Giver] = []
    for name in names:
        if name is not None and name.grades:
            yield from _graded(sentence, found, name, receivers, [*name.givers] or behalf or givers, presenters, bool(behalf))
            continue
        form = name.form if name is not None else ("Tiền thưởng" if found.tokens("money") else construction.set_form)
        if form is None and construction.id == "confer-same-award":
            form = ""  # the form of the clause before: settled by _with_subject
        if form is None:
            if construction.status == "asserted":
                continue
            form = "Tuyên dương"
        receivers = _counted_by_certificates(sentence, found, receivers, text)
        owners = list(name.givers) if name is not None else []
        shared = owners or shared
        if not owners and not givers and not behalf and form in ("Tiền thưởng", "Quà"):
            owners = shared  # 'Bằng khen của X kèm tiền thưởng': the money is X's too
        yield AwardDraft(
            sentence, construction.id, first.start, last.end, form, name.name if name is not None else None,
            owners or behalf or givers, receivers, presenters, construction.status,
            verb=" ".join(str(t.value) for t in verbs), verb_kind=verbs[0].kind if verbs else "", behalf=bool(behalf), owned=bool(owners),
            index=found.first, last=found.last, award=name, named_by=name.named_by if name is not None else None, refers=_refers(found),
        )  # fmt: skip


def _refers(found: Found) -> str | None:
    """How the clause refers to recipients that it does not name; None where it names them."""
    if found.tokens("recipient"):
        return None
    words = found.tokens("pronoun") or found.tokens("each")
    return words[0].kind if words else ""


def _graded(sentence: Sentence, found: Found, name: AwardName, receivers: list[Receiver], givers: list[Giver], presenters: list[Person], behalf: bool) -> Iterator[AwardDraft]:
    """One draft for each grade of a medal, with the number that received it."""
    whole = next((r for r in receivers if isinstance(r, Group)), None)
    for number, grade in name.grades:
        group = Group(individuals=number, counted=True, label=whole.label if whole is not None else None, head="grade", start=name.start, end=name.end)
        yield AwardDraft(
            sentence, found.construction.id, sentence.clause[found.first].start, name.end, name.form, f"{name.name} {grade}" if name.name else grade,
            givers, [group], presenters, found.construction.status, behalf=behalf, index=found.first, last=found.last, award=name, named_by=name.named_by,
        )  # fmt: skip


def _givers(tokens: list[Token]) -> list[Giver]:
    return [t.value for t in tokens if t.kind in ("BODY", "OFFICE", "PERSON") and not (t.kind == "BODY" and t.value.type == "place")]


_CIRCUMSTANCE = frozenset("sau vì khi nhờ do nhằm để".split())
_PREPOSITIONS = frozenset("trong số tại ở theo về từ trên gần bên sau trước giữa ngoài quanh qua hang vụ cứu do khi đường phố cầu chợ tàu núi sông đảo khỏi".split())


def _adverbial(text: Normal, before: Token) -> bool:
    words = text.lower[before.start : before.end].split()
    return bool(words) and (words[-1] in _PREPOSITIONS or words[0] in _CIRCUMSTANCE)


def _generic(group: Group, text: Normal) -> bool:
    """'những người có công …' are nobody in particular; 'lượt cá nhân' count times, not people."""
    words = text.lower[group.start : group.end]
    return (group.head == "người" and not group.counted) or " lượt " in f" {words} "


def _counted_by_certificates(sentence: Sentence, found: Found, receivers: list[Receiver], text: Normal) -> list[Receiver]:
    """'tặng 8 bằng khen cho các cá nhân': as many recipients as certificates."""
    begin = found.at["award"][0] if "award" in found.at else 0
    before = sentence.clause[begin - 1]
    if before.kind != "N" or len(receivers) != 1 or not isinstance(receivers[0], Group) or receivers[0].counted:
        return receivers
    number, group = integer(text.text[before.start : before.end]), receivers[0]
    kind = NOUNS.get(group.head or "")
    if number is None or kind is None:
        return receivers
    return [replace(group, counted=True, **{kind: number})]


def _award_name(token: Token) -> AwardName:
    """The award; a sum that comes with it is a prize of its own."""
    if token.kind in ("MONEY", "REWARD"):
        return AwardName("Tiền thưởng", start=token.start, end=token.end)
    name: AwardName = token.value
    return name


_EXPLAINS = ("học sinh", "sinh viên", "giáo viên", "cán bộ", "chiến sĩ", "công nhân", "nhân viên", "phóng viên", "lớp", "ngụ", "trú", "thường trú", "quê", "hiện", "bác sĩ", "thành viên",
             "người", "công tác", "nguyên", "thuộc", "con", "sn", "sinh năm")  # fmt: skip


def _others(group: Group, named: int) -> Group | None:
    """'A là một trong 10 gương mặt được …': nine more."""
    if not group.counted or group.size is None or group.size <= named or (group.collectives and group.individuals):
        return None
    kind = "collectives" if group.collectives else "individuals"
    return replace(group, label=None, **{kind: group.size - named})


def _receivers(tokens: list[Token], text: Normal) -> Iterator[Receiver]:
    group: Group | None = None
    explaining = False  # 'em Võ Văn Tâm, học sinh lớp 8, Trường THCS X': the school explains, it receives nothing
    named = 0
    for at, token in enumerate(tokens):
        if token.kind == "GROUP" and named and any(t.kind == "ONE_OF" for t in tokens[max(0, at - 2) : at]):
            rest = _others(token.value, named)
            if rest is not None:
                yield rest
            continue
        named += token.kind in ("PERSON", "BODY")
        if token.kind == "OTHER" and at > 1 and tokens[at - 1].kind in ("COMMA", "DASH") and text.lower[token.start : token.end].startswith(_EXPLAINS):
            explaining = True
        elif token.kind in ("PERSON", "SEMI", "GROUP") or (token.kind == "AND" and not (at + 1 < len(tokens) and tokens[at + 1].kind == "OTHER")):
            explaining = False
        elif explaining and token.kind in ("BODY", "PLACE"):
            continue
        if token.kind in ("PERSON", "BODY", "PLACE", "GROUP") and at and tokens[at - 1].kind == "OTHER" and _adverbial(text, tokens[at - 1]):
            continue  # 'tại Văn Miếu, 100 thủ khoa …'
        if token.kind == "PERSON" and at and tokens[at - 1].kind == "BY":
            continue  # 'hội nghị do ông A chủ trì'
        if token.kind == "BODY" and token.value.name in ("Đảng", "Nhà nước", "Chính phủ", "Quốc hội") and at:
            continue  # 'Huy hiệu 80 năm tuổi Đảng'
        if token.kind in ("GROUP", "BODY") and at and tokens[at - 1].kind == "OF" and not (at > 1 and tokens[at - 2].kind == "OTHER" and at == 2):
            continue  # 'tác giả của 14 sáng kiến', 'A và B, đều của Công an tỉnh'
        if token.kind == "GROUP" and at > 1 and tokens[at - 1].kind == "NAMELY" and tokens[at - 2].kind != "GROUP":
            continue  # 'A và B là hai tập thể được tặng …'
        if token.kind == "GROUP" and _generic(token.value, text):
            continue
        if group is not None and (token.kind in ("COLON", "INCLUDING", "NAMELY") or (token.kind in ("PERSON", "BODY") and tokens[at - 1].kind == "GROUP")):
            group.named_after = True
        if token.kind in ("PERSON", "BODY", "PLACE"):
            group = None
        elif token.kind == "GROUP":
            group = token.value
        if token.kind in ("PERSON", "BODY", "GROUP"):
            yield token.value
        elif token.kind == "PLACE" and token.value.place:
            yield token.value
        elif token.kind == "OFFICE" and token.value.body is not None and not (at + 2 < len(tokens) and tokens[at + 1].kind == "COMMA" and tokens[at + 2].kind == "PERSON"):
            yield token.value  # who holds it, the document may say elsewhere
