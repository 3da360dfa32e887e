"""From text to rows of chunks: the vocabulary's lexicon in one automaton, and the composers in their order."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import regex

from kg.extraction import awards, bodies, dashes, groups, people, pronouns, teams
from kg.extraction.awards.award import AwardName
from kg.extraction.flowers import with_flowers
from kg.extraction.lexicon import Automaton, Entry, Match, cues, data
from kg.extraction.listed_years import is_one_more_year
from kg.extraction.tokens import Token, tokens
from kg.language.normal import Normal, spelling
from kg.vocabulary import Vocabulary

# Kinds that stand for themselves in a construction; every other word is filler and runs of it are one OTHER.
_KEPT = frozenset(
    "BODY OFFICE PERSON GROUP PRONOUN AWARD MONEY QUOTED GIVE HAND RECEIVE BELONG PASSIVE COMMEND REWARD RECOGNISE AUX "
    "DECIDE TO OF BY FROM ON_BEHALF AUTHORISED PROPOSE PLAN NEGATE AND WHILE TOGETHER ORGANISE HAPPEN "
    "INCLUDING NAMELY ONE_OF EACH DATE PERIOD MOVEMENT MOVEMENT_HEAD MODEL MODEL_HEAD EVENT N COMMA SEMI COLON "
    "DOT LPAR RPAR DASH".split()
)
_SUBJECTS = frozenset("BODY OFFICE PERSON GROUP PRONOUN".split())
_SORTS = {kind: tuple(f"{words} " for words in table) for kind, table in data("recipients")["sorts"].items()}
_SAYS = frozenset(["cho biết", "cho hay", "cho rằng", "xác nhận", "thông báo"])
_TOWARDS = {"AND": ("với",), "AUX": ("tới", "đến")}
_TITLE = 4  # letters of an award that stands before a name as a title
# A sentence without one of these holds no fact that we look for.
TRIGGERS = frozenset(
    "FORM AWARD_NAMED COMMEND REWARD RECOGNISE RANK POST TRUONG MOVEMENT MOVEMENT_HEAD MODEL MODEL_HEAD EVENT".split()
)

# A document without one of these tells of no award; only its officials, events and campaigns are looked for.
AWARD_WORDS = frozenset("FORM AWARD_NAMED COMMEND REWARD RECOGNISE".split())

_MARK_INSIDE = regex.compile(r"(?<=\p{Lu})()([&-])(?=\p{Lu})")  # 'GD&ĐT'
_REWARDS, _GIVERS = frozenset(["AWARD", "MONEY"]), frozenset(["BODY", "OFFICE"])
_QUOTED_ALONE = frozenset(["AWARD", "GIVE", "REWARD", "COMMEND"])


class Phrases:
    """Compiled once; turns sentences into rows of composed chunks."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.abbreviations = _abbreviations(vocabulary)
        self.movements = {
            spelling(label).lower(): (c.label, c.notation) for c in vocabulary.scheme("movements") for label in c.labels
        }
        self.models = frozenset(spelling(label).lower() for c in vocabulary.scheme("models") for label in c.labels)
        self.automaton = Automaton(_also_apart(entries(vocabulary)))
        self.bodies = bodies.Bodies(self.abbreviations)
        self._people = people.People()

    def scan(self, text: Normal) -> list[Match]:
        """Everything that the lexicon knows in a text, in order."""
        return self.automaton.find(text)

    def row(self, text: Normal, start: int, end: int, matches: Sequence[Match]) -> list[Token]:
        """The composed chunks of one sentence; `matches` are those that lie in it."""
        row = tokens(text, start, end, matches)
        row = people.word_names(text, row)
        kinds = {token.kind for token in row}  # what is asked of it below, no composer makes before
        row = people.clergy(text, awards.money(text, row))
        if "POST" in kinds:
            row = people.envoys(text, row)
        row = bodies.foreign_bodies(text, people.foreign_names(text, row))
        row = self._people.compose(text, self.bodies.compose(text, row))
        if kinds.isdisjoint(awards.STARTS):
            return pronouns.compose(text, groups.compose(text, row))
        row = awards.compose(text, row, self.abbreviations)
        return pronouns.compose(text, teams.compose(text, groups.compose(text, row)))

    @staticmethod
    def clause(row: Sequence[Token], text: Normal) -> list[Token]:
        """The row as constructions see it: runs of filler words are one OTHER, bare places are PLACE."""
        out: list[Token] = [Token("START", row[0].start, row[0].start)] if row else []
        other: Token | None = None  # the filler that ends the clause so far
        for at, token in enumerate(row):
            kind = token.kind
            if kind == "DOT" and _of_an_ellipsis(row, at):
                continue  # 'UBND huyện A, UBND xã B... cũng tặng giấy khen'
            if kind == "COMMA" and [near.kind for near in row[max(at - 1, 0) : at + 2 : 2]] == ["CODE", "DATE"]:
                continue  # 'Quyết định số 12/QĐ-UBND, ngày 3/4/2023 về việc tặng …'
            if kind in ("COMMA", "AND", "N") and is_one_more_year(row, at):
                continue  # 'Bằng khen các năm 2017, 2019 và 2020; Huy hiệu …'
            if (
                kind == "DASH"
                and at
                and row[at - 1].kind == "PERSON"
                and dashes.closes(row[at - 1].value, row[at + 1 : at + 2])
            ):
                continue  # 'ông A - Phó Giám đốc X | - | và bà B trao'
            if (verb := with_flowers(row, at)) is not None:  # 'tặng hoa và | bằng khen'
                kind, token = verb, Token(verb, token.start, token.end, str(token.value).split()[0])
            elif kind == "COMMA" and at and with_flowers(row, at - 1) is not None:
                continue  # 'tặng hoa | , | bằng khen'
            if kind == "MARK" and _quotes_an_award(row, at):
                continue  # 'danh hiệu "Lao động tiên tiến"'
            if kind == "AWARD" and row[at + 1 : at + 2] and row[at + 1].kind == "PERSON" and _is_a_title(row, at):
                kind = "TITLE"  # 'NSND Lê Thu Hà': an award that is what he is called
                if len(out) > 2 and out[-1].kind == "COMMA" and row[at - 2].kind == "RANK":
                    out.pop()  # 'Thiếu tướng, Anh hùng LLVTND Lê Thu Hà'
                    other = out[-1]
            if kind == "OTHER" and token.value in _SAYS and _is_another(row, at + 1):  # of what is said
                other = None
                out.append(Token("SAYS", token.start, token.end))
                continue
            if kind not in _KEPT and kind != "DECISION_NUMBER":
                if other is None:
                    sort = next(
                        (kind for kind, words in _SORTS.items() if text.lower.startswith(words, token.start)), None
                    )
                    other = Token("OTHER", token.start, token.end, sort)
                    out.append(other)
                else:
                    other.end = token.end
                continue
            other = None
            if kind == "TO" and out[-1].kind == "TO" and out[-1].value == token.value:
                continue  # 'trao tặng cho cho em A'
            if kind == "GIVE" and len(out) > 2 and out[-1].kind in ("COMMA", "AND") and out[-2].kind == "GIVE":
                out[-2:] = [Token("GIVE", out[-2].start, token.end, f"{out[-2].value}, {token.value}")]
                continue  # 'phong tặng, truy tặng', 'tặng và truy tặng' are one verb
            if kind == "COMMEND" and len(out) > 2 and out[-1].kind == "AND" and out[-2].kind == "COMMEND":
                out[-2:] = [Token("COMMEND", out[-2].start, token.end, out[-2].value)]
                continue  # 'khen thưởng và biểu dương' are one verb
            if token.value in _TOWARDS.get(kind, ()) and _given_to(row, at):
                out.append(Token("TO", token.start, token.end, token.value))
            elif kind == "AUX" and token.value == "còn" and _turns_to_another(row, at):
                out.append(Token("WHILE", token.start, token.end, token.value))
            elif kind == "GIVE" and token.value == "trao thưởng" and _commends(row, at):
                out.append(Token("COMMEND", token.start, token.end, token.value))
            elif kind == "GIVE" and token.value == "thưởng" and _beside_a_certificate(row, at):
                out.append(Token("REWARD", token.start, token.end, token.value))
            elif kind == "DASH" and dashes.of_the_state(row, at - 1) and dashes.of_the_state(row, at + 1):
                out.append(Token("AND", token.start, token.end))
            elif kind == "DASH" and dashes.of_one_place([*row[at - 1 : at], *row[at + 1 : at + 2]]):
                out.append(Token("COMMA", token.start, token.end))
            elif kind == "BODY" and token.value.type == "place":
                out.append(Token("PLACE", token.start, token.end, token.value))
            elif kind == "DECISION_NUMBER":  # 'Theo | Quyết định số | 123/QĐ-UBND của X, R được …'
                out.append(Token("DECIDE", token.start, token.end, token.value))
            else:
                out.append(token)
        return out


