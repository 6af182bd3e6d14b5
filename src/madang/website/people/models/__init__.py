"""What is kept about people, and for how long."""

from madang.website.people.models.address import AddressChange
from madang.website.people.models.audit import AuditEntry
from madang.website.people.models.consent import Consent
from madang.website.people.models.entry import Entry
from madang.website.people.models.guardian import GuardianRequest, Guardianship
from madang.website.people.models.person import LegalName, Person, Role
from madang.website.people.models.proof import AccessKey, Identity, OneTimeCodes, Passkey, SpareCode

__all__ = [
    "AccessKey",
    "AddressChange",
    "AuditEntry",
    "Consent",
    "Entry",
    "GuardianRequest",
    "Guardianship",
    "Identity",
    "LegalName",
    "OneTimeCodes",
    "Passkey",
    "Person",
    "Role",
    "SpareCode",
]
