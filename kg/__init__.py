"""Vinh Danh: documents in, a graph of who awarded whom out, each statement with the words it rests on."""

__version__ = "0.1.0"
