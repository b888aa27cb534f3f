"""A notice in words: what it is, why it comes, and how to have no more of the kind."""

from notify.kinds import Kind

HEAD = "【{label}】\n{text}"
FOOT = "（{why}，所以告诉您。不想再收，回复“退订{label}”。）"
DOUBTFUL = "（这条可能已经发过一次。）"


def in_words(kind: Kind, text: str, doubtful: bool = False) -> str:
    """The whole message; `doubtful` if the person may have it already."""
    parts = [HEAD.format(label=kind.label, text=text)]
    if doubtful:
        parts.append(DOUBTFUL)
    if not kind.answer:
        parts.append(FOOT.format(why=kind.why, label=kind.label))
    return "\n".join(parts)
