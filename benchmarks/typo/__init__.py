"""Scripts that make the tables of the rules."""
