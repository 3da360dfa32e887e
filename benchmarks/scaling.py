"""The sample, many times over: graphs of any size with its shape, the same each time.

    python benchmarks/scaling.py QUADS FOLDER

Each copy of a report tells of other people in another province and year, so that names, bodies and places grow as they
do in an archive: bodies of the country return in every copy, those of a province in every 63rd, and a few people have
namesakes. What is scaled are the facts; all else is done as in a build (`kg.assembly`). The names are made up.

What the sample lacks is added to the copies: the President's awards get the number of a decision, every fifth report is
told by a second paper with another number of recipients, and the police and the union of a province award each other.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pyoxigraph import Quad

from kg.assembly import assemble
from kg.facts import Award, Recipient
from kg.graph import BASE, write
from kg.harvest import harvest
from kg.records import Record, dumps, loads
from kg.resources import resource
from kg.vocabulary import Vocabulary
from kg.writing import write_store

YEARS = 10
SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Cao Tạ Hà Lưu Châu".split()
MIDDLES = "Văn Thị Minh Hữu Đức Ngọc Quang Thanh Xuân Kim Công Hồng Anh Gia Bảo Tuấn Mạnh".split()
GIVEN = (
    "An Bình Chi Dũng Dung Duyên Đạt Đông Giang Hà Hải Hạnh Hậu Hiền Hiếu Hoa Hòa Hoàn Hùng Hương Khánh Khoa Lan Liên "
    "Linh Long Lộc Mai Minh Nam Nga Nghĩa Nhung Oanh Phong Phúc Phương Quân Quyên Sơn Tâm Thảo Thắng Thu Trang Tú Vinh"
).split()
_DATE = r"\b(?P<year>20[0-2]\d)(?P<rest>-\d\d(?:-\d\d)?)\b"


def scaled(quads: int) -> list[Quad]:
    """The graph of as many copies as lead to about so many statements, beside ontology and vocabulary."""
    vocabulary = Vocabulary.load()
    sample = harvest([resource("documents")], vocabulary).records
    base = len(assemble([], vocabulary, BASE))
    one = len(assemble(sample, vocabulary, BASE)) - base
    return assemble(copies(sample, vocabulary, max(len(sample), quads * len(sample) // one)), vocabulary, BASE)


def copies(sample: Sequence[Record], vocabulary: Vocabulary, documents: int) -> list[Record]:
    """So many records: the sample as it is, and then its copies, one after the other."""
    found: list[Record] = []
    number = 0
    while len(found) < documents:
        found += _copy(sample, vocabulary, number) if number else sample
        number += 1
    return found[:documents]


def _copy(sample: Sequence[Record], vocabulary: Vocabulary, number: int) -> Iterator[Record]:
    people = sorted({name for record in sample for name in _people(record)})
    provinces = sorted({one.label for one in vocabulary.scheme("provinces") if one.notation.startswith("VN63")})
    told = {name: _name(place * 7919 + number * 104_729) for place, name in enumerate(people)}
    step = number % len(provinces)
    told |= {one: provinces[(place + step) % len(provinces)] for place, one in enumerate(provinces)}
    names = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, told), key=len, reverse=True))})\b|{_DATE}")

    def change(found: re.Match[str]) -> str:
        return f"{int(found['year']) - number % YEARS}{found['rest']}" if found["year"] else told[found[0]]

    for place, record in enumerate(sample):
        other = loads(names.sub(change, dumps(replace(record, facts=replace(record.facts, sketch=())))))
        name = f"{record.name}-{number:05}"
        awards = [_decided(one, f"{800 + number}/QĐ-CTN") for one in other.facts.awards]
        awards += _both_ways(awards, number)
        yield replace(other, facts=replace(other.facts, document=name, awards=tuple(awards)))
        if (place + number) % 5 == 0:
            retold = tuple(map(_miscounted, awards))
            yield replace(other, facts=replace(other.facts, document=f"{name}-b", awards=retold))


def _decided(award: Award, decision: str) -> Award:
    by_president = any(one.name == "Chủ tịch nước" for one in award.conferrer)
    return replace(award, decision=decision) if by_president else award


def _miscounted(award: Award) -> Award:
    counted = (replace(one, individuals=one.individuals + 1) if one.individuals else one for one in award.recipients)
    return replace(award, recipients=tuple(counted))


def _both_ways(awards: Sequence[Award], number: int) -> Iterator[Award]:
    """The police and the union of one province, if both gave something, award each other."""
    givers = {one.name.split(" tỉnh ")[0]: one for award in awards for one in award.conferrer}
    police, union = givers.get("Công an"), givers.get("Liên đoàn Lao động")
    if police and union and number % 3 == 0:
        for giver, receiver in ((police, union), (union, police)):
            one = Recipient("organisation", receiver.name, receiver)
            yield replace(awards[0], conferrer=(giver,), form="Bằng khen", name=None, recipients=(one,), presenter=())


def _people(record: Record) -> Iterator[str]:
    for award in (*record.facts.awards, *record.facts.not_awards):
        yield from award.presenter
        yield from (one.name for one in award.recipients if one.kind == "person" and one.name)
    yield from (one.person for one in (*record.facts.officials, *record.facts.affiliations))


def _name(number: int) -> str:
    return " ".join(
        (
            SURNAMES[number % len(SURNAMES)],
            MIDDLES[number // 7 % len(MIDDLES)],
            GIVEN[number // 3 % len(GIVEN)],
        )
    )


def main() -> None:
    """Write a graph of so many statements as a folder that can be asked."""
    size, folder = int(sys.argv[1]), Path(sys.argv[2])
    quads = scaled(size)
    write(folder, quads)
    write_store(folder)
    (folder / "build.json").write_text("{}\n", encoding="utf-8")
    print(f"{len(quads):,} statements → {folder}")


if __name__ == "__main__":
    main()
