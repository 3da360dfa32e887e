"""Terms of office after a post, which part it from the next: 'khóa XIV, nhiệm kỳ 2016-2021', '(1990-1993)'."""

import regex

_TERM = regex.compile(
    r"(?:,? (?:liên tục )?từ khóa [ivx]+ (?:đến|tới) (?:nay|(?:khóa )?[ivx]+)|,? \([^()]{0,50}\)"
    r"|,? (?:các )?khóa:? (?:[ivxlc\d]+(?:(?:, | và )(?=[ivxlc\d]+\b))?)+\b"
    r"|,? (?:nhiệm kỳ |giai đoạn )?\d{4} ?[-–] ?\d{4}"
    r"|,? (?:từ )?(?:tháng|năm|ngày) [\d/.-]+(?: (?:đến|tới) (?:(?:tháng|năm|ngày) [\d/.-]+|nay))?)+"
)


def past_term(low: str, position: int) -> int:
    """Where the words on a term end that begin at a position; the position itself where there are none.

    >>> low = "ủy viên các khóa iii, iv; tư lệnh"
    >>> low[past_term(low, 7) :]
    '; tư lệnh'
    >>> past_term(", từ khóa ii đến v; tư lệnh", 0), past_term(" khóa: ii, iii và v; tư lệnh", 0)
    (18, 19)
    """
    found = _TERM.match(low, position)
    return found.end() if found else position
