"""Somebody of the office who answers at the command line what the desk could not."""

from apiflask import APIFlask
from click.testing import Result

from cli import add_commands
from policy.shelf import Shelf

QUESTION = "厂里班车的油钱给报吗"
ANSWER = "班车的油钱没有补贴，由企业自己承担。"
CITE = ("--cite", "taiyuan-2020", "二（八）")
BY = ("--by", "王会计")


class Editor:
    """The person at work; nobody has to wait for what they change."""

    def __init__(self, app: APIFlask) -> None:
        self.app = app
        self._shelf: Shelf = app.extensions["wengang"]["shelf"]
        if "curated" not in app.cli.commands:
            add_commands(app)

    def runs(self, *words: object) -> str:
        """What a command says that does what it is told."""
        result = self._invoke(*words)
        assert result.exit_code == 0, result.output
        return result.stdout

    def is_refused(self, *words: object) -> str:
        """The sentence with which a command does nothing."""
        result = self._invoke(*words)
        assert (result.exit_code, result.stdout) == (1, ""), result.output
        return result.stderr

    def _invoke(self, *words: object) -> Result:
        result = self.app.test_cli_runner().invoke(args=[str(word) for word in words])
        self._shelf._look()
        return result
