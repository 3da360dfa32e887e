"""How well the program does, measured on labelled examples."""
