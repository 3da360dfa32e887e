"""Which of the posts told of one person are the same post."""

from kg.extraction.lexicon import data
from kg.facts import Official
from kg.language.normal import spelling

_CHIEFS = {"tổng giám đốc", "giám đốc điều hành", "giám đốc"}
_FORMER = ("nguyên ", "cựu ")
_HOUSES = tuple(f"{word} " for word in data("posts")["houses"])
_PARTS = tuple(f"{word} " for word in data("posts")["parts_of_houses"])


def told_once(facts: list[Official]) -> list[Official]:
    """The posts of one person without those that another mention tells better."""
    return _without_others(_without_shorter(_without_present(facts)))


def add(facts: list[Official], fact: Official) -> None:
    """Keep one entry for each post: one that names its body in full replaces one that does not."""
    for at, known in enumerate(facts):
        if spelling(known.position or "").lower() != spelling(fact.position or "").lower():
            continue
        if fact.organisation is None:
            return
        if known.organisation is None:
            facts[at] = fact
            return
        old, new = known.organisation.name.lower(), fact.organisation.name.lower()
        unresolved = not fact.organisation.resolved and old.startswith(new)
        if unresolved or old.startswith(new) or (old.endswith(new) and not _are_two(old, new)):
            return
        if _abridges(new, old):
            return
        if new.startswith(old) or (new.endswith(old) and not _are_two(new, old)) or _abridges(old, new):
            facts[at] = fact
            return
    facts.append(fact)


def _are_two(part: str, house: str) -> bool:
    """'trung tâm tim mạch bệnh viện sương mai' is a part of 'bệnh viện sương mai' and another body."""
    return house.startswith(_HOUSES) and part.startswith(_PARTS)


def _abridges(short: str, long: str) -> bool:
    """'đồn biên phòng sương lạnh' for 'đồn biên phòng quốc tế sương lạnh': words left out in the middle."""
    few, many = short.split(), long.split()
    if not 4 <= len(few) < len(many) or few[:2] != many[:2] or few[-2:] != many[-2:]:
        return False
    rest = iter(many)
    return all(word in rest for word in few)


def _without_present(facts: list[Official]) -> list[Official]:
    """'cựu Đại sứ Pháp' who is 'Đại sứ' elsewhere in the document is one of former days."""
    former: dict[str, set[str | None]] = {}  # of what bodies one held such a post
    for fact in filter(_is_former, facts):
        former.setdefault(_post(fact), set()).add(_named(fact))

    def superseded(fact: Official) -> bool:
        late = None if _is_former(fact) else former.get(str(fact.position).lower())
        return late is not None and (fact.organisation is None or _named(fact) in late)

    same = {(_post(fact), _named(fact)) for fact in facts if str(fact.position).startswith("nguyên ")}
    kept = [f for f in facts if not (str(f.position).startswith("cựu ") and (_post(f), _named(f)) in same)]
    return [fact for fact in kept if not superseded(fact)]


def _named(fact: Official) -> str | None:
    return fact.organisation.name.lower() if fact.organisation is not None else None


def _post(fact: Official) -> str:
    """The post of former days, whether 'nguyên' or 'cựu'."""
    return str(fact.position).split(" ", 1)[-1].lower()


def _without_shorter(facts: list[Official]) -> list[Official]:
    """'Phó Thủ tướng' who is 'Phó Thủ tướng Thường trực' elsewhere in the document holds that one post."""
    standing = {str(fact.position).lower() for fact in facts if _named(fact) == "chính phủ"}
    return [f for f in facts if _named(f) != "chính phủ" or f"{f.position} Thường trực".lower() not in standing]


def _without_others(facts: list[Official]) -> list[Official]:
    """'Chủ tịch A' of one who is 'Chủ tịch nước' is short for it; 'Ngoại trưởng' is the minister's."""
    positions = {str(fact.position).lower() for fact in facts}
    of_ministries = any(f.position == "Bộ trưởng" and (_named(f) or "").startswith("bộ ngoại giao") for f in facts)

    def other(fact: Official) -> bool:
        if str(fact.position).startswith("cố "):  # of one who is told of by the post itself too
            post = str(fact.position).removeprefix("cố ").lower()
            return bool(positions & {post, f"nguyên {post}", f"cựu {post}"})
        if fact.position == "CEO" and fact.organisation is None:
            return bool(positions & _CHIEFS)
        if fact.position == "Chủ tịch" and fact.organisation is None:
            return "chủ tịch nước" in positions
        return fact.position == "Ngoại trưởng" and of_ministries

    return [fact for fact in facts if not other(fact)]


def _is_former(fact: Official) -> bool:
    return str(fact.position).startswith(_FORMER)
