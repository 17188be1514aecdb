"""From pages to a site that may be published."""
