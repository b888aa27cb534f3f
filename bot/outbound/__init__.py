"""Calls from the desk to WeChat's API: bounded in time, typed in outcome, silent about secrets."""
