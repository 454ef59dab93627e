"""Interests that members declare: the words, their kinds, who left for the item."""
