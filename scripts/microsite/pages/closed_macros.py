"""Macros run in a closed environment: our names and nothing else, whatever a page says.

The check refuses pages that hold more than plain calls. This is what stands behind it in the engines that let a module
swap the environment: the page is read once more, as it is about to be rendered, and what runs it knows no variable of
the plugin (``config``, ``files`` and ``page`` lead to all of Python), no filter, test, attribute or template.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from microsite.checks.known_macros import CALLS
from microsite.checks.macro_template import delimiters_of, read_template
from microsite.checks.own_macros import own_macros
from microsite.checks.rules.macro_calls import module_of, wrong_call


class _ClosedTemplate(Template):
    """A template that knows its environment's names only, not the variables that it is rendered with."""

    def new_context(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002 - its name in Jinja
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,  # noqa: A002
    ) -> Context:
        return super().new_context({}, shared=False, locals=locals)


class ClosedEnvironment(ImmutableSandboxedEnvironment):
    """An environment in which a page can call ``macros`` and do nothing else."""

    template_class = _ClosedTemplate
    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)
    intercepted_unops = frozenset(ImmutableSandboxedEnvironment.default_unop_table)

    def __init__(
        self,
        macros: Mapping[str, Callable[..., str]],
        signs: Mapping[str, str],
        own: Mapping[str, tuple[int, int]] | None = None,
    ) -> None:
        super().__init__(**signs, undefined=StrictUndefined)
        self._macros, self._own = dict(macros), dict(own or {})
        self.globals.clear()
        self.globals.update(self._macros)
        self.filters.clear()
        self.tests.clear()

    def from_string(
        self,
        source: Any,
        globals: Any = None,  # noqa: A002 - its name in Jinja
        template_class: Any = None,
    ) -> Template:
        """Return a page as a template; ``TemplateSyntaxError`` if it holds more than text and calls of the macros."""
        calls, faults = read_template(str(source), self)
        for at, message in (
            *faults,
            *((call.begin, wrong) for call in calls if (wrong := wrong_call(call, self._own))),
        ):
            raise TemplateSyntaxError(message, str(source).count("\n", 0, at) + 1)
        return super().from_string(source)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return False

    def is_safe_callable(self, obj: Any) -> bool:
        return any(obj is macro for macro in self._macros.values())

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        raise SecurityError(f"found the operator {operator}")

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:
        raise SecurityError(f"found the operator {operator}")


def on_pre_page_macros(env: Any) -> None:
    """Let the plugin render this page in a closed environment (called by mkdocs-macros, before each page)."""
    # Evidence is numbered anew.
    env.macros_of_page.clear()
    env.markdown = env.in_language(env.markdown)
    if not isinstance(env.env, ClosedEnvironment):
        own = own_macros(Path(env.project_dir), module_of(env.config))
        macros = {name: env.macros[name] for name in (*CALLS, *own) if name in env.macros}
        # The plugin has no setting for its environment. Its version is pinned, and a test holds this name.
        env._env = ClosedEnvironment(macros, delimiters_of(env.env)._asdict(), own)
