"""Looking for work in the chat: finding postings, applying, hearing of it."""
