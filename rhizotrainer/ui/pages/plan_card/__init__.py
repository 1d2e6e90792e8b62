"""The card of the exam date: the day, what is wanted of it, and what a plan would bring."""
