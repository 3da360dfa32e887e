"""What holds for every text whatever."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kg.reading import ReadingError, ZoneKind, cues, read_text, zones
from kg.reading.dates import date_text
from kg.reading.lines import original_span

KINDS = ("menu", "section", "related", "related-start", "footer", "footer-start", "byline-start", "picture-subject")
CUES = [cue for kind in KINDS for cue in cues.words(kind)]
PIECES = ["Hoài Thu", "14/11/2023", "date 2024-08 ", "Thứ Ba, ", "15 lượt xem", "(phải)", "1. ", "- ", ":", ".", "…"]
PHRASES = ["Sáng 14/11, UBND tỉnh trao Bằng khen cho 5 tập thể.", "Lãnh đạo trao quà", "TẶNG BẰNG KHEN", "Ảnh: ", "  "]
BREAKS = ["\n", "\r\n", "\n\n", "\r", "\u2028", "\x1f", "\x0b", "\u200b", "\u00a0", "\u0301", "ư\u0309"]
FRAGMENTS = st.one_of(
    st.sampled_from(CUES),
    st.sampled_from(PIECES),
    st.sampled_from(PHRASES),
    st.sampled_from(BREAKS),
    st.text(max_size=12),
)
PAGES = st.one_of(st.text(), st.lists(FRAGMENTS, max_size=40).map("".join))


@given(PAGES)
def test_zones_are_disjoint_ordered_and_cover_all_that_is_not_blank(text):
    position = 0
    for zone in zones(text):
        assert position <= zone.start < zone.end <= len(text)
        words = text[zone.start : zone.end]
        assert words == words.strip()
        assert all(part[:1].islower() for part in words.split("\n")[1:])  # of a paragraph broken into lines
        assert not text[position : zone.start].strip()
        position = zone.end
    assert not text[position:].strip()


@given(PAGES)
def test_a_text_is_read_or_refused_in_one_line(text):
    try:
        document = read_text("tin", text)
    except ReadingError as error:
        refusal = str(error)
        document = None
    if document is None:
        assert len(refusal.splitlines()) == 1
        return
    assert document.text == text.removeprefix("\ufeff")
    assert document.zones == zones(document.text)
    if document.published is not None:
        words = document.text[document.published.start : document.published.end]
        assert document.published.value[:4] in unicodedata.normalize("NFKC", words) or not words.isascii()


@given(PAGES)
def test_the_same_text_gives_the_same_zones(text):
    assert zones(text) == zones(text)


@given(PAGES)
def test_a_title_goes_before_the_rest_of_the_article(text):
    kinds = [zone.kind for zone in zones(text)]
    if ZoneKind.TITLE in kinds:
        assert not {ZoneKind.LEAD, ZoneKind.BODY, ZoneKind.CAPTION} & set(kinds[: kinds.index(ZoneKind.TITLE)])


@given(st.text())
def test_no_text_breaks_the_reading_of_dates(text):
    said = date_text(text)
    assert said is None or all(0 <= date.start < date.end <= len(text) for date in said.dates)


@given(st.text(alphabet="aăâđeêơư1/ \u0301\u0323\u0300ỡ.", max_size=60), st.data())
def test_offsets_in_composed_text_lead_back_to_the_original(text, data):
    composed = unicodedata.normalize("NFC", text)
    start = data.draw(st.integers(0, len(composed)))
    end = data.draw(st.integers(start, len(composed)))
    first, last = original_span(text, start, end)
    assert 0 <= first <= last <= len(text)
    if start < end and not any(map(unicodedata.combining, composed)):
        assert unicodedata.normalize("NFC", text[first:last]) == composed[start:end]
