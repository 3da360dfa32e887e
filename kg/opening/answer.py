"""An answer as Python has it: rows that are dictionaries, a frame for pandas, a table for a notebook."""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Any, overload

from kg.asking import Question
from kg.asking.output import plain, to_csv
from kg.store import Table, Value

if TYPE_CHECKING:
    import pandas

SHOWN = 20  # rows of a notebook's table
_STYLE = "text-align: left; vertical-align: top; overflow-wrap: anywhere"


class Answer:
    """The rows of an answer, each a dictionary by the names of the columns.

    >>> from kg.store import Table
    >>> answer = Answer(Table(("giver", "award"), (("Bộ Y tế", "Bằng khen"),)))
    >>> answer[0]["award"], [row["giver"] for row in answer], answer
    ('Bằng khen', ['Bộ Y tế'], 1 row: giver, award)
    """

    def __init__(self, table: Table, asked: Question | None = None, lang: str = "vi") -> None:
        self.table, self.question, self.lang = table, asked, lang

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in their order."""
        return self.table.columns

    def column(self, name: str) -> list[Value]:
        """The values of a column; ValueError for one that is not there."""
        return self.table.column(name)

    def to_frame(self) -> "pandas.DataFrame":
        """A pandas DataFrame with all columns, the evidence among them.

        Raises ImportError, with the remedy, where pandas is not installed.
        """
        try:
            import pandas
        except ImportError as error:
            raise ImportError("to_frame() needs pandas: pip install pandas") from error
        return pandas.DataFrame(self.table.records(), columns=list(self.columns))

    def to_csv(self) -> str:
        """CSV, safe to open in a spreadsheet."""
        return to_csv(self.table)

    def __len__(self) -> int:
        return len(self.table)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return iter(self.table.records())

    @overload
    def __getitem__(self, place: int) -> dict[str, Value]: ...
    @overload
    def __getitem__(self, place: slice) -> "Answer": ...
    def __getitem__(self, place: int | slice) -> "dict[str, Value] | Answer":
        if isinstance(place, slice):
            return Answer(Table(self.columns, self.table.rows[place]), self.question, self.lang)
        return dict(zip(self.columns, self.table.rows[place], strict=True))

    def __repr__(self) -> str:
        return f"{len(self)} row{'' if len(self) == 1 else 's'}: {', '.join(self.columns)}"

    def _repr_html_(self) -> str:
        """The first rows as a table: the quote in quotation marks, the document as a link to where it was published."""
        titles = {one.name: one.title[self.lang] for one in self.question.columns} if self.question else {}
        hidden = {one.name for one in self.question.columns if one.hidden} if self.question else set()
        filled = [name for name in self.columns if any(row[name] not in (None, (), False) for row in self)]
        shown = [name for name in filled if name not in hidden]
        lines = ["<table>", "<thead><tr>"]
        lines += [f'<th style="{_STYLE}">{escape(titles.get(name, name))}</th>' for name in shown]
        lines.append("</tr></thead><tbody>")
        for row in self[:SHOWN]:
            cells = (f'<td style="{_STYLE}">{_cell(name, row)}</td>' for name in shown)
            lines.append(f"<tr>{''.join(cells)}</tr>")
        rest = len(self) - SHOWN
        more = {"vi": "dòng nữa", "en": "more rows"}[self.lang]
        lines += ["</tbody></table>", f"<p>… {rest:,} {more}</p>" if rest > 0 else ""]
        return "\n".join(lines)


def _cell(name: str, row: dict[str, Any]) -> str:
    value = row[name]
    if isinstance(value, bool):
        return "✓" if value else ""
    text = escape(plain(value))
    if name == "quote" and text:
        return f"<q>{text}</q>"
    address = str(row.get("source") or "")
    if name == "document" and address.startswith(("http://", "https://")):
        return f'<a href="{escape(address)}" rel="noreferrer">{text}</a>'
    return text
