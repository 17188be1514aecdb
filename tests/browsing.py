"""What tests of built pages look at."""

# One page of each type of the toy site.
PAGES = (
    "", "method/", "threats/", "threats/silting/", "actors/", "actors/friends-of-brill/", "sources/",
    "sources/harbour-report/", "claims/", "claims/harbour-report-004/", "questions/", "questions/is-silt-the-problem/",
    "timeline/", "figures/", "glossary/", "bibliography/", "findings/", "data/", "data/codebook/", "404.html",
)  # fmt: skip
