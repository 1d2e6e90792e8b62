"""Pages for paper: blocks in black and white, one under another, broken into pages. Nothing here is a widget."""
