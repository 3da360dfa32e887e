"""Libraries of others: unchanged, with their licence, packed, and kept by browsers."""

import re
from hashlib import sha256

from starlette.testclient import TestClient

from kg.serving.vendored import FOLDER


def test_every_file_is_the_one_whose_digest_is_noted() -> None:
    noted = dict(
        re.findall(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", (FOLDER / "README.md").read_text(), re.MULTILINE)
    )
    files = {path.name: sha256(path.read_bytes()).hexdigest() for path in FOLDER.iterdir() if path.name != "README.md"}
    assert files == noted
    assert files


def test_they_come_packed_and_may_be_kept(client: TestClient) -> None:
    (name,) = [path.name for path in FOLDER.glob("yasqe-*.js")]
    packed = client.get(f"/static/vendor/{name}", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < 150_000
    assert "immutable" in packed.headers["cache-control"]
    assert packed.content == (FOLDER / name).read_bytes()
    plain = client.get(f"/static/vendor/{name}", headers={"Accept-Encoding": "identity"})
    assert plain.content == packed.content
    assert packed.headers["content-type"].startswith("text/javascript")


def test_nothing_else_is_read_from_the_disk(client: TestClient) -> None:
    for name in ("nothing.js", "..%2f..%2fapp.py", "%2e%2e%2f%2e%2e%2fapp.py", "yasqe", ""):
        assert client.get(f"/static/vendor/{name}").status_code == 404
