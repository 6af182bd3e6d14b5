"""Why a file is not taken. Each says what to do instead; nothing is kept of what was refused."""

from django.utils.translation import gettext_noop

from madang.website.frame.refusals import Refusal


class FileNotTaken(Refusal):
    """A file that the yard does not keep."""

    words = gettext_noop("This file could not be taken.")
    status = 422


class EmptyFile(FileNotTaken):
    """No bytes."""

    words = gettext_noop("This file is empty. Please choose it again.")


class TooLarge(FileNotTaken):
    """More bytes than its kind may have; `most` in MB."""

    words = gettext_noop("This file is larger than %(most)s MB. Please make it smaller and choose it again.")


class TooManyPixels(FileNotTaken):
    """A picture that would fill the memory."""

    words = gettext_noop("This picture has more than %(most)s million pixels. Please make it smaller and choose it again.")


class BrokenFile(FileNotTaken):
    """Cut off, or not what it begins as."""

    words = gettext_noop(
        "This file is damaged or was cut off on its way. Please open it on your device, save it again and choose it once more."
    )


class PhoneFormat(FileNotTaken):
    """HEIC, which most browsers cannot show."""

    words = gettext_noop(
        "This picture is in the phone's own format (HEIC). Please take a screenshot of it, or set the camera to “most compatible” (JPEG)."
    )


class OldOffice(FileNotTaken):
    """DOC, XLS, PPT, or a paper with a password."""

    words = gettext_noop(
        "This is an older or locked paper. Please open it, save it as PDF, DOCX or XLSX without a password, and choose it again."
    )


class HasMacros(FileNotTaken):
    """A paper with a program inside."""

    words = gettext_noop("There is a program (macro) in this paper. Please save it as PDF and choose it again.")


class NotThisKind(FileNotTaken):
    """Something else than was asked for, or nothing that we know; `wanted` in words."""

    words = gettext_noop("This is not a file that we can take here. You can hand in: %(wanted)s.")


class NoRoom(FileNotTaken):
    """The disk is full."""

    words = gettext_noop(
        "The yard's disk is full, so the file was not kept. What you wrote is not lost. Please tell the hub and try again later."
    )
    status = 507
