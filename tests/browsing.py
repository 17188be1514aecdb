"""What tests of built pages look at."""

# One page of each type of the toy site.
PAGES = (
    "", "method/", "threats/", "threats/silting/", "actors/", "actors/friends-of-brill/", "sources/",
    "sources/harbour-report/", "claims/", "claims/harbour-report-004/", "questions/", "questions/is-silt-the-problem/",
    "timeline/", "figures/", "relations/", "glossary/", "bibliography/", "findings/", "data/", "data/codebook/",
    "a-z/", "topics/", "topics/water/", "search/", "search/?q=harbour", "404.html", "teaching/", "lists/one-evening/",
    "lists/one-evening/changes/", "exercises/silting/", "editions/",
)  # fmt: skip
