"""Owns the templates: the one place that knows Jinja, where every value is escaped unless it is `Markup`."""

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from overens.document.inline import plain
from overens.document.naming import slug
from overens.pages.wording import (
    counted,
    day,
    host,
    is_web,
    kind_of_file,
    listed,
    sentence,
    shortened,
    size,
    spelled,
    unnumbered,
)

_TEMPLATES = Environment(
    loader=PackageLoader("overens.pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def breakable(name: str) -> Markup:
    """A name that may go on on the next line after each of its slashes."""
    return Markup("/<wbr>").join(name.split("/"))


_TEMPLATES.filters |= {
    "breakable": breakable,
    "ascii": slug,
    "counted": counted,
    "day": day,
    "host": host,
    "kind_of_file": kind_of_file,
    "listed": listed,
    "plain": plain,
    "sentence": sentence,
    "shortened": shortened,
    "size": size,
    "spelled": spelled,
    "unnumbered": unnumbered,
}
_TEMPLATES.tests["web"] = is_web


def fill(template: str, **values: object) -> Markup:
    """The template `templates/<template>` with its values; an unknown name in it is an error."""
    return Markup(_TEMPLATES.get_template(template).render(values))  # noqa: S704 - autoescape has escaped every value


def html(made: str) -> Markup:
    """Marks what the rendering of provisions made as HTML, so that a template leaves it as it is."""
    return Markup(made)  # noqa: S704 - only what overens.pages.text escaped comes here
