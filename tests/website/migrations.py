"""Write first migrations anew from the models, while no release holds them: `python -m tests.website.migrations APP …`."""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.website.yard")


def main() -> None:
    """Only for what no release holds: afterwards every change is a migration of its own."""
    import django
    from django.conf import settings

    django.setup()
    from django.apps import apps
    from django.core.management import call_command

    for name in sys.argv[1:]:
        app = next(app for app in apps.get_app_configs() if app.name == f"madang.website.{name}")
        first = os.path.join(app.path, "migrations", "0001_initial.py")
        if os.path.exists(first):
            os.remove(first)
    for name in sys.argv[1:]:
        label = next(app.label for app in apps.get_app_configs() if app.name == f"madang.website.{name}")
        call_command("makemigrations", label, name="initial", no_header=True)
    assert settings.configured


if __name__ == "__main__":
    main()
