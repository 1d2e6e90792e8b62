"""The educators' door; no Qt."""
