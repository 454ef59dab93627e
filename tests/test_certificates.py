"""Servers that speak https: one whose certificate can be verified, one whose cannot, and redirects between http and https."""

from __future__ import annotations

import datetime
import ipaddress
import ssl
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from stand_in import Fault, PlainSite, Reply, StandIn
from stand_in.desk import CONTACT, Clock

from extract.sources.visitor import Refusal, Visitor

PAGE = Reply(body=b"<p>page</p>", type="text/html")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of 127.0.0.1 that signs itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "wickham.example")])
    own = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))
        .not_valid_after(datetime.datetime(2120, 1, 1, tzinfo=datetime.UTC))
        .add_extension(own, critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("certificate") / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )  # fmt: skip
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


def encrypted(certificate: Path) -> StandIn:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    return StandIn(PlainSite(replies={"/a": PAGE}), tls=tls)


def visit(server: StandIn) -> Visitor:
    clock = Clock()
    return Visitor([server.url], CONTACT, clock=clock, sleep=clock.sleep)


def test_http_may_lead_to_https(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with encrypted(certificate) as server, StandIn(PlainSite(replies={"/a": PAGE})) as plain, visit(plain) as visitor:
        plain.fail("/a", Fault(status=301, headers={"Location": f"{server.url}/a"}))
        assert visitor.read(f"{plain.url}/a").url == f"{server.url}/a"
        assert (plain.paths, server.paths) == (["/a"], ["/a"])


def test_https_may_not_lead_to_http(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with encrypted(certificate) as server, StandIn(PlainSite(replies={"/a": PAGE})) as plain, visit(server) as visitor:
        server.fail("/a", Fault(status=301, headers={"Location": f"{plain.url}/a"}))
        with pytest.raises(Refusal) as refused:
            visitor.read(f"{server.url}/a")
        assert (refused.value.code, plain.log) == ("bad_redirect", [])


def test_a_certificate_that_cannot_be_verified(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is asked, and nothing turns the check off."""
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with encrypted(certificate) as server, visit(server) as visitor:
        with pytest.raises(Refusal) as refused:
            visitor.read(f"{server.url}/a")
        assert (refused.value.code, server.log) == ("host_stopped", [])
        assert refused.value.message.endswith("its robots.txt cannot be read: the server's certificate cannot be verified")
