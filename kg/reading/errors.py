"""What goes wrong while reading, in one line each: what is wrong with which file, and what to do about it."""

from pathlib import Path


class ReadingError(Exception):
    """A document that cannot be read. `str(error)` is one line: `path: what is wrong; remedy`.

    >>> print(ReadingError("news/a.txt", "the file is empty", "remove it or put the article into it"))
    news/a.txt: the file is empty; remove it or put the article into it

    It travels between processes whole (a pool pickles the errors of its workers).
    """

    def __init__(self, path: str | Path, problem: str, remedy: str) -> None:
        super().__init__(str(path), problem, remedy)
        self.path = str(path)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{_printable(self.path)}: {self.problem}; {self.remedy}"


def _printable(name: str) -> str:
    """The name on one line: a file name may hold line breaks, escape codes and bytes that are no UTF-8."""
    visible = "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in name)
    return visible.encode("utf-8", "backslashreplace").decode()
