"""Owns what a web server says about the site in its headers: the policy, the rest of the guard, and what may be kept.

The site carries it in the two forms that servers read by themselves; the handbook has it for nginx, held by a test.
"""

from urllib.parse import urlsplit

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Everything from the site itself and nothing else; no inline script or style.

No script of ours fetches anything. Chromium holds its own tools to `connect-src` too: without it Lighthouse cannot ask
for `robots.txt` and says that the site is closed to search engines.
"""
GUARD = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
}
"""What every answer carries."""
ASKED, FOR_EVER, A_MONTH = "no-cache", "public, max-age=31536000, immutable", "public, max-age=2592000"
"""Kept but asked about each time; never asked about, since another content has another name; seldom asked about."""
KEEPING = "Cache-Control"
COMPRESSED = (
    "application/atom+xml",
    "application/javascript",
    "application/json",
    "application/manifest+json",
    "application/xml",
    "image/svg+xml",
    "text/calendar",
    "text/css",
    "text/html",
    "text/javascript",
    "text/plain",
    "text/xml",
)
HOSTS_FILE, APACHE_FILE = "_headers", ".htaccess"


def files(site_url: str, style_sheet: str) -> dict[str, bytes]:
    """The headers for hosts of static sites and for Apache, by file name; `style_sheet` has its digest in its name."""
    below = urlsplit(site_url).path.rstrip("/")
    return {
        HOSTS_FILE: _for_hosts(below, style_sheet).encode(),
        APACHE_FILE: _for_apache(below, style_sheet).encode(),
    }


def _for_hosts(below: str, style_sheet: str) -> str:
    # Where two rules meet, some hosts join their values. So nothing is said of the rest, which they ask about anyway.
    kept = {f"{below}/{style_sheet}": FOR_EVER, f"{below}/assets/fonts/*": A_MONTH}
    everywhere = "".join(f"  {name}: {value}\n" for name, value in GUARD.items())
    return f"{below}/*\n{everywhere}" + "".join(f"{path}\n  {KEEPING}: {value}\n" for path, value in kept.items())


def _for_apache(below: str, style_sheet: str) -> str:
    guard = "".join(f'  Header always set {name} "{value}"\n' for name, value in GUARD.items())
    own_sheet = style_sheet.rpartition("/")[2].replace(".", r"\.")
    return f"""# Görs av overens build. Ändringar här försvinner vid nästa bygge.
ErrorDocument 404 {below}/404.html
AddDefaultCharset utf-8
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
AddType text/calendar .ics
<IfModule mod_headers.c>
{guard}  Header set {KEEPING} "{ASKED}"
  <FilesMatch "^{own_sheet}$">
    Header set {KEEPING} "{FOR_EVER}"
  </FilesMatch>
  <FilesMatch "\\.woff2$">
    Header set {KEEPING} "{A_MONTH}"
  </FilesMatch>
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE {" ".join(COMPRESSED)}
</IfModule>
"""
