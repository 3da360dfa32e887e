"""Awards as a sentence names them: AWARD chunks with form, name, grade and owners, and MONEY chunks."""

from kg.extraction.awards.award import AwardName, Giver
from kg.extraction.awards.compose import STARTS, compose
from kg.extraction.awards.forms import entries
from kg.extraction.awards.money import money
from kg.extraction.awards.prizes import GRADES

__all__ = ["GRADES", "STARTS", "AwardName", "Giver", "compose", "entries", "money"]
