"""Words for any award right before the name of one: 'trao giải thưởng "Huân chương Hữu nghị"'."""

from kg.extraction.awards.award import AwardName
from kg.extraction.tokens import Token

_OF_ANY = ("Giải thưởng", "Quà")  # 'giải thưởng', 'phần thưởng'


def takes_the_place(award: AwardName, before: list[Token]) -> None:
    """A name takes the place of such a word; the words before lose it, and a mark that opens a quotation."""
    marked = 2 if before and before[-1].kind == "MARK" else 1
    if award.name is None or award.form in _OF_ANY or len(before) <= marked or before[-marked].kind != "AWARD":
        return
    word: AwardName = before[-marked].value
    if word.form in _OF_ANY and word.name is None and not word.givers and word.number is None:
        award.start = word.start
        del before[-marked:]
