"""People in print: names, posts and initials; lists of who was there; who is who over meetings."""
