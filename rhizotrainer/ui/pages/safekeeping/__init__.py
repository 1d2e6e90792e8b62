"""The card of backups: a learner's earlier results, and histories that come and go."""
