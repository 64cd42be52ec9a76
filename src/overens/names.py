"""Owns every name that an edition and its pages get: files, folders, addresses; nobody else builds paths."""

from dataclasses import dataclass

PARTIES_FILE = "agreements/parter.yaml"
GLOSSARY_FILE = "agreements/ordlista.yaml"
AGREEMENT_FILE = "avtal.yaml"
GUIDES = "guides"
CONTENT_FOLDERS = ("agreements", "annexes", "roles", GUIDES)
DATA_FOLDER = "docs/data"
"""The living data: what changes between editions and is no part of an agreement."""

REFERRAL_FILE, CONTACTS_FILE = f"{DATA_FOLDER}/remittera.yaml", f"{DATA_FOLDER}/kontakter.yaml"
MEETINGS_FILE, DOCUMENTS_FILE = f"{DATA_FOLDER}/moten.yaml", f"{DATA_FOLDER}/delat.yaml"
ACCESSIBILITY_FILE = f"{DATA_FOLDER}/tillganglighet.yaml"
YEAR_FILE = f"{DATA_FOLDER}/arshjul.yaml"
FORMS_FILE, NEWS_FILE = f"{DATA_FOLDER}/blanketter.yaml", f"{DATA_FOLDER}/nyheter.yaml"
SCHEMA_FOLDER = "docs/schema"
SITE_FOLDER = "site"
REFERRAL_PAGE, PARTIES_PAGE, ARCHIVE_PAGE, GUIDES_PAGE = "remittera/", "parter/", "arkiv/", "guide/"
CALENDAR_PAGE, CONTACTS_PAGE, FORMS_PAGE = "kalender/", "kontakter/", "blanketter/"
NEWS_PAGE, YEAR_PAGE, GLOSSARY_PAGE = "nyheter/", "arshjul/", "ordlista/"
LAW_ANCHOR = "lag-"
"""What begins the anchor of a law on the page of the glossary, where a word's anchor is its id."""
ACCESSIBILITY_PAGE, ABOUT_PAGE, PRIVACY_PAGE = "tillganglighet/", "om/", "integritet/"
NEWS_FEED = f"{NEWS_PAGE}feed.xml"
SEARCH_PAGE = "sok/"
SEARCH_INDEX = f"{SEARCH_PAGE}index.js"
ALL_SERIES = "alla"
ALL_MEETINGS = f"{CALENDAR_PAGE}{ALL_SERIES}.ics"
DECISION_OF_THE_YEAR = "beslut"
"""What the decision is called in the year of an agreement, beside the ids of the office's own tasks."""

SCHEMAS_URL, HANDBOOK, PICTURES, ASSETS = "schema/", "handbok/", "bilder/", "assets/"
RECORDS, REPORTS, COMPARISONS = "beslut", "uppfoljning", "jamfor"
TAKEN_BY_PAGES = (
    *(REFERRAL_PAGE, PARTIES_PAGE, ARCHIVE_PAGE, GUIDES_PAGE, CALENDAR_PAGE, CONTACTS_PAGE, FORMS_PAGE, NEWS_PAGE),
    *(YEAR_PAGE, GLOSSARY_PAGE, ACCESSIBILITY_PAGE, ABOUT_PAGE, PRIVACY_PAGE, SEARCH_PAGE),
    *(SCHEMAS_URL, HANDBOOK, PICTURES, ASSETS),
)
"""The folders that the site has of its own, where each agreement has one too."""

SEAL_FIELD = "forsegling"
"""The field of a signable PDF that closes it; the other fields are named in the manifest."""


def schema_file(kind: str) -> str:
    """The JSON Schema of one kind of content file, relative to the content folder."""
    return f"{SCHEMA_FOLDER}/{kind}.schema.json"


