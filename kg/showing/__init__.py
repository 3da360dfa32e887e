"""The picture: a graph of quads as one page that can be opened, searched and linked to, offline."""

from kg.showing.choosing import Choice, NothingThere, choose
from kg.showing.story import Story
from kg.showing.telling import tell
from kg.showing.writing import MOST, Picture, write_page, write_story

__all__ = ["MOST", "Choice", "NothingThere", "Picture", "Story", "choose", "tell", "write_page", "write_story"]
