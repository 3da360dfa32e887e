"""Posts told in prose, away from the name: 'ông giữ chức Giám đốc X', 'chức vụ Chủ tịch Y đối với bà A'."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.people.completing import complete
from kg.extraction.people.terms import past_term
from kg.extraction.pronouns import PRONOUNS
from kg.extraction.settling import referents
from kg.extraction.settling.context import Context
from kg.extraction.settling.like_posts import body_like
from kg.extraction.tokens import Token
from kg.facts import Inference

_WORDS = data("careers")
_TAKING, _BEING, _FRONTED = tuple(_WORDS["taking"]), tuple(_WORDS["being"]), tuple(_WORDS["fronted"])
_OF_WHOM = tuple(_WORDS["of_whom"])
_BETWEEN = frozenset(word for phrase in _WORDS["between"] for word in phrase.split())
_PROPOSING = regex.compile(rf"\b(?:{'|'.join(_WORDS['proposing'])})\b")
_ASKING = regex.compile(rf"\b(?:{'|'.join(_WORDS['asking'])})\b")
_BREAKS = frozenset(_WORDS["breaks"])
_RELATIVES = tuple(data("names")["relatives"])
_STATES = frozenset(data("posts")["always_of_a_state"])
_CENTRAL = frozenset(data("posts")["central"])
_PRONOUN = regex.compile(rf"\b(?:đồng chí|{'|'.join(sorted(PRONOUNS))})\b(?! \p{{Lu}})")
_SEVERAL = regex.compile(r"\b(?:(?:các|những|mấy) [\p{L}, ]{0,8}|(?:hai|ba|bốn|năm|sáu|\d+) (?:anh|ông|cô|chú|bà), )$")
_OF_VILLAGES = ("Trưởng thôn", "Trưởng bản", "Trưởng ấp", "Trưởng buôn", "Trưởng làng", "Trưởng khu phố")
_ERRANDS = ("Đoàn công tác", "Đoàn kiểm tra", "Đoàn thanh tra", "Đoàn giám sát")
_HEAD = "Người đứng đầu"
_LEADER = "Trưởng đoàn"  # of a visit: 'đoàn công tác Sở X do ông A làm trưởng đoàn'
_ZONES = ("body", "lead", "caption")
_JOINS, _THEN = ("COMMA", "AND", "SEMI"), ("kiêm", "rồi", "sau đó", "tiếp đó", "kế đó")
_CUE = 40  # characters before a post that can hold such words
_CLAUSE = 160  # … and the one whom they are about
_AFTER = 14  # chunks after a post up to its holder
_LISTING, _OF_LISTS = ("như", "như:"), 14  # words before a list of posts: 'ông A từng …, giữ các chức vụ như'
_SPARE = 5  # words between one post and the next: ', đến tháng 7 thì làm'
_DESCRIPTION = regex.compile(
    r"(?: năm nay)?(?:,? \d+ tuổi,?)?(?: hiện| từng| vốn)? là (?!(?:người|con|em|anh|chị|vợ|chồng|bố|mẹ|cha|cháu|nơi) )"
    r"(?:(?!(?:của|cho|với|và|do|được|bị|đã|có|khi) )[\p{L}\d]+ ?){1,6}, "
)
_BIRTH = regex.compile(r",? \(?(?:sinh|sn) (?:năm |ngày )?[\d/.-]+\)?(?:,? (?:tại|ở|quê|quê quán:?) [^,;]+)?,?(?= )")
_LEARNING = regex.compile(r",? (?:có )?(?:học hàm|học vị|trình độ)[^,;.]{3,60},?(?= |$)")
_ENDS = ("DOT", "COLON", "SEMI")
_OF_YEARS = ("DOT", "PERIOD", "LPAR", "RPAR", "N", "DASH")  # '(1911-2013).'
_WAS = "nguyên là "  # of every post of such a list


@dataclass(frozen=True, slots=True)
class Told:
    """What prose tells of a person: the posts, and how one knows whose they are."""

    sentence: Sentence
    person: Person
    inferences: tuple[Inference, ...] = ()


def careers(context: Context) -> Iterator[Told]:
    """The people whom prose gives posts to."""
    for sentence in context.sentences:
        if "OFFICE" in sentence.kinds and sentence.zone in _ZONES:
            yield from _Clauses(context, sentence).told()


class _Clauses:
    """One sentence, with its posts that stand apart from names."""

    def __init__(self, context: Context, sentence: Sentence) -> None:
        self._context, self._sentence = context, sentence
        self._row, self._low = sentence.row, context.text.lower
        self._last: tuple[Told, int] | None = None  # whose post was told last, and where its words end

    def told(self) -> Iterator[Told]:
        at = 0
        while at < len(self._row):
            if self._row[at].kind != "OFFICE":
                at += 1
                continue
            end, offices = self._offices(at)
            told = self._holder(at, end, offices) or self._again(at, offices)
            if told is not None:
                self._last = told, end
                yield told
                yield from self._with(told.person, offices)
            at = end

    def _again(self, at: int, offices: list[Office]) -> Told | None:
        """'ông A từng là X, sau đó là | Y rồi làm Z': a later post of him whose post the sentence has just told."""
        if self._last is None or not any(map(_says_enough, offices)):
            return None
        told, end = self._last
        if any(token.kind == "PERSON" for token in self._row[end:at]):
            return None
        words = self._low[self._row[end - 1].end : offices[0].start]
        if not words.rstrip().endswith((*_BEING, *_TAKING)) or _PROPOSING.search(words):
            return None
        if _PRONOUN.search(words) or not self._leads(words, words.rstrip().endswith(_BEING), spare=_SPARE):
            return None
        return Told(self._sentence, replace(told.person, offices=_copied(offices)), told.inferences)

    def _with(self, last: Person, offices: list[Office]) -> Iterator[Told]:
        """'các đồng chí A, B giữ chức …': those named before in the same list, where it says that there are several."""
        at = next((i for i, t in enumerate(self._row) if t.kind == "PERSON" and t.start == last.start), 0)
        others: list[Person] = []
        while at > 1 and self._row[at - 1].kind in ("COMMA", "AND") and self._row[at - 2].kind == "PERSON":
            at -= 2
            others.append(self._row[at].value)
        cue = self._low[max(self._sentence.start, offices[0].start - _CUE) : offices[0].start].rstrip()
        both = len(others) == 1 and cue.endswith(_TAKING)  # 'bầu ông A và bà B làm Phó Chủ tịch X'
        if others and (both or (others[-1].honorific or "").startswith(("các ", "hai ", "ba "))):
            for who in others:
                told = self._of(who, offices)
                if told is not None:
                    yield told

    def _offices(self, at: int) -> tuple[int, list[Office]]:
        """'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh X': the posts of one list; where it ends."""
        offices = [self._row[at].value]
        former = self._low.startswith(_WAS, offices[0].start)
        end = self._past_term(at + 1)
        while end + 1 < len(self._row) and self._joins(self._row[end]):
            joined = next((i for i in range(end + 1, min(end + 4, len(self._row))) if self._row[i].kind == "OFFICE"), 0)
            words = self._low[self._row[end].end : self._row[joined].start].strip()
            if not joined or words not in ("", *_THEN):  # 'X, kiêm | Y', 'X, sau đó | Y'
                break
            office: Office = self._row[joined].value
            offices.append(replace(office, former=office.former or "nguyên") if former else office)
            end = self._past_term(joined + 1)
        return end, offices

    def _past_term(self, at: int) -> int:
        """'Trưởng Đoàn ĐBQH tỉnh X | khóa XIV, nhiệm kỳ 2016-2021; …', 'Tư lệnh Y | (1990-1993); …': past the term."""
        position = past_term(self._low, self._row[at - 1].end)
        end = next((i for i in range(at, len(self._row)) if self._row[i].start >= position), len(self._row))
        return end if end < len(self._row) and self._joins(self._row[end]) else at

    def _joins(self, token: Token) -> bool:
        return token.kind in _JOINS or self._low[token.start : token.end] in _THEN

    def _holder(self, at: int, end: int, offices: list[Office]) -> Told | None:
        start = offices[0].start
        if not any(_says_enough(office) or self._is_like(office) for office in offices):
            return self._of_firm(at, start, offices)
        if self._low.startswith(_WAS, start):  # 'Ông | nguyên là Ủy viên X; Tư lệnh Y'
            return self._before(at, start, offices, True) or self._resumed(at, offices)
        before = self._low[max(self._sentence.start, start - _CUE) : start].rstrip()
        if before.endswith(_FRONTED) and (found := self._after(end, offices)) is not None:
            return found
        being = before.endswith(_BEING)
        if not (being or before.endswith(_TAKING)):
            return self._described(at, start, offices)
        cue = max(self._sentence.start, start - _CUE)
        return None if _PROPOSING.search(self._low, cue, start) else self._before(at, start, offices, being)

    def _resumed(self, at: int, offices: list[Office]) -> Told | None:
        """'Đại tướng A (1911-2013). | Nguyên là Ủy viên X, Bộ trưởng Y': of whom the line before names."""
        before = [s for s in self._context.sentences if s.end <= self._sentence.start]
        if at or "PERSON" in self._sentence.kinds or not before:
            return None
        last = [token for token in before[-1].row if token.kind not in _OF_YEARS][-1:]
        return self._of(last[0].value, offices) if last and last[0].kind == "PERSON" else None

    def _is_like(self, office: Office) -> bool:
        return office.body is None and body_like(office, self._context.offices) is not None

    def _described(self, at: int, start: int, offices: list[Office]) -> Told | None:
        """'anh A là kỹ sư xây dựng, | Giám đốc X': a post after what else the one is."""
        named = next((t for t in reversed(self._row[:at]) if t.kind == "PERSON"), None)
        if named is None or not _DESCRIPTION.fullmatch(self._low[named.end : start]):
            return None
        return self._of(named.value, offices)

    def _of_firm(self, at: int, start: int, offices: list[Office]) -> Told | None:
        """'Công ty X do ông A làm Giám đốc': the posts are of the firm that the clause is about."""
        if not self._low[self._sentence.start : start].rstrip().endswith(_TAKING):
            return None
        people = [i for i, t in enumerate(self._row[:at]) if t.kind == "PERSON"]
        if not people or self._row[people[-1] - 1].kind != "BY":
            return None
        firms = [t.value for t in self._row[: people[-1]] if t.kind == "BODY" and t.value.type in ("named", "field")]
        if not firms or firms[-1].bare or firms[-1].name.startswith(_ERRANDS) or offices[0].post == _LEADER:
            return None
        return self._of(self._row[people[-1]].value, [replace(office, body=firms[-1]) for office in offices])

    def _after(self, end: int, offices: list[Office]) -> Told | None:
        """The one named after the post: ', ông A …', '… đối với bà B'."""
        for at in range(end, min(end + _AFTER, len(self._row))):
            token = self._row[at]
            if token.kind in _ENDS or token.kind == "OFFICE":
                return None
            if token.kind == "PERSON":
                between = self._low[self._row[end - 1].end : token.start].strip()
                if between == "," or between.endswith(_OF_WHOM):
                    return self._of(token.value, offices)
                return None
        return None

    def _before(self, at: int, start: int, offices: list[Office], being: bool) -> Told | None:
        """The one whom the clause is about: a person named in it, or a pronoun."""
        people = (t for t in reversed(self._row[:at]) if t.kind == "PERSON")
        named = next((t for t in people if not referents.is_aside(self._context, t.value)), None)
        left = named.end if named is not None else self._sentence.start
        gap = self._low[max(left, start - _CLAUSE) : start]
        pronouns = list(_PRONOUN.finditer(gap))
        if pronouns:
            pronoun = pronouns[-1]
            words = gap[pronoun.end() :]
            position = start - len(gap) + pronoun.start()
            if _SEVERAL.search(gap[: pronoun.start()]):
                return None  # 'các cô, chú từng là cán bộ X', 'bốn anh, chị được bầu làm …'
            if not self._leads(words, being) or gap[: pronoun.start()].rstrip().endswith(_RELATIVES):
                return None
            word = pronoun.group()
            who = referents.person(self._context, position, word, of_posts=True)
            addressed = "" if word == referents.COMRADE else word
            if named is not None and referents.fits(word, {named.value.honorific or addressed}):
                who = named.value  # 'Thủ tướng A kể rằng khi ông còn là …'
            if who is None:
                return None
            name = self._context.full_name(who)
            note = Inference("person", "whom-the-pronoun-means", name, who.start, who.end)
            return Told(self._sentence, Person(name, offices=_copied(offices), start=position, end=start), (note,))
        if named is None or self._is_relative(named.value) or _ASKING.search(self._low[left:start]):
            return None
        return self._of(named.value, offices) if self._leads(gap, being) else None

    def _leads(self, words: str, being: bool, spare: int = 0) -> bool:
        """Whether the words from the subject to the post are the predicate and nothing else."""
        for cue in sorted(_BEING if being else _TAKING, key=len, reverse=True):
            if words.rstrip().endswith(cue):
                words = words.rstrip().removesuffix(cue)
                spare = spare or (_OF_LISTS if cue.endswith(_LISTING) else 0)
                break
        words = _LEARNING.sub(" ", _BIRTH.sub(" ", words))
        if any(mark in words for mark in (";", ":", "?", "!", '"', "“", "”", "…")):
            return False
        if any(word in _BREAKS for word in regex.findall(r"\p{L}+", words)):
            return False
        others = [word for word in regex.findall(r"\p{L}+", words) if word not in _BETWEEN]
        return len(others) <= (spare or (1 if being else 8))

    def _is_relative(self, who: Person) -> bool:
        return self._low[max(0, who.start - _CUE) : who.start].rstrip().removesuffix(" của").endswith(_RELATIVES)

    def _of(self, who: Person, offices: list[Office]) -> Told | None:
        held = {office.post for office in who.offices}
        new = [office for office in _copied(offices) if office.post not in held or office.body is not None]
        return Told(self._sentence, replace(who, offices=new)) if new else None


def _copied(offices: list[Office]) -> list[Office]:
    copies = [replace(o, body=replace(o.body) if o.body is not None else None) for o in offices]
    complete(copies)
    return copies


def _says_enough(office: Office) -> bool:
    """Whether a post tells what it is of, or needs not."""
    if office.body is None and office.post.startswith(_OF_VILLAGES):
        return True  # 'mười năm làm Trưởng thôn, bà A …'
    if office.body is not None and office.body.name.startswith(_ERRANDS):
        return False  # 'làm trưởng đoàn công tác'
    if office.post == _HEAD:
        return False  # 'trở thành người đứng đầu Bộ X': another word for the minister
    named = office.body is not None and (not office.body.bare or office.body.place is not None)
    return named or office.post in _CENTRAL or office.post in _STATES
