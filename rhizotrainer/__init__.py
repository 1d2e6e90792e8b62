"""Give the version of rhizotrainer, and nothing else.

Importing the package must stay free of charge: it imports neither Qt nor any
other package, so that ``rhizotrainer --version`` answers at once.
"""

__version__ = "0.1.0"