@dataclass(frozen=True, slots=True, order=True)
class EditionName:
    """One edition of one agreement, such as `star` `2025`; both parts are ASCII folder names."""

    agreement: str
    edition: str

    def __str__(self) -> str:
        return f"{self.agreement} {self.edition}"

    @property
    def stem(self) -> str:
        """The file name of everything downloadable, without its ending."""
        return f"{self.agreement}-{self.edition}"

    @property
    def file(self) -> str:
        """The edition's own content file."""
        return f"agreements/{self.agreement}/{self.edition}.yaml"

    @property
    def agreement_file(self) -> str:
        """What outlives the editions of the agreement."""
        return f"agreements/{self.agreement}/{AGREEMENT_FILE}"

    @property
    def record_folder(self) -> str:
        """The folder with the frozen edition: its PDFs, manifest and what came back."""
        return f"agreements/{self.agreement}/{RECORDS}/{self.edition}"

    @property
    def manifest_file(self) -> str:
        """The record of what was frozen."""
        return f"{self.record_folder}/manifest.yaml"

    @property
    def sums_file(self) -> str:
        """The digests of everything in the folder, as `sha256sum -c` reads them."""
        return f"{self.record_folder}/SHA256SUMS"

    @property
    def errata_file(self) -> str:
        """What has been corrected since."""
        return f"{self.record_folder}/rattelser.yaml"

    def copy_of(self, register: str) -> str:
        """The copy of a file that editions share, as it was when this one was frozen."""
        return f"{self.record_folder}/{register.rpartition('/')[2]}"

    def received_pdf(self, number: int) -> str:
        """The name of a file that came back, in the folder of the record; `number` counts from 1 in the same order."""
        return f"{self.stem}-undertecknad{f'-{number}' if number > 1 else ''}.pdf"

    def received_report(self, number: int, ending: str) -> str:
        """The name of the report of the check of a file that came back: `json` for programs, `txt` to read."""
        return f"{self.received_pdf(number).removesuffix('.pdf')}-kontroll.{ending}"

    def frozen_pdf(self, variant: str) -> str:
        """The name of a frozen PDF in the folder of the record, such as `star-2025-med-falt.pdf`."""
        return f"{self.stem}-{variant}.pdf"

    @property
    def url(self) -> str:
        """The edition's root on the site, relative to the site's root, with a final slash."""
        return f"{self.agreement}/{self.edition}/"

    @property
    def archive_url(self) -> str:
        """The edition's page in the archive."""
        return f"{ARCHIVE_PAGE}{self.agreement}/{self.edition}/"

    @property
    def pdf_url(self) -> str:
        """The PDF, relative to the site's root."""
        return f"{self.url}{self.stem}.pdf"

    @property
    def json_url(self) -> str:
        """The tree of provisions as JSON, relative to the site's root."""
        return f"{self.url}{self.stem}.json"

    @property
    def text_url(self) -> str:
        """The full text on one page."""
        return f"{self.url}text/"

    @property
    def matrix_url(self) -> str:
        """The commitments, party by area."""
        return f"{self.url}atagandematris/"

    @property
    def goals_url(self) -> str:
        """The goals and subgoals."""
        return f"{self.url}mal/"

    @property
    def parties_url(self) -> str:
        """The list of the edition's parties."""
        return f"{self.url}parter/"

    @property
    def roles_url(self) -> str:
        """The list of the edition's roles and bodies."""
        return f"{self.url}roller/"

    @property
    def annexes_url(self) -> str:
        """The list of the edition's annexes."""
        return f"{self.url}bilagor/"

    @property
    def meeting_url(self) -> str:
        """The meeting at which the edition was taken up for decision."""
        return f"{self.url}sammantrade/"

    @property
    def initiatives_url(self) -> str:
        """The overview of the collaboration initiatives."""
        return f"{self.url}initiativ/"

    def initiative_url(self, initiative: str) -> str:
        """One collaboration initiative."""
        return f"{self.initiatives_url}{initiative}/"

    @property
    def questions_url(self) -> str:
        """The open questions of a draft."""
        return f"{self.url}oppna-fragor/"

    @property
    def material_url(self) -> str:
        """What tells of the work on a draft."""
        return f"{self.url}arbetsmaterial/"

    def party_url(self, party: str) -> str:
        """Everything that binds one party."""
        return f"{self.parties_url}{party}/"

    def role_url(self, role: str) -> str:
        """One role or body."""
        return f"{self.roles_url}{role}/"

    def annex_url(self, number: int) -> str:
        """One annex."""
        return f"{self.annexes_url}{number}/"


