"""The notice of a fair given out: as a sheet, and as an article."""

from sqlalchemy import Connection, select

from jobs.fairs.booth_lists import list_shown
from jobs.fairs.fairs import get_fair
from jobs.recruitment_notices.article import write_article
from jobs.recruitment_notices.sheet import write_notice
from nlp.places.regions import RegionTree
from people.tables import employers


def fair_sheet(connection: Connection, fair_id: int, regions: RegionTree) -> bytes:
    """The firms of a fair with their live postings, as xlsx; raises NotFound."""
    fair, booths = get_fair(connection, fair_id), list_shown(connection, fair_id)
    numbers = [booth.employer_id for booth in booths]
    known = select(employers.c.id, employers.c.credit_code).where(employers.c.id.in_(numbers))
    codes = {row.id: row.credit_code for row in connection.execute(known)}
    return write_notice(fair, booths, codes, regions)


def fair_article(connection: Connection, fair_id: int, regions: RegionTree) -> str:
    """The same as the text of an article; raises NotFound."""
    fair, booths = get_fair(connection, fair_id), list_shown(connection, fair_id)
    return write_article(fair, booths, regions)
