"""A tree of statements drawn: nothing meets, nothing is cut off, and no colour is needed."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import combinations

import pytest

from policy.editing.drawing import STYLES, Box, Node, layout, numbered, outline, svg, wrapped
from policy.editing.explaining import explained, rule_tree
from policy.knowledge import Knowledge

SVG = "{http://www.w3.org/2000/svg}"
TREE = numbered(
    Node(
        "card",
        "渔船歇业补助",
        ("文件：《渔业转产》",),
        (
            Node(
                "any",
                "满足其一",
                parts=(Node("leaf", "有船"), Node("official", "渔民", ("一：“渔民”",))),
            ),
            Node("sum", "每人500元"),
        ),
    )
)

Frame = tuple[float, float, float, float]


def frame(rect: ET.Element) -> Frame:
    """Left, top, right and bottom of a rectangle."""
    left, top, width, height = (float(rect.attrib[key]) for key in ("x", "y", "width", "height"))
    return left, top, left + width, top + height


def room_of(text: ET.Element) -> Frame:
    """What a line of text takes at the most: a Chinese character is as wide as it is high."""
    size, said = float(text.attrib["font-size"]), text.text or ""
    wide = sum(size if one > "\u2000" else size / 2 for one in said)
    left, base = float(text.attrib["x"]), float(text.attrib["y"])
    return left, base - size, left + wide, base + size / 4


def inside(one: Frame, other: Frame) -> bool:
    """Whether a frame lies within another."""
    return all((one[0] >= other[0], one[1] >= other[1], one[2] <= other[2], one[3] <= other[3]))


def meet(one: Frame, other: Frame) -> bool:
    """Whether two frames share any of the paper."""
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


def faults(picture: str) -> list[str]:
    """What is drawn over something else, or beyond the edge."""
    root = ET.fromstring(picture)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    groups = [(frame(one[0]), list(one)[1:]) for one in root.iter(f"{SVG}g")]
    found = [
        f"{one} meets {two}" for (one, _), (two, _) in combinations(groups, 2) if meet(one, two)
    ]
    found += [f"{box} outside" for box, _ in groups if not inside(box, (0, 0, width, height))]
    for box, lines in groups:
        rooms = [room_of(line) for line in lines]
        found += [
            f"{one.text} leaves its box"
            for one, r in zip(lines, rooms, strict=True)
            if not inside(r, box)
        ]
        found += [f"{one} over {two}" for one, two in combinations(rooms, 2) if meet(one, two)]
    return found


def words(picture: str) -> str:
    """All text of a picture, as somebody would copy it, without breaks."""
    return "".join(one.text or "" for one in ET.fromstring(picture).iter(f"{SVG}text")).replace(
        " ", ""
    )


def test_the_outline_goes_in_by_two_spaces_and_counts() -> None:
    assert outline(TREE) == [
        "渔船歇业补助",
        "  文件：《渔业转产》",
        "  1 满足其一",
        "    1.1 有船",
        "    1.2 渔民",
        "      一：“渔民”",
        "  2 每人500元",
    ]


def test_what_a_statement_is_made_of_stands_to_its_right_from_the_top_down() -> None:
    card = layout(TREE)
    either, paid = card.parts
    boat, fisher = either.parts
    assert card.x < either.x < boat.x == fisher.x
    assert card.y == either.y == boat.y < fisher.y < paid.y


def test_a_box_is_as_wide_as_its_words_and_chinese_counts_double() -> None:
    narrow, wide = (layout(Node("leaf", text)).width for text in ("abcd", "渔船歇业"))
    assert wide > narrow
    assert layout(Node("leaf", "abcdefgh")).width == wide


def test_long_sentences_are_broken_but_no_mark_begins_a_line() -> None:
    sentence = "在海上（含湖上、河上）作业满十二个月，" * 5
    lines = wrapped(sentence, 20)
    assert "".join(lines) == sentence
    assert all(line[0] not in "，、）" and line[-1] != "（" for line in lines)
    assert wrapped("x" * 50, 20) == ("x" * 20, "x" * 20, "x" * 10)
    assert wrapped("先看 [migrant_labour_x] 再说", 20) == ("先看", "[migrant_labour_x]", "再说")


def test_every_shipped_card_is_drawn_with_nothing_over_anything(shipped: Knowledge) -> None:
    assert len(shipped.cards) > 57
    for name, shelved in shipped.cards.items():
        for tree in (rule_tree(shelved, shipped), explained(shelved, shipped)):
            assert not faults(svg(tree)), name


def test_every_word_of_a_rule_can_be_copied_from_the_picture(shipped: Knowledge) -> None:
    for shelved in shipped.cards.values():
        tree = rule_tree(shelved, shipped)
        copied = words(svg(tree))
        for line in outline(tree):
            assert line.replace(" ", "") in copied


def test_the_same_card_gives_the_same_picture(shipped: Knowledge) -> None:
    card = shipped.cards["zichuan-2020/guaranteed-startup-loan"]
    assert svg(rule_tree(card, shipped)) == svg(rule_tree(card, shipped))


def test_those_who_cannot_see_it_are_read_the_outline() -> None:
    root = ET.fromstring(svg(TREE))
    assert root.attrib["role"] == "img"
    named = {one.attrib["id"]: one.text for one in root if "id" in one.attrib}
    told = [named[one] for one in root.attrib["aria-labelledby"].split()]
    assert told == ["渔船歇业补助", "；".join(line.strip() for line in outline(TREE))]


@pytest.mark.parametrize("text", ["<b>&</b> “”", "a\x00\x0bb\ud800", "甲\n乙\t丙", ""])
def test_whatever_a_card_says_the_picture_is_well_formed(text: str) -> None:
    picture = svg(replace(TREE, text=text, notes=(text,)))
    picture.encode()
    assert not faults(picture)


def test_in_black_and_white_the_shapes_still_differ_and_are_explained() -> None:
    looks = {(s.corner, s.width, s.dashes) for s in STYLES.values() if s.means}
    assert len(looks) == sum(bool(style.means) for style in STYLES.values())
    told = [one.text for one in ET.fromstring(svg(TREE)).iter(f"{SVG}text")]
    assert {"圆角虚线：满足其一", "虚线方框：由机关认定", "粗线方框：给多少"} <= set(told)
    assert "圆角粗线：不属于" not in told


def test_a_box_that_moved_onto_another_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Box, "span", property(lambda self: self.height / 2))
    assert faults(svg(TREE))
