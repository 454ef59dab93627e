"""The parts a PDF is made of: their kinds, where each begins, front sheets."""
