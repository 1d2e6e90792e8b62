"""An exam under way: the question, the grid of all questions, the countdown, and the review before submitting."""
