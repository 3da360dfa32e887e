"""How soon a picture is seen: ours beside the same graph as plain pyvis draws it, in one run, in headless Chromium.

    python benchmarks/picture.py                          200, 2,000 and 10,000 nodes
    python benchmarks/picture.py 500 --patience 30        other sizes; how many seconds plain pyvis is waited for

The sample is built and scaled up: its acts, people, groups, events and bodies again and again, its places, movements
and largest givers shared, so that hubs grow as they do in a larger graph. Plain pyvis gets the same nodes and edges,
with physics, as its README shows. Seen means: the first frame in which something is painted on the canvas, counted from
the moment the file is opened. Frames a second are those of a drawing that is moved for two seconds. Ratios are what to
look at; the seconds are this machine's. Needs chromium, chromedriver and selenium.
"""

import argparse
import contextlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg.showing import Story, tell, write_story
from kg.showing.parts import only
from kg.showing.story import Link
from kg.store import Graph

ROOT = Path(__file__).resolve().parent.parent
SHARED = ("place", "movement")  # there is one of each in the country, however many documents tell of it
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,900")
HUBS = 8  # givers that all copies share

# Before any script of the page: note when a frame ends in which something was painted on a canvas.
WATCH = """
  const paint = CanvasRenderingContext2D.prototype;
  let touched = false;
  window.seen = null;
  for (const name of ['fill', 'stroke']) {
    const real = paint[name];
    paint[name] = function (...rest) {
      if (this.canvas.isConnected) touched = true;
      return real.apply(this, rest);
    };
  }
  const look = () => {
    if (touched) window.seen = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
"""
MOVE = """
  const done = arguments[0];
  const begin = performance.now();
  let frames = 0;
  const step = (now) => {
    frames += 1;
    const { x, y } = network.getViewPosition();
    network.moveTo({ position: { x: x + 3, y }, scale: network.getScale() });
    if (performance.now() - begin < 2000) requestAnimationFrame(step);
    else done(frames / ((performance.now() - begin) / 1000));
  };
  requestAnimationFrame(step);
"""


