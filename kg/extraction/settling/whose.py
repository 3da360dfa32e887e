"""What is the State's to give, and no firm's: of whom an award can be, whoever hands it over."""

from kg.extraction.awards import Giver
from kg.extraction.awards.prizes import is_medal
from kg.extraction.bodies import Body
from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.drafts import AwardDraft
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.settling.states import central, of_a_state
from kg.facts import Organisation

_COUNTRIES = tuple(sorted(COUNTRIES))
_STATE = frozenset(data("awards")["the_state"])
_OF_THE_STATE = frozenset(data("awards")["of_the_state"])
_TITLES_OF_THE_STATE = tuple(data("awards")["titles_of_the_state"])
_DEPARTMENTS = ("Bộ ", "Sở ", "Trường ", "Bệnh viện ")
_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_PRESIDENT, _PREMIER = "Chủ tịch nước", "Thủ tướng Chính phủ"
_CABINET = ["Chính phủ"]  # 'thay mặt Chính phủ trao Bằng khen': the certificate is told to be theirs
_FIRM, _OF_PROVINCES = "doanh-nghiep", "Bằng khen"
_BADGE, _OF_THE_PARTY = "Huy hiệu", "năm tuổi đ"  # 'Huy hiệu 50 năm tuổi Đảng'
_NOT_OF_THE_PARTY = tuple(data("awards")["not_of_the_party"])
_REWARDS = tuple(data("awards")["gifts"])


def of_a_state_person(person: Person) -> bool:
    """Whether somebody holds an office of a state that is its own body."""
    return any(of_a_state(office) or central(office) for office in person.offices)


def hands_over_for_the_state(giver: Giver, body: Organisation, draft: AwardDraft) -> bool:
    """Orders are the State's (Law 06/2022/QH15, art. 77): another office or body that gives one hands it over."""
    if isinstance(giver, Office) and of_a_state(giver):
        return False
    in_office = isinstance(giver, Office) and draft.verb_kind == "HAND" and draft.form == "Huân chương"
    return is_the_states(draft, body) or (in_office and body.name not in _STATE)


def is_the_states(draft: AwardDraft, body: Organisation) -> bool:
    """Whether the award is an order of the State, and the body one of this country that is not the State itself."""
    if body.name in _STATE:
        return False
    title = draft.named_by is not None and (draft.name or "").lower().startswith(_TITLES_OF_THE_STATE)
    if (draft.form not in _OF_THE_STATE or is_medal(draft.form, draft.name)) and not title:
        return False
    if draft.named_by is None and (draft.name is not None or draft.form != "Huân chương"):
        return False  # 'Huy chương Vì sự nghiệp X'; a mere 'Huân chương' is the State's
    of_this_country = body.kind is not None or body.office is not None or body.name.startswith(_DEPARTMENTS)
    return of_this_country and not body.name.endswith(_COUNTRIES)


def whose_it_can_be(conferrers: list[Organisation], draft: AwardDraft) -> list[Organisation]:
    """'ủy quyền của Chủ tịch nước và Thủ tướng': orders are of the one, the rest of the other, badges the Party's."""
    if draft.form == _BADGE and _OF_THE_PARTY in (draft.name or "").lower():
        return [body for body in conferrers if not body.name.startswith(_NOT_OF_THE_PARTY)]
    if not {_PRESIDENT, _PREMIER} <= {body.name for body in conferrers}:
        return conferrers
    title = (draft.name or "").lower().startswith(_TITLES_OF_THE_STATE)
    other = _PREMIER if title or draft.form in _OF_THE_STATE else _PRESIDENT
    return [body for body in conferrers if body.name != other]


def runs_a_firm(office: Office, draft: AwardDraft) -> bool:
    """'Tổng giám đốc Tập đoàn X trao tặng bằng khen': who pays for it hands over what no firm confers."""
    firm = office.body is not None and office.body.kinds.get("any") == _FIRM
    return firm and draft.form == _OF_PROVINCES and "trao" in draft.verb


def gives_orders(office: Office, draft: AwardDraft) -> bool:
    """Whether an order of the State is given by the one who confers them."""
    return draft.form in _OF_THE_STATE and central(office) == _PRESIDENT


def only_for_the_order(draft: AwardDraft) -> bool:
    """'thay mặt Đảng, Nhà nước trao Huân chương cho A; tặng Bằng khen cho B': the certificate is of his own office."""
    bodies = [giver.name for giver in draft.givers if isinstance(giver, Body)]
    of_the_state = bool(bodies) and len(bodies) == len(draft.givers) and set(bodies) <= _STATE and bodies != _CABINET
    return of_the_state and bool(draft.presenters) and not draft.owned and draft.form in _OWN_CERTIFICATES


def only_hands_on(draft: AwardDraft) -> bool:
    """'Huyện ủy trao giấy khen của UBND huyện và phần thưởng cho A': the reward comes with the certificate."""
    bodies = len(draft.givers) == 1 and isinstance(draft.givers[0], Body)
    return bodies and draft.beside_owned and not (draft.owned or draft.beside_prize) and draft.form in _REWARDS
