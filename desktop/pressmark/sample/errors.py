"""The errors of WordPress' REST API that the sample site can answer."""

from pressmark.sample.rows import Json


class RestError(Exception):
    """An answer that is an error; messages are WordPress' own, as a stranger gets them."""

    def __init__(self, status: int, code: str, message: str, params: Json | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.params = params or {}

    def read_json(self) -> Json:
        """The body of the answer."""
        data: Json = {"status": self.status}
        if self.params:
            data["params"] = self.params
        return {"code": self.code, "message": str(self), "data": data}


def refuse_parameter(name: str, reason: str) -> RestError:
    """The error for a parameter with a value that it may not have."""
    return RestError(400, "rest_invalid_param", f"Invalid parameter(s): {name}", {name: reason})


def miss_route() -> RestError:
    """The error for a path that the API does not know."""
    return RestError(404, "rest_no_route", "No route was found matching the URL and request method.")


_REFUSALS = {
    "rest_cannot_manage_templates": "Sorry, you are not allowed to access the templates on this site.",
    "rest_cannot_view": "Sorry, you are not allowed to view this.",
    "rest_cannot_read": "Sorry, you are not allowed to access font families.",
    "rest_forbidden": "Sorry, you are not allowed to do that.",
    "rest_forbidden_context": "Sorry, you are not allowed to edit posts in this post type.",
    "rest_not_logged_in": "You are not currently logged in.",
}


def refuse_stranger(code: str) -> RestError:
    """The error for what only people with a login may see, or for what has no route at all."""
    return miss_route() if code == "rest_no_route" else RestError(401, code, _REFUSALS[code])
