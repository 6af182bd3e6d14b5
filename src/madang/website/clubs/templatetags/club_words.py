"""`{% load club_words %}`: what members wrote, and pictures that the reader of this page may see."""

import re

from django import template
from django.utils.html import escape, linebreaks, urlize
from django.utils.safestring import SafeString, mark_safe

from madang.website.clubs.models import Post
from madang.website.files.models import StoredFile
from madang.website.files.serving import picture_url

register = template.Library()


@register.simple_tag
def picture(stored: StoredFile, width: int = 960) -> str:
    """The address of a picture."""
    return picture_url(stored, width)


@register.simple_tag
def board_words(post: Post) -> SafeString:
    """Paragraphs, links, and the names of who is called marked; nothing of what was typed is taken for markup."""
    said = linebreaks(urlize(post.words, nofollow=True, autoescape=True), autoescape=False)
    for name in sorted((str(escape(person.display_name)) for person in post.mentions.all() if person.display_name), key=len, reverse=True):
        marked = f'<strong class="called">@<bdi>{name}</bdi></strong>'
        said = re.sub(rf"(^|[\s>(])@{re.escape(name)}", lambda found, marked=marked: f"{found.group(1)}{marked}", said)
    return mark_safe(said)  # escaped by urlize; the names are escaped above
