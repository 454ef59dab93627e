"""Names of people in print: one name, several in a line, posts beside them, names in cells."""
