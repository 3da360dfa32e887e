"""A real browser to look at pages with: one for all tests of a run."""

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--hide-scrollbars", "--window-size=1400,900"),
]


class Browser:
    """A headless Chromium: opens pages and tells what they did."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def open(self, path: Path | str, hash_: str = "") -> None:
        """Open a page afresh, with nothing left over of the one before."""
        address = path if isinstance(path, str) else path.as_uri()
        self.driver.get("about:blank")
        self.driver.get_log("performance")
        self.driver.get_log("browser")
        self.driver.get(address + (f"#{hash_}" if hash_ else ""))
        self.until("return document.readyState === 'complete' && typeof network !== 'undefined'")

    def visit(self, address: str) -> None:
        """Open a page of a site afresh: straight from the one before, by the process that knows the site."""
        assert "#" not in address, "only the place on the page would change"
        self.driver.get_log("performance")
        self.driver.get_log("browser")
        self.driver.get(address)
        self.until("return document.readyState === 'complete'")

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def until(self, script: str, seconds: float = 5.0) -> Any:
        """Wait until a script returns something true, and return it."""
        end, pause = time.monotonic() + seconds, 0.02
        while not (found := self.run(script)):
            assert time.monotonic() < end, f"never true: {script}"
            time.sleep(pause)
            pause = min(pause * 1.4, 0.1)  # each look takes time from what it waits for
        return found

    def reach(self, part: str, seconds: float = 5.0) -> None:
        """Wait until the page's address holds these words; for pages that run no script."""
        from selenium.webdriver.support.expected_conditions import url_contains
        from selenium.webdriver.support.wait import WebDriverWait

        WebDriverWait(self.driver, seconds).until(url_contains(part))

    def find(self, selector: str) -> Any:
        return self.driver.find_element("css selector", selector)

    def text(self, selector: str) -> str:
        return str(self.run("return document.querySelector(arguments[0]).textContent", selector))

    def type_query(self, text: str) -> None:
        box = self.find("#query")
        box.clear()
        box.send_keys(text)

    def hits(self) -> list[str]:
        """Return the names in the list below the search box."""
        return list(
            self.run("return [...document.querySelectorAll('#hits [role=option] span')].map((h) => h.textContent)")
        )

    def quotes(self) -> list[str]:
        """Return the words that the panel quotes."""
        return list(self.run("return [...document.querySelectorAll('#panel blockquote')].map((q) => q.textContent)"))

    def chosen(self) -> Any:
        """Return what the chosen node is called in the address."""
        return self.run("return view.node === null ? null : nodes[view.node].key")

    def keys(self, *keys: str) -> None:
        from selenium.webdriver import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def click_canvas(self, point: str) -> None:
        """Click where a point of the graph is drawn; `point` is a JavaScript expression for it."""
        from selenium.webdriver import ActionChains

        self.run("showAll()")
        self.settle()
        x, y = self.run(f"const p = network.canvasToDOM({point}); return [p.x, p.y]")
        box = self.run(
            "const b = document.getElementById('canvas').getBoundingClientRect(); return [b.width, b.height]"
        )
        action = ActionChains(self.driver)
        action.move_to_element_with_offset(self.find("#canvas canvas"), round(x - box[0] / 2), round(y - box[1] / 2))
        action.click().perform()

    def settle(self) -> None:
        """Wait until the view has stopped moving."""
        self.run("window.lastView = ''")
        self.until(
            "const now = JSON.stringify([network.getViewPosition(), network.getScale()]);"
            "const still = window.lastView === now; window.lastView = now; return still"
        )

    def requests(self) -> list[str]:
        """Return the addresses asked for since the page was opened, data within the page left out."""
        entries = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        sent = (e["params"]["request"]["url"] for e in entries if e["method"] == "Network.requestWillBeSent")
        return [url for url in sent if not url.startswith(("data:", "about:", "chrome:"))]

    def complaints(self) -> list[str]:
        """Return what stands in the console: errors, and refusals by the page's policy."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    def media(self, **features: str) -> None:
        listed = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": listed})

    def screen(self, width: int, height: int, *, phone: bool = False) -> None:
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed (pip install '.[dev]')")
    binary = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    driver = shutil.which("chromedriver")
    if not binary or not driver:
        pytest.skip("no chromium and chromedriver here (apt-get install chromium chromium-driver)")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.set_capability("unhandledPromptBehavior", "ignore")
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield Browser(browser)
    browser.quit()


@pytest.fixture
def browser(chromium: Browser) -> Iterator[Browser]:
    """Chromium on a wide, light screen on which nothing glides."""
    chromium.screen(1400, 900)
    chromium.media(prefers_color_scheme="light", prefers_reduced_motion="reduce")
    yield chromium
    chromium.media()
