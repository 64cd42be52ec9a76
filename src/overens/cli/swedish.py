"""Owns click's own words in Swedish: headings of the help, the usage line, and what is wrong with a call."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches

import click
from click.exceptions import NoSuchCommand

HEADINGS = {"Options": "Flaggor", "Commands": "Kommandon", "Positional arguments": "Argument"}
HELP = "Visar den här hjälpen."
WIDTH = 100


class Formatter(click.HelpFormatter):
    """Lays out help under Swedish headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Writes the line that shows how a command is called."""
        super().write_usage(prog, args, prefix or "Användning: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Writes a heading and indents what follows."""
        with super().section(HEADINGS.get(name, name)):
            yield


class Context(click.Context):
    """A call whose help is laid out in Swedish."""

    def make_formatter(self) -> click.HelpFormatter:
        """The layout of the help, as wide as the terminal up to a limit."""
        return Formatter(max_width=WIDTH)


class Helped(click.Command):
    """What the command and its verbs have in common."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help."""
        option = super().get_help_option(ctx)
        if option:
            option.help = HELP
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands after the name in the usage line."""
        arguments = [piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx)]
        return ["[FLAGGOR]", *arguments]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Reads the words of a call; what is wrong with them is told together with the call that it is about."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


class Command(Helped):
    """A verb; it judges words too many itself, since click would do so in English."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Reads the words after the verb."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest:
            raise click.UsageError(f"{_quoted(rest)} är för mycket: {self.name} tar inte emot det.", ctx)
        return rest


class Group(Helped, click.Group):
    """The command with its verbs."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands after the name in the usage line."""
        return [*Helped.collect_usage_pieces(self, ctx), "KOMMANDO …"]


def wrong_call(error: click.ClickException) -> str:
    """What is wrong with a call, how it should be called and where more is told; help alone when nothing was asked."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    what = _what(error)
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    return f"{what}\n\n{ctx.get_usage()}\nMer hjälp: {ctx.command_path} --help" if ctx else what


def _what(error: click.ClickException) -> str:
    match error:
        case NoSuchCommand():
            return f"Det finns inget kommando {_quoted([error.command_name])}.{_meant(error, error.command_name)}"
        case click.NoSuchOption():
            return f"Det finns ingen flagga {_quoted([error.option_name])}.{_meant(error, error.option_name)}"
        case click.MissingParameter(param=click.Parameter() as param):
            return f"{_name(param)} saknas."
        case click.BadOptionUsage():
            return _bad_option(error)
        case click.BadParameter(param=click.Parameter() as param):
            return f"{_name(param)}: {error.message}"
    return error.message


def _bad_option(error: click.BadOptionUsage) -> str:
    params = error.ctx.command.params if error.ctx else []
    flag = any(
        isinstance(param, click.Option) and param.is_flag and error.option_name in param.opts for param in params
    )
    return f"Flaggan {error.option_name} {'tar inget värde' if flag else 'behöver ett värde efter sig'}."


def _meant(error: click.UsageError, given: str) -> str:
    command = error.ctx.command if error.ctx else None
    known = [name for param in command.params for name in param.opts if name.startswith("--")] if command else []
    if isinstance(command, click.Group) and error.ctx and not given.startswith("-"):
        known = command.list_commands(error.ctx)
    found = get_close_matches(given, known, 1)
    return f" Menade du {found[0]}?" if found else ""


def _name(param: click.Parameter) -> str:
    return param.human_readable_name if isinstance(param, click.Argument) else f"Flaggan {param.opts[0]}"


def _quoted(words: Sequence[str]) -> str:
    return f"”{' '.join(words)}”"
