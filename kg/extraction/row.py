"""A row of chunks that one can look along without falling off its end."""

from collections.abc import Sequence

from kg.extraction.tokens import Token
from kg.language.normal import Normal


class Row:
    """The chunks of a sentence with their words. Past the last one stand empty words of the kind END.

    >>> row = Row(Normal("Công an tỉnh"), [Token("TERRITORIAL", 0, 7), Token("LEVEL", 8, 12)])
    >>> row.kind(1), row.low(0), row.written(0), row.kind(2), row.low(2)
    ('LEVEL', 'công an', 'Công an', 'END', '')
    """

    __slots__ = ("size", "text", "tokens")

    def __init__(self, text: Normal, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.size = len(tokens)

    def kind(self, at: int) -> str:
        """The kind of a chunk; START before the first, END after the last."""
        if at < 0:
            return "START"
        return self.tokens[at].kind if at < self.size else "END"

    def low(self, at: int) -> str:
        """The words of a chunk in lower case."""
        if not 0 <= at < self.size:
            return ""
        token = self.tokens[at]
        return self.text.lower[token.start : token.end]

    def written(self, at: int) -> str:
        """The words of a chunk as they are written."""
        if not 0 <= at < self.size:
            return ""
        token = self.tokens[at]
        return self.text.text[token.start : token.end]

    def span(self, first: int, last: int) -> str:
        """The words from one chunk to another, both included."""
        return self.text.text[self.tokens[first].start : self.tokens[last].end]

    def small(self, at: int) -> bool:
        """Whether a chunk begins in lower case."""
        return self.written(at)[:1].islower()

    def touches(self, at: int) -> bool:
        """Whether a chunk stands right after the one before it, with no space."""
        return 0 < at < self.size and self.tokens[at].start == self.tokens[at - 1].end

    def closing(self, at: int, within: int) -> int | None:
        """Where the bracket that opens at a place is closed, if it is within so many chunks."""
        for end in range(at + 1, min(at + 1 + within, self.size)):
            if self.tokens[end].kind == "RPAR":
                return end
        return None
