"""Progress: what the learner's answers add up to, on one page without tabs."""