def _is_another(row: Sequence[Token], at: int) -> bool:
    """Whether a subject of its own follows 'cho biết', and not 'vừa tặng', 'địa phương đã tặng'."""
    at += at < len(row) and row[at].kind in ("COMMA", "DATE")
    return at < len(row) and row[at].kind in _SUBJECTS


def _of_an_ellipsis(row: Sequence[Token], at: int) -> bool:
    """Whether a full stop is one of several with words after them."""
    several = sum(token.kind == "DOT" for token in row[max(at - 1, 0) : at + 2]) > 1
    return several and any(token.kind != "DOT" for token in row[at + 1 :])


def _is_a_title(row: Sequence[Token], at: int) -> bool:
    """'NSND', 'Anh hùng LLVTND' before a name, without the word for a title, and not given there."""
    award: AwardName = row[at].value
    short = row[at].end - row[at].start <= _TITLE
    given = at > 0 and row[at - 1].kind in ("GIVE", "HAND", "RECEIVE", "RECOGNISE", "N", "AWARD", "PASSIVE")
    return short or (award.form == "Danh hiệu" and award.bare_title and not given)


def _given_to(row: Sequence[Token], at: int) -> bool:
    """'tặng bằng khen | với | anh A', 'khen thưởng | với | ông B', 'trao giấy khen | tới | em C'."""
    after = row[at + 1].kind if at + 1 < len(row) else ""
    return at > 0 and row[at - 1].kind in ("AWARD", "COMMEND") and after in ("PERSON", "BODY", "GROUP")


