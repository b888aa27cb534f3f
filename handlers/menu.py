"""What the account can do, said when asked and to newcomers."""

import re

from bot.messages import Reply
from handlers.asked import Asked

MENU = (
    "您可以直接用平常话问就业和社保政策、找工作，例如：\n"
    "· 我们厂28个人，裁了5个，还能退失业保险吗\n"
    "· 招人那个补助要什么材料\n"
    "· 太原有没有保安的活，要包住\n"
    "· 最近有招聘会吗\n\n"
    "政策答复都写明出自哪份文件、哪一条、有没有过期。\n"
    "回复“换成+地名”换地方，如“换成太原”\n"
    "回复“我投的”看投递进展，“更多”看没发完的内容\n"
    "回复“人工”找工作人员\n"
    "回复“菜单”再看这些"
)
WELCOME = "您好，这里是公共就业服务窗口。"

_WORDS = re.compile(r"(主?菜单|目录|帮助|功能|使用说明|怎么用|咋用|能干啥|你会啥|help|menu|[?？]+)")


def show_menu(asked: Asked) -> Reply | None:
    """The menu, if that is what was asked for."""
    if not _WORDS.fullmatch(asked.text.strip("。!！ ")):
        return None
    return Reply(MENU, "smalltalk", asked.memory, understood={"act": "menu"})
