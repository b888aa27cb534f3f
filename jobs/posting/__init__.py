"""What firms post: its life, the rules it keeps, and who looks at it."""
