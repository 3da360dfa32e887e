"""What the network of awards looks like as a whole: who gives most, who bridges, who belongs together."""
