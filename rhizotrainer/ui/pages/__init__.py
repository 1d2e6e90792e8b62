"""Whole pages; strangers to one another."""
