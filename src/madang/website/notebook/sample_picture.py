"""A drawn picture for the sample notebook: a white street lamp, and the moths around it. It says of itself that it is drawn."""

import io
import math
import random

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw, ImageFilter

WORDS = "흰 가로등 둘레를 도는 나방들 (보기 마당을 위해 그린 그림)"
SIZE = (1200, 800)
LAMP = (760, 250)
NIGHT, LIGHT, INK = (24, 32, 58), (255, 250, 232), (12, 14, 24)


def picture() -> SimpleUploadedFile:
    """The same picture every time, as PNG."""
    chance = random.Random(7)
    drawn = Image.new("RGB", SIZE, NIGHT)
    glow = Image.new("L", SIZE, 0)
    ImageDraw.Draw(glow).ellipse((LAMP[0] - 210, LAMP[1] - 210, LAMP[0] + 210, LAMP[1] + 210), fill=190)
    drawn.paste(LIGHT, mask=glow.filter(ImageFilter.GaussianBlur(110)))
    pen = ImageDraw.Draw(drawn)
    pen.polygon([(0, 800), (0, 640), (300, 600), (620, 650), (1200, 590), (1200, 800)], fill=INK)
    pen.rectangle((LAMP[0] - 9, LAMP[1] + 30, LAMP[0] + 9, 720), fill=INK)
    pen.polygon([(LAMP[0] - 90, LAMP[1]), (LAMP[0] + 90, LAMP[1]), (LAMP[0] + 40, LAMP[1] - 46), (LAMP[0] - 40, LAMP[1] - 46)], fill=INK)
    pen.ellipse((LAMP[0] - 52, LAMP[1] - 8, LAMP[0] + 52, LAMP[1] + 40), fill=LIGHT)
    for _ in range(31):
        angle, away = chance.uniform(0, math.tau), chance.uniform(90, 330)
        _moth(
            pen,
            LAMP[0] + away * math.cos(angle),
            LAMP[1] + 20 + 0.7 * away * math.sin(angle),
            chance.uniform(7, 15),
            chance.uniform(0, math.tau),
        )
    written = io.BytesIO()
    drawn.save(written, "PNG")
    return SimpleUploadedFile("lamp.png", written.getvalue(), "image/png")


def _moth(pen: ImageDraw.ImageDraw, x: float, y: float, size: float, turned: float) -> None:
    """Two wings and a body, turned around its middle."""

    def at(across: float, along: float) -> tuple[float, float]:
        cosine, sine = math.cos(turned), math.sin(turned)
        return x + size * (across * cosine - along * sine), y + size * (across * sine + along * cosine)

    for side in (-1, 1):
        pen.polygon([at(0, -0.4), at(side * 1.2, -0.9), at(side * 1.0, 0.5), at(0, 0.4)], fill=(236, 226, 200))
    pen.line([at(0, -0.7), at(0, 0.8)], fill=(110, 92, 66), width=max(2, int(size / 5)))
