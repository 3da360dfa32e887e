"""What programs ask: SPARQL, the data behind an address, and what the graph says of itself."""
