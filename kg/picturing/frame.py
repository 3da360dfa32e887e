"""What stands around the drawing on a sheet: title, how much is shown, legend, sources."""

from html import escape

from kg.picturing.lettering import width
from kg.showing.palette import glyphs, palette
from kg.showing.story import Story
from kg.showing.wording import day_in_words, phrase, words

SHEET = (297.0, 210.0)  # millimetres
EDGE = 10.0


def frame(story: Story, title: str, lang: int) -> list[str]:
    """Return the title, how much is shown, the legend and the line of sources."""
    ink = palette()["ink"]
    heading = f'<text x="{EDGE:g}" y="14" font-size="5.2" font-weight="600" fill="{ink}" text-anchor="start">'
    return [
        f"{heading}{escape(title)}</text>",
        quiet(EDGE, 20, 2.9, amount(story, lang)),
        *classes(story, lang),
        *marks(story, lang),
        quiet(EDGE, 206.5, 2.5, sources(story, lang)),
    ]


def quiet(x: float, y: float, high: float, text: str) -> str:
    """Return a line of small text that begins at a place."""
    grey = palette()["quiet"]
    return f'<text x="{x:.2f}" y="{y:g}" font-size="{high:g}" fill="{grey}" text-anchor="start">{escape(text)}</text>'


def classes(story: Story, lang: int) -> list[str]:
    """Return the legend: each class that is drawn, and how often."""
    out, x = [], EDGE
    for kind, number in story.counts().items():
        said = f"{words()['classes'][kind][lang]} ({number})"
        out += [shape(kind, x + 1.5, 196.5, 1.4), quiet(x + 4.2, 197.5, 2.8, said)]
        x += 4.2 + width(said) * 2.8 + 5
    return out


def marks(story: Story, lang: int) -> list[str]:
    """Return what dashed and hollow shapes mean, where there are any."""
    nodes = story.nodes.values()
    out, x = [], EDGE
    if any(node.open for node in nodes):
        said = phrase("open_mark", lang, "page")
        out += [shape("organisation", x + 1.5, 201, 1.4, opened=True), quiet(x + 4.2, 202, 2.5, said)]
        x += 4.2 + width(said) * 2.5 + 5
    if not all(node.counted for node in nodes):
        said = phrase("proposed_mark", lang, "page")
        out += [shape("conferral", x + 1.5, 201, 1.4, hollow=True), quiet(x + 4.2, 202, 2.5, said)]
    return out


def shape(kind: str, x: float, y: float, r: float, *, opened: bool = False, hollow: bool = False) -> str:
    """Return the shape of a class at a place."""
    ink = palette()
    fill = "#ffffff" if opened or hollow else ink[kind]
    dashes = f' stroke-dasharray="{0.8 / r:.3f} {0.6 / r:.3f}"' if opened else ""
    line = f'stroke="{ink[kind + "-line"]}" stroke-width="{(0.35 if opened or hollow else 0.22) / r:.3f}"{dashes}'
    place = f"translate({x:.2f} {y:.2f}) scale({r:.3f})"
    return f'<path transform="{place}" d="{glyphs()[kind]}" fill="{fill}" {line} stroke-linejoin="round"/>'


def amount(story: Story, lang: int) -> str:
    """Return how much is shown, and how much is not."""
    sums = {"nodes": len(story.nodes), "links": len(story.links), "documents": len(story.sources)}
    parts = [phrase("counts", lang, "page", **sums)]
    if story.extract and story.extract.outside:
        parts.append(phrase("outside", lang, "page", n=story.extract.outside))
    if story.left_out:
        near = story.extract and story.extract.near
        parts.append(phrase("left_out_near" if near else "left_out", lang, "page", n=story.left_out))
    return ". ".join(parts)


def sources(story: Story, lang: int) -> str:
    """Return where it is from: how many documents of which days, and their titles as far as the line holds them."""
    days = sorted(source.date for source in story.sources if source.date)
    span = f" ({day_in_words(days[0])} – {day_in_words(days[-1])})" if days else ""
    head = phrase("sources", lang, number=len(story.sources), span=span)
    titles = "; ".join(source.title for source in sorted(story.sources, key=lambda s: (s.date, s.title)))
    line = f"{head}: {titles}" if titles else head
    while width(line) * 2.5 > SHEET[0] - 2 * EDGE:
        line = line[:-2].rstrip(" ;,…") + "…"
    return line
