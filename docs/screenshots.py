"""Pictures of the site of the sample, in docs/site/: python docs/screenshots.py [FOLDER]

Builds the sample, serves it on a free port of this machine, and looks at it with Debian's Chromium (packages chromium
and chromium-driver) through selenium, which is in the extra 'dev'.
"""

import shutil
import socket
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import quote

import uvicorn
from selenium import webdriver
from starlette.applications import Starlette

from kg.cli import app as kg
from kg.serving.app import application

HERE = Path(__file__).resolve().parent
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--force-device-scale-factor=1"),
)
POLICE = "organisation/" + quote("công-an-tỉnh-kiên-giang")
PERSON = "person/" + quote("lê-quốc-hùng,bộ-công-an,thứ-trưởng", safe=",")

# file → address, width, height, dark, what to wait for
PAGES = {
    "front": ("/", 1280, 900, False, ""),
    "awards": ("/awards?year=2023", 1280, 1000, False, ""),
    "award": ("/page/{award}", 1280, 1100, False, ""),
    "person": (f"/page/{PERSON}", 1280, 1300, False, ""),
    "organisation": (f"/page/{POLICE}", 1280, 1500, False, ""),
    "map": ("/map", 1280, 1000, False, ""),
    "timeline": ("/timeline", 1280, 900, False, ""),
    "matrix": ("/matrix", 1280, 1000, False, ""),
    "explorer": (f"/explore?node={quote(POLICE, safe='')}&open={quote(POLICE, safe='')}", 1280, 1000, False, "canvas"),
    "sparql": ("/query", 1280, 900, False, ".CodeMirror"),
    "phone": ("/awards?year=2023", 390, 844, False, ""),
    "dark": ("/page/{award}", 1280, 1000, True, ""),
    "english": ("/?lang=en", 1280, 900, False, ""),
}


def main() -> None:
    """Build, serve, and take every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "site"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as built:
        kg(["build", "-o", built], standalone_mode=False)
        site = application(Path(built))
        now = site.state.site.now
        act = next(one for one in now.catalogue.acts if one.presenters and one.date.startswith("2023"))
        address, browser = serve(site), chromium()
        try:
            for name, (path, *how) in PAGES.items():
                take(browser, address + path.format(award=now.path(act.iri)), folder / f"{name}.png", *how)
                print(folder / f"{name}.png")
        finally:
            browser.quit()


def serve(site: Starlette) -> str:
    """The address of the site, served from a thread that ends with the program."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(site, log_level="error"))
    threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    return f"http://127.0.0.1:{listening.getsockname()[1]}"


def chromium() -> webdriver.Chrome:
    """The Chromium of this machine, without a window."""
    options = webdriver.ChromeOptions()
    options.binary_location = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    for flag in FLAGS:
        options.add_argument(flag)
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))


def take(browser: webdriver.Chrome, address: str, file: Path, width: int, height: int, dark: bool, wanted: str) -> None:
    """Take one picture, once what is wanted is on the page."""
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    browser.get(address)
    end = time.monotonic() + 10
    while wanted and not browser.find_elements("css selector", wanted) and time.monotonic() < end:
        time.sleep(0.1)
    time.sleep(1.0 if wanted else 0.3)  # a drawing comes to rest
    browser.save_screenshot(str(file))


if __name__ == "__main__":
    main()
