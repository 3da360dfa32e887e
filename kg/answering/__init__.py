"""Queries of strangers: each is answered in a process that may die, and nothing of it reaches the server's own."""
