"""A build, opened. It is only read: whoever adds to the build meanwhile is not kept waiting, and is seen at once."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.asking import ask, question, questions
from kg.editions import MANIFEST, edition
from kg.opening.answer import Answer
from kg.store import Graph

if TYPE_CHECKING:
    from rdflib import Dataset

    from kg.showing import Story

LANGUAGES = ("vi", "en")
NEAR = 40  # nodes around one that a notebook shows unless it is told otherwise


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture: an interactive page where HTML can run, else a drawing."""

    story: "Story" = field(repr=False)
    lang: str = "vi"
    height: int = 560

    def html(self) -> str:
        """The page, which needs nothing but itself."""
        from kg.showing.writing import render

        return render(self.story, self.lang)

    def svg(self) -> str:
        """The drawing."""
        from kg.picturing.sheet import svg

        return svg(self.story, LANGUAGES.index(self.lang))

    def _repr_html_(self) -> str:
        from html import escape

        style = f"width: 100%; height: {self.height}px; border: 0"
        return f'<iframe sandbox="allow-scripts" style="{style}" srcdoc="{escape(self.html())}"></iframe>'

    def _repr_svg_(self) -> str:
        return self.svg()


class Build:
    """A folder with a build, or one file of it.

    Raises FileNotFoundError where no graph is there, ValueError where the file is none.
    """

    def __init__(self, out: Path | str = "out", *, lang: str = "vi") -> None:
        if lang not in LANGUAGES:
            raise ValueError(f"lang is 'vi' or 'en', not {lang!r}")
        self.out, self.lang = Path(out), lang
        self._key: tuple[Path, int] | None = None
        self._graph = Graph()
        self._dataset: Dataset | None = None
        self._refresh()

    def ask(self, name: str, /, **parameters: object) -> Answer:
        """The answer to a named question, narrowed by its parameters; `from_` stands for `from`, a word of Python's.

        Raises UnknownQuestion, BadParameter.
        """
        asked = question(name)
        said = {key.rstrip("_"): None if value is None else str(value) for key, value in parameters.items()}
        return Answer(ask(self._refresh(), asked, **said), asked, self.lang)

    def query(self, text: str) -> Answer:
        """The answer to a SELECT or ASK of one's own; raises QueryRefused, QueryFailed."""
        return Answer(self._refresh().rows(text), None, self.lang)

    @property
    def questions(self) -> dict[str, str]:
        """The names of the questions, with their titles."""
        return {one.name: one.title[self.lang] for one in questions()}

    @property
    def graph(self) -> "Dataset":
        """The graph as an rdflib Dataset on the store on disk, to be read; its default graph is the union of all."""
        self._refresh()
        if self._dataset is None:
            from kg.opening.dataset import dataset

            self._dataset = dataset(self._graph.store)
        return self._dataset

    def show(self, around: str | None = None, *, most: int | None = None, **chosen: Any) -> Drawn:
        """The picture of the graph, or of what is near a node: its name, or its address, in full or short.

        `hops`, `movement`, `since` and `until` choose as the command `kg show` does; `most` nodes are drawn.
        Raises ValueError where nothing is chosen.
        """
        from kg.picturing.names import find_node
        from kg.showing import MOST, Choice, choose, tell

        store = self._refresh().store
        story = tell(store)
        if chosen.get("movement"):
            chosen["movement"] = find_node(store, story, chosen["movement"], self.lang, "movement")
        centre = find_node(store, story, around, self.lang) if around else ""
        part = choose(story, Choice(around=centre, **chosen), most or (NEAR if around else MOST))
        return Drawn(part, self.lang)

    def __repr__(self) -> str:
        return f"kg.open({str(self.out)!r}): {len(self._refresh()):,} statements"

    def _refresh(self) -> Graph:
        """The graph of the edition that is valid now."""
        folder = edition(self.out) or self.out
        stamp = folder / MANIFEST if (folder / MANIFEST).is_file() else self.out
        key = folder, stamp.stat().st_mtime_ns if stamp.exists() else 0
        if key != self._key:
            self._graph, self._dataset, self._key = Graph.open(self.out), None, key
        return self._graph
