"""Whom words for one or several told before mean: 'em', 'nam sinh này', 'người tài xế tốt bụng', 'cả ba', 'đội'."""

from kg.extraction import pronouns
from kg.extraction.counted import Receiver
from kg.extraction.drafts import AwardDraft
from kg.extraction.people import Person
from kg.extraction.settling import referents
from kg.extraction.settling.bodies_meant import body_meant
from kg.extraction.settling.context import Context
from kg.extraction.settling.definite import of_size

_TEAM = ("nhóm", "nhóm này", "nhóm trên")


def words_meant(draft: AwardDraft, words: str, context: Context) -> list[Receiver]:
    """Whom 'em', 'nam sinh này', 'cả ba', 'doanh nghiệp' mean."""
    many = pronouns.number(words.split())
    if many is not None:
        runs = [run for run in context.runs(draft.sentence.number, draft.start) if len(run) == many]
        return list(runs[-1]) if runs else of_size(many, draft, context)
    word = pronouns.pronoun(words.split())
    person = referents.person(context, draft.start, word) if word is not None else None
    if word is None and pronouns.described(words.split()):  # 'chàng trai 25 tuổi'
        person = referents.person(context, draft.start, pronouns.told_by(words.split()), sure=True)
    if words in pronouns.CALLED_ALONE:
        person = _called(words, context)
    elif word is None and person is None and pronouns.describes_one(words.split()):  # 'người tài xế tốt bụng'
        who = referents.person(context, draft.start, pronouns.told_by(words.split()), sure=True)
        person = who if who is not None and referents.is_told_of(context, who, draft.start) else None
    acting = {p.name for p in (*draft.givers, *draft.presenters) if isinstance(p, Person)}
    if person is not None:
        return [person] if person.name not in acting else []  # 'Bà được Tổng thống A trao …': not A
    body = body_meant(context, draft.start, words)
    if body is None and words in _TEAM:
        return list(_team(draft, context))
    return [body] if body is not None and body not in draft.givers else []


def _team(draft: AwardDraft, context: Context) -> list[Person]:
    """'Nhóm gồm A, B và C. … Nhóm được tặng W': those of the one list before of people without a post."""
    runs = context.runs(draft.sentence.number, draft.start)
    private = [run for run in runs if len(run) > 1 and not any(one.rank or one.offices for one in run)]
    lists = {tuple(context.full_name(one) for one in run): run for run in private}
    return list(next(iter(lists.values()))) if len(lists) == 1 else []


def _called(words: str, context: Context) -> Person | None:
    """'già làng', 'linh mục': the only one of the text who is called so."""
    known = {context.full_name(p): p for _, p in context.people if words in _titles(p)}
    return next(iter(known.values())) if len(known) == 1 else None


def _titles(who: Person) -> set[str]:
    return {(title or "").lower() for title in (who.rank, who.head, who.honorific, *(o.post for o in who.offices))}
