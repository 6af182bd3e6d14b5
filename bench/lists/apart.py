"""Every route that answers GET and stands in no line of `pages`, with the reason. A new route needs a line in one of the two."""

ONE = "shows one thing, with what belongs to it and does not grow"
FORM = "asks for something: its choices do not grow"
FIXED = "the same whatever the yard holds"
FILE = "one file, as it was kept"
PAPER = "one paper, drawn from one thing"
ENTERING = "a step of entering or of proving who one is"
LEADS = "leads on to another page"
MACHINE = "tells a program one thing"

APART = {
    **dict.fromkeys(
        (
            "people:me", "people:second-spares", "people:programs", "programmes:call", "programmes:check",
            "programmes:preview",
            "programmes:show", "programmes:throw-away", "applications:application",
            "applications:check", "applications:receipt",
            "applications:verify",
            "applications:send", "applications:withdraw", "reviews:outcome",
            "reviews:sheet", "reviews:fill-in", "reviews:words",
            "grants:expense", "grants:plan", "sessions:seat",
            "sessions:seat-mail", "sessions:here", "sessions:poster", "sessions:reach",
            "clubs:invited", "clubs:share", "clubs:poster",
            "notebook:publish", "notebook:delete-photo", "notebook:restore",
            "support:check", "support:take", "sessions:my-calendar", "sessions:scanned",
        ), ONE,
    ),
    **dict.fromkeys(
        (
            "people:forget", "people:address", "notices:choose",
            "notices:stop", "clubs:found", "clubs:change", "clubs:picture",
            "clubs:end", "clubs:join", "clubs:family",
            "clubs:leave", "clubs:person", "clubs:person-remove", "clubs:post-remove",
            "clubs:post-report", "programmes:new", "programmes:funder-add", "programmes:funder", "programmes:call-new",
            "programmes:call-edit", "programmes:part", "applications:begin",
            "support:add", "support:hand-in", "support:answer",
            "support:due", "support:survey-new",
            "support:certificate-revoke", "reviews:new", "reviews:change",
            "grants:deposit", "grants:money-deposit", "grants:money-back",
            "grants:codes", "grants:offer", "grants:sign",
            "grants:withdraw", "grants:decline", "grants:pay", "grants:plan-write",
            "grants:plan-move", "grants:plan-send-back", "grants:expense-new", "grants:expense-change", "grants:settle",
            "grants:settlement-back", "grants:settlement-returned", "grants:agent",
            "sessions:come", "sessions:edit", "sessions:cancel",
            "notebook:begin", "notebook:words", "notebook:observe",
            "notebook:correct", "notebook:try", "notebook:trial", "notebook:meet",
            "proposals:propose", "proposals:support", "proposals:withdraw", "proposals:report", "proposals:answer",
        ), FORM,
    ),
    **dict.fromkeys(("front:api", "front:about", "front:privacy", "front:look", "front:source", "api:openapi-json", "api:api-root"), FIXED),
    **dict.fromkeys(
        (
            "files:picture", "films:file", "clubs:post-file",
            "applications:paper", "applications:body", "support:file", "reviews:file",
            "grants:codes-file", "grants:evidence", "sessions:material", "programmes:file", "sessions:session-calendar",
            "programmes:calendar",
        ), FILE,
    ),
    **dict.fromkeys(("applications:receipt-paper", "support:certificate", "grants:paper", "grants:settlement-paper"), PAPER),
    **dict.fromkeys(
        (
            "people:sign-in", "people:code", "people:link",
            "people:age", "people:welcome", "people:guardian", "people:guardian-asked",
            "people:elsewhere-first", "people:elsewhere-connect", "people:demo", "people:second", "people:second-begin",
            "people:second-end", "people:confirm", "elsewhere-back", "people:address-confirm", "people:address-undo",
        ), ENTERING,
    ),
    **dict.fromkeys(("root", "notices:follow"), LEADS),
    **dict.fromkeys(
        (
            "alive", "ready", "scans-worker", "films:progress",
            "applications:now", "api:programme", "api:call", "api:club", "api:session",
        ), MACHINE,
    ),
}  # fmt: skip
