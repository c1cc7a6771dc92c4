"""Where the worker processes find the application and the database."""

TARGET = "app.server.asgi:app"
DATABASE = "BAIFANG_DATABASE"
