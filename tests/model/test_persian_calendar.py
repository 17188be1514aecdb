"""Days, months and years of the Persian calendar as dates of ours."""

import pytest

from microsite.model.persian_calendar import from_persian

KNOWN = {
    "1300-01-01": "1921-03-21",
    "1357-11-22": "1979-02-11",
    "1399-12-30": "2021-03-20",
    "1400-01-01": "2021-03-21",
    "1400-05-24": "2021-08-15",
    "1403-12-30": "2025-03-20",
    "1404-01-01": "2025-03-21",
    "1402": "2023-03/2024-03",
    "1402-05": "2023-07/2023-08",
    "1402-12": "2024-02/2024-03",
    "1392~": "2013-03/2014-03",
    "1445": "",
    "1299": "",
    "2023": "",
    "1402-13": "",
    "1402-05-32": "",
    "1402/1403": "",
}


@pytest.mark.parametrize("written", KNOWN)
def test_a_date_is_one_of_ours(written: str) -> None:
    assert from_persian(written) == KNOWN[written]
