"""The names of the places where offices of ours are."""

from collections.abc import Iterable
from functools import lru_cache

from nlp.phrases import PhraseBook
from nlp.places.regions import RegionTree


@lru_cache(4)
def served_names(regions: RegionTree, provinces: tuple[str, ...]) -> PhraseBook:
    """The short names of all regions in some provinces, each with the provinces that have it."""
    found: dict[str, list[str]] = {}
    for one in regions:
        province = regions.path(one.adcode)[0].adcode
        if province in provinces and one.adcode != province:
            found.setdefault(one.short, []).append(province)
    return PhraseBook(found)


def named_in(text: str, regions: RegionTree, provinces: tuple[str, ...]) -> Iterable[str]:
    """Those of the provinces of which a text says a name, in their order."""
    names = served_names(regions, provinces)
    said = {code for one in names.find(text) for code in names.values[one.phrase]}
    return (one for one in provinces if one in said)
