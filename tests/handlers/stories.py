"""What somebody tells the desk of an office message by message, and what they hear to the last."""

from datetime import date

from bot.messages import Memory
from tests.handlers.shipped import ask, desk_in, shipped

Office = tuple[str, date]
TAIYUAN_2020 = ("太原", date(2020, 6, 8))
COUNTY_2020 = ("贵阳市辖县", date(2020, 4, 9))
SHANXI_2022 = ("大同", date(2022, 8, 25))

TAIYUAN, SHANXI, COUNTY, ZICHUAN = "140100", "140000", "520100", "370302"
SPRING = date(2020, 5, 20)


def answer(office: Office, *messages: str) -> str:
    """What is said to the last of a person's messages."""
    place, day = office
    region = shipped().regions.find(place)
    assert region
    desk, memory, text = desk_in(region.adcode), Memory(region=region.adcode), ""
    for message in messages:
        reply = ask(desk, message, memory, day)
        text, memory = reply.text, reply.memory
    return text


def told(region: str, day: date, *messages: str) -> tuple[str, tuple[str, ...]]:
    """What is said to the last of several messages, and from which cards."""
    desk, memory = desk_in(region), None
    for text in messages:
        reply = ask(desk, text, memory, day)
        memory = reply.memory
    return reply.text, reply.cards
