"""How forms of award and named awards are written: the lexicon's entries for them."""

from collections.abc import Iterator

from kg.extraction.awards.prizes import MEDAL, PRIZE
from kg.extraction.lexicon import Entry, data
from kg.vocabulary import Vocabulary

_OF_PEOPLE = "Gia đình "
_TITLES: dict[str, tuple[str, str]] = {form: tuple(named) for form, named in data("awards")["titles"].items()}


def entries(vocabulary: Vocabulary) -> Iterator[Entry]:
    """The lexicon's entries for award forms and named awards."""
    for form in vocabulary.scheme("award-forms"):
        if form.notation == "tuyen-duong":
            continue
        for label in form.labels:
            if form.label == "Quà":
                yield Entry("phần thưởng", "FORM", form.label)
            if form.label == "Tiền thưởng" and "tiền" not in label.lower():
                continue
            exact = form.label in ("Bằng", "Cờ") and label[0].isupper()
            if form.label == "Bằng" and not label[0].isupper():
                continue
            yield Entry(label, "FORM", form.label, any_case=not exact and not label.isupper())
    for won, table in ((PRIZE, "prizes"), (MEDAL, "medals")):
        for label, grade in data("nouns")[table].items():
            yield Entry(label, "AWARD_NAMED", (won, grade, None), any_case=label.islower())
    for label, (kind, title) in _TITLES.items():
        yield Entry(label, "AWARD_NAMED", (kind, title, None))
    labels = {concept.iri: concept.label for concept in vocabulary.scheme("award-forms")}
    for award in vocabulary.scheme("awards"):
        form_label = labels.get(award.broader or "")
        name = award.value("awardName")
        if form_label is None or name is None or form_label == "Tuyên dương":
            continue
        for label in award.labels:
            if " của " not in label and not label.lower().startswith(("vì ", "người tốt")):
                # '90 | gia đình văn hóa | tiêu biểu' are families; the title is written large, or after 'danh hiệu'
                small = not label.isupper() and not label.startswith(_OF_PEOPLE)
                yield Entry(label, "AWARD_NAMED", (form_label, name, award.notation), any_case=small)
