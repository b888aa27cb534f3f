"""Employment: what seekers look for, and what employers offer."""
