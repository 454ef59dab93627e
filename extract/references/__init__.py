"""What papers refer to, in print: minutes, items, reports, decisions, statutes, planning applications, web pages."""
