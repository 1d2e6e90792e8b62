"""The reading wing: YAML in, model values and Problems out. Importing this package imports no YAML."""
