"""The lexicon's entries for posts, from posts.yaml."""

from collections.abc import Iterator

from kg.extraction.lexicon import Entry, data


def entries() -> Iterator[Entry]:
    """Simple posts, their deputies and standing deputies, and 'Trưởng' that takes its body's head."""
    table = data("posts")
    for post in table["simple"]:
        yield Entry(post, "POST", post)
        if post.startswith("Giám đốc"):
            yield Entry(f"{post} cấp cao", "POST", f"{post} cấp cao")
        if post not in table["alone"]:
            yield from _deputies(post, table["deputies"], table["standing"], table["standing_words"])
            yield Entry(f"quyền {post[0].lower()}{post[1:]}", "POST", f"Quyền {post}")
    for form, post in table["short"].items():
        yield Entry(form, "POST", post, any_case=False)
        if post not in table["alone"] and not post.startswith("Phó ") and form.isupper():  # 'Phó TGĐ'
            yield from (
                Entry(f"{deputy} {form}", "POST", f"{deputy} {post}", any_case=False) for deputy in ("Phó", "phó")
            )
    for form in table["whole_posts"]:
        yield Entry(form, "POST", form)
    for form in table["heads"]:
        yield Entry(form, "TRUONG", form)


def _deputies(post: str, deputies: list[str], standing: list[str], words: list[str]) -> Iterator[Entry]:
    small = post[0].lower() + post[1:]
    for deputy in deputies:
        yield Entry(f"{deputy} {small}", "POST", f"{deputy} {post}")
        for word in standing:
            yield Entry(f"{deputy} {small} {word}", "POST", f"{deputy} {post} Thường trực")
        for word in words:
            yield Entry(f"{deputy} {small} {word}", "POST", f"{deputy} {post} {word}")
