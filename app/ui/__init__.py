"""The window's room: everything Qt.

PySide6 puts itself before every import to see whether a module asks for its ``__feature__``, and for that reads the
module's source: 0.1 s of processor time on the way to the first list, and a hold of the interpreter whenever a thread
loads a library. Nothing here asks for it, so imports go straight to the interpreter again.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - brings what puts itself before the imports

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
