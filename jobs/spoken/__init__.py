"""A job search as it is spoken: what is looked for, and whether anything is. No database."""
