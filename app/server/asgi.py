"""What the worker processes of the web server load."""

import os

from app.server.api import application
from app.server.asgi_name import DATABASE
from app.server.store import Store

app = application(Store(os.environ[DATABASE]))
