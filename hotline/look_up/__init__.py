"""Looking up conversations: by what was written in them, whose they are, and how they went.

What people write is put into an index after it was answered; what is not in there yet is read line
by line. `read_query` tells what is meant by the words of the one box, `look_up` finds a page.
"""

from hotline.look_up.found import Found
from hotline.look_up.search import Page, look_up
from hotline.look_up.unindexed import lines_behind
from hotline.look_up.wanted import Wanted, read_query

__all__ = ["Found", "Page", "Wanted", "lines_behind", "look_up", "read_query"]
