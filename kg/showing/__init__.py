"""The picture: a graph of quads as one page that can be opened, searched and linked to, offline."""

from kg.showing.page import Picture, write_page

__all__ = ["Picture", "write_page"]
