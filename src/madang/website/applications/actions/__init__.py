"""What changes applications."""
