"""When two printed things are one: names, item numbers, titles. Nothing else in the house decides that."""
