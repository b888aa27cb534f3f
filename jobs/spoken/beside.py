"""What a message says beside the work it names: 家里困难 of 家里困难想找个看大门的活."""

from jobs.spoken.listening import heard
from jobs.spoken.phrases import find_phrases
from jobs.spoken.skeleton import blotted, is_of_others
from jobs.spoken.words import JobWords


def beside(text: str, words: JobWords) -> str:
    """The message with a comma for every character that names work, or what comes with it.

    Insurance and training stay: they are as often asked about for themselves.
    """
    said = heard(text)
    phrases = find_phrases(said, words, ())
    return blotted(said, [one for one in phrases if not is_of_others(one)])
