"""What others take from the graph in forms of their own: statements for Wikidata, nodes in the words of schema.org."""
