"""The door to WeChat: its XML and signatures on one side, plain messages on the other.

Never imports handlers: `app.py` hands the function that answers to the webhook.
"""
