"""Rows of data made into something that can be read at a glance."""
