"""The table: which handler answers, in which order."""

from dataclasses import replace

from bot.messages import Reply, Turn
from core.switched import BannerOf, never
from handlers import (
    about_us,
    choose,
    events,
    media,
    menu,
    more,
    refuse,
    set_region,
    small_talk,
    switched_off,
    talk_to_staff,
    urgent,
)
from handlers.asked import Asked, Handler
from handlers.checks import checking, for_another, leaving
from handlers.keeping import note_move
from handlers.ledger import Ledger
from handlers.own import notices, own_data, own_file, remembering
from handlers.policies import (
    ask_policy,
    curated,
    definitions,
    in_sum,
    more_plainly,
    papers,
    several,
    what_else,
    whole_document,
)
from handlers.standing_by import stand_by
from handlers.told import telling
from handlers.told.asked_still import afresh, answer_of, still_open, with_question
from handlers.told.in_pieces import in_one_message, kept_whole
from handlers.told.kept_story import remembered
from handlers.where import settled
from handlers.work import counter
from jobs.hearing import Words
from jobs.index.query import Point
from policy.shelf import Shelf, Still

# The first that has an answer gives it: danger before anything else, questions last.
SPOKEN: tuple[Handler, ...] = (
    urgent.help_at_once,
    leaving.leave,
    more.go_on,
    menu.show_menu,
    notices.take_preference,
    own_data.take_wish,
    remembering.take_wish,
    refuse.refuse_to_cheat,
    talk_to_staff.take_back,
    talk_to_staff.hand_over,
    talk_to_staff.tell_position,
    counter.go_on,
    set_region.note_region,
    checking.explain,
    definitions.explain_word,
    definitions.whether_they_are,
    more_plainly.say_more_plainly,
    for_another.check_for_another,
    checking.take_yes_or_no,
    own_file.send_to_office,
    checking.take_listed,
    checking.take_answer,
    choose.take_choice,
    small_talk.answer_politely,
    about_us.tell_of_us,
    checking.ask_again,
    curated.answer_curated,
    counter.begin,
    what_else.tell_others,
    what_else.ask_of_which,
    whole_document.tell_validity,
    papers.answer_papers,
    telling.leave_to_others,
    in_sum.answer_in_sum,
    several.answer_sides,
    several.answer_each,
    ask_policy.answer_question,
)

# What these say to who only tells something gives way to the answer to their question of before.
TOLD_TO: tuple[Handler, ...] = (
    checking.take_yes_or_no,
    checking.take_answer,
    checking.ask_again,
    papers.answer_papers,
    in_sum.answer_in_sum,
    several.answer_sides,
    several.answer_each,
    ask_policy.answer_question,
)

OF_THE_STORY: tuple[Handler, ...] = (*TOLD_TO, telling.leave_to_others)


class Desk:
    """Answers turns from the knowledge on the shelf; `default_region` is the office's own.

    Without a `ledger` nothing is written down of anybody: so answers are tried out. Without the
    `words` of work nobody finds any. Where `banner_of` a place has words, they are said instead.
    """

    def __init__(
        self,
        shelf: Shelf | Still,
        default_region: str,
        ledger: Ledger | None = None,
        words: Words | None = None,
        banner_of: BannerOf = never,
    ) -> None:
        self._shelf = shelf
        self._default_region = default_region
        self._ledger = ledger
        self._words = words
        self._banner_of = banner_of

    def answer(self, turn: Turn) -> Reply:
        """What the desk says to a message or an event."""
        banner = self._banner_of(turn.memory.region or self._default_region)
        if turn.incoming.kind == "event":
            told = events.answer_event(turn, self._say)
            return switched_off.after_event(turn, told, banner) if banner else told
        if not turn.incoming.text:
            if turn.held:
                return _silence(turn)
            if banner:
                return switched_off.instead(turn, banner)
            if (here := media.position(turn)) and (reply := self._near(turn, here)):
                return reply
            home = turn.memory.region or self._default_region
            return media.answer_without_words(turn, self._shelf.current().regions, home)
        return self._say(turn, turn.incoming.text)

    def _near(self, turn: Turn, here: Point) -> Reply | None:
        """What there is near where somebody is, if they were looking for work."""
        return counter.find_near(self.read(turn, ""), here) if turn.memory.work else None

    def read(self, turn: Turn, text: str) -> Asked:
        """A sentence as the desk reads it, with what is on the shelf."""
        shelf = self._shelf
        knowledge, library = shelf.current(), shelf.library()
        home = self._default_region
        return Asked.from_text(turn, text, knowledge, library, home, self._ledger, self._words)

    def _say(self, turn: Turn, text: str) -> Reply:
        asked = self.read(turn, text)
        if turn.held:
            # What is held of them people may see and delete whoever answers.
            return urgent.help_at_once(asked) or own_data.take_wish(asked) or _silence(turn)
        if banner := self._banner_of(asked.home):
            return self._while_off(asked, banner)
        whole = in_one_message(asked)
        handler, reply = self._answered(asked, whole)
        question = still_open(whole, reply) if handler in TOLD_TO else ""
        if not question:
            return reply
        incoming = replace(turn.incoming, text=question)
        on = self.read(replace(turn, incoming=incoming, memory=afresh(reply.memory)), question)
        return answer_of(whole, reply, self._answered(on, on)[1])

    def _answered(self, alone: Asked, whole: Asked) -> tuple[Handler, Reply]:
        """The first handler that has an answer to a message, and what it says; what is told is
        looked at with the message before that it goes on with, a wish is not: 不对 · 退出."""
        for handler in SPOKEN:
            asked = whole if handler in OF_THE_STORY else alone
            if reply := handler(asked):
                reply = counter.end_waiting(stand_by(asked, reply))
                memory = kept_whole(alone, asked, remembered(asked, reply))
                memory = settled(asked, memory)
                memory = with_question(asked, replace(reply, memory=memory))
                return handler, self._allowed(asked, handler, replace(reply, memory=memory))
        raise AssertionError("the last handler always answers")

    def _allowed(self, asked: Asked, handler: Handler, reply: Reply) -> Reply:
        """The reply, unless it is for a place whose answers are off."""
        banner = self._banner_of(switched_off.answered_for(reply))
        if banner and handler not in switched_off.ALWAYS:
            memory = replace(asked.turn.memory, region=reply.memory.region)
            off = switched_off.instead(asked.turn, banner)
            return note_move(asked, replace(off, memory=memory))
        return note_move(asked, checking.resume(asked, reply))

    def _while_off(self, asked: Asked, banner: str) -> Reply:
        """What there is to say where the answers are off: who goes elsewhere is let go."""
        if reply := switched_off.works_always(asked):
            return reply
        moved = set_region.note_region(asked)
        if moved and not self._banner_of(moved.memory.region or asked.home):
            return note_move(asked, moved)
        return switched_off.instead(asked.turn, banner)


def _silence(turn: Turn) -> Reply:
    """Nothing: staff hold the conversation and see what was written."""
    return Reply(memory=turn.memory, understood={"act": "held"})
