"""Which servers may be asked, and how each wants to be: `ontology/links/services.yaml`, and a build's own file."""

import ipaddress
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kg.asking.cache import NAME as CACHE
from kg.asking.cache import Cache
from kg.asking.endpoint import Endpoint
from kg.asking.polite import Polite
from kg.resources import from_yaml, resource
from kg.store import Solutions

NAME = "services.yaml"  # in the folder of a build
SHAPES = {"wikidata": ("vi", "en", "mul"), "dbpedia": ("vi", "en"), "labels": ("vi", "en", ""), "geonames": ("vi", "")}
KINDS = ("place", "organisation", "award", "movement", "person")

# An address that nobody reads is worse than none; these names are reserved for examples (RFC 2606).
_NOBODY = re.compile(r"(^|[@.])(example\.(com|org|net)|[a-z0-9-]+\.(example|invalid|test|localhost))$", re.IGNORECASE)
_MAIL = re.compile(r"(mailto:)?[^@\s]+@(?P<host>[^@\s]+\.[^@\s]+)")


class NoService(ValueError):
    """A service that is not known, is not described as it should be, or may not be asked yet; one line."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """An item's own identifier elsewhere, which is linked to instead of the item."""

    feature: str
    prefix: str
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """A server that answers SPARQL, and how it wants to be asked."""

    name: str
    endpoint: str
    shape: str = "labels"
    title: str = ""
    kinds: tuple[str, ...] = KINDS
    public: bool = True
    pause: float = 1.0
    batch: int = 40
    licence: str = ""
    politeness: str = ""
    identifier: Identifier | None = None

    @property
    def dataset(self) -> str:
        """What its answers are links to: the endpoint, or what the items' identifiers are of."""
        return self.identifier.prefix if self.identifier else self.endpoint

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of names there; '' for names without one."""
        return SHAPES[self.shape]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build's own file says, over what the project knows."""

    services: Mapping[str, Service]
    contact: str = ""
    allowed: frozenset[str] = frozenset()  # endpoints that SERVICE in a query may ask

    @classmethod
    def of(cls, out: Path) -> "Settings":
        """The settings of a build. Raises NoService for a file that is not in the form, with its reason."""
        said: dict[str, Any] = {}
        services: dict[str, Any] = {}
        for file in (resource("ontology", "links", NAME), out / NAME):
            if file.is_file():
                said = _read(file)
                for name, one in (said.get("services") or {}).items():
                    services[name] = {**services.get(name, {}), **_mapping(file, one)}
        return cls(
            {str(name): _service(str(name), one) for name, one in services.items()},
            str(said.get("contact") or ""),
            frozenset(map(str, said.get("allow-service") or ())),
        )

    def service(self, word: str, shape: str | None = None) -> Service:
        """A service by its name, or by the address of an endpoint.

        Raises NoService.
        """
        if word in self.services:
            found = self.services[word]
        elif word.startswith(("http://", "https://")):
            known = [one for one in self.services.values() if one.endpoint == word and one.identifier is None]
            found = known[0] if known else Service(urlsplit(word).netloc, word, public=not _is_near(word), pause=0.0)
        else:
            raise NoService(f"no service '{word}'; known are {', '.join(sorted(self.services))}, or give an address")
        if shape is not None and shape not in SHAPES:
            raise NoService(f"no shape '{shape}'; known are {', '.join(SHAPES)}")
        return replace(found, shape=shape) if shape else found


def checked_contact(contact: str, service: Service) -> str | None:
    """The contact to send; None where there is none and none is needed.

    >>> checked_contact("kho.luu.tru@tinh.gov.vn", Service("a", "https://a.example/sparql"))
    'kho.luu.tru@tinh.gov.vn'

    Raises NoService for a public service without one, and for one at which nobody can be reached.
    """
    contact = " ".join(contact.split())
    if not contact:
        if service.public:
            raise NoService(
                f"{service.name} is run by others, who want to know who asks: give your mail or web address with "
                f"--contact, or as 'contact:' in OUT/{NAME}"
            )
        return None
    mail = _MAIL.fullmatch(contact)
    host = mail["host"] if mail else urlsplit(contact).hostname if contact.startswith("http") else None
    if not host or "." not in host or _NOBODY.search(host):
        raise NoService(f"--contact '{contact}': a mail address or web page of yours, at which you can be reached")
    return contact


class Allowed:
    """A service that queries may ask by SERVICE; who asks is looked at when it is asked, not before.

    Raises NoService when it is asked without a contact that it needs, and what `Polite.select` raises.
    """

    def __init__(self, service: Service, contact: str, timeout: float, cache: Cache | None) -> None:
        self._service, self._contact, self._timeout, self._cache = service, contact, timeout, cache
        self._polite: Polite | None = None

    def select(self, query: str) -> Solutions:
        """Answer a SELECT."""
        if self._polite is None:
            contact = checked_contact(self._contact, self._service)
            endpoint = Endpoint(self._service.endpoint, contact, self._timeout)
            self._polite = Polite(endpoint, self._cache, pause=self._service.pause)
        return self._polite.select(query)


def allowed(out: Path, words: Iterable[str], contact: str | None, timeout: float) -> dict[str, Allowed]:
    """What SERVICE in a query may ask: the services named, and those of the build's own file, by their addresses.

    Raises NoService.
    """
    home = out if out.is_dir() else out.parent
    settings = Settings.of(home)
    cache = Cache(home / CACHE) if out.is_dir() else None
    services = [settings.service(word) for word in sorted({*words, *settings.allowed})]
    return {one.endpoint: Allowed(one, contact or settings.contact, timeout, cache) for one in services}


def _is_near(url: str) -> bool:
    """Whether an endpoint is on this machine or in its own network: it is asked without a contact."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))


def _read(file: Path) -> dict[str, Any]:
    import yaml

    try:
        return _mapping(file, from_yaml(file.read_text(encoding="utf-8")) or {})
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise NoService(f"{file}: no YAML: {' '.join(str(error).split())}") from error


def _mapping(file: Path, said: object) -> dict[str, Any]:
    if not isinstance(said, dict):
        raise NoService(f"{file}: '{said}' where names with values are expected")
    return said


def _service(name: str, said: Mapping[str, Any]) -> Service:
    fields = {key: value for key, value in said.items() if key not in {"kinds", "identifier"}}
    try:
        service = Service(
            name,
            kinds=tuple(said.get("kinds") or KINDS),
            identifier=Identifier(**said["identifier"]) if said.get("identifier") else None,
            **fields,
        )
    except TypeError as error:
        raise NoService(f"service '{name}': {error}".replace("Service.__init__() ", "")) from error
    if service.shape not in SHAPES:
        raise NoService(f"service '{name}': no shape '{service.shape}'; known are {', '.join(SHAPES)}")
    if unknown := set(service.kinds) - set(KINDS):
        raise NoService(f"service '{name}': no kind {', '.join(sorted(unknown))}; known are {', '.join(KINDS)}")
    return service
