"""Where the project's data files are: beside `kg/` in a checkout, inside the package once installed."""

from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent


@cache
def _root(folder: str) -> Path:
    # A checkout is asked first: whoever edits ontology/ there must not be served an older installed copy.
    checkout, installed = PACKAGE.parent / folder, PACKAGE / "data" / folder
    if (PACKAGE.parent / "pyproject.toml").is_file() and checkout.is_dir():
        return checkout
    if installed.is_dir():
        return installed
    raise FileNotFoundError(f"no folder '{folder}' in {checkout.parent} or {installed.parent}")


def resource(*parts: str) -> Path:
    """The path of a data file or folder: `resource("ontology", "vinhdanh.ttl")`.

    Raises FileNotFoundError for one that neither the checkout nor the installed package holds.

    >>> resource("ontology", "vocabulary", "ranks.ttl").name
    'ranks.ttl'
    """
    if not parts:
        raise FileNotFoundError("a resource needs a name, such as 'ontology'")
    path = _root(parts[0]).joinpath(*parts[1:])
    if not path.exists():
        raise FileNotFoundError(f"no {'/'.join(parts)} at {path}")
    return path


def from_yaml(text: str) -> Any:
    """YAML as plain data: by libyaml, which takes a tenth of the time, where PyYAML was built with it.

    Raises yaml.YAMLError.

    >>> from_yaml("beats: [award-for]")
    {'beats': ['award-for']}
    """
    import yaml

    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
