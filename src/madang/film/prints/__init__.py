"""Prints: what a phone, a screening jury or a wall wants of a master. After the master.

Import from the modules: `printing` (make_print, profile), `profiles`, `pictures` (poster, contact_sheet).
"""
