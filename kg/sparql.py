"""What a query of a stranger may hold: it reads this graph alone, and it is small enough for the parser.

pyoxigraph follows SERVICE to any address, and its parser overflows the stack (the process dies) on deep nesting and
on long chains alike: 10,000 `{`, 7,000 `+`, 3,000 BIND. So a query is looked at before the parser sees it.

The look is stricter than the grammar wherever engines read the same letters differently. Oxigraph takes `SERVICE:x`,
`trueSERVICE<…>` and `FROMNAMED<…>` for keywords; in `?a<'x>'` a lexer sees an IRI and Oxigraph a comparison.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

MOST_CHARACTERS = 1_000_000
MOST_TOKENS = 2_000  # outside VALUES, whose rows may be many
DEEPEST = 100

_TOKEN = re.compile(
    r"""(?P<blank>[ \t\r\n]+|\#[^\r\n]*)
      | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
      | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3}|'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
          |\"(?:[^"\\\r\n]|\\.)*\"|'(?:[^'\\\r\n]|\\.)*')
      | (?P<variable>[?$]\w+)
      | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
      | (?P<prefixed>(?:[^\W\d_](?:[\w.-]{0,200}[\w-])?|_)?:(?:[\w:.-]|%[0-9A-Fa-f]{2}|\\[-_~.!$&'()*+,;=/?\#@%])*)
      | (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
      | (?P<word>[^\W\d]\w*)
      | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)
_ASCII_ESCAPE = re.compile(r"\\u00[0-7]|\\U000000[0-7]")
_READS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_WRITES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})
_OPENING, _CLOSING = frozenset("{(["), frozenset("})]")


class QueryRefused(ValueError):
    """A query that is not run here; the message says why in one line, `place` at which line and column, if at one."""

    place: tuple[int, int] | None = None


class NotHere(QueryRefused):
    """A query that is in order but not allowed here: it would change the graph, or reach beyond it."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at a query tells: its form, whether it picks its graphs itself (FROM), the order of a `SELECT *`."""

    form: str
    picks_graphs: bool
    order: tuple[str, ...] = ()


def check_query(query: str, *, local: bool = True) -> str:
    """Return the form of a query that may be run: SELECT, ASK, CONSTRUCT or DESCRIBE.

    A query for a server (`local=False`) may hold SERVICE and FROM: they are the server's to allow.

    >>> check_query("PREFIX service: <http://a.example/> SELECT * { ?s ?p 'SERVICE' } # FROM")
    Traceback (most recent call last):
    kg.sparql.NotHere: SERVICE asks another server: refused on the local graph
    >>> check_query("SELECT * { ?s ?p 'SERVICE <http://a.example/>' } # FROM")
    'SELECT'

    Raises QueryRefused for SERVICE, FROM and updates, for a query too long or too deep, and for what two engines would
    read as two queries.
    """
    return look_at(query, local=local).form


def look_at(query: str, *, local: bool = True, graphs: bool = False) -> Look:
    """Check a query, and tell its form and whether it picks its graphs.

    With `graphs`, FROM is no reason to refuse: for an engine that takes such graphs from its store and fetches none.

    >>> look_at("SELECT * FROM <http://a.example/g> { ?s ?p ?o }", graphs=True)
    Look(form='SELECT', picks_graphs=True, order=('s', 'p', 'o'))

    Raises QueryRefused as `check_query` does.
    """
    if len(query) > MOST_CHARACTERS:
        raise QueryRefused(f"a query of {len(query):,} characters: at most {MOST_CHARACTERS:,}")
    if _ASCII_ESCAPE.search(query):
        raise QueryRefused("a \\u escape of an ASCII character: write the character itself")
    return _Reading(local, graphs).read(query)


class Token(NamedTuple):
    """A word or sign of a query, and where it stands."""

    kind: str  # iri, string, variable, language, prefixed, number, word or sign
    text: str
    start: int
    end: int


def tokens(query: str) -> list[Token]:
    """The words and signs of a query, without blanks and comments.

    >>> [(one.kind, one.text) for one in tokens("{ ?s a <http://a.example/> } # {")]
    [('sign', '{'), ('variable', '?s'), ('word', 'a'), ('iri', '<http://a.example/>'), ('sign', '}')]
    """
    return [
        Token(str(found.lastgroup), found.group(), found.start(), found.end())
        for found in _TOKEN.finditer(query)
        if found.lastgroup != "blank"
    ]


class _Reading:
    """The state of one pass over the tokens."""

    def __init__(self, local: bool, graphs: bool) -> None:
        self.local = local
        self.graphs = graphs
        self.form = ""
        self.picks_graphs = False
        self.variables: dict[str, None] = {}
        self.everything: bool | None = None  # whether it is SELECT *; None before that is known
        self.depth = 0
        self.negations = 0
        self.tokens = 0
        self.values_at: int | None = None  # the depth at which a VALUES stands, while its rows are read
        self.rows_open = False

    def read(self, query: str) -> Look:
        for found in _TOKEN.finditer(query):
            kind, text = str(found.lastgroup), found.group()
            if kind != "blank":
                try:
                    self.token(kind, text)
                except QueryRefused as refusal:
                    before = query[: found.start()]
                    refusal.place = before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1
                    raise
        if not self.form:
            raise QueryRefused("no SELECT, ASK, CONSTRUCT or DESCRIBE in the query")
        return Look(self.form, self.picks_graphs, tuple(self.variables) if self.everything else ())

    def token(self, kind: str, text: str) -> None:
        self.count(kind, text)
        if self.form and self.everything is None and text.upper() not in {"DISTINCT", "REDUCED"}:
            self.everything = text == "*"
        if kind == "iri" and self.local:
            _check_iri(text)
        elif kind == "variable":
            self.variables[text[1:]] = None
        elif kind == "word":
            self.word(text.upper())
        elif kind == "prefixed" and self.local:
            _check_word(text.partition(":")[0].upper())
        elif kind == "sign":
            self.sign(text)

    def count(self, kind: str, text: str) -> None:
        self.negations = self.negations + 1 if kind == "sign" and text == "!" else 0
        if self.depth + self.negations > DEEPEST:
            raise QueryRefused(f"the query is nested deeper than {DEEPEST} levels")
        self.tokens += not self.rows_open
        if self.tokens > MOST_TOKENS:
            raise QueryRefused(f"the query has more than {MOST_TOKENS:,} words and signs (the rows of VALUES are free)")

    def word(self, word: str) -> None:
        if word == "FROM" and self.graphs:
            self.picks_graphs = True
        elif self.local:
            _check_word(word)
        if word == "VALUES":
            self.values_at = self.depth
        if not self.form and word in _READS:
            self.form = word
        elif not self.form and word in _WRITES:
            raise NotHere(f"{word} changes a graph: only queries are run here")

    def sign(self, sign: str) -> None:
        if sign in _OPENING:
            self.rows_open = self.rows_open or (sign == "{" and self.values_at == self.depth)
            self.depth += 1
        elif sign in _CLOSING:
            self.depth -= 1
            if self.rows_open and self.depth == self.values_at:
                self.rows_open, self.values_at = False, None
        elif sign in "\"'":
            raise QueryRefused("a quotation mark without its pair")


def _check_word(word: str) -> None:
    if "SERVICE" in word:
        raise NotHere("SERVICE asks another server: refused on the local graph")
    if "FROM" in word:
        raise NotHere("FROM picks another dataset: refused on the local graph, which is always asked as a whole")


def _check_iri(iri: str) -> None:
    """Refuse what is an IRI to a lexer but may be '<', a string and '>' to a parser."""
    if "'" in iri or ("#" in iri and "://" not in iri.partition("#")[0]):
        raise QueryRefused(
            f"{iri[:40]} may be an IRI or a comparison: put blanks around '<' and '>', or write it in full"
        )
