"""Banks: what is there to study, and what is wrong with a bank that did not load."""
