"""Figures on screen: a drawing in its frame, its structures, what is chosen there and how it came out.

Takes a drawing as bytes and never opens a file. It knows regions by their ids and names; what is right it is told.
"""