def _quotes_an_award(row: Sequence[Token], at: int) -> bool:
    """Whether a mark stands right before or after the name of an award or a verb of giving."""
    before, after = row[at - 1 : at] if at else [], row[at + 1 : at + 2]
    touches = (before and before[0].end == row[at].start, after and after[0].start == row[at].end)
    return any(
        side and side[0].kind in _QUOTED_ALONE and near for side, near in zip((before, after), touches, strict=True)
    )


def _turns_to_another(row: Sequence[Token], at: int) -> bool:
    """'…, | còn | Công an xã B nhận giải Ba': a clause of another, and no 'anh còn được tặng'."""
    after = row[at + 1].kind if at + 1 < len(row) else ""
    return at > 0 and row[at - 1].kind in ("COMMA", "SEMI") and after in _SUBJECTS - {"PRONOUN"}


def _beside_a_certificate(row: Sequence[Token], at: int) -> bool:
    """'trao thư khen và | thưởng | cho 3 đơn vị': a reward of which the sum is not told."""
    given = at > 1 and row[at - 1].kind in ("AND", "COMMA") and row[at - 2].kind == "AWARD"
    untold = all(token.kind != "MONEY" for token in row[at:])
    return given and untold and at + 1 < len(row) and row[at + 1].kind == "TO"


def _commends(row: Sequence[Token], at: int) -> bool:
    """Whether a body 'trao thưởng cho' somebody, and the sentence does not say what: who hands it over is a person."""
    to = next((token.kind for token in row[at + 1 :] if token.kind not in ("OTHER", "AUX")), "")
    before, whole = {token.kind for token in row[:at]}, {token.kind for token in row}
    return to in ("TO", "GIVE") and whole.isdisjoint(_REWARDS) and "PERSON" not in before and bool(before & _GIVERS)