@dataclass(frozen=True, slots=True, order=True)
class ReportName(EditionName):
    """One report that follows up an agreement, such as `star` `2025-t1`; read and set as an edition is.

    A person writes it `star uppfoljning/2025-t1`.
    """

    def __str__(self) -> str:
        return f"{self.agreement} {REPORTS}/{self.edition}"

    @property
    def stem(self) -> str:
        """The file name of everything downloadable, without its ending."""
        return f"{self.agreement}-{REPORTS}-{self.edition}"

    @property
    def file(self) -> str:
        """The report's own content file."""
        return f"{reports_folder(self.agreement)}/{self.edition}.yaml"

    @property
    def url(self) -> str:
        """The report's page, relative to the site's root, with a final slash."""
        return f"{reports_url(self.agreement)}{self.edition}/"

    @property
    def text_url(self) -> str:
        """The page with everything in it, which is the report's own."""
        return self.url


@dataclass(frozen=True, slots=True, order=True)
class ComparisonName:
    """What two editions of one agreement are compared under, such as `star` `2025` `2026`, in either order."""

    agreement: str
    old: str
    new: str

    @property
    def url(self) -> str:
        """What changes in short and in a list, relative to the site's root, with a final slash."""
        return f"{self.agreement}/{COMPARISONS}/{self.pair}/"

    @property
    def stem(self) -> str:
        """The file name of everything downloadable of the comparison, without its ending."""
        return f"{self.agreement}-{self.pair}"

    @property
    def pair(self) -> str:
        """The names of both."""
        # An edition's name may hold a hyphen, and never two.
        joint = "--" if "-" in self.old + self.new else "-"
        return f"{self.old}{joint}{self.new}"

    @property
    def pdf_url(self) -> str:
        """The comparison as PDF, relative to the site's root."""
        return f"{self.url}{self.stem}.pdf"

    @property
    def word_url(self) -> str:
        """The text of both as a Word file with tracked changes."""
        return f"{self.url}{self.stem}.docx"

    @property
    def json_url(self) -> str:
        """The comparison as JSON."""
        return f"{self.url}{self.stem}.json"

    @property
    def text_url(self) -> str:
        """The full text with everything that is added and struck."""
        return f"{self.url}text/"

    @property
    def changed_url(self) -> str:
        """The same with what is unchanged folded away."""
        return f"{self.url}bara-andringar/"

    @property
    def sides_url(self) -> str:
        """The two editions side by side."""
        return f"{self.url}sida-vid-sida/"

    @property
    def matrix_url(self) -> str:
        """The commitments of both editions, party by area."""
        return f"{self.url}atagandematris/"

    @property
    def parties_url(self) -> str:
        """What changes, party by party."""
        return f"{self.url}parter/"

    def party_url(self, party: str) -> str:
        """What changes for one party."""
        return f"{self.parties_url}{party}/"


@dataclass(frozen=True, slots=True, order=True)
class ReportComparisonName(ComparisonName):
    """What two reports of one agreement are compared under, such as `umea` `2016` `2017`."""

    @property
    def url(self) -> str:
        """What changes in short and in a list, relative to the site's root, with a final slash."""
        return f"{reports_url(self.agreement)}{COMPARISONS}/{self.pair}/"

    @property
    def stem(self) -> str:
        """The file name of everything downloadable of the comparison, without its ending."""
        return f"{self.agreement}-{REPORTS}-{self.pair}"


