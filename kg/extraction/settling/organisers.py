"""Who held an event: the bodies before its verb, between the two, or after 'do' and 'của'."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

import regex

from kg.extraction.bodies import Body
from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.settling.context import Context
from kg.extraction.settling.organisations import Names
from kg.extraction.tokens import Token
from kg.facts import Organisation

_WORDS = data("events")
_SOURCE = frozenset(_WORDS["sources"])
_HONOURS = regex.compile(
    r"(?:(?:đã|vừa|long trọng|trọng thể|tiến hành|tổ chức)\s+)*(?:" + "|".join(_WORDS["honours"]) + r")\b"
)
_VENUE = regex.compile(r"\b(?:tại|ở)\s+[^,;.]{0,80}$")
_OF_A_PAPER = regex.compile(r"\b(?:" + "|".join(_WORDS["papers"]) + r")\b[^.;]{0,40}$")
_SKIPPED = frozenset(
    "NAMELY AUX LPAR RPAR COMMA AND TOGETHER DATE W OTHER PROVINCE TERRITORIAL FIELD NAMED FIXED".split()
)
_PASSED = frozenset("QUOTED PERSON OFFICE LEVEL C".split())
_IN_A_LIST = frozenset("BODY COMMA AND LEVEL PROVINCE W C".split())
_HELD = ("thực hiện", "tổ chức", "chủ trì", "phối hợp tổ chức", "đồng tổ chức")
_OF_COMMUNES = frozenset(["Ngày hội", "ngày hội"])  # events that a commune holds
_AGENTS = frozenset("BODY COMMA SEMI AND TOGETHER LEVEL PROVINCE".split())


class Organisers:
    """Tells who held the events of a document."""

    def __init__(self, context: Context, names: Names) -> None:
        self._low, self._names = context.text.lower, names

    def of(self, row: Sequence[Token], verb: int, event: int) -> list[Organisation]:
        """Those who held the event at a place of a sentence, by the verb that says it was held."""
        if row[verb].kind == "HAPPEN":
            found = [row[at].value for at in _owner(self._low, row, event, verb)] or self._doers(row, verb)
        elif event < verb:
            found = [t.value for t in row[event:verb] if t.kind == "BODY" and t.value.type != "place"]
            by = next((i for i in range(verb, event, -1) if row[i].kind == "BY"), None)
            begins = agent(row, event, verb)
            if begins is not None:
                found = [t.value for t in row[begins:verb] if t.kind == "BODY"]
            elif by is not None:
                found = [t.value for t in row[by:verb] if t.kind == "BODY" and t.value.type != "place"]
        else:
            found = [*self._subject(row, verb), *self._partners(row, verb, event)]
        return self._named(found)

    def _subject(self, row: Sequence[Token], verb: int) -> list[Body]:
        """The bodies right before the verb, back to where another clause or a place begins."""
        found: list[Body] = []
        dashes = [i for i in range(verb) if row[i].kind == "DASH"]
        skipped = range(*dashes[-2:]) if len(dashes) > 1 and dashes[-1] == verb - 1 else range(0)
        aside = _in_brackets(row, verb)
        for at in range(verb - 1, -1, -1):
            token = row[at]
            if at in aside or at in skipped or (skipped and at == verb - 1):
                continue  # 'Bệnh viện A - bệnh viện đầu tiên của tỉnh - tổ chức lễ'
            if token.kind == "BODY":
                if _is_a_member(row, at, self._low):
                    continue  # 'Cụm thi đua số 6, gồm Công an huyện A và Công an huyện B, tổ chức …'
                if token.value.type == "place" and token.value.level and not found and self._is_host(row, at, verb):
                    return [token.value]
                if token.value.type == "place" or token.value.bare:
                    continue
                if at and self._low[row[at - 1].start : row[at - 1].end] in _SOURCE:
                    break
                if found and at and row[at - 1].kind == "OF":
                    break  # 'được sự nhất trí của Đảng ủy, UBND xã tổ chức …'
                if found and _VENUE.search(self._low, row[0].start, token.start):
                    break  # 'tại trụ sở UBND xã, Công an xã tổ chức …'
                found.insert(0, token.value)
            elif token.kind == "OFFICE" and token.value.body is not None and _is_joined(row, at, verb):
                found.insert(0, token.value.body)  # 'UBND tỉnh và Giám đốc Công an tỉnh tổ chức …'
            elif token.kind == "DATE" and found and at and row[at + 1].kind == "COMMA":
                break  # 'Theo báo X, chiều 19/10, …'
            elif token.kind == "ORGANISE" and not found:
                continue  # 'X tổ chức vòng chung kết, | bế mạc và trao giải Hội thi …'
            elif token.kind in ("SEMI", "DASH") and at and row[at - 1].kind == "BODY":
                continue  # 'Đảng ủy - HĐND - UBND xã X tổ chức …'
            elif token.kind not in _SKIPPED and token.kind not in _PASSED:
                break
        return found

    def _doers(self, row: Sequence[Token], verb: int) -> list[Body]:
        """'… diễn ra tối 18/8, do X và Y | thực hiện': those after 'do' who are said to have held it."""
        by = next((at for at in range(verb, len(row)) if row[at].kind == "BY"), len(row))
        listed = list(takewhile(lambda token: token.kind in _AGENTS, row[by + 1 :]))
        after = row[by + 1 + len(listed) :][:1]
        held = bool(after) and self._low.startswith(_HELD, after[0].start)
        return [t.value for t in listed if held and t.kind == "BODY" and t.value.type != "place"]

    def _is_host(self, row: Sequence[Token], at: int, verb: int) -> bool:
        """'Sáng 4/10, | xã X | tổ chức'; 'nhân 18 năm …, | xã X | tổ chức'."""
        if _opens(row, at):
            return True
        closes = at == verb - 1 and at > 0 and row[at - 1].kind == "COMMA"
        return closes and _VENUE.search(self._low, row[0].start, row[at].start) is None

    def _partners(self, row: Sequence[Token], verb: int, event: int) -> list[Body]:
        together = next((i for i in range(verb, event) if row[i].kind == "TOGETHER"), None)
        if together is None:
            return []
        return [t.value for t in row[together:event] if t.kind == "BODY" and t.value.type != "place"]

    def _named(self, bodies: Sequence[Body]) -> list[Organisation]:
        """The bodies in full; 'Sở Y tế và Công an tỉnh X' share the place."""
        out: dict[str, Organisation] = {}
        for at, body in enumerate(bodies):
            near = (*bodies[at + 1 :], *reversed(bodies[:at]))  # 'Đảng ủy, UBND | xã X | phối hợp với Sở Y tế tỉnh'
            shared = next((b for b in near if b.level and b.type == "territorial"), None)
            if shared is not None and body.type == "territorial" and body.level is None and body.place is None:
                body.level, body.place, body.province = shared.level, shared.place, shared.province
            organisation, _ = self._names.organisation(body)
            out.setdefault(organisation.name, organisation)
        return list(out.values())

    def honouring(self, sentence: Sentence) -> list[Organisation]:
        """'Chiều 5/8, X (tổ chức) tổng kết phong trào …', 'X đã kỷ niệm 10 năm …': the subject of such a verb."""
        row = sentence.row
        for at, token in enumerate(row):
            if token.kind != "BODY" or at + 1 == len(row) or token.value.type == "place":
                continue
            if _HONOURS.match(self._low, row[at + 1].start, sentence.end):
                return self._named(self._subject(row, at + 1))
        return []


def _is_a_member(row: Sequence[Token], at: int, low: str) -> bool:
    """Whether 'gồm' stands before a body, with nothing but a list between."""
    while at > 0 and row[at - 1].kind in _IN_A_LIST:
        at -= 1
    return at > 1 and row[at - 1].kind in ("NAMELY", "INCLUDING") and low[row[at - 1].start : row[at - 1].end] == "gồm"


def _in_brackets(row: Sequence[Token], verb: int) -> range:
    """'Sở Lao động và Xã hội (LĐ&XH) tổ chức': what stands in brackets right before a verb, after a body."""
    if not verb or row[verb - 1].kind != "RPAR":
        return range(0)
    at = next((i for i in range(verb - 2, max(0, verb - 9), -1) if row[i].kind == "LPAR"), None)
    return range(at, verb) if at is not None and row[at - 1].kind == "BODY" else range(0)


def _is_joined(row: Sequence[Token], at: int, verb: int) -> bool:
    """Whether an office right before the verb stands beside a body that 'và' joins it to."""
    return at == verb - 1 and at >= 2 and row[at - 1].kind == "AND" and row[at - 2].kind == "BODY"


def agent(row: Sequence[Token], event: int, verb: int) -> int | None:
    """Where those begin who held an event: 'Lễ … được (do) X và Y (phối hợp) tổ chức', nothing else between."""
    at = verb - 1
    while at > event and row[at].kind == "AUX":  # '… được X | trang trọng | tổ chức'
        at -= 1
    while at > event and row[at].kind in _AGENTS:
        at -= 1
    return at + 1 if event < at < verb - 1 and row[at].kind in ("PASSIVE", "BY") else None


def _owner(low: str, row: Sequence[Token], event: int, verb: int) -> Iterator[int]:
    """'Hội nghị tổng kết năm 2024 của X diễn ra …': whose meeting it is; not '… thực hiện Chỉ thị số 48 của X'."""
    for at in range(event + 1, verb - 1):
        if row[at].kind in ("COMMA", "TO", "PASSIVE", "GIVE", "AWARD"):
            return
        if row[at].kind == "OF" and row[at + 1].kind == "BODY":
            commune = row[at + 1].value.rank in ("commune", "village") and row[event].value in _OF_COMMUNES
            if (row[at + 1].value.type != "place" or commune) and not _OF_A_PAPER.search(low, 0, row[at].start):
                yield at + 1  # 'Ngày hội … của xã X diễn ra'
            return


def _opens(row: Sequence[Token], at: int) -> bool:
    """Whether a chunk is the first of its sentence, or the first after the day ('Sáng 4/10, xã X tổ chức')."""
    return at == 0 or (at >= 2 and row[at - 2].kind == "DATE" and row[at - 1].kind == "COMMA")
