"""The page that puts a session together."""
