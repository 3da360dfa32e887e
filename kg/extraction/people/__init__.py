"""Named people and their offices as chunks ('Đại tá Lê Văn Quý, Phó Giám đốc Công an tỉnh')."""

from kg.extraction.people.clergy import clergy
from kg.extraction.people.compose import People
from kg.extraction.people.envoys import envoys
from kg.extraction.people.foreign import foreign_names
from kg.extraction.people.person import Office, Person
from kg.extraction.people.posts import entries
from kg.extraction.people.word_names import word_names

__all__ = ["Office", "People", "Person", "clergy", "entries", "envoys", "foreign_names", "word_names"]
