"""Tasks and visits in a calendar on another server (CalDAV, RFC 4791): sent, taken back, merged field by field."""
