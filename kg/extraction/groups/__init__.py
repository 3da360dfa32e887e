"""Sets of recipients as chunks ('02 tập thể, 06 cá nhân'), and bodies that are called by what they are."""

from kg.extraction.groups.compose import compose
from kg.extraction.groups.counting import NOUNS
from kg.extraction.groups.group import Group

__all__ = ["NOUNS", "Group", "compose"]
