"""The atlas: every figure that can be read by itself, what its structures are, and a quiz on them."""
