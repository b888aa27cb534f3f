"""What no card answers is quoted from an imported document, with its clause and its end."""

from collections.abc import Iterator

import pytest
from click.testing import Result

from cli import add_commands
from policy.shelf import Shelf
from tests.chat import Chat
from tests.conftest import Site

NOTICE = """成都市人力资源和社会保障局关于发放夜间经济用工补贴的通知
成人社发〔2023〕77号
各区（市）县人力资源和社会保障局：
一、补贴对象
在本市依法登记、夜间营业至22时以后的餐饮、零售门店。
二、补贴标准
每新招用1名员工并连续缴纳社会保险满4个月的，给予一次性夜间经济用工补贴1180元。
三、申请材料
（一）夜间经济用工补贴申请表；（二）营业执照复印件；（三）员工花名册。
四、办理地点
向门店所在街道便民服务中心申请，每季度第一个月受理。
五、本通知自2023年3月1日起施行，有效期至2024年12月31日。
"""


@pytest.fixture
def shelf(site: Site) -> Iterator[Shelf]:
    """The shelf, which looks at the database again when the test has been undone."""
    shelf: Shelf = site.app.extensions["wengang"]["shelf"]
    yield shelf
    shelf._looked_at = float("-inf")


@pytest.fixture
def imported(shelf: Shelf, desk: Site, tmp_path_factory: pytest.TempPathFactory) -> Result:
    """A notice of Chengdu, which has no cards, imported from a file."""
    file = tmp_path_factory.mktemp("notices") / "yejian-2023.txt"
    file.write_text(NOTICE, encoding="utf-8")
    if "policy" not in desk.app.cli.commands:
        add_commands(desk.app)
    result = desk.app.test_cli_runner().invoke(args=["policy", "import", str(file)])
    assert result.exit_code == 0, result.output
    shelf._looked_at = float("-inf")
    return result


def test_a_notice_without_cards_is_quoted_by_its_clauses(imported: Result, chat: Chat) -> None:
    chat.says("我在成都").hears("记下了：您在成都市")
    chat.says("夜间用工补贴给多少").hears("1180元", "成人社发〔2023〕77号", "）二")
    chat.says("夜间用工补贴要交啥材料").hears("申请表", "营业执照", "花名册", "）三")
    chat.says("夜间用工补贴去哪申请").hears("便民服务中心", "）四", "已经到期")


def test_what_the_notice_does_not_speak_of_is_not_answered_from_it(
    imported: Result, chat: Chat
) -> None:
    chat.says("我在成都").says("稳岗返还给多少").hears("没有查到成都市").does_not_hear("1180")
    chat.says("我在太原").says("夜间用工补贴给多少").does_not_hear("1180")
