"""The SQLite file: its schema and views, the rows in it, partial results, what changed between two of them."""
