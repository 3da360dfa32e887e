"""Judging who and what is the same: what a reference means, what is judged of it, and why two are one or two."""
