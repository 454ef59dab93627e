"""How good a database is: scores against gold, calibrated confidence, the record that must not fall, checks without gold."""
