"""Amounts in a sentence, in few characters."""

from datetime import date

from nlp.numbers import quantities

TODAY = date(2025, 6, 1)


def said(text: str) -> list[tuple[str, str]]:
    """The amounts found, as "28 人", or "31-39 人" if vague, each with the words for it."""
    return [
        (f"{one.low if one.low == one.high else f'{one.low}-{one.high}'} {one.unit}", one.text)
        for one in quantities(text, TODAY)
    ]


def amounts(text: str) -> list[str]:
    """The amounts found, without the words."""
    return [amount for amount, _ in said(text)]
