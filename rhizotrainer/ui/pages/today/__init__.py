"""Today: what to do next, most likely work first."""
