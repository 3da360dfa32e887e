"""Settling: what the document as a whole says about what its clauses leave open."""
