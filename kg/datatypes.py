"""Literals and the datatypes of OWL 2 that the ontology uses: is a value in a range, are two values the same."""

from decimal import Decimal, InvalidOperation

from pyoxigraph import BlankNode, Literal, NamedNode

from kg.graph.terms import OWL, RDF, XSD
from kg.ontology import Node, Ontology

INTEGERS = frozenset(
    XSD + name
    for name in (
        *("integer", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger"),
        *("long", "int", "short", "byte", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte"),
    )
)
NUMBERS = INTEGERS | {XSD + "decimal"}
BOOLEANS = frozenset({"true", "false", "1", "0"})

# HermiT knows the datatypes of OWL 2 alone and stops at any other: these values never reach it.
UNKNOWN_TO_OWL = frozenset(
    XSD + name
    for name in (
        *("date", "time", "gYear", "gYearMonth", "gMonthDay", "gMonth", "gDay"),
        *("duration", "dayTimeDuration", "yearMonthDuration"),
    )
)


def number(literal: Literal) -> Decimal | None:
    """The value of a numeric literal, None for any other or an ill-formed one."""
    if literal.datatype.value not in NUMBERS:
        return None
    try:
        return Decimal(literal.value)
    except InvalidOperation:
        return None


def is_well_formed(literal: Literal) -> bool:
    """Whether a number or truth value is written as its datatype wants it; other datatypes are not looked into.

    >>> is_well_formed(Literal("x", datatype=NamedNode(XSD + "integer"))), is_well_formed(Literal(7))
    (False, True)
    """
    datatype = literal.datatype.value
    if datatype in NUMBERS:
        value = number(literal)
        return value is not None and value.is_finite() and (datatype not in INTEGERS or "." not in literal.value)
    return datatype != XSD + "boolean" or literal.value in BOOLEANS


def value_of(literal: Literal) -> str:
    """A text that is the same for literals of the same value.

    >>> value_of(Literal("038", datatype=NamedNode(XSD + "integer"))), value_of(Literal(38))
    ('38', '38')
    """
    value = number(literal)
    if value is not None:
        return f"{value.normalize():f}"
    if literal.datatype.value == XSD + "boolean":
        return {"1": "true", "0": "false"}.get(literal.value, literal.value)
    return str(literal)


def conforms(literal: Literal, range_: Node, ontology: Ontology) -> bool:
    """Whether a literal lies in a data range: a datatype, a list of values, bounds of a number.

    A datatype that is not known here is taken to hold everything.
    """
    if isinstance(range_, NamedNode):
        return _in_datatype(literal, range_.value)
    if not isinstance(range_, BlankNode):
        return True
    for values in ontology.objects(range_.value, OWL + "oneOf"):
        return any(
            isinstance(one, Literal) and value_of(one) == value_of(literal) for one in ontology.members(values.value)
        )
    for datatype in ontology.named(range_.value, OWL + "onDatatype"):
        return _in_datatype(literal, datatype) and _in_bounds(literal, range_.value, ontology)
    return True


def _in_datatype(literal: Literal, datatype: str) -> bool:
    stated, value = literal.datatype.value, number(literal)
    if datatype == XSD + "nonNegativeInteger":
        return stated in INTEGERS and value is not None and value >= 0
    if datatype == XSD + "integer":
        return stated in INTEGERS and value is not None
    if datatype == XSD + "decimal":
        return value is not None
    if datatype == XSD + "boolean":
        return stated == datatype and literal.value in BOOLEANS
    if datatype in {XSD + "string", XSD + "anyURI"}:
        return stated == datatype
    if datatype == RDF + "langString":
        return literal.language is not None
    return True


def _in_bounds(literal: Literal, range_: str, ontology: Ontology) -> bool:
    value = number(literal)
    if value is None:
        return False
    for restrictions in ontology.objects(range_, OWL + "withRestrictions"):
        for restriction in ontology.members(restrictions.value):
            least = _bound(ontology, restriction.value, "minInclusive")
            most = _bound(ontology, restriction.value, "maxInclusive")
            if (least is not None and value < least) or (most is not None and value > most):
                return False
    return True


def _bound(ontology: Ontology, restriction: str, facet: str) -> Decimal | None:
    for bound in ontology.objects(restriction, XSD + facet):
        return number(bound) if isinstance(bound, Literal) else None
    return None
