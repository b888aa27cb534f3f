"""Structured logs on standard error: JSON lines, without anybody's words or identity."""

import logging
import sys
from typing import Any

import structlog
from structlog.typing import EventDict, WrappedLogger

from core.masking import masked


def configure_logs() -> None:
    """Send our events and other libraries' warnings to standard error as JSON."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            _mask_numbers,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(ensure_ascii=False, default=_described),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=True,
    )


def _mask_numbers(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Cover whatever number of a person has come into an event, be it in an error's words."""
    return {name: _without_numbers(value) for name, value in event.items()}


def _without_numbers(value: Any) -> Any:
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, dict):
        return {_without_numbers(name): _without_numbers(one) for name, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_without_numbers(one) for one in value]
    if isinstance(value, int) and masked(str(value)) != str(value):
        return masked(str(value))
    return value


def _described(value: object) -> str:
    """What JSON has no form for."""
    return masked(repr(value))
