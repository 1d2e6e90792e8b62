"""What a session or an exam came to: one page of score, topics, confidence and questions for both."""
