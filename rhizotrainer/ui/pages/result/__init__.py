"""An exam that is over: its score against the pass mark, how sure that number is, and every question."""
