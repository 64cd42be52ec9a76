"""Shows which passages of a Markdown page are read, and on which line."""

from overens.clarity.markdown_pages import passages

PAGE = """---
title: Inte detta
---

# Inte detta

Ett stycke på
två rader med `kod` och [en länk](https://a.se).

- En punkt
  som går vidare
- En **till**

```yaml
inte: detta
```

| inte | detta |
1. Första
"""


def test_paragraphs_and_items_with_their_lines() -> None:
    assert list(passages(PAGE)) == [
        (7, "Ett stycke på två rader med kod och en länk."),
        (10, "En punkt som går vidare"),
        (12, "En till"),
        (19, "Första"),
    ]


def test_nothing_is_nothing() -> None:
    assert list(passages("")) == []
