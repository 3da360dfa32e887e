"""The graph meets other datasets: who there is who here, how it was decided, and by whom."""
