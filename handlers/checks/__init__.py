"""The check in the chat: what is asked, and what comes out."""
