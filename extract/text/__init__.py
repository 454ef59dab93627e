"""Text read with the geometry of its page in view."""
