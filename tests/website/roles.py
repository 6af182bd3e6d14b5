"""The roles that the rights are told for, and the answers that come again and again."""

HUB = ("reviewer", "mentor", "auditor", "operator")  # roles for the whole hub
CLUB = ("leader", "treasurer", "member")  # roles in the club that the tests lay, whose slug is "matrix"
ROLES = ("nobody", "resident", *CLUB, *HUB)
OPEN = dict.fromkeys(ROLES, 200)
NO_SUCH = dict.fromkeys(ROLES, 404)
TO_SIGN_IN = dict.fromkeys(ROLES, 302)  # a page in the middle of signing in, which nobody here began
MINE = {**OPEN, "nobody": 302}
ONLY_SENT = {**dict.fromkeys(ROLES, 405), "nobody": 302}
STAFF = {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 200}
Rule = dict[str, int]
