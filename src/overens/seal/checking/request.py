"""Owns how a check is told to the process that makes it, and back: as JSON, since nothing else of it is believed."""

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from asn1crypto.x509 import Certificate

from overens.model.manifest import Manifest
from overens.seal.checking.recognising import Candidate
from overens.seal.checking.trust import Trust
from overens.seal.checking.wish import Wish
from overens.seal.looking.zones import zone


@dataclass(frozen=True, slots=True)
class Frozen:
    """Where a frozen PDF lies, whose manifest it is in, and what is wrong with that record."""

    manifest: Manifest
    file: str
    path: Path
    damage: tuple[str, ...] = ()

    def candidate(self) -> Candidate:
        """The same with the bytes; none of them when the file is gone."""
        [pdf] = [each for each in self.manifest.pdfs if each.file == self.file]
        data = self.path.read_bytes() if self.path.is_file() else b""
        return Candidate(self.manifest, pdf, data, self.damage)


@dataclass(frozen=True, slots=True)
class Request:
    """A file to be checked beside frozen ones, with what is wished."""

    path: Path
    frozen: Sequence[Frozen]
    wish: Wish

    def written(self) -> bytes:
        """The request as JSON."""
        trust = self.wish.trust
        return json.dumps(
            {
                "path": str(self.path),
                "frozen": [
                    {
                        "manifest": each.manifest.model_dump(mode="json", by_alias=True),
                        "file": each.file,
                        "path": str(each.path),
                        "damage": each.damage,
                    }
                    for each in self.frozen
                ],
                "name": self.wish.name,
                "by_hand": self.wish.by_hand,
                "attested": self.wish.attested,
                "zones": [str(each) for each in self.wish.zones],
                "moment": trust.moment.isoformat(),
                "trusted": [b64encode(each.dump()).decode("ascii") for each in trust.trusted],
                "given": trust.given,
                "online": trust.online,
            }
        ).encode()


def read(data: bytes) -> Request:
    """The request that some JSON holds."""
    said = json.loads(data)
    frozen = [
        Frozen(Manifest.model_validate(each["manifest"]), each["file"], Path(each["path"]), tuple(each["damage"]))
        for each in said["frozen"]
    ]
    trusted = tuple(Certificate.load(b64decode(each)) for each in said["trusted"])
    trust = Trust(datetime.fromisoformat(said["moment"]), trusted, said["given"], said["online"])
    wish = Wish(said["name"], trust, tuple(said["attested"]), tuple(map(zone, said["zones"])), said["by_hand"])
    return Request(Path(said["path"]), frozen, wish)
