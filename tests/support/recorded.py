"""Owns the record of an edition that a test takes as frozen: all of it in order, with digests that are made up."""

from hashlib import sha256

from overens.document.building import build
from overens.document.printed import digest
from overens.document.recording import decision, restatement, signatories
from overens.document.stated import stated
from overens.model.content import Loaded, LoadedEdition, Record
from overens.model.manifest import Errata, Manifest
from overens.names import GLOSSARY_FILE, PARTIES_FILE
from overens.problems import Place

VARIANTS = ("utan-falt", "med-falt")


def recorded(edition: LoadedEdition, errata: Loaded[Errata] | None = None) -> Record:
    """The record of an edition that was frozen as it stands here."""
    name, manifest = edition.name, _manifest(edition)
    digests = {file.file: file.sha256 for file in manifest.content}
    digests |= {f"{name.record_folder}/{pdf.file}": pdf.sha256 for pdf in manifest.pdfs}
    digests[name.manifest_file] = digest_of(name.manifest_file)
    beside = {name.sums_file: digest_of(name.sums_file)}
    beside |= {errata.file: digest_of(errata.file)} if errata else {}
    loaded = Loaded(name.manifest_file, manifest, {(): Place(4)})
    return Record(loaded, edition.parties, edition.glossary, errata, digests | beside, digests)


def digest_of(name: str) -> str:
    """A digest for a file that is not there."""
    return sha256(name.encode()).hexdigest()


def _manifest(edition: LoadedEdition) -> Manifest:
    name, document = edition.name, build(edition)
    content = [*(loaded.file for loaded in edition.files), *map(name.copy_of, (PARTIES_FILE, GLOSSARY_FILE))]
    pdfs = [(variant, name.frozen_pdf(variant)) for variant in VARIANTS]
    return Manifest.model_validate(
        {
            "överenskommelse": name.agreement,
            "utgåva": name.edition,
            "titel": document.title,
            "kortnamn": document.short_title,
            "fryst": "2025-02-20",
            "återgivning": restatement(document),
            "beslut": decision(document),
            "text_sha256": digest(stated(document)),
            "innehåll": [{"fil": file, "sha256": digest_of(file)} for file in content],
            "pdf": [
                {"slag": variant, "fil": file, "sha256": digest_of(f"{name.record_folder}/{file}"), "sidor": 12}
                for variant, file in pdfs
            ],
            "undertecknare": signatories(document),
            "program": [{"namn": "overens", "version": "0.1.0"}],
        }
    )
