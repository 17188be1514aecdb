"""The seeds in another language: words of translations in the place of the original's, as far as there are any."""
