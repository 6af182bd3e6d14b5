"""What is kept of notices."""

from madang.website.notices.models.notice import Notice, NoticeChoice

__all__ = ["Notice", "NoticeChoice"]
