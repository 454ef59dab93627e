"""Who met, when and where: the head of a paper read as body, committee, date, times and venue."""
