"""WeChat's platform as its documents describe it, to test against; `python -m tests.wechat_double`.

It keeps to WeChat's rules (tokens, windows, quotas, codes used once), has a clock that can be
moved and faults that can be switched on for each path, and remembers what it accepted.
"""
