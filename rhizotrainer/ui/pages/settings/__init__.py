"""The card of settings, and the cards by which learners are named and deleted."""
