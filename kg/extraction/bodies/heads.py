"""The lexicon's entries for heads of bodies, levels of places, countries."""

from collections.abc import Iterator

from kg.extraction.lexicon import Entry, data

_NATIONAL = " Việt Nam"
_UNIONS = ("Hội", "Đoàn", "Ban", "Bộ", "Liên", "Hiệp", "Đài")
_CENTRAL, _SHORT_CENTRAL = "Trung ương ", ("TƯ ", "T.Ư ", "TW ", "T.W ")


def entries() -> Iterator[Entry]:
    """Every way of writing a head or a level, from organisations.yaml."""
    table = data("organisations")
    for name, row in table["territorial"].items():
        for form in dict.fromkeys(spelled for written in row["forms"] for spelled in _small(written)):
            yield Entry(form, "TERRITORIAL", (name, row), any_case=False)
        for form, level in row.get("with_level", {}).items():  # 'CATP': the level is in the short form
            yield Entry(form, "TERRITORIAL", (name, {**row, "level": level}), any_case=False)
        for form, place in row.get("with_city", {}).items():  # 'CATP.HCM'
            whole = {**row, "level": "thành phố", "city": place}
            yield Entry(form, "TERRITORIAL", (name, whole), any_case=False)
    for type_, kind in (("field", "FIELD"), ("named", "NAMED")):
        for row in table[type_]:
            for form in row.get("forms") or [row["head"]]:
                yield Entry(form, kind, (row["head"], row), any_case=type_ == "field")
    for name, row in table["fixed"].items():
        for form in dict.fromkeys(spelled for written in row["forms"] for spelled in _spellings(written)):
            yield Entry(form, "FIXED", (name, row), any_case=False)
    for form in table["compounds"]:  # a plain word, capital or not
        yield Entry(form.capitalize(), "C", any_case=False)
        yield Entry(form, "W")
    for form in table["place_names"]:
        yield Entry(form, "C", any_case=False)
    for form in table["in_names"]:
        yield Entry(form, "IN_NAME", form)
    for name, row in table["levels"].items():
        for form in row["forms"]:
            yield Entry(form, "LEVEL", name, any_case=True)
    for form in table["countries"]:
        yield Entry(form, "COUNTRY", form, any_case=False)
    for form in ("nhà trường", "Nhà trường"):
        yield Entry(form, "NAMED", ("Trường", {"head": "Trường"}), any_case=False)
    for form in (*table["school_shells"], *(form.capitalize() for form in table["school_shells"]), "Ban Giám hiệu"):
        yield Entry(form, "SHELL", form, any_case=False)
    for form in table["shells"]:
        yield Entry(form, "SHELL", form, any_case=False)


def _small(form: str) -> Iterator[str]:
    """A union's name as newspapers write it: 'hội Nông dân' for 'Hội Nông dân'."""
    yield form
    first, _, rest = form.partition(" ")
    if first in _UNIONS and rest[:1].isupper():
        yield f"{first.lower()} {rest}"


def _spellings(form: str) -> Iterator[str]:
    """A ministry's name as newspapers write it: 'bộ GD & ĐT' for 'Bộ GD&ĐT'."""
    for central in _central(form):
        yield central
        short = central.removesuffix(_NATIONAL)
        last = short.rsplit(" ", 1)[-1]
        if short != central and last.isupper() and len(last) > 1:  # 'Hội NDVN'
            yield from (f"{short}VN", f"{short} VN")
    if form.startswith("Ban ") and form.count(" ") > 2:
        yield "b" + form[1:]
    if form.startswith("Bộ "):
        yield "b" + form[1:]
        for mark in "&-":
            if mark in form and f" {mark}" not in form:
                wide = form.replace(mark, f" {mark} ")
                yield wide
                yield "b" + wide[1:]
        if "&" in form and "-" in form and " " not in form[3:]:
            wide = form.replace("&", " & ").replace("-", " - ")
            yield wide
            yield "b" + wide[1:]


def _central(form: str) -> Iterator[str]:
    """'T.Ư Đoàn' for 'Trung ương Đoàn', 'Ủy ban TW MTTQ Việt Nam'."""
    yield form
    if form.startswith(_CENTRAL) or f" {_CENTRAL}" in form:
        yield from (form.replace(_CENTRAL, short) for short in _SHORT_CENTRAL)
