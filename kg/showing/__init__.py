"""The picture: a graph of quads as one page that can be opened, searched and linked to, offline."""

from kg.showing.writing import Picture, write_page

__all__ = ["Picture", "write_page"]
