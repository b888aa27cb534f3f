"""What the API says of itself: for every address who is let in, and which errors may come.

Written out once for all of them, and kept in docs/openapi.json for who builds upon it.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click
from apiflask import APIFlask
from flask import Flask
from flask.cli import AppGroup

from core.access import guards
from core.intake import ID_DIGITS

KEPT = Path(__file__).parent.parent / "docs" / "openapi.json"
METHODS = ("get", "post", "put", "delete")
SCHEMES = {
    "Bearer": "办公室发给的令牌（API_TOKENS）",
    "Session": "登录以后得到的令牌，见 POST /api/v1/session",
}
ERRORS: Mapping[str, tuple[str, str]] = {
    "400": ("BadRequest", "请求读不懂，例如不是 JSON"),
    "401": ("Unauthorised", "没有登录，或令牌失效了"),
    "403": ("Forbidden", "没有权限，或现在还不能办"),
    "404": ("NotFound", "没有找到，或不是您能看的"),
    "409": ("Conflict", "和现在的状态冲突，例如已经办过"),
    "413": ("TooLarge", "内容太大"),
    "422": ("Invalid", "内容有误，fields 里逐项说明"),
    "429": ("TooMany", "请求太频繁，过 Retry-After 秒再试"),
    "503": ("Unavailable", "系统正忙，请稍后再试"),
}
_VARIABLE = re.compile(r"<(?:[^<:]+:)?([^>]+)>")
_TEXT = {"type": "string"}
ID_SHAPE = {**_TEXT, "pattern": f"^[1-9][0-9]{{0,{ID_DIGITS - 1}}}$", "description": "编号"}
"""Numbers in addresses are text as they are everywhere else."""

ERROR_SHAPE = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message", "fields", "request_id"],
            "properties": {
                "code": {**_TEXT, "description": "错误的种类，给程序看"},
                "message": {**_TEXT, "description": "给人看的话"},
                "fields": {
                    "type": "object",
                    "additionalProperties": {"type": "array", "items": _TEXT},
                    "description": "哪一项有误、应当怎样",
                },
                "request_id": {**_TEXT, "description": "请求编号，报修时请带上"},
            },
        }
    },
}


def describe(app: APIFlask) -> None:
    """Have the app's description tell of guards and errors; to be called before it is made."""
    app.security_schemes = {
        name: {"type": "http", "scheme": "bearer", "description": about}
        for name, about in SCHEMES.items()
    }
    for name in ("VALIDATION_ERROR", "404", "AUTH_ERROR"):
        app.config[f"AUTO_{name}_RESPONSE"] = False
    app.spec_processor(partial(_completed, app))


def _completed(app: Flask, spec: Any) -> Any:
    security = dict(_security(app))
    for path, item in spec["paths"].items():
        for method in METHODS:
            if method in item:
                _complete(item[method], method, security.get((method, path), []), "{" in path)
    parts = spec.setdefault("components", {})
    parts.setdefault("schemas", {})["Error"] = ERROR_SHAPE
    parts["schemas"].pop("HTTPError", None)
    parts["responses"] = {name: _response(status) for status, (name, _) in ERRORS.items()}
    return spec


def _security(app: Flask) -> Iterator[tuple[tuple[str, str], list[dict[str, Any]]]]:
    """Who is let in, by method and path as a description writes them."""
    for rule in app.url_map.iter_rules():
        blueprint = rule.endpoint.rpartition(".")[0]
        path = _VARIABLE.sub(r"{\1}", rule.rule)
        for method in rule.methods or ():
            yield (method.lower(), path), guards(app).get(blueprint, [])


def _complete(
    operation: dict[str, Any], method: str, security: list[dict[str, Any]], found: bool
) -> None:
    """Write into one operation who may ask it, and what may go wrong. `found`: it has to find
    what its address names."""
    if security:
        operation["security"] = security
    guarded = bool(security) and {} not in security
    changes = method != "get" and guarded
    body = "requestBody" in operation
    asked = any(one["in"] != "path" for one in operation.get("parameters", ()))
    told = {status for status in operation["responses"] if status in ERRORS}
    told |= {"429", "503"}
    told |= {"400", "413", "422"} if body else set()
    told |= {"400", "422"} if asked else set()
    told |= {"400", "404"} if found else set()
    told |= {"401"} if security else set()
    told |= {"403", "404"} if guarded else set()
    told |= {"409"} if changes else set()
    if body:
        operation["requestBody"]["required"] = True
    for one in operation.get("parameters", ()):
        if one["in"] == "path" and one["schema"].get("type") == "integer":
            one["schema"] = ID_SHAPE
    for status in sorted(told):
        operation["responses"][status] = {"$ref": f"#/components/responses/{ERRORS[status][0]}"}


def _response(status: str) -> dict[str, Any]:
    shape = {"schema": {"$ref": "#/components/schemas/Error"}}
    answer: dict[str, Any] = {
        "description": ERRORS[status][1],
        "content": {"application/json": shape},
    }
    if status == "429":
        wait = {"description": "多少秒以后再试", "schema": {"type": "integer"}}
        answer["headers"] = {"Retry-After": wait}
    return answer


def written(app: APIFlask) -> str:
    """The description as it is kept, the same for every office."""
    return json.dumps(app.spec, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def openapi_group(app: APIFlask) -> AppGroup:
    """`flask openapi …`."""
    group = AppGroup("openapi", help="接口说明（OpenAPI）。")

    @group.command("write", help="把接口说明写进 docs/openapi.json；改了接口就要重写。")
    @click.option("--to", type=click.Path(dir_okay=False, path_type=Path), default=KEPT)
    def write(to: Path) -> None:
        to.write_text(written(app), encoding="utf-8")
        click.echo(f"已写入 {to}。")

    return group
