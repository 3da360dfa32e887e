"""Names of bodies: heads, fields, levels, places as one BODY chunk ('Phòng Cảnh sát hình sự Công an tỉnh X')."""

from kg.extraction.bodies.body import Body, committee, fixed_body, of_province, school
from kg.extraction.bodies.compose import Bodies
from kg.extraction.bodies.foreign import foreign_bodies
from kg.extraction.bodies.heads import entries
from kg.extraction.bodies.places import place_of

__all__ = [
    "Bodies",
    "Body",
    "committee",
    "entries",
    "fixed_body",
    "foreign_bodies",
    "of_province",
    "place_of",
    "school",
]
