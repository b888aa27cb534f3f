"""What is kept of somebody who looks for work, as they hear it who ask what is kept of them."""

from handlers.asked import Asked
from handlers.work.fair import who
from jobs.applying.saved_searches import list_searches
from people.identities import find_number
from people.phones import mask_phone
from people.seekers import find_profile

PROFILE = (
    "投递时存着您的姓名（{name}）、电话（{phone}）{about}。"
    "要删，回复“删除求职资料”，没有结果的投递一并撤回。"
)
ABOUT = "和介绍"
SEARCHES = "替您留意着：{kept}。不要了，回复“不用找了”。"


def kept_for_work(asked: Asked) -> str:
    """The profile and the kept searches of whoever writes, in lines; "" if there are none."""
    identity, ledger = who(asked), asked.ledger
    if identity is None or ledger is None:
        return ""
    with ledger.database.reading() as connection:
        number = find_number(connection, identity)
        if number is None:
            return ""
        kept, searches = find_profile(connection, number), list_searches(connection, number)
    lines = []
    if kept:
        said, about = kept.profile, ABOUT if kept.profile.about else ""
        lines = [PROFILE.format(name=said.name, phone=mask_phone(said.phone), about=about)]
    if searches:
        lines.append(SEARCHES.format(kept="、".join(one.text for one in searches)))
    return "\n".join(lines)
