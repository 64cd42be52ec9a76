"""Owns a signature for tests that are not about signing: a throw-away key that signs fields of a PDF one by one."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import TextStampStyle
from pyhanko_certvalidator import ValidationContext

WHO = "TEST"
NO_WORDS = TextStampStyle(stamp_text="", border_width=0)
"""A stamp without words, which needs no font."""


def signed(data: bytes, names: Sequence[str]) -> bytes:
    """The file with a signature in each field, each an update of its own; the first certifies, the last closes it."""
    for number, name in enumerate(names):
        last = number == len(names) - 1
        metadata = signers.PdfSignatureMetadata(
            field_name=name,
            subfilter=fields.SigSeedSubFilter.PADES,
            certify=number == 0,
            docmdp_permissions=fields.MDPPerm.NO_CHANGES if last else fields.MDPPerm.FILL_FORMS,
            md_algorithm="sha256",
        )
        writer = IncrementalPdfFileWriter(BytesIO(data))
        made = signers.PdfSigner(metadata, _signer(), stamp_style=NO_WORDS).sign_pdf(writer)
        data = made.getvalue()
    return data


def judged(data: bytes) -> dict[str, bool]:
    """Whether each signature is whole and nothing was changed after it that it does not allow."""
    context = ValidationContext(trust_roots=[_signer().signing_cert])
    found = PdfFileReader(BytesIO(data)).embedded_signatures
    return {one.field_name: validate_pdf_signature(one, context).bottom_line for one in found}


@cache
def _signer() -> signers.SimpleSigner:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, WHO)])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now - timedelta(1), now + timedelta(1))
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = builder.add_extension(usage, critical=True).sign(key, hashes.SHA256())
    stored = pkcs12.serialize_key_and_certificates(b"", key, certificate, None, NoEncryption())
    made = signers.SimpleSigner.load_pkcs12_data(stored, other_certs=[])
    assert isinstance(made, signers.SimpleSigner)
    return made
