"""What the documents promise: cards, their documents, and answers composed from them."""
