"""The chat in a browser (stub until written)."""

from flask import Blueprint


def simulator(settings):
    return Blueprint("simulator", __name__)
