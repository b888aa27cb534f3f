"""Replies are what WeChat can read: legal, short enough, and nobody's markup but ours."""

import json
from xml.etree import ElementTree

import pytest

from bot.messages import Article, Incoming
from bot.render import MAX_BYTES, MORE, Page, cdata, encrypted_reply, legal, paginate, passive_reply

HER = Incoming("text", "gh_wengang", "o_zhang", 0, "key")
FAIR = Article(
    "招聘会 <1> & ]]>", "周六 9:00\n市民中心", "https://a.example/?a=1&b=2", "https://a.example/1"
)
SENTENCE = "太原市参保缴费满一年、裁员率不高于上年度控制目标的企业，可以申请稳岗返还。"


def rendered(text: str = "", article: Article | None = None) -> ElementTree.Element:
    """The XML of a reply, as WeChat's parser has it."""
    return ElementTree.fromstring(passive_reply(HER, 1795233600, text, article, as_json=False))


def pages(text: str, limit: int = MAX_BYTES) -> list[str]:
    """All that asking for more brings, the promise of more taken off."""
    found = []
    while True:
        page = paginate(text, limit)
        assert len(page.text.encode()) <= limit
        assert page.text.endswith(MORE) == bool(page.rest)
        found.append(page.text.removesuffix(MORE))
        if not page.rest:
            return found
        assert len(page.rest) < len(text)
        text = page.rest


def test_a_reply_goes_back_to_whom_it_came_from() -> None:
    fields = {item.tag: item.text for item in rendered("您好")}
    assert fields == {
        "ToUserName": "o_zhang",
        "FromUserName": "gh_wengang",
        "CreateTime": "1795233600",
        "MsgType": "text",
        "Content": "您好",
    }


@pytest.mark.parametrize(
    "text",
    [
        "]]>",
        "]]]]>>",
        "]]>]]>",
        "]]",
        "]",
        "<![CDATA[x]]>",
        "a]]></Content><MsgType>image</MsgType><Content>b",
        "&amp; <a href='https://a.example'>点这里</a>",
        "第一行\n第二行\t完",
        "👷🏽‍♀️𠮷",
    ],
)
def test_words_stay_words(text: str) -> None:
    reply = rendered(text)
    assert reply.findtext("Content") == text
    assert [item.tag for item in reply].count("MsgType") == 1
    assert ElementTree.fromstring(f"<a>{cdata(text)}</a>").text == text


def test_what_xml_cannot_carry_is_left_out() -> None:
    controls = "".join(map(chr, range(32)))
    assert legal(f"招{controls}人\ud800\udfff\ufffe\uffff\x7f") == "招\t\n\r人\x7f"
    assert rendered("招\x00\x0b\ud800\uffff人").findtext("Content") == "招人"
    bent = Article("招\x00聘", "\x1f会", "https://a.example/\x08", "")
    assert rendered(article=bent).findtext("Articles/item/Title") == "招聘"


def test_a_bent_recipient_bends_nothing() -> None:
    her = Incoming("text", "gh_]]>", "o_]]><\x00", 0, "key")
    reply = ElementTree.fromstring(passive_reply(her, 0, "您好", None, as_json=False))
    assert (reply.findtext("ToUserName"), reply.findtext("FromUserName")) == ("o_]]><", "gh_]]>")


def test_an_article_is_one_article() -> None:
    reply = rendered("不说", FAIR)
    assert reply.findtext("MsgType") == "news"
    assert reply.findtext("ArticleCount") == "1"
    assert reply.find("Content") is None
    assert [{part.tag: part.text for part in item} for item in reply.findall("Articles/item")] == [
        {
            "Title": FAIR.title,
            "Description": FAIR.description,
            "PicUrl": FAIR.picture,
            "Url": FAIR.url,
        }
    ]


def test_who_writes_json_is_answered_in_json() -> None:
    reply = json.loads(passive_reply(HER, 1795233600, '他说"]]>"\x00', None, as_json=True))
    assert reply["Content"] == '他说"]]>"'
    assert reply["CreateTime"] == 1795233600
    reply = json.loads(passive_reply(HER, 0, "", FAIR, as_json=True))
    assert reply["Articles"]["item"]["Url"] == FAIR.url


def test_an_envelope_says_its_signature_time_and_nonce() -> None:
    xml = ElementTree.fromstring(encrypted_reply("c2VhbGVk", "5ea1", "1795233600", "n]]>", False))
    fields = {item.tag: item.text for item in xml}
    assert fields == {
        "Encrypt": "c2VhbGVk",
        "MsgSignature": "5ea1",
        "TimeStamp": "1795233600",
        "Nonce": "n]]>",
    }
    said = json.loads(encrypted_reply("c2VhbGVk", "5ea1", "1795233600", "n]]>", True))
    assert said == fields | {"TimeStamp": 1795233600}


def test_a_page_is_what_wechat_takes_and_not_a_byte_more() -> None:
    assert MAX_BYTES == 2047


@pytest.mark.parametrize("text", ["", "您好", "字" * 682, "字" * 682 + "a", "a" * MAX_BYTES])
def test_what_fits_is_one_page(text: str) -> None:
    assert paginate(text) == Page(text, "")


def test_a_byte_too_many_is_a_second_page() -> None:
    for text in ("字" * 683, "a" * (MAX_BYTES + 1)):
        assert len(pages(text)) == 2


def test_a_long_reply_is_cut_after_a_sentence_and_promises_the_rest() -> None:
    page = paginate(SENTENCE * 40)
    assert page.text.endswith(f"申请稳岗返还。{MORE}")
    assert "更多" in MORE
    assert page.rest.startswith("太原市参保")
    assert len(page.text.encode()) > MAX_BYTES - len(SENTENCE.encode()) - len(MORE.encode())


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [("\n\n", "\n"), ("\n", "。"), ("。", "；"), ("；", "！"), ("！", "，"), ("，", "、")],
)
def test_the_strongest_break_wins_even_if_a_weaker_one_comes_later(
    stronger: str, weaker: str
) -> None:
    text = "字" * 500 + stronger + "字" * 50 + weaker + "字" * 500
    first, second = pages(text)
    assert first == "字" * 500 + stronger.rstrip()
    assert second == "字" * 50 + weaker + "字" * 500


def test_a_break_too_early_does_not_make_a_page_of_three_words() -> None:
    first, *_ = pages("您好。" + "字" * 1500)
    assert len(first) > 600


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 200,
        "字" * 5000,
        "👷🏽‍♀️" * 1000,
        "\n\n".join(f"{number}. {SENTENCE * 3}" for number in range(1, 40)),
        "a" * 9999,
        "，".join("字" * 700 for _ in range(5)),
    ],
    ids=["sentences", "no break at all", "emoji", "paragraphs", "letters", "long clauses"],
)
def test_pages_together_are_the_whole_text(text: str) -> None:
    joined = "".join("".join(pages(text)).split())
    assert joined == "".join(text.split())
    assert len(pages(text)) <= len(text.encode()) / MAX_BYTES * 2.2 + 1


def test_blanks_at_the_end_are_not_promised_as_more() -> None:
    assert pages("您好。" * 200 + "\n" * 3000) == ["您好。" * 200]
