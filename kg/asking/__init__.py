"""Named questions: `queries/*.rq` asked of a build or of a SPARQL endpoint, answered with tables."""

from kg.asking.ask import Source, ask, describe
from kg.asking.questions import BadParameter, Column, Parameter, Question, UnknownQuestion, question, questions

__all__ = [
    "BadParameter",
    "Column",
    "Parameter",
    "Question",
    "Source",
    "UnknownQuestion",
    "ask",
    "describe",
    "question",
    "questions",
]
