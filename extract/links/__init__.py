"""What printed words refer to: within a document (items, votes, places) and between documents (people, recommendations)."""
