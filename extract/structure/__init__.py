"""What papers are made of: heads, titles, numberings, lists, the meeting they are about."""
