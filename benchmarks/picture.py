"""How soon a picture is seen: ours beside the same graph as plain pyvis draws it, in one run, in headless Chromium.

    python benchmarks/picture.py                          200, 2,000 and 10,000 nodes
    python benchmarks/picture.py 500 --patience 30        other sizes; how many seconds plain pyvis is waited for

The graph is the sample many times over (scaling.py). Plain pyvis gets the same nodes and edges, with physics, as its
own documentation shows. Seen means: the first frame in which something is painted on the canvas, counted from the
moment the file is opened; ours is opened three times, and the middle one counts. Frames a second are those of a drawing
that is moved for two seconds. Ratios are what to look at; the seconds are this machine's. Needs chromium, chromedriver
and selenium.
"""

import argparse
import contextlib
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scaling import scaled

from kg.showing import Story, tell, write_story
from kg.showing.newest import keep_newest

QUADS = 64  # statements for a node that is drawn: a few more than there are in the sample
RUNS = 3  # looks at ours; plain pyvis is waited for once
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,900")

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


def story_of(nodes: int) -> Story:
    """The story of the sample many times over, cut to so many nodes: the latest acts, each whole."""
    story = tell(scaled(nodes * QUADS))
    if len(story.nodes) < nodes:
        raise ValueError(f"{len(story.nodes)} nodes are too few for {nodes}: more statements a node are needed")
    return keep_newest(story, nodes)


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
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
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


def middle(every: Iterable[Seen]) -> Seen:
    """The middle one of some looks: a machine that is busy for a moment does not count."""
    found = sorted(every, key=lambda one: (one.seconds is None, one.seconds or 0.0))
    return found[len(found) // 2]


def main() -> None:
    """Print a table: one line a size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[200, 2_000, 10_000])
    parser.add_argument("--patience", type=float, default=60.0, help="seconds to wait for a page")
    given = parser.parse_args()
    print("| nodes | links | written in | page | seen after | frames/s | plain pyvis: seen after | frames/s | ratio |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for size in given.sizes:
            part = story_of(size)
            begin = time.perf_counter()
            picture = write_story(part, Path(folder, "ours.html"))
            written = time.perf_counter() - begin
            plain_pyvis(part, Path(folder, "pyvis.html"))
            ours = middle(look(Path(folder, "ours.html"), given.patience) for _ in range(RUNS))
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
