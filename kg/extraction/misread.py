"""Words in which the lexicon finds what is not there: 'được | tổ chức Asian Banker | trao', 'cá nhân | danh hiệu'."""

from kg.extraction.lexicon import Match, data

_WHO = frozenset(word for words in data("names")["ages"] for word in words)


def misread(written: str, start: int, match: Match) -> tuple[str, int, int, str] | None:
    """What stands there instead of what was found, if it does: kind, start, end and value of a chunk."""
    entry, begin = match.entry, match.start
    if entry.kind == "HAPPEN" and _is_of_a_body(written, match):  # 'được | tổ chức Asian Banker trao'
        return ("PASSIVE", begin, begin + 4, "được")
    if entry.form == "xã hội" and written[begin : match.end] == "xã Hội":  # 'xã Hội Lâm'
        return ("LEVEL", begin, begin + 2, "xã")
    if entry.kind == "PLAN" and entry.form == "nên được" and _is_therefore(written, start, begin):
        return ("PASSIVE", begin, match.end, "được")
    if entry.form in ("mơ được", "mong được") and written[begin].isupper() and _within_a_name(written, start, begin):
        return ("PASSIVE", match.end - 4, match.end, "được")  # 'Đồn Ia Mơ | được'
    if entry.form == "nhân danh" and written[max(begin - 3, start) : begin].lower() == "cá ":
        if written.startswith(" hiệu", match.end):  # 'tặng 15 cá nhân | danh hiệu …'
            return ("FORM", begin + 5, match.end + 5, "Danh hiệu")
        return "W", begin, begin + 4, "nhân"
    return None


def _within_a_name(written: str, start: int, begin: int) -> bool:
    """Whether the word before is written with a capital, as a name is."""
    return written[start:begin].rstrip(" ").rsplit(" ", 1)[-1][:1].isupper()


def _is_therefore(written: str, start: int, begin: int) -> bool:
    """'có nhiều đóng góp | nên được tặng …', but not 'ông A nên được tặng …', 'em nên được …'."""
    last = written[start:begin].rstrip(" ,").rsplit(" ", 1)[-1]
    return last.islower() and last not in _WHO


def _is_of_a_body(written: str, match: Match) -> bool:
    """'được Tổ chức Y tế thế giới trao', 'được tổ chức Asian Banker bình chọn': a noun, and no verb."""
    noun = written[match.start + 5 : match.end]
    return noun.lower() == "tổ chức" and (noun[0] == "T" or written[match.end + 1 : match.end + 2].isupper())
