"""Where SERVICE stands in a query, and what of the query can be asked without it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.sparql import NotHere, QueryRefused, Token, look_at, tokens

_OPENING, _CLOSING = frozenset("{(["), frozenset("})]")
_ELEMENTS = frozenset({"OPTIONAL", "MINUS", "GRAPH", "SERVICE", "FILTER", "BIND", "VALUES", "UNION", "{"})


@dataclass(frozen=True, slots=True)
class Block:
    """`SERVICE <iri> { body }` in a query, by the places of its first and last token."""

    iri: str
    first: int
    last: int
    direct: bool  # it stands in the outermost group itself, not in a group within


class Blocks:
    """A query with SERVICE, taken apart.

    Raises QueryRefused for what is not in order, NotHere for a SERVICE whose address is not written out, or not on the
    list, for SILENT (which hides what failed), and for one within another, within a sub-query, or within EXISTS.
    """

    def __init__(self, query: str, allowed: Collection[str]) -> None:
        self.query = query
        self.form = look_at(query, local=False).form
        self.tokens = tokens(query)
        self._pairs = _pairs(self.tokens)
        start = next(i for i, one in enumerate(self.tokens) if one.kind == "word" and one.text.upper() == self.form)
        self.prologue = query[: self.tokens[start].start]
        self.blocks = [self._block(i, allowed) for i, one in enumerate(self.tokens) if _is(one, "SERVICE")]
        outermost = [i for i, end in self._pairs.items() if self.blocks and i < self.blocks[0].first < end]
        self.group = min(outermost, default=0)
        if self.blocks and any(_is(one, "FROM") for one in self.tokens):
            raise NotHere("FROM picks another dataset: refused together with SERVICE")
        for block in self.blocks:
            if any(other.first < block.first < other.last for other in self.blocks):
                raise NotHere("SERVICE within SERVICE would have that server ask another: refused")
            if self.tokens[self.group].text != "{" or not self.group < block.first < self._pairs[self.group]:
                raise NotHere("SERVICE stands outside of WHERE: refused")

    def body(self, block: Block) -> str:
        """What a service is asked, without its braces; a sub-query keeps them."""
        text = self.query[self.tokens[block.first + 2].end : self.tokens[block.last].start]
        return f"{{{text}}}" if _is(self.tokens[block.first + 3], "SELECT") else text

    def replaced(self, values: Mapping[Block, str]) -> str:
        """The query with something in the place of each block."""
        return self._text(0, len(self.tokens) - 1, values)

    def narrowed_by(self, block: Block, known: Mapping[Block, str]) -> tuple[list[str], str]:
        """The variables by which the rest of the query narrows what a service is asked, and a group with their values.

        That group holds what a solution must fit wherever the block has a part in it: what stands before the block in
        its own group and in those around, outwards through at most one OPTIONAL or MINUS, and for a block of the
        outermost group the triples beside it. `known` are the blocks before, by what stands in their place.
        """
        levels: list[str] = []
        end, crossed = block.first, False
        names: set[str] = set()
        around = sorted((i for i, last in self._pairs.items() if self.group <= i < block.first < last), reverse=True)
        for opening in around:
            beside = (
                self._triples(block.last + 1, self._pairs[opening]) if opening == self.group and block.direct else []
            )
            before = self._triples(opening + 1, end)
            certain = {_name(one) for first, last in (*before, *beside) for one in self._variables(first, last)}
            parts = [self._text(opening + 1, end - 1, known, self._filters(opening + 1, end))]
            parts += [self.query[self.tokens[first].start : self.tokens[last].end] for first, last in beside]
            for first, last in self._filters(opening + 1, self._pairs[opening]):
                if {_name(one) for one in self._variables(first, last)} <= certain:
                    parts.append(self.query[self.tokens[first].start : self.tokens[last].end])
            names |= {_name(one) for one in self._variables(opening + 1, end - 1)} | certain
            levels.append(" .\n".join(part.strip().removesuffix(".") for part in parts if part.strip()))
            if crossed or opening == self.group:
                break
            end = self._element(opening)
            crossed = _is(self.tokens[end], "OPTIONAL") or _is(self.tokens[end], "MINUS")
            if _is(self.tokens[end], "GRAPH"):
                levels, names = [], set()  # true of another graph
        inside = {
            _name(one)
            for first, last in self._triples(block.first + 3, block.last)
            for one in self._variables(first, last)
        }
        chosen = sorted((names & inside) - self._late(block))
        return chosen, "{\n" + "\n".join(f"{{ {level} }}" for level in levels) + "\n}"

    def _text(self, first: int, last: int, values: Mapping[Block, str], without: Iterable[tuple[int, int]] = ()) -> str:
        """The text of some tokens, with blocks replaced and stretches of tokens left out."""
        if first > last:
            return ""
        new = {block.first: (block.last, text) for block, text in values.items()} | {i: (end, "") for i, end in without}
        parts, at, i = [], self.tokens[first].start if first else 0, first
        while i <= last:
            if i in new:
                end, text = new[i]
                parts += [self.query[at : self.tokens[i].start], text]
                at, i = self.tokens[end].end, end
            i += 1
        return "".join(parts) + self.query[at : self.tokens[last].end if last + 1 < len(self.tokens) else None]

    def _element(self, opening: int) -> int:
        """The first token of what a group within a group belongs to: OPTIONAL, GRAPH, the first part of a UNION."""
        while _is(self.tokens[opening - 1], "UNION"):
            opening = next(i for i, end in self._pairs.items() if end == opening - 2)
        if _is(self.tokens[opening - 1], "OPTIONAL") or _is(self.tokens[opening - 1], "MINUS"):
            return opening - 1
        return opening - 2 if _is(self.tokens[opening - 2], "GRAPH") else opening

    def _parts(self, first: int, end: int) -> Iterator[tuple[str, int, int]]:
        """The elements of a group between two places: a keyword ('' for triples), first and last token."""
        i = first
        while i < end:
            word = self.tokens[i].text.upper() if self.tokens[i].kind == "word" else self.tokens[i].text
            if word not in _ELEMENTS:
                start = i
                while i < end and not (
                    self._starts(i) or (self.tokens[i].text == "." and self.tokens[i].kind == "sign")
                ):
                    i = self._pairs.get(i, i) + 1
                yield "", start, i - 1
                i += i < end and not self._starts(i)
                continue
            sign = "{" if word in {"VALUES", "GRAPH", "SERVICE", "OPTIONAL", "MINUS", "UNION", "{"} else "({"
            last = next(j for j in range(i, end) if self.tokens[j].kind == "sign" and self.tokens[j].text in sign)
            yield word, i, self._pairs[last]
            i = self._pairs[last] + 1

    def _starts(self, i: int) -> bool:
        """Whether something else than a triple begins at a token."""
        one = self.tokens[i]
        return (one.kind == "word" and one.text.upper() in _ELEMENTS) or (one.kind == "sign" and one.text == "{")

    def _triples(self, first: int, end: int) -> list[tuple[int, int]]:
        return [(start, last) for word, start, last in self._parts(first, end) if not word and start <= last]

    def _filters(self, first: int, end: int) -> list[tuple[int, int]]:
        return [(start, last) for word, start, last in self._parts(first, end) if word == "FILTER"]

    def _variables(self, first: int, last: int) -> Iterator[Token]:
        return (one for one in self.tokens[first : last + 1] if one.kind == "variable")

    def _late(self, block: Block) -> set[str]:
        """The variables that a block first has within braces, or makes: given before, they would mean another."""
        late: set[str] = set()
        seen: set[str] = set()
        for word, first, last in self._parts(block.first + 3, block.last):
            names = {_name(one) for one in self._variables(first, last)}
            if not word:
                seen |= names
            elif word != "FILTER":
                late |= names - seen
            if word == "BIND":
                late |= names
        return late

    def _block(self, i: int, allowed: Collection[str]) -> Block:
        following = self.tokens[i + 1 : i + 3]
        if following and _is(following[0], "SILENT"):
            raise NotHere("SERVICE SILENT hides what went wrong: leave SILENT out")
        if len(following) < 2 or following[0].kind != "iri" or following[1].text != "{":
            raise NotHere("SERVICE: write the address of the server out: SERVICE <https://…> { … }")
        if (iri := following[0].text[1:-1]) not in allowed:
            raise NotHere(f"SERVICE <{iri}>: not allowed here; the operator allows it with --allow-service {iri}")
        around = [j for j, end in self._pairs.items() if j < i < end and self.tokens[j].text == "{"]
        for j in around:
            if _is(self.tokens[j - 1], "EXISTS") or _is(self.tokens[j + 1], "SELECT"):
                raise NotHere("SERVICE within a sub-query or EXISTS: put it into the query itself")
        return Block(iri, i, self._pairs[i + 2], len(around) == 1)


def _pairs(all_tokens: list[Token]) -> dict[int, int]:
    """For each opening sign the place of its closing one."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for i, one in enumerate(all_tokens):
        if one.kind == "sign" and one.text in _OPENING:
            opened.append(i)
        elif one.kind == "sign" and one.text in _CLOSING:
            if not opened:
                raise QueryRefused("a closing bracket without its pair")
            pairs[opened.pop()] = i
    if opened:
        raise QueryRefused("an opening bracket without its pair")
    return pairs


def _is(token: Token, word: str) -> bool:
    return token.kind == "word" and token.text.upper() == word


def _name(token: Token) -> str:
    return token.text[1:]
