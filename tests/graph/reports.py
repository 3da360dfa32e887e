"""Reports of one ceremony by several papers; people, bodies and places are invented."""

from kg.facts import Award, Event, Facts, Organisation, Recipient

from .sample import words

COMMITTEE = Organisation("Ủy ban nhân dân tỉnh Sơn Bình", "ubnd-tinh", "Sơn Bình", office="Chủ tịch")
POLICE = Organisation("Công an tỉnh Sơn Bình", "cong-an-tinh", "Sơn Bình")
DAY = {"date": "2022-03-15", "place": "Sơn Bình"}


def group(collectives: int | None, individuals: int | None, label: str | None = None) -> Recipient:
    return Recipient("group", None, None, collectives, individuals, label=label, start=200, end=220)


def people(*names: str) -> tuple[Recipient, ...]:
    return tuple(Recipient("person", name) for name in names)


def award(
    *recipients: Recipient,
    giver: Organisation | None = COMMITTEE,
    form: str = "Bằng khen",
    start: int = 100,
    **said: object,
) -> Award:
    what = {**DAY, "name": None, **said}
    return Award((words(f"tặng {form}", start),), (giver,) if giver else (), form, recipients=recipients, **what)  # type: ignore[arg-type]


def ceremony(
    *organisers: Organisation, quote: str = "Lễ tuyên dương gương điển hình phòng cháy", **said: object
) -> Event:
    what = {"kind": "Lễ", **DAY, **said}
    return Event((words(quote, 10),), organisers=organisers, **what)  # type: ignore[arg-type]


def report(
    document: str, *awards: Award, events: tuple[Event, ...] = (), published: str | None = "2022-03-16"
) -> Facts:
    return Facts(document, published, "Sơn Bình", awards=awards, events=events)


def two_reports() -> list[Facts]:
    """38 recipients in one paper, 39 in the other; both name the giver of the second award."""
    return [
        report(
            "sơn-bình-a",
            award(group(3, 35)),
            award(*people("Đỗ Mạnh Hà"), giver=POLICE, form="Giấy khen", start=150),
            events=(ceremony(POLICE),),
        ),
        report(
            "sơn-bình-b",
            award(group(3, 36)),
            award(*people("Đỗ Mạnh Hà"), giver=POLICE, form="Giấy khen", start=150),
            events=(ceremony(POLICE, quote="buổi lễ tuyên dương gương điển hình phòng cháy"),),
            published="2022-03-17",
        ),
    ]
