"""The memory wing: the only rooms that speak SQL."""
