"""Places in a sentence, and whose each is: where people are, go, or ask about."""
