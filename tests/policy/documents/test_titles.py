"""A document is named by its number, by its title or by its month, not by 通知 alone."""

import pytest

from policy.documents.titles import named_documents
from tests.handlers.shipped import shipped


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("晋人社厅函〔2022〕1253号里招聘会在哪办", "shanxi-2022-12"),
        ("1253号文件说的专员是干啥的", "shanxi-2022-12"),
        ("太原那个应对疫情加强就业培训的方案执行到什么时候", "taiyuan-2020"),
        ("省里稳住经济一揽子政策措施里有没有扩岗补助", "shanxi-2022-06"),
        ("22年12月那个通知里的招聘会", "shanxi-2022-12"),
    ],
)
def test_a_document_is_named(text: str, document: str) -> None:
    assert named_documents(text, shipped().documents.values()) == {document}


@pytest.mark.parametrize(
    "text",
    ["有没有新文件", "这个通知还管用吗", "稳岗返还的方案", "2022年12月能领不", "21253号文件"],
)
def test_a_word_for_any_document_names_none(text: str) -> None:
    assert not named_documents(text, shipped().documents.values())
