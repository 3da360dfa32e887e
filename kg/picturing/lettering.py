"""Names on paper: how wide they are, how they break into lines, and where there is room for them."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

NARROW, WIDE = frozenset("iljtfrI.,;:!'|()[]/ -“”‘’"), frozenset("mwMWQOĐ–…@%")
LINE = 1.2  # of the height of the letters
CELL = 12.0


class Box(NamedTuple):
    """A rectangle on the sheet."""

    left: float
    top: float
    right: float
    bottom: float


def width(text: str) -> float:
    """Return about how wide a text is in letters of height 1, in the sans-serif faces that print Vietnamese.

    >>> width("Kiên Giang") == width("Kien Giang")
    True
    """
    letters = (one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))
    return sum(0.34 if one in NARROW else 0.88 if one in WIDE else 0.68 if one.isupper() else 0.58 for one in letters)


def lines(text: str, most: int = 3, length: int = 22) -> list[str]:
    """Break a name into lines of a bearable length; what does not fit ends in '…'.

    >>> lines("Phòng Kỹ thuật nghiệp vụ Công an tỉnh Đồng Nai", most=2)
    ['Phòng Kỹ thuật nghiệp', 'vụ Công an tỉnh Đồng…']
    """
    found = [""]
    for word in text.split():
        if found[-1] and len(found[-1]) + len(word) >= length:
            found.append(word)
        else:
            found[-1] = f"{found[-1]} {word}".strip()
    kept = [line if len(line) <= length + 4 else line[:length] + "…" for line in found[:most]]
    if len(found) > most:
        kept[-1] = kept[-1].rstrip(" ,;:–-…") + "…"
    return kept


class Room:
    """What is taken on the sheet."""

    def __init__(self, inside: Box) -> None:
        self.inside = inside
        self._cells: dict[tuple[int, int], list[tuple[Box, int]]] = defaultdict(list)

    def take(self, box: Box, owner: int, *, sure: bool = False) -> bool:
        """Take a box unless it leaves the sheet or meets what another has taken; `sure` takes it in any case."""
        if not sure:
            x, y = self.inside, box
            if y.left < x.left or y.top < x.top or y.right > x.right or y.bottom > x.bottom:
                return False
            if any(other != owner and meets(box, one) for cell in cells(box) for one, other in self._cells[cell]):
                return False
        for cell in cells(box):
            self._cells[cell].append((box, owner))
        return True


def meets(one: Box, other: Box) -> bool:
    """Tell whether two boxes share room."""
    return one.left < other.right and one.right > other.left and one.top < other.bottom and one.bottom > other.top


def cells(box: Box) -> Iterable[tuple[int, int]]:
    """Yield the cells of the grid that a box touches."""
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
            yield column, row


def spots(x: float, y: float, reach: float, wide: float, high: float) -> Iterable[Box]:
    """Yield where a name may stand beside a node: below, above, at either side, then askew."""
    low, up, far = y + reach, y - reach - high, reach + wide / 2
    for middle, top in (
        (x, low), (x, up), (x + far, y - high / 2), (x - far, y - high / 2),
        *((x + side * wide * share, level) for share in (0.3, 0.45) for side in (1, -1) for level in (low, up)),
    ):  # fmt: skip
        yield Box(middle - wide / 2, top, middle + wide / 2, top + high)
