"""What tests of the cards on links share."""

from playwright.sync_api import Locator, Page

PAGE = "threats/silting/"
CARD = ".link-card"
NO_POPOVER = "delete HTMLElement.prototype.popover; delete HTMLElement.prototype.showPopover"
"""Makes of this browser one from before 2024: cards then rely on styles alone."""


def row(page: Page, number: int) -> Locator:
    return page.locator("details.claim").nth(number - 1)


def text_of(locator: Locator) -> str:
    """Return what stands in an element, folded away or not."""
    return " ".join(str(locator.text_content()).split())
