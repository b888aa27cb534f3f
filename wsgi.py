"""The entry for servers and for the `flask` command."""

import sys

from app import create_app
from cli import add_commands
from core.settings import SettingsError

try:
    app = create_app()
except SettingsError as error:
    sys.exit(str(error))

add_commands(app)
