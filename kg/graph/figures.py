"""Figures: how many of what, with the qualifier and the ratio that the text states, and no other."""

from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from kg.facts import Model, Statistic
from kg.graph.agents import place
from kg.graph.occasions import model_node, movement, period
from kg.graph.page import Page
from kg.graph.terms import TRUE, XSD, exact, integer, term, vd, vi
from kg.identity import name_key

# 'hơn 5.000' bounds the number from below; only what is exact or about so much has a value
_BOUNDS = {"gt": "minValue", "ge": "minValue", "lt": "maxValue", "le": "maxValue"}


def figure(page: Page, one: Statistic) -> None:
    """A figure that the document gives, about a model, a movement, a place, or else about the document's subject."""
    key = (
        *(page.facts.document, name_key(one.subject), one.value.normalize().to_eng_string(), one.unit, one.comparator),
        *(one.numerator, one.denominator, one.place, one.period, one.model, one.movement),
    )
    where = place(page, one.place) if one.place else None
    node = page.names.fact("statistic", *key)
    ratio = f"{one.numerator}/{one.denominator}" if one.denominator else None
    written = ratio or f"{one.value.normalize():f}"
    words = (one.qualifier, written, one.unit if one.unit != one.subject else None, one.subject)
    page.name(node, " ".join(word for word in words if word), vd("Statistic"))
    page.say(node, vd("statisticSubject"), _about(page, one) or where or page.document)
    page.say(node, vd("countedThing"), vi(one.subject))
    if where:
        page.say(node, vd("statisticPlace"), where)
    if one.period:
        page.say(node, vd("statisticPeriod"), period(page, *one.period))
    quantity = page.name(page.names.fact("quantity", *key), written, vd("Quantity"))
    page.say(node, vd("quantity"), quantity)
    page.say(quantity, vd("comparator"), exact(one.comparator))
    if one.numerator is not None and one.denominator:
        page.say(quantity, vd("numerator"), integer(one.numerator))
        page.say(quantity, vd("denominator"), integer(one.denominator))
    else:
        page.say(quantity, vd(_BOUNDS.get(one.comparator, "numericValue")), number(one.value))
    if one.unit:
        page.say(quantity, vd("unit"), vi(one.unit))
    if one.qualifier:
        page.say(quantity, vd("qualifier"), vi(one.qualifier))
    if one.occurrences:
        page.say(quantity, vd("countsOccurrences"), TRUE)
    page.claim(node, one.evidence, inferences=one.inferences)


def count_of(page: Page, one: Model) -> None:
    """How many of a model there are, unless a figure of the document says so already."""
    told = {(name_key(figure.model), figure.value) for figure in page.facts.statistics if figure.model}
    if one.count is None or (name_key(one.name), Decimal(one.count)) in told:
        return
    figure(page, Statistic(one.evidence, one.name, Decimal(one.count), place=one.place, model=one.name))


def number(value: Decimal) -> Literal:
    """A number: an integer where it is whole.

    >>> str(number(Decimal("1.5E+9"))), str(number(Decimal("58.010")))
    ('"1500000000"^^<http://www.w3.org/2001/XMLSchema#integer>', '"58.01"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    """
    if value == value.to_integral_value():
        return integer(int(value))
    return Literal(f"{value.normalize():f}", datatype=term(XSD, "decimal"))


def _about(page: Page, one: Statistic) -> NamedNode | None:
    if one.model:
        return model_node(page, one.model)
    return movement(page, one.movement) if one.movement else None
