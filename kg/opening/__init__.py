"""A build for Python and notebooks: its questions, its picture, and its graph as rdflib sees it."""

from kg.opening.answer import Answer
from kg.opening.build import Build, Drawn

__all__ = ["Answer", "Build", "Drawn"]
