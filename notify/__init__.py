"""The outbox: what is to be told to whom, stored with what causes it and delivered afterwards."""
