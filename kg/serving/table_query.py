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
COLUMNS = ("date", *_COLUMNS, "status", "quote", "act")


def query(selection: Selection) -> str:
    """The SELECT whose rows are the acts of a selection, each with what the table shows of it."""
    names = "\n".join(
        f'      (GROUP_CONCAT(DISTINCT IF(?property IN ({properties}), ?entry, ""); SEPARATOR="") AS ?{column})'
        for column, properties in _COLUMNS.items()
    )
    properties = ", ".join((*_COLUMNS.values(), "vd:conferralDate", "vd:status"))
    return f"""{_PREFIXES}

# LIMIT 999999 leaves nothing out: it makes Oxigraph begin with the inner SELECT instead of the whole graph.
SELECT {" ".join(f"?{name}" for name in COLUMNS)}
WHERE {{
  {{ # one row for each of the acts
    SELECT ?act
      (MIN(IF(?property = vd:conferralDate, STR(?value), "~")) AS ?day)
{names}
      (MIN(IF(?property = vd:status, STR(?value), "~")) AS ?status)
    WHERE {{
      {{
        SELECT DISTINCT ?act ?property ?value ?label WHERE {{
          {{
            SELECT DISTINCT ?act ?property ?value ?node WHERE {{
              {{ # the acts that were chosen
                SELECT DISTINCT ?act WHERE {{
                  ?act a ?kind FILTER(?kind IN (vd:AwardConferral, vd:Honour, vd:AwardProposal))
{_narrowed(selection)}                }} LIMIT 999999
              }}
              ?act ?property ?value
              FILTER(?property IN ({properties}))
              OPTIONAL {{ ?value org:postIn ?body }}
              BIND(COALESCE(?body, ?value) AS ?node)
            }} LIMIT 999999
          }}
          OPTIONAL {{ ?node rdfs:label ?label }}
        }} LIMIT 999999
      }}
      BIND(CONCAT(STR(?label), "{JOINED}") AS ?entry)
    }}
    GROUP BY ?act
    LIMIT 999999
  }}
  OPTIONAL {{ # the words that they rest on
    SELECT ?act (MIN(STR(?best)) AS ?words) WHERE {{ ?claim vd:claimSubject ?act ; vd:bestEvidence ?best }}
    GROUP BY ?act
    LIMIT 999999
  }}
  BIND(IRI(?words) AS ?evidence)
  OPTIONAL {{ ?evidence oa:exact ?quote }}
  BIND(IF(?day = "~", "", ?day) AS ?date)
}}
ORDER BY {_order(selection.sort)}
"""


def _narrowed(selection: Selection) -> str:
    lines = []
    for name in {"status": (), **selection.chosen}:
        facet = BY_NAME[name]
        lines.append(_facet(facet, selection.iris(facet)))
    lines += [_word(word) for word in selection.words]
    return "".join(f"                  {line}\n" for line in lines)


def _facet(facet: Facet, values: tuple[str, ...]) -> str:
    said = facet.pattern.replace("{value}", f"?{facet.name}")
    wanted = [_term(value) for value in values if value != NONE]
    having = (
        f"{{ SELECT DISTINCT ?act WHERE {{ {said} FILTER(?{facet.name} IN ({', '.join(wanted)})) }} LIMIT 999999 }}"
    )
    if NONE not in values:
        return having
    lacking = f"FILTER NOT EXISTS {{ {said} }}"
    return f"{having} UNION {{ ?act a ?any {lacking} }}" if wanted else lacking


def _word(word: str) -> str:
    like = f'FILTER(REGEX(?text, {Literal(pattern(word))}, "i"))'
    roles = "|".join(f"vd:{name}" for name in PARTIES)
    return (
        "{ SELECT DISTINCT ?act WHERE { "
        f"{{ {{ SELECT DISTINCT ?party WHERE {{ ?party rdfs:label ?text {like} }} LIMIT 999999 }} "
        f"?act {roles} ?party }} "
        f"UNION {{ {{ SELECT DISTINCT ?words WHERE {{ ?words oa:exact ?text {like} }} LIMIT 999999 }} "
        "?claim vd:bestEvidence ?words ; vd:claimSubject ?act } } LIMIT 999999 }"
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
