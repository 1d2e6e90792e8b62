"""Pages that show a source or a figure by itself, as search opens them."""
