"""A story → a sheet of paper (A4, across) as SVG: vectors in the computed layout, with names that can be read.

Text stays text, in a sans-serif face that has the Vietnamese letters. The same story gives the same bytes.
"""

from html import escape
from math import hypot
from typing import Any

from kg.picturing.frame import SHEET, frame, shape
from kg.picturing.lettering import LINE, Box, Room, lines, spots, width
from kg.showing.drawing import CROWD, DASHES, draw
from kg.showing.palette import palette
from kg.showing.story import Node, Story
from kg.showing.wording import phrase

DRAWING = Box(10, 25, 287, 190)
LARGEST = 0.32  # millimetres for a unit of the layout; a small picture does not fill the sheet with huge dots
FACE = "'Noto Sans', 'DejaVu Sans', 'Segoe UI', Roboto, Arial, sans-serif"
HUB = 18
FEW_LINKS = 120  # of so many, the edges say what they are
LETTERS = ((60, 2.5), (160, 2.1), (100_000, 1.7))  # of up to so many nodes, names are so many millimetres high


def svg(story: Story, lang: int) -> str:
    """Return the sheet of a story."""
    sheet = Sheet(story, lang)
    parts = [*sheet.edges(), *sheet.nodes(), *sheet.names(), *sheet.phrases(), *frame(story, sheet.title, lang)]
    wide, high = SHEET
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:g}mm" height="{high:g}mm" '
        f'viewBox="0 0 {wide:g} {high:g}" lang="{("vi", "en")[lang]}" font-family="{FACE}" text-anchor="middle">'
    )
    paper = f'<rect width="{wide:g}" height="{high:g}" fill="#ffffff"/>'
    return "\n".join([head, f"<title>{escape(sheet.title)}</title>", paper, *parts, "</svg>"]) + "\n"


