"""Days, months, years and times of day in print, and what they mean."""
