"""A number that is put right is of what it was before, though no word says so."""

from datetime import date

import pytest

from nlp.put_right.corrections import corrected

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("去了18个人，上了52个课时，不对，是58个", "去了18个人，上了58课时"),
        ("去了18个人，上了52课时\n记错了，58", "去了18个人，上了58课时"),
        ("去了18个人，上了52课时\n翻了签到表，是58个", "去了18个人，上了58课时"),
        ("去了18个人，不是52个课时，是58个", "去了18个人，58课时"),
        ("去了18个人，是58个课时不是52个", "去了18个人，58个课时"),
        ("上了52个课时，去了18个人\n课时不对，是58个", "上了58课时，去了18个人"),
        ("上了52个课时，去了18个人\n不对，是55个", "上了55课时，去了18个人"),
        ("去了18个人，上了52个课时\n少算了4个", "去了18个人，上了56个课时"),
        ("去了18个人，一开始说上52个课时，后来改成58个", "去了18个人，58课时"),
        ("招了20个人，干了4个月，不对，是5个", "招了20个人，干了5个月"),
        ("培训搞了10天，不对，12", "培训搞了12天"),
    ],
)
def test_a_corrected_number_keeps_the_unit_of_what_it_corrects(written: str, meant: str) -> None:
    assert corrected(written, TODAY) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("去了18个人，上了52个课时，不对，是19个", "去了19个人，上了52个课时"),
        ("去了18个人，上了52个课时\n翻了名单，是25个", "去了25个人，上了52个课时"),
        ("上了52个课时，去了18个人\n不对，是20个", "上了52个课时，去了20个人"),
        ("招了8个人，干满半年了，不对，是7个", "招了7个人，干满半年了"),
        ("招了8个人，签了3年，不对，是5个", "招了5个人，签了3年"),
        ("招了9个人，干了11个月，不对，是10个", "招了10个人，干了11个月"),
    ],
)
def test_people_are_put_right_where_these_are_meant(written: str, meant: str) -> None:
    assert corrected(written, TODAY) == meant
