"""What a sentence asks, and how a question is answered."""
