"""What is held of people is not held for ever: periods, and what becomes of what is older."""
