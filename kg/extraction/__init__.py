"""From the text of a document to its facts: chunks, constructions, and what settles them."""
