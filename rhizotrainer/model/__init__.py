"""The values that every floor speaks in; standard library alone, no clock, no dice, no files."""
