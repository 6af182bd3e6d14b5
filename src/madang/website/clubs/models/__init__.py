"""What is kept of clubs."""

from madang.website.clubs.models.club import Club
from madang.website.clubs.models.coming import Invitation, JoinRequest
from madang.website.clubs.models.membership import Membership
from madang.website.clubs.models.post import Attachment, Earlier, Post, PostReport
from madang.website.clubs.models.succession import Candidacy, Vote

__all__ = ["Attachment", "Candidacy", "Club", "Earlier", "Invitation", "JoinRequest", "Membership", "Post", "PostReport", "Vote"]
