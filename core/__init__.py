"""The ground: settings, database, time, errors and HTTP manners.

Knows neither employment nor WeChat.
"""
