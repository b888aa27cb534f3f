"""jieba, tamed: loaded once, its cache in a folder of our own."""

import tempfile
from collections.abc import Mapping
from functools import cache

import jieba


@cache
def ordinary_words() -> Mapping[str, int]:
    """The words of Chinese with their frequency; loading takes about a second, once."""
    with tempfile.TemporaryDirectory() as private:
        # jieba unmarshals whatever lies in the shared temporary folder: not with us.
        jieba.dt.tmp_dir = private
        jieba.setLogLevel("WARNING")
        jieba.initialize()
    words: Mapping[str, int] = jieba.dt.FREQ
    return words
