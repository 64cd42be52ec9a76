"""Owns what the layout may read while it works: the project's own fonts, and nothing else on disk or net."""

from weasyprint.urls import URLFetcher, URLFetcherResponse

from overens.fonts import fonts


class OwnFontsOnly(URLFetcher):  # type: ignore[misc]  # WeasyPrint is untyped
    """Refuses every address but those of the fonts."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("file",))
        self._allowed = {font.path.as_uri() for font in fonts()}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The content of a font file.

        Raises:
            PermissionError: anything else was asked for.
        """
        if url not in self._allowed:
            message = f"not a font of ours: {url}"
            raise PermissionError(message)
        return super().fetch(url, headers)
