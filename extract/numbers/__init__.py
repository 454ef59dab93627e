"""Amounts, counts and measures in print, in sentences and in the cells of tables."""
