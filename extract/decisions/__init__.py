"""How decisions are printed: clauses, lead-ins, proposers, outcomes, votes."""
