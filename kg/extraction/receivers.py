"""Who receives, in the words of one clause: people, bodies and sets, without those that only stand beside them."""

from collections.abc import Iterator, Sequence

from kg.extraction.asides import asides
from kg.extraction.besides import told_besides
from kg.extraction.clauses import (
    after_subordinator,
    has_some,
    in_brackets,
    is_of_the_giver,
    lead_in,
    of_its_own_clause,
    people_described,
    told_with_the_giver,
    without_companion,
    without_speech,
)
from kg.extraction.construction import Found
from kg.extraction.counted import Receiver, counts_times, others, without_fronted, without_guest
from kg.extraction.far_subjects import told_apart
from kg.extraction.groups import Group
from kg.extraction.joined_sets import joined
from kg.extraction.lexicon import data
from kg.extraction.list_items import counts_the_named, tells_of_the_named
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_EXPLAINS = tuple(data("recipients")["explains"])
_NAMED, _VERBS = frozenset(["PERSON", "BODY"]), frozenset(["PASSIVE", "RECEIVE"])
_CLAUSE_WORDS = frozenset(data("recipients")["begins_a_clause"])
_CONTESTANTS = frozenset(data("recipients")["contestants"])
_FACULTIES = ("khoa ", "bộ môn ")  # 'bác sĩ A, | Khoa Nội'
_OF_SCHOOLS = frozenset(data("recipients")["of_schools"])
_BESIDE = frozenset(data("recipients")["beside"])
_CREWS = tuple(f"{word} " for word in data("recipients")["crews"])
_OF_EVENTS = (
    "event-of-body",
    "event-receive",
)  # whoever a ceremony is of receives, also after 'của' or 'ngày truyền thống'


def receivers_of(found: Found, text: Normal, row: Sequence[Token]) -> list[Receiver]:
    """Those who receive in one found construction of a row of chunks."""
    apart = told_apart(found, text, row)
    if apart is not None:
        return apart
    if (given_to := told_with_the_giver(found, row, text)) is not None:
        return [given_to]
    tokens = after_subordinator(without_speech(found, text), text)
    if tokens and tokens[-1].kind == "GROUP" and counts_times(tokens[-1].value, text):
        return []  # '…; trên 1.000 lượt cá nhân được biểu dương'
    people = people_described(found, text, row)
    if people:
        return [token.value for token in people]
    if found.construction.id in _OF_EVENTS:
        return [token.value for token in tokens]
    first, end = found.at.get("recipient", (1, len(row)))
    if [token.kind for token in row[max(first - 3, 0) : first]] == ["BODY", "COMMA", "OF"] and len(tokens) == 1:
        return [row[first - 3].value]  # 'Đồn A, thuộc | Bộ đội Biên phòng tỉnh B, được tặng …'
    if in_brackets(row, first, end):
        return []
    before, after = lead_in(row, first), row[end].kind if end < len(row) else ""
    tokens = without_companion(of_its_own_clause(found, tokens, before), row, first, text)
    if is_of_the_giver(found, row, before, tokens):
        return []
    if before.kind == "OF" and "verb" in found.at and found.at["verb"][0] < first:
        before = Token("TO", before.start, before.end)  # 'trao bằng khen, tuyên dương nghĩa cử đẹp của | hai công dân'
    if end < len(row) and row[end].kind == "AUX" and has_some(tokens, row, end, text):
        return []  # '| huyện X | có 5 mô hình được tuyên dương'
    receivers = without_guest(joined(list(_Clause(tokens, text, before, after).receivers()), text), found)
    if (besides := told_besides(found, row, text)) is not None:
        to = row[besides[0] : besides[1]]
        first_told = _Clause(to, text, Token("TO", to[0].start, to[0].start), "COMMA").receivers() if to else ()
        return [*joined(list(first_told), text), *receivers]
    return receivers if before.kind == "START" else without_fronted(receivers, found)


