"""Ways of answering a question, shared by the pages that ask: the left page, a pane for each item type, the keys."""
