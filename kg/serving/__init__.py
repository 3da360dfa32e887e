"""The site of a build: pages for readers, an endpoint for programs, on the same addresses as the graph."""
