"""What the public and members bring before a meeting, and what is kept from the public."""
