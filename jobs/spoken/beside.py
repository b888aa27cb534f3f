"""What a message says beside the work it names: 家里困难 of 家里困难想找个看大门的活."""

from jobs.spoken.listening import heard
from jobs.spoken.phrases import find_phrases
from jobs.spoken.skeleton import blotted
from jobs.spoken.words import JobWords


def beside(text: str, words: JobWords) -> str:
    """The message with a comma for every character that names work, or what comes with it."""
    said = heard(text)
    return blotted(said, find_phrases(said, words, ()))
