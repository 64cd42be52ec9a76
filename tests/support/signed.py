"""Owns signed PDFs for tests, made by pyHanko itself, so that a file can also be signed in ways that ours refuses."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from io import BytesIO
from typing import Any

from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from pyhanko.keys import load_private_key_from_pemder_data
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers, timestamps
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.stamp import TextStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.support.pki import ISSUING_CA, ROOT_CA, SEAL, Pki
from tests.support.signable import PARTIES, SEAL_FIELD, signable
from tests.support.signable import field as field_of


def text_stamp(text: str) -> TextStampStyle:
    """A stamp that says some lines."""
    return TextStampStyle(stamp_text=text, border_width=0)


@dataclass(frozen=True)
class How:
    """How a signature is made: the level of PAdES, the digest, what it looks like, and whose certificate it is.

    `holder` is a name that `Pki` knows, the party's own when left out; `new` makes a field where there is none.
    """

    level: str = "B-B"
    digest: str = "sha256"
    holder: str = ""
    look: TextStampStyle = field(default_factory=lambda: text_stamp("%(signer)s\n%(ts)s"))
    new: SigFieldSpec | None = None
    settings: dict[str, Any] = field(default_factory=dict)


PLAIN = How()


def signed(pki: Pki, data: bytes, name: str, how: How = PLAIN) -> bytes:
    """The file with a signature appended in the field `name`."""
    return asyncio.run(_signed(pki, data, name, how))


async def _signed(pki: Pki, data: bytes, name: str, how: How) -> bytes:
    lasting = how.level in {"B-LT", "B-LTA"}
    judged = context(pki)
    metadata = signers.PdfSignatureMetadata(
        field_name=name,
        md_algorithm=how.digest,
        subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=lasting,
        use_pades_lta=how.level == "B-LTA",
        validation_context=judged if lasting else None,
        **how.settings,
    )
    stamper = None if how.level == "B-B" else timestamps.HTTPTimeStamper(pki.timestamp)
    signer = signers.PdfSigner(
        metadata, _signer(pki, how.holder), timestamper=stamper, stamp_style=how.look, new_field_spec=how.new
    )
    out = BytesIO()
    try:
        await signer.async_sign_pdf(IncrementalPdfFileWriter(BytesIO(data)), output=out)
    finally:
        await judged.aclose()
    return out.getvalue()


def signed_by(pki: Pki, data: bytes, party: str, how: How = PLAIN) -> bytes:
    """The file with the signature of a party in its field; the first one allows fields to be filled and no more."""
    first = b"/ByteRange" not in data
    certify = {"certify": True, "docmdp_permissions": MDPPerm.FILL_FORMS} if first else {}
    changed = {"holder": how.holder or party, "settings": certify | how.settings}
    return signed(pki, data, field_of(party), How(**{**vars(how), **changed}))


def signed_by_all(pki: Pki, how: How = PLAIN, parties: Iterable[str] = PARTIES, data: bytes | None = None) -> bytes:
    """The signable PDF, or another, with the signature of each party in turn."""
    return reduce(lambda made, party: signed_by(pki, made, party, how), parties, data or signable())


def sealed(pki: Pki, data: bytes) -> bytes:
    """The file with the seal of the federation, which allows no change at all, and an archive time stamp."""
    closing = {"docmdp_permissions": MDPPerm.NO_CHANGES}
    return signed(pki, data, SEAL_FIELD, How(level="B-LTA", holder=SEAL, settings=closing))


def context(pki: Pki) -> ValidationContext:
    """What certificates are judged in while signing."""
    return ValidationContext(
        trust_roots=[_certificate(pki, ROOT_CA)],
        other_certs=[_certificate(pki, ISSUING_CA)],
        allow_fetching=True,
        revocation_mode="hard-fail",
    )


def _signer(pki: Pki, holder: str) -> signers.SimpleSigner:
    key: PrivateKeyInfo = load_private_key_from_pemder_data(pki.key(holder), passphrase=None)
    above = SimpleCertificateStore.from_certs([_certificate(pki, ISSUING_CA)])
    return signers.SimpleSigner(signing_cert=_certificate(pki, holder), signing_key=key, cert_registry=above)


def _certificate(pki: Pki, name: str) -> Certificate:
    return Certificate.load(pki.certificate(name))