class Sheet:
    """A sheet while it is being drawn."""

    def __init__(self, story: Story, lang: int) -> None:
        self.story, self.lang = story, lang
        self.title = f"Vinh Danh: {story.extract.title[lang]}" if story.extract else phrase("title", lang, "page")
        self.ink = palette()
        self.list = list(story.nodes.values())
        self.at = self.placed(draw(story)["nodes"])
        self.number = {iri: number for number, iri in enumerate(story.nodes)}
        self.room = Room(DRAWING)
        for number, (x, y, r) in enumerate(self.at):
            self.room.take(Box(x - r, y - r, x + r, y + r), number, sure=True)

    def placed(self, drawn: list[dict[str, Any]]) -> list[tuple[float, float, float]]:
        """Return where each node stands on the sheet, and its radius."""
        if not drawn:
            return []
        xs, ys = [one["x"] for one in drawn], [one["y"] for one in drawn]
        wide, high = DRAWING.right - DRAWING.left - 24, DRAWING.bottom - DRAWING.top - 16
        self.scale = min(wide / (max(xs) - min(xs) + 1), high / (max(ys) - min(ys) + 1), LARGEST)
        left = (DRAWING.left + DRAWING.right) / 2 - (max(xs) + min(xs)) / 2 * self.scale
        top = (DRAWING.top + DRAWING.bottom) / 2 - (max(ys) + min(ys)) / 2 * self.scale
        return [
            (left + one["x"] * self.scale, top + one["y"] * self.scale, max(one["size"] * self.scale * 0.8, 0.45))
            for one in drawn
        ]

    def edges(self) -> list[str]:
        """Return the links: a light curve each, with its head at what it leads to."""
        crowded = len(self.story.links) > CROWD
        out = [f'<g fill="none" stroke="{self.ink["edge"]}" stroke-width="{0.1 if crowded else 0.2}">']
        heads = []
        for link in self.story.links:
            (ax, ay, _), (bx, by, r) = self.at[self.number[link.source]], self.at[self.number[link.target]]
            mx, my = self.bend(ax, ay, bx, by)
            far = hypot(bx - mx, by - my) or 1.0
            ux, uy = (bx - mx) / far, (by - my) / far
            ex, ey = bx - ux * (r + 0.5), by - uy * (r + 0.5)
            dash = DASHES.get(link.relation)
            dashes = f' stroke-dasharray="{" ".join(f"{one * 0.22:.2g}" for one in dash)}"' if dash else ""
            out.append(f'<path d="M{ax:.2f} {ay:.2f}Q{mx:.2f} {my:.2f} {ex:.2f} {ey:.2f}"{dashes}/>')
            base = (ex - ux * 1.1, ey - uy * 1.1)
            points = ((ex, ey), (base[0] - uy * 0.4, base[1] + ux * 0.4), (base[0] + uy * 0.4, base[1] - ux * 0.4))
            heads.append("M" + " ".join(f"{x:.2f} {y:.2f}" for x, y in points) + "Z")
        out.append("</g>")
        return [*out, f'<path fill="{self.ink["edge"]}" d="{"".join(heads)}"/>'] if heads and not crowded else out

    @staticmethod
    def bend(ax: float, ay: float, bx: float, by: float) -> tuple[float, float]:
        """Return the point towards which an edge bends."""
        return (ax + bx) / 2 + (by - ay) * 0.1, (ay + by) / 2 - (bx - ax) * 0.1

    def nodes(self) -> list[str]:
        """Return the shapes: dashed where it is open which body it is, hollow where no award was made."""
        out = []
        centres = self.story.extract.centres if self.story.extract else ()
        for node, (x, y, r) in zip(self.list, self.at, strict=True):
            if node.iri in centres:
                out.append(f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r * 1.25 + 1:.2f}" {self.ring()}/>')
            out.append(shape(node.kind, x, y, r, opened=node.open, hollow=not node.counted))
        return out

    def ring(self) -> str:
        """Return how the ring around what the picture is about is drawn."""
        return f'fill="none" stroke="{self.ink["focus"]}" stroke-width="0.5"'

    def names(self) -> list[str]:
        """Return the names, those of the largest nodes first, as many as find room."""
        base = next(high for most, high in LETTERS if len(self.list) <= most)
        centres = set(self.story.extract.centres if self.story.extract else ())
        rank = sorted(range(len(self.list)), key=lambda n: (self.list[n].iri not in centres, -self.at[n][2], n))
        out = []
        for number in rank:
            node, (x, y, r) = self.list[number], self.at[number]
            large = node.iri in centres or r >= HUB * self.scale * 0.8
            text = lines(self.called(node))
            for high in (base * 1.2 if large else base, base * 0.84):
                wide = max(width(line) for line in text) * high * (1.08 if large else 1.0) + 0.6
                boxes = spots(x, y, r + 0.7, wide, len(text) * high * LINE)
                if box := next((one for one in boxes if self.room.take(one, number)), None):
                    out.append(self.text(text, box, high, bold=large))
                    break
        return out

    def called(self, node: Node) -> str:
        """Return the name of a node in the drawing: an act goes by its award, an event without those who hold it."""
        if node.kind == "conferral":
            said = node.details
            if not self.lang or "form_en" not in said:
                return said.get("award", node.name)
            return said["form_en"] + (f" “{said['award_name']}”" if "award_name" in said else "")
        name = node.called(self.lang)
        return name.split(" – ")[0] if node.kind == "event" else name

    def phrases(self) -> list[str]:
        """Return what the edges say, where there are few of them."""
        if len(self.story.links) > FEW_LINKS:
            return []
        out = []
        for number, link in enumerate(self.story.links):
            (ax, ay, _), (bx, by, _) = self.at[self.number[link.source]], self.at[self.number[link.target]]
            mx, my = self.bend(ax, ay, bx, by)
            said = self.story.relation(link, self.lang)
            text = lines(" ".join([said, "; ".join(link.notes)]).strip(), most=2)
            wide, high = max(width(line) for line in text) * 1.8 + 0.6, len(text) * 1.8 * LINE
            x, y = (ax + 2 * mx + bx) / 4, (ay + 2 * my + by) / 4
            box = Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
            if self.room.take(box, -1 - number):
                out.append(self.text(text, box, 1.8, colour="quiet"))
        return out

    def text(self, text: list[str], box: Box, high: float, *, bold: bool = False, colour: str = "ink") -> str:
        """Return lines of text within a box, with a rim of paper so that they can be read over edges."""
        middle = (box.left + box.right) / 2
        weight = ' font-weight="600"' if bold else ""
        rim = 'stroke="#ffffff" stroke-width="0.6" stroke-linejoin="round" paint-order="stroke"'
        tops = (box.top + (row + 0.92) * high * LINE - 0.1 * high for row in range(len(text)))
        rows = "".join(
            f'<tspan x="{middle:.2f}" y="{y:.2f}">{escape(line)}</tspan>' for y, line in zip(tops, text, strict=True)
        )
        return f'<text font-size="{high:.2f}" fill="{self.ink[colour]}" {rim}{weight}>{rows}</text>'
