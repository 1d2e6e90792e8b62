"""The widgets. They know model and study values, never YAML, SQL or files."""
