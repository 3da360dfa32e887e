"""The text layer: one normal form of Vietnamese with a way back to the original, sentences, numbers, dates."""
