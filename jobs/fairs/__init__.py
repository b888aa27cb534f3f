"""Job fairs: their plan, booths, visitors, and the forms they are reported in."""
