"""The end of a session: how it went, how sure that number is, and what to look at again."""
