"""`GET /api/v1/postings`: a spoken search, what was made of it, and what there is."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from apiflask import APIBlueprint

from core.clock import Clock, beijing_date
from core.db import Database
from core.errors import Invalid
from core.switched import BannerOf, require_on
from jobs.applying.answer_rate import with_rates
from jobs.searching.cursors import mark_of, marked, unmarked
from jobs.searching.search import search
from jobs.searching.search_shapes import FoundOut, SearchIn, found_data, page_asked
from jobs.searching.starting import dated
from jobs.spoken.understood import Understood
from nlp.places.regions import RegionTree

Understand = Callable[[str], Understood]
"""What a sentence looks for."""


def search_api(
    database: Database,
    clock: Clock,
    regions: RegionTree,
    understand: Understand,
    banner_of: BannerOf,
) -> APIBlueprint:
    """The blueprint of searching; nothing is found in a place with a banner."""
    blueprint = APIBlueprint("search", __name__, url_prefix="/api/v1/postings", tag="找工作")

    @blueprint.get("")
    @blueprint.input(SearchIn, location="query")
    @blueprint.output(FoundOut)
    @blueprint.doc(
        summary="找工作：说一句话",
        description="没有完全符合的会一步步放宽，widened 说明放宽了什么；工种不会放掉。"
        "性别、年龄、籍贯、健康不作条件。只写地方、不写话，列出那里最新的。",
    )
    def find(query_data: SearchIn) -> dict[str, Any]:
        understood = _asked(query_data, regions, understand)
        require_on(banner_of, understood.region or "")
        wanted = _looked_for(understood)
        mark, page = mark_of(wanted, query_data.sort), page_asked(query_data)
        page = replace(page, cursor=unmarked(page.cursor, mark))
        with database.reading() as connection:
            found = search(connection, dated(wanted, beijing_date(clock())), page)
            items = with_rates(connection, found.items, clock())
        found = replace(found, next_cursor=marked(found.next_cursor, mark))
        return found_data(understood, page, found, items, regions)

    return blueprint


def _asked(given: SearchIn, regions: RegionTree, understand: Understand) -> Understood:
    """What is looked for: the place in the sentence goes before the one given beside it."""
    if (given.lat is None) != (given.lng is None):
        raise Invalid("lat 和 lng 要一起给。", {"lat": ["和 lng 一起给"], "lng": ["和 lat 一起给"]})
    understood = understand(given.text) if given.text.strip() else Understood("search")
    if not given.region.strip():
        return understood
    found = regions.find(given.region)
    if found is None:
        sentence = f"没有找到“{given.region}”，请写行政区划代码或市县名，如 太原"
        raise Invalid(sentence, {"region": [sentence]})
    return replace(understood, region=understood.region or found.adcode)


def _looked_for(understood: Understood) -> Understood:
    """What is searched by: the words of which nothing was made as they are written, beside what
    was understood."""
    if not understood.unknown:
        return understood
    return replace(understood, keywords=tuple((word,) for word in understood.unknown))