class _Clause:
    """The chunks of a clause that stand where its recipients stand, read from left to right."""

    def __init__(self, tokens: Sequence[Token], text: Normal, before: Token, after: str) -> None:
        self._tokens, self._text = tokens, text
        self._before, self._after = before, after  # the chunk that stands before them, and the kind of the next one
        self._set: Group | None = None  # the last one, while names may tell who is in it
        self._explaining = False  # 'em Võ Văn Tâm, học sinh lớp 8, Trường THCS X': the school receives nothing
        self._named = 0
        self._parts = -1  # where the last part of a set stands that is in its count
        self._away = False  # the last place stood there for where
        heads = (t.value.head for t in tokens if t.kind in ("GROUP", "PERSON"))
        self._of_contestants = not _CONTESTANTS.isdisjoint(heads)  # '2 thí sinh A, Chi bộ B và C, Chi bộ D'
        self._asides = asides(before, tokens, after, text)

    def receivers(self) -> Iterator[Receiver]:
        """Those of the chunks that receive."""
        noted = False  # inside a bracket after a name: 'Lê Khánh (Nhà hát Kịch)'
        for at, token in enumerate(self._tokens):
            noted = (noted or self._opens_a_note(at)) and token.kind != "RPAR"
            if noted:
                continue
            if token.kind == "GROUP" and self._is_of_the_named(at):
                rest = others(token.value, self._named) if self._named else None
                if rest is not None:
                    yield rest
                continue
            if token.kind == "GROUP" and self._is_counted_next(at):
                continue
            if token.kind == "GROUP" and (self._is_part_of_a_set(at) or self._is_split_up(at) or self._goes_on(at)):
                self._parts = at
                continue
            aside = self._explains(at) or self._stands_beside(at) or self._is_of_members(at)
            one_of = token.kind == "PLACE" and self._kind(at + 1) == "ONE_OF"  # 'xã A là một trong 3 đơn vị'
            self._named += (token.kind in ("PERSON", "BODY") or one_of) and not aside
            self._away = aside if token.kind in ("PLACE", "BODY") else self._away
            if aside:
                continue
            self._follow_sets(at)
            if self._receives(at):
                yield token.value

    def _opens_a_note(self, at: int) -> bool:
        """'Phòng X (Công an)', 'ông A, chủ tàu B (xã C)', '3 đội (20 triệu đồng, từ Quỹ Y)': no recipients."""
        if self._kind(at) != "LPAR":
            return False
        if self._kind(at - 1) == "QUOTED" and self._kind(at + 1) in ("PLACE", *_NAMED):
            return False  # '“Đất” (Lê An, Nam Định)': whose work it is
        named = self._kind(at - 1) in _NAMED or (self._named > 0 and self._set is None)
        return named or self._kind(at + 1) == "MONEY"

    def _is_of_members(self, at: int) -> bool:
        """'Đội A, gồm: ông B, ông C': those who are named receive, and not their body."""
        after = at + 1 + (self._kind(at + 1) == "COMMA")
        announced = self._kind(at) == "BODY" and "gồm" in self._words(after).replace(":", " ").split()
        return announced and "PERSON" in [token.kind for token in self._tokens[after + 1 : after + 4]]

    def _kind(self, at: int) -> str:
        if at == -1:
            return self._before.kind
        return self._tokens[at].kind if 0 <= at < len(self._tokens) else ""

    def _words(self, at: int) -> str:
        token = self._before if at < 0 else self._tokens[at] if at < len(self._tokens) else None
        return self._text.lower[token.start : token.end] if token is not None else ""

    def _is_of_the_named(self, at: int) -> bool:
        """'A là một trong 10 gương mặt được …'."""
        return any(self._kind(i) == "ONE_OF" for i in range(at - 2, at))

    def _is_part_of_a_set(self, at: int) -> bool:
        """'4 tập thể, 7 cá nhân, trong đó có 3 già làng': they are counted already, and nobody of them is named."""
        noted = self._kind(at + 1) == "LPAR" and self._kind(at + 2) in _NAMED
        named = noted or self._kind(at + 1) in ("PERSON", "BODY", "PLACE", "COLON", "NAMELY")
        named = named or (self._words(at - 1) == "gồm" and self._after in _VERBS)  # 'gồm 12 người | được tặng …'
        return self._set is not None and self._kind(at - 1) == "INCLUDING" and not named

    def _is_counted_next(self, at: int) -> bool:
        """'nhóm thợ xây | gồm 4 người': a crew whose people are counted after it."""
        kinds = [self._kind(at + 1), self._kind(at + 2)]
        if kinds not in (["INCLUDING", "GROUP"], ["NAMELY", "GROUP"]) or not self._words(at).startswith(_CREWS):
            return False
        one, counted = self._tokens[at].value, self._tokens[at + 2].value
        listed = self._kind(at + 3) in ("COLON", "NAMELY", "INCLUDING", "PERSON")
        return one.size is None and one.name is None and bool(counted.individuals) and not listed

    def _goes_on(self, at: int) -> bool:
        """'…, trong đó có 9 già làng, | 4 chức sắc': one more part of the set."""
        joined = self._kind(at - 1) in ("COMMA", "AND") and self._parts == at - 2 >= 0
        return joined and self._set is not None and self._kind(at + 1) not in ("PERSON", "BODY", "COLON", "NAMELY")

    def _is_split_up(self, at: int) -> bool:
        """'60 chủ nhà trọ | gồm 12 người được X tặng A, 28 người được Y tặng B': each part has a clause of its own."""
        last = len(self._tokens) - 1
        part = last > at and self._kind(last) == "GROUP" and self._kind(last - 1) in ("INCLUDING", "NAMELY")
        if not part or self._after not in _VERBS or any(self._kind(i) != "OTHER" for i in range(at + 1, last - 1)):
            return False
        whole, group = self._tokens[at].value, self._tokens[last].value
        return group.counted and whole.counted and (whole.size or 0) > (group.size or 0)

    def _explains(self, at: int) -> bool:
        """Whether a chunk belongs to words that say who somebody is."""
        kind, before = self._kind(at), self._kind(at - 1)
        if kind == "OTHER" and at > 1 and before in ("COMMA", "DASH") and self._is_apposed(at):
            self._explaining = True
        elif kind == "OTHER" and at > 2 and self._words(at - 1) == "cùng" and self._kind(at - 2) == "COMMA":
            self._explaining = True  # 'A và B, | cùng học | Trường C'
        elif kind == "NAMELY" and at > 2 and self._kind(at - 2) in ("COMMA", "DASH") and self._named > 1:
            self._explaining = True  # 'A và B, đều | là | cán bộ Sở X', 'A và B, cùng | là | …'
        elif kind == "PERSON" and self._explaining and self._is_related(at):
            return True
        elif kind in ("PERSON", "SEMI", "GROUP") or self._lists_another(at):
            self._explaining = False
        called = kind == "BODY" or (kind == "GROUP" and self._tokens[at].value.name is not None)
        if called and before == "COMMA" and self._kind(at - 2) in ("PERSON", "GROUP") and self._is_school_of(at):
            return True
        if tells_of_the_named(self._tokens, at):
            return True
        return self._explaining and kind in ("BODY", "PLACE", "OFFICE")

    def _is_apposed(self, at: int) -> bool:
        """'em A, học sinh lớp 8, Trường X'; 'ông B, cựu học sinh Trường Y'."""
        if self._words(at).startswith(_EXPLAINS):
            return True
        aged = [self._kind(i) for i in range(at - 4, at - 1)] == ["COMMA", "N", "OTHER"]  # 'ông B, 60 tuổi, dân xã C'
        return self._kind(at - 5 if aged else at - 2) == "PERSON" and self._words(at).split()[0] not in _CLAUSE_WORDS

    def _is_school_of(self, at: int) -> bool:
        """'cho em A, | Trường B |', 'hai nữ sinh, | Trường D | và ông E'; 'cô F, Trường G và H' may be a list."""
        taught = self._tokens[at - 2].value
        listed = self._kind(at + 1) in ("AND", "COMMA") and self._kind(at + 2) not in ("PERSON", "OTHER")
        called = (taught.head if isinstance(taught, Group) else taught.honorific or taught.head) or ""
        of_a_school = called.lower() in _OF_SCHOOLS and self._words(at).startswith("trường ")
        of_a_school = of_a_school or self._words(at).startswith(_FACULTIES)
        contests = called.lower() in _CONTESTANTS or (self._kind(at - 2) == "PERSON" and self._of_contestants)
        return (of_a_school or contests) and not listed  # 'thí sinh A, | chi bộ B |'

    def _is_related(self, at: int) -> bool:
        """'A, người cùng họ với B, được …': B closes the words that say who A is."""
        closes = self._kind(at + 1) == "COMMA" and at + 2 == len(self._tokens)
        beside = self._kind(at - 1) == "AND" and self._words(at - 1) in _BESIDE
        return closes and (beside or self._kind(at - 1) in ("OTHER", "OF", "NAMELY"))

    def _lists_another(self, at: int) -> bool:
        return self._kind(at) == "AND" and self._kind(at + 1) != "OTHER" and self._words(at) not in _BESIDE

    def _stands_beside(self, at: int) -> bool:
        """Whether a chunk is there for the circumstances and receives nothing."""
        if at in self._asides:
            return True
        if self._kind(at) == "PLACE" and self._kind(at - 1) in ("AND", "COMMA") and self._away:
            return True  # 'phụ huynh ở huyện A và huyện B'
        # 'Trung tá A và Thiếu tá B, | hai cán bộ Công an huyện X'
        counted = self._kind(at) == "GROUP" and self._kind(at - 1) == "COMMA"
        return counted and counts_the_named(self._tokens, at)

    def _follow_sets(self, at: int) -> None:
        """Mark a set that names follow: 'hai cá nhân: A và B'."""
        kind = self._kind(at)
        names_follow = kind in ("COLON", "INCLUDING", "NAMELY") or (kind == "LPAR" and self._names_them(at + 1))
        if self._set is not None and (names_follow or (kind in ("PERSON", "BODY") and self._kind(at - 1) == "GROUP")):
            self._set.named_after = True
        if kind in ("PERSON", "BODY", "PLACE"):
            self._set = None
        elif kind == "GROUP":
            self._set = self._tokens[at].value

    def _names_them(self, at: int) -> bool:
        """'2 tập thể (| Công an huyện X và Đồn Y)', but not '3 cán bộ (Công an huyện X)'."""
        if self._set is None or self._set.total is not None:
            return False
        kinds = ("PERSON",) if self._set.individuals else ("BODY", "PLACE")
        one = self._kind(at) if self._kind(at) != "OTHER" else self._kind(at + 1)  # '(| Anh hùng Lao động | Lê An)'
        return bool(self._set.individuals) != bool(self._set.collectives) and one in kinds

    def _receives(self, at: int) -> bool:
        token = self._tokens[at]
        if token.kind == "PLACE":
            return bool(token.value.place)
        if token.kind == "OFFICE":  # who holds it, the document may say elsewhere
            holder_follows = self._kind(at + 1) == "COMMA" and self._kind(at + 2) == "PERSON"
            return token.value.body is not None and not holder_follows
        return token.kind in ("PERSON", "BODY", "GROUP")