def within(matches: Sequence[Match], starts: Sequence[int], start: int, end: int) -> Sequence[Match]:
    """The matches (with their starts, sorted) that begin in a span."""
    return matches[bisect_left(starts, start) : bisect_left(starts, end)]


def _also_apart(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, those with marks inside a short form also with blanks around these: 'Sở GD & ĐT'."""
    for entry in entries:
        yield entry
        if _MARK_INSIDE.search(entry.form):
            yield replace(entry, form=_MARK_INSIDE.sub(r"\1 \2 ", entry.form))


def _abbreviations(vocabulary: Vocabulary) -> dict[str, str]:
    out: dict[str, str] = {}
    for concept in vocabulary.scheme("abbreviations"):
        for short in concept.variants:
            if any(c.isupper() for c in short[1:]):
                out.setdefault(short, spelling(concept.label))
    out.update(data("organisations")["abbreviations"])
    return out


def entries(vocabulary: Vocabulary) -> Iterator[Entry]:
    """All that the automaton looks for: awards, bodies, people, ranks, places, movements, models, events, cue words."""
    yield from awards.entries(vocabulary)
    yield from bodies.entries()
    yield from people.entries()
    for rank in vocabulary.scheme("ranks"):
        for label in rank.labels:
            yield Entry(label, "RANK", rank.label)
    for name in data("posts")["other_ranks"]:
        yield Entry(name, "RANK", name)
    yield from _places(vocabulary)
    for movement in vocabulary.scheme("movements"):
        if movement.value("movementKind") == "ngày hội":
            continue
        for label in movement.labels:
            clean = label.replace("“", "").replace("”", "")
            if len(clean.split()) > 2 or clean.isupper():
                yield Entry(clean, "MOVEMENT", (movement.label, movement.notation))
    for model in vocabulary.scheme("models"):
        for label in model.labels:
            if not label.lower().startswith("mô hình"):
                yield Entry(label, "MODEL", (model.label, model.notation), any_case=False)
    for kind, nouns in data("events")["kinds"].items():
        for noun in (kind, *nouns):
            yield Entry(noun, "EVENT", noun)
    yield from cues()


def _places(vocabulary: Vocabulary) -> Iterator[Entry]:
    seen: set[str] = set()
    for place in vocabulary.scheme("provinces"):
        city = place.value("unitType") not in (None, "tỉnh")
        level = "thành phố" if city else "tỉnh"
        for label in place.labels:
            bare = label.split()[0].lower().rstrip(".") not in ("tỉnh", "thành", "tp", "tp.hà")
            special = place.label == "Hồ Chí Minh" and label != "Hồ Chí Minh"
            if ((bare or special) and label not in seen and not label.startswith(("TP.", "Tp."))) or (
                special and label not in seen
            ):
                seen.add(label)
                yield Entry(label, "PROVINCE", (place.label, level), any_case=False)
    for form in (
        "TP.HCM",
        "TPHCM",
        "TP HCM",
        "TP. HCM",
        "Tp.HCM",
        "Tp. HCM",
        "HCM",
        "Tp.Hồ Chí Minh",
        "T.P Hồ Chí Minh",
        "thành phố Hồ Chí Minh",
        "TP Hồ Chí Minh",
        "TP. Hồ Chí Minh",
        "TP.Hồ Chí Minh",
        "Sài Gòn",
    ):
        if form not in seen and form != "HCM":
            yield Entry(form, "PROVINCE", ("Hồ Chí Minh", "thành phố"), any_case=False)
    yield Entry("Việt Nam", "PROVINCE", ("Việt Nam", "quốc gia"), any_case=False)
    yield Entry("VN", "PROVINCE", ("Việt Nam", "quốc gia"), any_case=False)
    for joined in data("names")["joined_provinces"]:
        yield Entry(joined, "PROVINCE", (joined, "tỉnh"), any_case=False)
    yield Entry("Cố đô", "C", "Cố đô", any_case=False)  # no 'Cố' of the dead
