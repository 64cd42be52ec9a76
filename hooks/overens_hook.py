"""Lets MkDocs' own `mkdocs build` and `mkdocs serve` make what `overens build` and `overens serve` make."""

from overens.commands.hooking import ADAPTER

on_startup = ADAPTER.on_startup
on_config = ADAPTER.on_config
on_files = ADAPTER.on_files
on_nav = ADAPTER.on_nav
on_env = ADAPTER.on_env
on_page_context = ADAPTER.on_page_context
on_template_context = ADAPTER.on_template_context
on_post_page = ADAPTER.on_post_page
on_post_template = ADAPTER.on_post_template
on_post_build = ADAPTER.on_post_build
on_build_error = ADAPTER.on_build_error
on_serve = ADAPTER.on_serve
on_shutdown = ADAPTER.on_shutdown
