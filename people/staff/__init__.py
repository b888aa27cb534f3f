"""Members of staff: their accounts, what each role may, and how they sign in."""
