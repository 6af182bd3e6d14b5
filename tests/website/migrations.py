"""Write first migrations anew from the models, while no release holds them: `python -m tests.website.migrations APP …`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.website.yard")


def first_migration(label: str) -> str:
    """What a first migration of this app is now; the others stay as they are, those that build on it too."""
    from django.apps import apps
    from django.db.migrations.autodetector import MigrationAutodetector
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.state import ProjectState
    from django.db.migrations.writer import MigrationWriter

    loader = MigrationLoader(None, ignore_no_migrations=True)
    before = loader.project_state()
    for app, model in [key for key in before.models if key[0] == label]:
        del before.models[app, model]
    after = ProjectState.from_apps(apps)
    for key in [key for key in after.models if key[0] != label]:  # changes of others, who are at work beside, are theirs to write
        if key in before.models:
            after.models[key] = before.models[key]
        else:
            del after.models[key]
    found = MigrationAutodetector(before, after)._detect_changes(convert_apps={label}, graph=loader.graph)
    made = found[label]
    if len(made) != 1:
        raise SystemExit(f"{label} needs {len(made)} migrations: two of its models refer to each other through another app")
    made[0].initial = True
    made[0].name = "0001_initial"
    return f'"""The first tables of this app."""\n\n{MigrationWriter(made[0], include_header=False).as_string()}'


def main() -> None:
    """Only for what no release holds: afterwards every change is a migration of its own. A file is replaced at once: others run beside."""
    import django

    django.setup()
    from django.apps import apps
    from django.utils import translation

    translation.deactivate_all()  # a migration holds msgids, whatever language is spoken here
    for name in sys.argv[1:]:
        app = next(app for app in apps.get_app_configs() if app.name == f"madang.website.{name}")
        first = Path(app.path, "migrations", "0001_initial.py")
        aside = first.with_suffix(".part")
        aside.write_text(first_migration(app.label), "utf-8")
        aside.replace(first)


if __name__ == "__main__":
    main()
