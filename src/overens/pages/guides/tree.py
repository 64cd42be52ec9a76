"""Owns the page of a problem tree: how to make one, the drawing in two widths, and the same tree in words."""

from dataclasses import replace

from overens.model.guide import ProblemTree, TreeBranch, Twig
from overens.pages.guides.drawing import NARROW, WIDE, Limb, Wood, drawn
from overens.pages.guides.text import GuideText
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill


def tree(found: GuideText, problem: ProblemTree) -> Page:
    """The tree that a guide shows."""
    guide, url = found.guide, found.name.tree_url
    text = replace(found, page=url)
    wood = Wood(
        text.plain(problem.trunk),
        tuple(_limb(text, branch) for branch in problem.roots),
        tuple(_limb(text, branch) for branch in problem.crown),
    )
    body = fill(
        "guides/tree.html",
        text=text,
        guide=guide,
        tree=problem,
        drawings=(("wide", drawn(wood, WIDE)), ("narrow", drawn(wood, NARROW))),
    )
    return Page(
        url=url,
        title=f"Problemträd: {guide.short_title}",
        description="Ett problem som träd: stammen, rötterna och kronan. Så gör ni ett eget.",
        body=body,
        outline=headings(body),
        nav_title="Problemträd",
    )


def _limb(text: GuideText, branch: TreeBranch | Twig) -> Limb:
    twigs = branch.twigs if isinstance(branch, TreeBranch) else ()
    return Limb(text.plain(branch.text), tuple(_limb(text, twig) for twig in twigs))
