"""The counter for work: which of its handlers answers, before and after anything else does."""

from collections.abc import Callable, Mapping

from bot.messages import Reply
from handlers.asked import Asked
from handlers.work import (
    apply_for,
    coming_fairs,
    empty_handed,
    find_work,
    firm_answers,
    invitations,
    job_fairs,
    keep_search,
    my_applications,
    posting_details,
    recommend,
    report_posting,
)
from handlers.work.fair import at_hand, database, intent, let_go, understood
from jobs.spoken.understood import Intent

Counter = Callable[[Asked], Reply | None]

GOING_ON: tuple[Counter, ...] = (
    apply_for.apply_by_number,
    apply_for.take_answer,
    apply_for.ask_for_which,
    report_posting.take_reason,
    invitations.answer,
    my_applications.answer,
    firm_answers.answer,
    keep_search.stop,
    keep_search.tell_kept,
    job_fairs.go_on,
    empty_handed.take_back_in_a_word,
    empty_handed.leave_it,
    empty_handed.nothing_listed,
    posting_details.by_number,  # before 岗位167 is taken for pay
    find_work.search_again,
    recommend.best_paid,
    find_work.narrow,
    recommend.compare_listed,
)
"""Who answers while something is under way, or to words that can mean nothing else."""

OWN: tuple[Counter, ...] = (
    invitations.answer,
    my_applications.answer,
    keep_search.stop,
    keep_search.tell_kept,
)
"""Who answers to what somebody does with what is theirs: an invitation, their data, a search."""

LISTED: Mapping[Intent, Counter] = {
    "details": posting_details.tell_more,
    "apply": apply_for.apply_for,
    "report": report_posting.report_it,
}
"""Who answers to what is said of postings: only where some were listed before."""

ALWAYS: Mapping[Intent, Counter] = {
    "search": find_work.find_work,
    "fairs": coming_fairs.tell_of_fairs,
    "applications": my_applications.show_applications,
    "withdraw": my_applications.take_back,
    "subscribe": keep_search.keep,
}


def go_on(asked: Asked) -> Reply | None:
    """The next step of what is under way about work; None if this is something else."""
    if database(asked) is None:
        return None
    for handler in GOING_ON:
        if reply := handler(asked):
            return reply
    hand = at_hand(asked)
    if not (hand.listed or hand.posting):
        return None
    about = LISTED.get(intent(asked), posting_details.tell_of_numbered)
    if reply := about(asked):
        return reply
    looks = understood(asked, asked.text).keywords
    return None if looks else posting_details.tell_of_shown(asked)


def take_own(asked: Asked) -> Reply | None:
    """What somebody does with what is theirs; None if this is something else."""
    if database(asked) is None:
        return None
    return next((reply for handler in OWN if (reply := handler(asked))), None)


find_near = find_work.find_near
end_waiting = let_go


def begin(asked: Asked) -> Reply | None:
    """What there is for somebody who looks for work; None if they do not."""
    if database(asked) is None:
        return None
    handler = ALWAYS.get(intent(asked))
    return handler(asked) if handler else None
