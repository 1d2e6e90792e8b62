"""First run: two ways in, text size and theme, before there is anything to show."""
