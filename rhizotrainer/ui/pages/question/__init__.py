"""The question page: an open book that asks on the left and shows its evidence on the right."""