@dataclass(frozen=True, slots=True, order=True)
class GuideName:
    """One guide, such as `halsogreppet`; an ASCII name that is part of its addresses."""

    id: str

    def __str__(self) -> str:
        return self.id

    @property
    def file(self) -> str:
        """The guide's content file."""
        return f"{GUIDES}/{self.id}.yaml"

    @property
    def url(self) -> str:
        """The guide's own page, relative to the site's root, with a final slash."""
        return f"{GUIDES_PAGE}{self.id}/"

    @property
    def questions_url(self) -> str:
        """The questions, to tick."""
        return f"{self.url}fragor/"

    @property
    def tree_url(self) -> str:
        """The problem tree."""
        return f"{self.url}problemtrad/"

    @property
    def cases_url(self) -> str:
        """How others have done it."""
        return f"{self.url}exempel/"

    def questions_file(self, ending: str) -> str:
        """All questions as a file: `txt` to read, `csv` for a spreadsheet."""
        return f"{self.questions_url}{self.id}-fragor.{ending}"


@dataclass(frozen=True, slots=True, order=True)
class FormName:
    """One form, such as `aktualisering`; an ASCII name that is part of its addresses."""

    id: str

    def __str__(self) -> str:
        return self.id

    @property
    def url(self) -> str:
        """The form's own page, relative to the site's root, with a final slash."""
        return f"{FORMS_PAGE}{self.id}/"

    @property
    def pdf_url(self) -> str:
        """The form to fill in."""
        return f"{self.url}{self.id}.pdf"


def reports_folder(agreement: str) -> str:
    """The folder with an agreement's reports."""
    return f"agreements/{agreement}/{REPORTS}"


def named(agreement: str, word: str) -> EditionName:
    """What a person means by a word after an agreement: the edition `2025`, or the report `uppfoljning/2025-t1`."""
    folder, _, own = word.rpartition("/")
    return ReportName(agreement, own) if folder == REPORTS else EditionName(agreement, word)


def reports_url(agreement: str) -> str:
    """All reports of an agreement, held against its goals."""
    return f"{agreement}/{REPORTS}/"


def glossary_url(term: str = "") -> str:
    """The glossary, or one word in it."""
    return f"{GLOSSARY_PAGE}#{term}" if term else GLOSSARY_PAGE


def law_url(law: str) -> str:
    """One law in the glossary."""
    return glossary_url(f"{LAW_ANCHOR}{law}")


ENGLISH_PAGE, EASY_PAGE = f"{REFERRAL_PAGE}english/", f"{REFERRAL_PAGE}lattlast/"
"""The short versions of the referrer's way: in English, and in Swedish that is easy to read."""


def municipality_url(municipality: str) -> str:
    """The referrer's page of one municipality."""
    return f"{REFERRAL_PAGE}{municipality}/"


def calendar_url(series: str, day: str = "") -> str:
    """The calendar file of one series of meetings, or of one meeting in it by the day (ISO 8601) it was planned for."""
    return f"{CALENDAR_PAGE}{series}/{day}.ics" if day else f"{CALENDAR_PAGE}{series}.ics"


def decided_news(edition: EditionName) -> str:
    """The id of the news that an edition is decided."""
    return f"beslutad-{edition.stem}"


def contact_news(contact: str, day: object) -> str:
    """The id of the news that a contact was changed on a day (ISO 8601)."""
    return f"kontakt-{contact}-{day}"


def year_file(agreement: str) -> str:
    """The calendar file of what an agreement asks for every year."""
    return f"{YEAR_PAGE}{agreement}.ics"


def relative(target: str, page: str) -> str:
    """The address of `target` as a link on the page with address `page`; both relative to the root."""
    depth = page.count("/")
    return "../" * depth + target or "./"
