"""Owns what certificates are judged by: who is trusted, at which moment, and whether issuers may be asked."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from asn1crypto.crl import CertificateList
from asn1crypto.ocsp import OCSPResponse
from asn1crypto.x509 import Certificate
from pyhanko.sign.validation import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.policy_decl import (
    CertificateFetchingRule,
    LocalKnowledge,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import (
    NO_REVOCATION,
    REQUIRE_REVINFO,
    CertRevTrustPolicy,
    RevocationCheckingPolicy,
    RevocationCheckingRule,
)
from pyhanko_certvalidator.registry import SimpleTrustManager
from pyhanko_certvalidator.revinfo.archival import CRLContainer, OCSPContainer

from overens.seal.checking.objects import Handler


class Proving(StrEnum):
    """Which certificates must be shown not to be revoked: all, those that say where it is told, or none."""

    ALWAYS = "always"
    DECLARED = "declared"
    NEVER = "never"


RULES = {
    Proving.ALWAYS: REQUIRE_REVINFO,
    Proving.DECLARED: RevocationCheckingPolicy(
        RevocationCheckingRule.CHECK_IF_DECLARED, RevocationCheckingRule.CHECK_IF_DECLARED
    ),
    Proving.NEVER: NO_REVOCATION,
}
USAGE = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"})


@dataclass(frozen=True, slots=True)
class Trust:
    """Who is trusted, when it is judged (with a time zone), and whether issuers may be asked about revocation.

    `given` is false when nobody has said whom to trust; then nobody is trusted.
    """

    moment: datetime
    trusted: tuple[Certificate, ...] = ()
    given: bool = False
    online: bool = False


@dataclass(frozen=True, slots=True)
class Judging:
    """One way to judge certificates: as of a moment, with what a file carries, and what must be proved."""

    trust: Trust
    moment: datetime
    known: LocalKnowledge
    proving: Proving
    fetched: bool = False

    @property
    def timing(self) -> ValidationTimingInfo:
        """The moment as pyHanko has it."""
        past = self.moment < self.trust.moment
        return ValidationTimingInfo(self.moment, self.moment, point_in_time_validation=past)

    @property
    def spec(self) -> SignatureValidationSpec:
        """The same as pyHanko has it.

        What a file carries was mostly made after its signature, and says that the certificate was good still then; so
        it counts for the moment of the signature too. Certificates are never fetched, and issuers are asked only once
        the chain is known to lead to somebody trusted: the addresses stand in a file that anybody can have made.
        """
        policy = CertValidationPolicySpec(
            trust_manager=SimpleTrustManager.build(trust_roots=list(self.trust.trusted)),
            revinfo_policy=CertRevTrustPolicy(RULES[self.proving], retroactive_revinfo=not self.fetched),
        )
        rule = RevinfoOnlineFetchingRule
        gathering = RevocationInfoGatheringSpec(
            rule.NO_HISTORICAL_FETCH if self.fetched else rule.LOCAL_ONLY,
            certificate_fetching_rule=CertificateFetchingRule.NEVER_FETCH,
        )
        return SignatureValidationSpec(policy, gathering, local_knowledge=self.known, key_usage_settings=USAGE)


def carried(handler: Handler) -> LocalKnowledge:
    """The certificates and the answers about revocation that a file, or an earlier state of it, carries itself."""
    try:
        store = DocumentSecurityStore.read_dss(handler)
    except NoDSSFoundError:
        return LocalKnowledge()
    answers = (OCSPResponse.load(found.get_object().data) for found in store.ocsps)
    return LocalKnowledge(
        known_ocsps=[each for answer in answers for each in OCSPContainer.load_multi(answer)],
        known_crls=[CRLContainer(CertificateList.load(found.get_object().data)) for found in store.crls],
        known_certs=list(store.load_certs()),
    )
