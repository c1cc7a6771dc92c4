"""What the worker processes of the web server load."""

import gc
import os

from app.server.api import application
from app.server.asgi_name import DATABASE
from app.server.store import Store

app = application(Store(os.environ[DATABASE]))

# what was loaded until here stays until the end: to look through it again and again for garbage took a third of a
# push's processor time, a tenth of a second at once
gc.collect()
gc.freeze()
