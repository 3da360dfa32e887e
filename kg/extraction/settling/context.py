"""What a document tells about itself: its province, the places and people it has named, its short forms."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import regex

from kg.extraction.bodies import Body
from kg.extraction.drafts import Sentence
from kg.extraction.groups import Group
from kg.extraction.people import Office, Person
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_DEFINED = regex.compile(r"\(\s*(?:gọi tắt là |viết tắt là )?(\p{Lu}[\p{Lu}\d&\-.]{1,11})\s*\)")


class Context:
    """The document-wide knowledge that settling rules ask for."""

    def __init__(
        self, text: Normal, sentences: Sequence[Sentence], header: Sequence[Token], abbreviations: Mapping[str, str], dateline: tuple[int, int] | None = None
    ) -> None:
        self.text = text
        self.dateline = dateline  # where the publication date stands
        self.sentences = sentences
        self.defined = dict(_definitions(text.text, abbreviations))
        self._header = header
        self.people = _people(sentences)
        self._full_names = _full_names(self.people)
        self.levels: dict[str, list[tuple[int, str]]] = {}
        self.bodies: list[Body] = []
        self.aliases: dict[str, str] = {}
        for body in _bodies(sentences):
            self.bodies.append(body)
            if body.alias:
                self.aliases[body.alias] = body.name
            self._remember(body)
        for mentions in self.levels.values():
            mentions.sort()
        self.bodies.sort(key=lambda b: b.start)
        self.province, self.province_span = self._province()

    def _remember(self, body: Body) -> None:
        if body.place and body.level and not body.province:
            self.levels.setdefault(body.level, []).append((body.start, body.place))
        for level, place in body.containers:
            self.levels.setdefault(level, []).append((body.start, place))
        if body.parent is not None:
            body.parent.start = body.start
            self._remember(body.parent)

    # ---- places

    def nearest(self, level: str, position: int) -> str | None:
        """The place of a level ('huyện') that was named last before a position, or else first after it."""
        mentions = self.levels.get(level)
        if not mentions:
            return None
        at = bisect_right(mentions, (position, "\uffff"))
        if at:
            return mentions[at - 1][1]
        return mentions[0][1]

    def _province(self) -> tuple[str | None, tuple[int, int] | None]:
        """The province that the document is about: dateline and title first, then what its bodies are of."""
        score: Counter[str] = Counter()
        where: dict[str, tuple[int, int]] = {}

        def vote(name: str, weight: float, start: int, end: int) -> None:
            score[name] += weight  # type: ignore[assignment]
            if 0 <= start < end:
                where.setdefault(name, (start, end))

        for token in self._header:
            vote(token.value[0], 2.2, token.start, token.end)
        old_hue = any(t.kind == "PROVINCE" and t.value[0] == "Thừa Thiên Huế" for s in self.sentences for t in s.row) or "Thừa Thiên Huế" in score or any(b.place == "Thừa Thiên Huế" for b in self.bodies)
        first_body = True
        for sentence in self.sentences:
            at_start = True
            for i, token in enumerate(sentence.row[:60]):
                if token.kind in ("PROVINCE",) and token.value[0] != "Việt Nam":
                    follows = sentence.row[i + 1].kind if i + 1 < len(sentence.row) else "END"
                    before = sentence.row[i - 1].kind if i else "START"
                    dateline = i <= 1 and follows in ("COLON", "DASH", "RPAR", "END", "DATE") or (i <= 1 and follows == "COMMA" and (sentence.row[i + 2].kind == "DATE" if i + 2 < len(sentence.row) else True))
                    vote(token.value[0], 6 if dateline and first_body else (0.8 if before in ("COMMA", "LPAR") else 0.5), token.start, token.end)
                elif token.kind == "BODY":
                    self._vote_body(token.value, vote, sentence.zone)
                elif token.kind == "OFFICE" and token.value.body is not None:
                    self._vote_body(token.value.body, vote, sentence.zone)
                elif token.kind == "PERSON":
                    for office in token.value.offices:
                        if office.body is not None:
                            self._vote_body(office.body, vote, sentence.zone)
                elif token.kind == "AWARD":
                    for giver in token.value.givers:
                        inner = giver if isinstance(giver, Body) else getattr(giver, "body", None)
                        if inner is not None:
                            self._vote_body(inner, vote, sentence.zone)
                at_start = False
            if sentence.zone not in ("title", "boilerplate"):
                first_body = first_body and sentence.number < 6
        del at_start
        if old_hue:  # before 2025 Huế was a town of the province Thừa Thiên Huế
            score.pop("Huế", None)
        if not score:
            return None, None
        (best, top), *rest = score.most_common(2)
        second = rest[0][1] if rest else 0
        if top < 1.0 or (rest and top < 1.5 * second and not top >= 6):
            return None, None
        return best, where.get(best)

    def _vote_body(self, body: Body, vote: "_Vote", zone: str) -> None:
        heavy = 1.2 if zone == "caption" else 2
        if body.province and body.place:
            vote(body.place, heavy if body.type != "place" else heavy * 0.7, body.start, body.end)
        for level, place in body.containers:
            if level in ("tỉnh", "thành phố"):
                vote(place, 1, body.start, body.end)
        if body.parent is not None:
            self._vote_body(body.parent, vote, zone)

    # ---- people

    @property
    def offices(self) -> list[Office]:
        """All offices that the document names, in order."""
        out = [t.value for s in self.sentences for t in s.row if t.kind == "OFFICE"]
        return out + [o for _, p in self.people for o in p.offices]

    def split_of(self, total: int) -> Group | None:
        """The set that the document counts as so many collectives and individuals together."""
        sets = [t.value for s in self.sentences for t in s.row if t.kind == "GROUP" and t.value.collectives and t.value.individuals]
        return next((g for g in sets if g.size == total), None)

    def named_next(self, sentence: int, number: int, kind: str = "PERSON") -> list[Person | Body]:
        """'Ba điều dưỡng đó là các chị A, B và C': whom one of the next sentences names for a set of so many; none where none does."""
        for known in self.sentences:
            if not sentence < known.number <= sentence + 4 or not known.row:
                continue
            names = known.row[0].kind == "GROUP" or any(t.kind == "NAMELY" for t in known.row[:3])
            found = [t.value for t in known.row if t.kind == kind and not (kind == "BODY" and (t.value.type == "place" or t.value.bare))]
            if names and any(t.kind in ("NAMELY", "COLON", "INCLUDING") for t in known.row) and len(found) == number:
                return found
        return []

    def runs(self, sentence: int, position: int) -> list[list[Person]]:
        """The coordinated lists of people ('A, B và C') named before a position, in order."""
        out: list[list[Person]] = []
        for known in self.sentences:
            if known.number > sentence:
                break
            run: list[Person] = []
            between = 0
            for token in known.row:
                if token.start >= position:
                    break
                if token.kind == "PERSON":
                    run.append(token.value)
                    between = 0
                elif run:
                    between += token.kind == "W"
                    if token.kind not in ("COMMA", "AND", "SEMI", "W", "HONORIFIC", "TITLE") or between > 2:
                        if len(run) > 1:
                            out.append(run)
                        run = []
            if len(run) > 1:
                out.append(run)
        return out

    def full_name(self, person: Person) -> str:
        """'anh Đạt' is Lê Hoàng Đạt where the document names just one such person in full."""
        name = person.name
        known = self._full_names.get(name.split()[-1]) if len(name.split()) <= 2 else None
        if known:
            fits = [full for full in known if full.endswith(name) or full == name]
            longest = max(fits, key=len, default="")
            if fits and all(longest.endswith(fit) for fit in fits):
                return longest
        return name


class _Vote:
    def __call__(self, name: str, weight: float, start: int, end: int) -> None: ...


def _definitions(text: str, abbreviations: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """'Liên đoàn Lao động (LĐLĐ)': short forms that the text defines, where the initials agree."""
    for found in _DEFINED.finditer(text):
        short = found[1]
        letters = [c for c in short if c.isalpha()]
        words = text[max(0, found.start() - 120) : found.start()].replace(",", " ").replace("-", " ").split()
        if len(words) >= len(letters) and short not in abbreviations:
            tail = words[-len(letters) :]
            if all(w[0].upper() == c.upper() for w, c in zip(tail, letters, strict=True)):
                yield short, " ".join(tail)


def _people(sentences: Sequence[Sentence]) -> list[tuple[Sentence, Person]]:
    return [(s, t.value) for s in sentences for t in s.row if t.kind == "PERSON"]


def _full_names(people: Iterable[tuple[Sentence, Person]]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for _, person in people:
        words = person.name.split()
        if len(words) >= 2:
            names = out.setdefault(words[-1], [])
            if person.name not in names and len(words) >= 3:
                names.insert(0, person.name)
            elif person.name not in names:
                names.append(person.name)
    return out


def _bodies(sentences: Sequence[Sentence]) -> Iterable[Body]:
    for sentence in sentences:
        for token in sentence.row:
            if token.kind == "BODY":
                yield token.value
            elif token.kind == "OFFICE" and token.value.body is not None:
                yield token.value.body
            elif token.kind == "PERSON":
                for office in token.value.offices:
                    if office.body is not None:
                        yield office.body
            elif token.kind == "AWARD":
                for giver in token.value.givers:
                    if isinstance(giver, Body):
                        yield giver
                    elif getattr(giver, "body", None) is not None:
                        yield giver.body
