"""The staff pages: people can be looked up; what changes them stands in `actions`, so nothing is changed from here."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from madang.website.people.models import AuditEntry, Consent, Person, Role


class ReadOnly(admin.ModelAdmin):
    """Seen by staff, changed by nobody here."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """No."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """No."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """No."""
        return False


@admin.register(Person)
class PersonAdmin(ReadOnly):
    """People."""

    list_display = ("display_name", "email", "is_active", "came_at")
    search_fields = ("display_name", "email")
    exclude = ("password", "birth_date", "epoch", "user_permissions", "groups")


@admin.register(Role)
class RoleAdmin(ReadOnly):
    """Who does what for the hub."""

    list_display = ("person", "kind", "since", "until")


@admin.register(Consent)
class ConsentAdmin(ReadOnly):
    """Who agreed to what."""

    list_display = ("person", "purpose", "version", "given_at", "withdrawn_at")


@admin.register(AuditEntry)
class AuditAdmin(ReadOnly):
    """The log."""

    list_display = ("at", "act", "who", "whom")
