"""The rules of the check, one a module; a module's docstring is its manual page."""
