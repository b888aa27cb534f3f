"""Where fairs are: the places that a fair somewhere is for, and those a report is made up of."""

from core.errors import Invalid
from nlp.places.regions import Region, RegionTree


def named(regions: RegionTree, text: str, field: str = "region") -> Region:
    """The region of an adcode or a name (太原, 太原市); raises Invalid."""
    found = regions.find(text)
    if found is None:
        sentence = f"没有找到“{text}”，请写行政区划代码或市县名，如 太原"
        raise Invalid(sentence, {field: [sentence]})
    return found


def inside(regions: RegionTree, outer: Region) -> list[str]:
    """The adcodes of a region and of all that lies in it."""
    return [one.adcode for one in regions.within(outer.adcode)]


def around(regions: RegionTree, here: Region) -> list[str]:
    """The adcodes of a region, of all that lies in it, and of what it lies in: a fair of the city
    is for its counties, too."""
    above = [one.adcode for one in regions.path(here.adcode)[:-1]]
    return [*above, *inside(regions, here)]


def name_inside(regions: RegionTree, outer: Region, adcode: str) -> str:
    """How a place is called in a form of a region: by the names that lead there from it; for the
    region itself by its level, as the forms do."""
    levels = {"province": "省级", "city": "市级"}
    if adcode == outer.adcode:
        return levels.get(outer.level, "县级")
    path = regions.path(adcode)
    below = path[path.index(outer) + 1 :] if outer in path else path
    return "".join(one.name for one in below)
