"""What the network of awards looks like as a whole: who gives most, who bridges, who belongs together."""

from kg.analysing.figures import Figures, figures

__all__ = ["Figures", "figures"]
