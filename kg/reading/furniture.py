"""What a line is where its form alone tells: menus, date lines, counters, bylines, related links, the page's foot."""

from enum import StrEnum

import regex

from kg.reading import cues
from kg.reading.dates import date_text, is_counter, may_hold_date

_EDGES = " :.>»•*-–—|[]()…\t\u00a0"
_BULLETS = "•*-–—([ \t\u00a0"
_RULE_WORDS = 16  # a line of furniture that only its first words tell has at most so many
_LONGEST_PORTAL = 30
_SENTENCE = 9  # words with a full stop after them are more than furniture from here on


class Role(StrEnum):
    """What a line does on a page, beside the article."""

    MENU = "menu"
    DATE = "date"
    COUNTER = "counter"
    BYLINE = "byline"
    RELATED = "related"  # the headlines of other articles follow
    RELATED_ONE = "related one"  # it names one other article itself
    FOOT = "foot"
    RULE = "rule"  # '* * *'


_WHOLE = {
    "menu": Role.MENU,
    "section": Role.MENU,
    "section-body": Role.MENU,
    "related": Role.RELATED,
    "footer": Role.FOOT,
}
_OPENING = {
    "menu-start": Role.MENU,
    "portal": Role.MENU,
    "related-start": Role.RELATED_ONE,
    "byline-start": Role.BYLINE,
    "footer-start": Role.FOOT,
}


def role_of(text: str, key: str, count: int) -> Role | None:
    """The role of a line by its own words; None where it may belong to the article.

    >>> [role_of(s, s.lower(), len(s.split())) for s in ("Tin liên quan", "15,429 lượt xem", "Tin, ảnh: K.Vy")]
    [<Role.RELATED: 'related'>, <Role.COUNTER: 'counter'>, <Role.BYLINE: 'byline'>]
    >>> role_of("Trang chủ » Pháp luật", "trang chủ » pháp luật", 4)
    <Role.MENU: 'menu'>
    >>> role_of("Tin vui đến với bản", "tin vui đến với bản", 5)
    """
    if not text[0].isalnum() and not any(map(str.isalnum, text)):
        return Role.RULE
    bare = key.strip(_EDGES)
    if kind := cues.whole("menu", "section", "section-body", "related", "footer").get(bare):
        return _WHOLE[kind]
    figures = count <= _RULE_WORDS and any(map(str.isdecimal, text))
    if figures and may_hold_date(text) and (said := date_text(text)) and said.labelled:
        return Role.DATE  # 'Tác giả: Mai Chi | Ngày đăng: 06/11/2025'
    if role := _by_opening(text, key, count):
        return role
    if figures:
        if is_counter(text, key):
            return Role.COUNTER
        if may_hold_date(text) and date_text(text):
            return Role.DATE
    return Role.MENU if _is_menu(text, count) else None


def _by_opening(text: str, key: str, count: int) -> Role | None:
    openings = cues.openings(
        "related", "related-intro", "related-start", "byline-start", "footer-start", "menu-start", "portal"
    )
    bare = key if key[0].isalpha() else key.lstrip(_BULLETS)
    found = openings.match(key) or (openings.match(bare) if bare is not key else None)
    if found is None:
        return None
    if found.kind == "related-intro":
        return Role.RELATED
    if found.kind == "related":
        return Role.RELATED_ONE if bare[found.end :].lstrip().startswith((":", ">", "»", "-")) else None
    if found.kind == "portal" and text.isupper() and count <= _LONGEST_PORTAL:
        return Role.MENU  # 'TRANG THÔNG TIN ĐIỆN TỬ XÃ BÌNH AN - HUYỆN LÂM SƠN - TỈNH …'
    if found.kind != "related-start" and (count > _RULE_WORDS or (count > _SENTENCE and key.endswith((".", "!", "?")))):
        return None  # an article may open a sentence with any of these words
    return _OPENING[found.kind]


def _is_menu(text: str, count: int) -> bool:
    """Breadcrumbs ('Trang chủ » Pháp luật') and rows of short entries ('Giới thiệu   Văn bản   Liên hệ')."""
    if count > 40 or text.endswith((".", "!", "?", "”", '"')):
        return False
    if "»" in text or "›" in text or " > " in text:
        crumbs = [crumb for crumb in regex.split(r"\s*[»›]\s*|\s+>\s+", text) if crumb]
        return len(crumbs) >= 2 and all(len(crumb.split()) <= 5 for crumb in crumbs)
    if "|" in text or "  " in text or "\t" in text or "\u00a0 " in text:
        columns = [column for column in regex.split(r"\s*\|\s*|\s{2,}|\t", text) if column]
        return len(columns) >= 4 and all(column[0].isupper() and len(column.split()) <= 5 for column in columns)
    return False