def sample() -> Story:
    """The story of the sample, built anew."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(ROOT / "build_graph.py"), "-o", f"{folder}/out"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
        return tell(Graph.open(Path(folder, "out")).store)


def scaled(story: Story, nodes: int) -> Story:
    """A story of exactly so many nodes in the shape of another: copies of it that share what a country has one of."""
    linked = {iri for link in story.links for iri in (link.source, link.target)}
    story = only(story, linked)
    given = {iri: 0 for iri, node in story.nodes.items() if node.kind == "organisation"}
    for link in story.links:
        if link.relation == "confers":
            given[link.source] = given.get(link.source, 0) + 1
    hubs = sorted(given, key=lambda iri: (-given[iri], iri))[:HUBS]
    shared = {iri for iri, node in story.nodes.items() if node.kind in SHARED} | set(hubs)
    whole = Story({}, [], [], story.sources, story.relations)
    copy = 0
    while len(whole.nodes) < nodes:
        names = {iri: iri if copy == 0 or iri in shared else f"{iri},copy-{copy}" for iri in story.nodes}
        first = len(whole.facts)
        for iri, node in story.nodes.items():
            other = node.name if names[iri] == iri else f"{node.name} {copy}"
            whole.nodes.setdefault(names[iri], replace(node, iri=names[iri], name=other))
        whole.facts += [replace(fact, nodes=[names[iri] for iri in fact.nodes]) for fact in story.facts]
        known = {(link.source, link.target, link.relation) for link in whole.links} if copy else set()
        for link in story.links:
            ends = names[link.source], names[link.target]
            if (*ends, link.relation) not in known:
                whole.links.append(Link(*ends, link.relation, link.notes, [first + fact for fact in link.facts]))
        copy += 1
    return only(whole, set(list(whole.nodes)[:nodes]))


def plain_pyvis(story: Story, path: Path) -> None:
    """The same graph as pyvis draws it by itself; the two links to a network that it leaves in are taken out."""
    from pyvis.network import Network

    net = Network(height="800px", width="100%", directed=True, cdn_resources="in_line")
    for iri, node in story.nodes.items():
        net.add_node(iri, label=node.name, group=node.kind)
    for link in story.links:
        net.add_edge(link.source, link.target)
    html = net.generate_html(notebook=False)
    html = re.sub(r"<link[^>]*https?://[^>]*>|<script[^>]*src=\"https?://[^>]*></script>", "", html, flags=re.DOTALL)
    path.write_text(html, encoding="utf-8")


@contextlib.contextmanager
def chromium() -> Iterator[Any]:
    """A headless Chromium that notes when something is seen."""
    from selenium import webdriver

    binary = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    driver = shutil.which("chromedriver")
    if not binary or not driver:
        sys.exit("no chromium and chromedriver here (apt-get install chromium chromium-driver)")
    with tempfile.TemporaryDirectory() as profile:
        options = webdriver.ChromeOptions()
        options.binary_location = binary
        options.page_load_strategy = "none"
        for flag in (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--window-size=1400,900",
            f"--user-data-dir={profile}",
        ):
            options.add_argument(flag)
        browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
        browser.set_script_timeout(60)
        browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        try:
            yield browser
        finally:
            browser.quit()


@dataclass(frozen=True, slots=True)
class Seen:
    """How a page did."""

    seconds: float | None  # None: nothing within the patience
    frames: float | None


def look(page: Path, patience: float) -> Seen:
    """Open a page in a browser of its own and wait until something is seen."""
    with chromium() as browser:
        browser.get(page.as_uri())
        end = time.monotonic() + patience
        seen = None
        browser.set_script_timeout(patience)
        while seen is None and time.monotonic() < end:
            time.sleep(0.1)
            with contextlib.suppress(Exception):  # a page that is busy does not answer
                seen = browser.execute_script("return location.protocol === 'file:' ? window.seen : null")
        if seen is None:
            return Seen(None, None)
        time.sleep(0.5)
        frames = None
        with contextlib.suppress(Exception):
            frames = browser.execute_async_script(MOVE)
        return Seen(seen / 1000, frames)


def main() -> None:
    """Print a table: one line a size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[200, 2_000, 10_000])
    parser.add_argument("--patience", type=float, default=60.0, help="seconds to wait for a page")
    given = parser.parse_args()
    story = sample()
    print("| nodes | links | written in | page | seen after | frames/s | plain pyvis: seen after | frames/s | ratio |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for size in given.sizes:
            part = scaled(story, size)
            begin = time.perf_counter()
            picture = write_story(part, Path(folder, "ours.html"))
            written = time.perf_counter() - begin
            plain_pyvis(part, Path(folder, "pyvis.html"))
            ours = look(Path(folder, "ours.html"), given.patience)
            theirs = look(Path(folder, "pyvis.html"), given.patience)
            print(line(picture.nodes, picture.links, written, picture.size, ours, theirs, given.patience), flush=True)


def line(nodes: int, links: int, written: float, size: int, ours: Seen, theirs: Seen, patience: float) -> str:
    """A line of the table."""

    def seconds(seen: Seen) -> str:
        return f"{seen.seconds:.2f} s" if seen.seconds is not None else f"> {patience:.0f} s"

    def frames(seen: Seen) -> str:
        return f"{seen.frames:.0f}" if seen.frames is not None else "–"

    ratio = "–"
    if ours.seconds is not None:
        ratio = f"{(theirs.seconds or patience) / ours.seconds:.0f}×"
        ratio = ratio if theirs.seconds is not None else f"> {ratio}"
    cells = [f"{nodes:,}", f"{links:,}", f"{written:.1f} s", f"{size / 1e6:.1f} MB"]
    cells += [seconds(ours), frames(ours), seconds(theirs), frames(theirs), ratio]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
