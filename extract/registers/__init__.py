"""Registers that papers print as tables: payments, work programmes."""
