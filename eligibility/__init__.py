"""Rules as data: who may get what, why, how much, and what to ask next. Imports no other room.

facts        the dictionary: what may be known of a person or a firm
values       what is known of a fact: exactly, vaguely, declined; how it compares
telling      what comes from outside, as such values
rules        conditions as a tree, read from a card and judged in three values
derive       facts that follow from others
explain      the tree with a verdict on each part; what decides; near misses
reduce       what of a rule is open; what an office is assumed to certify
segments     what holds whichever value is missing
asking       the facts a person can be asked to settle what is open
grants       what one grant comes to;  amounts  what several do
windows      when a benefit can be had
benefits     a benefit with all of these;  check  one benefit checked on a day
bundle       what may be drawn together
questions    which fact to ask next
closures     rules as plain functions;  sql  rules as predicates of a database
"""
