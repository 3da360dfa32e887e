"""Names of other people's tables matched with the nodes of the graph, by the rules that link our own names."""
