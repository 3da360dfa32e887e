"""People with whom a text only compares others: 'mong có những doanh nhân như A, B hay C'."""

import regex

from kg.extraction.people import Person

_LIST = 100  # characters before a name in which a list may begin
_LIKE = regex.compile(r" như (?:là )?(?:[\p{Lu}][\p{L}\p{M}]*[ ,]+|(?:và|hay|hoặc) )*$")


def only_compared(person: Person, text: str) -> bool:
    """Whether a name stands in a list after 'như'.

    >>> text = "mong có nhiều doanh nhân như Lê Văn Sáo, Trần Mốc hay Hồ Thị Sim"
    >>> only_compared(Person("Hồ Thị Sim", start=text.index("Hồ")), text)
    True
    """
    return _LIKE.search(text, max(0, person.start - _LIST), person.start) is not None
