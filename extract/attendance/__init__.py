"""Who was there: lists, tables of ticks, apologies, members who came late or left, people who spoke."""
