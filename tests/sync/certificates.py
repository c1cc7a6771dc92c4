"""Certificates for a server that listens on this machine for the length of a test."""

from __future__ import annotations

import ipaddress
import ssl
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path


class Puzzled(BaseHTTPRequestHandler):
    """A web server that is none of ours."""

    def do_POST(self) -> None:
        self.send_response(200)
        self.send_header("content-length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *_: object) -> None:
        pass


def make_certificate(
    folder: Path, *, valid_from: dt.datetime, valid_until: dt.datetime, name: str = "firm"
) -> Path:
    """A certificate for 127.0.0.1 that signs itself, with its key in the same file."""
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _builder(name, name, valid_from, valid_until, ca=True).public_key(key.public_key())
    file = folder / f"{name}.pem"
    file.write_bytes(_pem(certificate.sign(key, hashes.SHA256())) + _secret(key))
    return file


def make_signed(
    folder: Path, *, valid_from: dt.datetime, valid_until: dt.datetime
) -> tuple[Path, Path, Path]:
    """A firm's authority, a server's certificate that it has signed, and that server's key."""
    key, server = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = _builder("authority", "authority", valid_from, valid_until, ca=True).public_key(
        key.public_key()
    )
    signed = _builder("server", "authority", valid_from, valid_until, ca=False).public_key(
        server.public_key()
    )
    files = folder / "authority.pem", folder / "server.pem", folder / "server.key"
    contents = (
        _pem(authority.sign(key, hashes.SHA256())),
        _pem(signed.sign(key, hashes.SHA256())),
        _secret(server),
    )
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)
    return files


def _builder(
    name: str, issuer: str, valid_from: dt.datetime, valid_until: dt.datetime, *, ca: bool
) -> x509.CertificateBuilder:
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .serial_number(x509.random_serial_number())
        .not_valid_before(valid_from)
        .not_valid_after(valid_until)
        .add_extension(address, critical=False)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    )


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _secret(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


@contextmanager
def listening(certificate: Path | None) -> Iterator[str]:
    """A web server; gives its address."""
    server = HTTPServer(("127.0.0.1", 0), Puzzled)
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None  # type: ignore[method-assign] # a client that hangs up is what is tested
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        scheme = "https" if certificate is not None else "http"
        yield f"{scheme}://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
