"""Asking live services (Wikidata, QLever, DBpedia, endpoints of one's own) for what a graph may be linked to."""
