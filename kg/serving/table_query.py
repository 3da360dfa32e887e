"""The SPARQL of a selection: a query that gives exactly the rows of the table."""

from pyoxigraph import Literal, NamedNode

from kg.asking.ask import JOINED
from kg.graph.serialise import PREFIXES
from kg.serving.facets import BY_NAME, NONE, Facet
from kg.serving.letters import pattern
from kg.serving.quotes import PARTIES
from kg.serving.selection import Selection

_PREFIXES = "\n".join(f"PREFIX {name}: <{PREFIXES[name]}>" for name in ("oa", "org", "rdfs", "vd"))
_COLUMNS = {  # of several values: the properties whose values' names they hold
    "giver": "vd:conferredByOrganization, vd:conferredByOffice, vd:proposedConferrer",
    "award": "vd:confersAward, vd:proposedAward",
    "recipients": "vd:recipient, vd:proposedRecipient",
    "presenter": "vd:presentedBy",
    "province": "vd:conferralPlace",
    "movement": "vd:forMovement",
}
_ACTS = "?act a ?kind FILTER(?kind IN (vd:AwardConferral, vd:Honour, vd:AwardProposal))"
COLUMNS = ("date", *_COLUMNS, "status", "quote", "act")


def query(selection: Selection) -> str:
    """The SELECT whose rows are the acts of a selection, each with what the table shows of it."""
    names = "\n".join(
        f'      (GROUP_CONCAT(DISTINCT IF(?property IN ({properties}), ?entry, ""); SEPARATOR="") AS ?{column})'
        for column, properties in _COLUMNS.items()
    )
    properties = ", ".join((*_COLUMNS.values(), "vd:conferralDate", "vd:status"))
    known = [name for name in COLUMNS if name not in {"quote", "act"}]
    chosen = "\n".join(f"            {line}" for line in _narrowed(selection))
    return f"""{_PREFIXES}

# LIMIT 999999 leaves nothing out: it makes Oxigraph begin with the inner SELECT instead of the whole graph.
# GRAPH ?g: names are taken from the document that tells of the act, not from all that use them.
SELECT {" ".join(f"?{name}" for name in known)} (STRAFTER(MIN(?said), " ") AS ?quote) ?act
WHERE {{
  {{ # one row for each of the acts
    SELECT ?act
      (MIN(IF(?property = vd:conferralDate, STR(?value), "~")) AS ?day)
{names}
      (MIN(IF(?property = vd:status, STR(?value), "~")) AS ?status)
    WHERE {{
      {{
        SELECT DISTINCT ?act ?property ?value ?label WHERE {{
          {{ # the acts that were chosen
            SELECT DISTINCT ?act WHERE {{
            {_ACTS}
{chosen}
            }} LIMIT 999999
          }}
          GRAPH ?g {{ ?act ?property ?value }}
          FILTER(?property IN ({properties}))
          OPTIONAL {{ GRAPH ?g {{ ?value org:postIn ?body }} }}
          BIND(COALESCE(?body, ?value) AS ?node)
          OPTIONAL {{ GRAPH ?g {{ ?node rdfs:label ?label }} }}
        }} LIMIT 999999
      }}
      BIND(CONCAT(STR(?label), "{JOINED}") AS ?entry)
    }}
    GROUP BY ?act
    LIMIT 999999
  }}
  BIND(IF(?day = "~", "", ?day) AS ?date)
  OPTIONAL {{ # the words that it rests on: the first by their address
    ?claim vd:claimSubject ?act ; vd:bestEvidence ?words .
    ?words oa:exact ?exact
    BIND(CONCAT(STR(?words), " ", ?exact) AS ?said)
  }}
}}
GROUP BY {" ".join(f"?{name}" for name in known)} ?act
ORDER BY {_order(selection.sort)}
"""


def _narrowed(selection: Selection) -> list[str]:
    names = dict.fromkeys(("status", *selection.chosen))
    facets = [_facet(BY_NAME[name], selection.iris(BY_NAME[name])) for name in names]
    return [*facets, *map(_word, selection.words)]


def _facet(facet: Facet, values: tuple[str, ...]) -> str:
    wanted = [_term(value) for value in values if value != NONE]
    said = facet.having.replace("{each}", " ".join(wanted)).replace("{any}", ", ".join(wanted))
    having = f"{{ SELECT DISTINCT ?act WHERE {{ {said} }} LIMIT 999999 }}"
    if NONE not in values:
        return having
    lacking = f"MINUS {{ {facet.lacking} }}"
    if not wanted:
        return lacking
    return f"{{ {having} UNION {{ SELECT DISTINCT ?act WHERE {{ ?act vd:status ?any {lacking} }} LIMIT 999999 }} }}"


def _word(word: str) -> str:
    """The acts that a word is told of: by a name of somebody who takes part, or by a quote."""
    like = f'FILTER(REGEX(?text, {Literal(pattern(word))}, "i"))'
    roles = ", ".join(f"vd:{name}" for name in PARTIES)
    return (
        f"{{ {{ SELECT DISTINCT ?act WHERE {{ {{ SELECT DISTINCT ?act WHERE {{ {_ACTS} }} LIMIT 999999 }} "
        f"GRAPH ?g {{ ?act ?role ?party . ?party rdfs:label ?text }} FILTER(?role IN ({roles})) {like} "
        "} LIMIT 999999 } "
        "UNION { SELECT DISTINCT ?act WHERE { ?claim vd:claimSubject ?act ; vd:bestEvidence ?words . "
        f"?words oa:exact ?text {like} }} LIMIT 999999 }} }}"
    )


def _term(value: str) -> str:
    try:
        return str(NamedNode(value)) if "://" in value else str(Literal(value))
    except ValueError:
        return str(Literal(value))


def _order(sort: str) -> str:
    name = sort.removeprefix("-")
    if name == "date":
        return "DESC(?date) DESC(STR(?act))" if sort.startswith("-") else '(?date = "") ?date STR(?act)'
    return (
        f'(?{name} = "") ' + (f"DESC(?{name})" if sort.startswith("-") else f"?{name}") + " DESC(?date) DESC(STR(?act))"
    )
