"""Where SERVICE stands in a query, and what of the query can be asked without it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kg.sparql import NotHere, QueryRefused, Token, look_at, tokens

_OPENING, _CLOSING = frozenset("{(["), frozenset("})]")


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
        return self._text(0, len(self.tokens) - 1, dict(values.items()), ())

    def join(self, block: Block) -> list[str]:
        """The variables by which the rest of the query narrows what a service is asked, without their signs.

        They are bound directly in the block (so that a value given before means the same), and by what stands before
        it; for a block of the outermost group, also by what stands beside it.
        """
        inside = self._bound(block.first + 3, block.last - 1)
        before = {_name(one) for one in self.tokens[self.group : block.first] if one.kind == "variable"}
        beside = set()
        if block.direct:
            beside = set(self._bound(self.group + 1, self._pairs[self.group] - 1, block))
        mine = range(block.first, block.last + 1)
        made = {
            _name(one)
            for i, one in enumerate(self.tokens)
            if i in mine and one.kind == "variable" and _is(self.tokens[i - 1], "AS")
        }
        return sorted((before | beside) & set(inside) - made)

    def rest(self, block: Block, known: Mapping[Block, str]) -> str:
        """The outermost group without a block and those that are not known yet: whatever fits the query, fits this.

        Conditions on what only those blocks tell are left out too.
        """
        unknown = [one for one in self.blocks if one is block or one not in known]
        theirs = {
            _name(one) for other in unknown for one in self.tokens[other.first : other.last] if one.kind == "variable"
        }
        values = {**known, **dict.fromkeys(unknown, "{}")}
        return self._text(self.group, self._pairs[self.group], values, theirs)

    def _text(self, first: int, last: int, values: dict[Block, str], without: Collection[str]) -> str:
        """The text of some tokens, with blocks replaced and conditions on some variables left out."""
        starts = {block.first: block for block in values}
        parts, at, i = [], self.tokens[first].start if first else 0, first
        while i <= last:
            if i in starts:
                end, text = starts[i].last, values[starts[i]]
            elif (end := self._condition(i)) and any(
                one.kind == "variable" and _name(one) in without for one in self.tokens[i : end + 1]
            ):
                text = ""
            else:
                i += 1
                continue
            parts += [self.query[at : self.tokens[i].start], text]
            at, i = self.tokens[end].end, end + 1
        return "".join(parts) + self.query[at : self.tokens[last].end if last + 1 < len(self.tokens) else None]

    def _condition(self, i: int) -> int:
        """The last token of a FILTER or MINUS that begins here, 0 where none does."""
        if not _is(self.tokens[i], "FILTER") and not _is(self.tokens[i], "MINUS"):
            return 0
        opening = next(j for j in range(i + 1, len(self.tokens)) if self.tokens[j].text in _OPENING)
        return self._pairs[opening]

    def _bound(self, first: int, last: int, without: Block | None = None) -> list[str]:
        """The variables of the triples that stand in a group itself: of those within braces and brackets none."""
        names: list[str] = []
        seen_within: set[str] = set()
        i = first
        while i <= last:
            if without is not None and i == without.first:
                i = without.last
            elif self.tokens[i].text in _OPENING and self.tokens[i].kind == "sign":
                within = self.tokens[i : self._pairs[i]]
                seen_within |= {_name(one) for one in within if one.kind == "variable"} - set(names)
                i = self._pairs[i]
            elif self.tokens[i].kind == "variable" and not _is(self.tokens[i - 1], "GRAPH"):
                names.append(_name(self.tokens[i]))
            i += 1
        return [name for name in names if name not in seen_within]

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
