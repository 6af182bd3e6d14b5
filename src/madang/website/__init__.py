"""The site: Django apps in the order of the flow. It never imports generators or the engine."""
