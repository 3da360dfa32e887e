"""What the body of one post says of another post of the same person that is told without its body."""

from dataclasses import replace

import regex

from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.people import Office
from kg.extraction.people.completing import AGENCY, EMULATION, heads_agency

_POSTS = data("posts")
_BODIES_OF_POSTS: dict[str, list[str]] = {post.lower(): heads for post, heads in _POSTS["bodies_of_posts"].items()}
_OF_COMMITTEES = frozenset(_POSTS["of_committees"])
_SECRETARY = regex.compile("(?:Phó )?Bí thư(?: Thường trực)?")
_COUNCILS = ("Ủy ban nhân dân", "Hội đồng nhân dân")
_OF_THE_STATE = frozenset(_POSTS["beside_the_party"])
_PARTY_OFFICES = ("Ban Tuyên giáo", "Ban Tổ chức", "Ban Dân vận", "Ban Nội chính")
_COMMITTEE_OF_LEVEL: dict[str, str] = _POSTS["committees_by_level"]
_MEMBERSHIPS = ("Bộ Chính trị", "Trung ương Đảng", "Ban Bí thư")


def employer(body: Body, office: Office) -> Body:
    """'Tổng Giám đốc, Chủ tịch Công đoàn Công ty X': the manager is of the firm, not of its union or council.

    'Phó Giám đốc, Thủ trưởng Cơ quan điều tra Công an X': of the police, not of its agency.
    """
    if body.head == AGENCY and body.parent is not None and not heads_agency(office):
        return body.parent
    of_firms = office.post.removeprefix("Phó ").lower() in _BODIES_OF_POSTS
    lesser = body.head == EMULATION or (of_firms and body.head == "Công đoàn")
    return body.parent if lesser and body.parent is not None else body


def party_committee(body: Body, office: Office) -> Body | None:
    """'Phó Bí thư, Chủ tịch UBND tỉnh X', 'Ủy viên BTV, Giám đốc Công an tỉnh Y': the Party's committee there."""
    if not _SECRETARY.fullmatch(office.post):
        if office.post not in _OF_COMMITTEES or body.head not in _OF_THE_STATE:
            return None
    elif body.parent is not None and body.head in ("Ban", "Văn phòng", "Ủy ban Kiểm tra", *_PARTY_OFFICES):
        return body.parent  # 'Bí thư, Trưởng Ban Tuyên giáo Thành đoàn'
    elif body.head not in _COUNCILS:
        return body
    name = _COMMITTEE_OF_LEVEL.get(body.level or "", "Đảng ủy")
    return replace(body, head=name, name=name, kinds={})


def lends(body: Body, office: Office) -> bool:
    """Whether an office can be of the body of the one beside it: a headmaster is not of the government."""
    if body.name == "Chính phủ" and body.start < 0:
        return False  # implied by 'Thủ tướng', not written
    if body.name in _MEMBERSHIPS and not office.post.startswith("Ủy viên"):
        return False  # 'nguyên Ủy viên Bộ Chính trị, nguyên Chủ tịch'
    if body.head == AGENCY and body.parent is None and not heads_agency(office):
        return False
    heads = _BODIES_OF_POSTS.get(office.post.removeprefix("Phó ").lower(), ["Bộ"])
    return heads == ["Bộ"] or body.type == "named" or body.head in heads
