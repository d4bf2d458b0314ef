import hmac
import http.server
import threading
from base64 import b64decode, b64encode
from hashlib import sha256

import pytest

from schemas.alerts import Alert
from streams.delivery.channel import Refused
from streams.delivery.webhook import SignedWebhook, secret_key, signature
from streams.errors import Misconfigured
from tests.unit.delivery.builders import alert

SECRET = "whsec_" + b64encode(b"0123456789abcdef0123456789abcdef").decode()


class Server(http.server.ThreadingHTTPServer):
    """A receiver that answers with the codes it is given, 200 when they are used up, and keeps what it got."""

    def __init__(self, *codes: int) -> None:
        self.codes = list(codes)
        self.got: list[tuple[dict[str, str], bytes]] = []
        super().__init__(("127.0.0.1", 0), Answer)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/hook?token=s3cret"


class Answer(http.server.BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.got.append((dict(self.headers), body))
        code = self.server.codes.pop(0) if self.server.codes else 200
        self.send_response(code)
        if code == 302:
            self.send_header("location", "/elsewhere")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def receiver(request):
    server = Server(*getattr(request, "param", ()))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_signature_is_that_of_the_specification():
    # the example of the Standard Webhooks specification and its libraries
    key = secret_key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "desk")
    made = signature(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


async def test_webhook_posts_the_alert_signed(receiver):
    await SignedWebhook("desk", receiver.url, secret_key(SECRET, "desk"), lambda: 1_772_366_400.5).send(alert())
    ((headers, body),) = receiver.got
    assert Alert.from_bytes(body) == alert()
    told = {name.lower(): value for name, value in headers.items()}
    assert told["webhook-id"] == alert().alert_id
    signed = f"{told['webhook-id']}.{told['webhook-timestamp']}.".encode() + body
    expected = hmac.new(b64decode(SECRET.removeprefix("whsec_")), signed, sha256).digest()
    assert told["webhook-signature"] == "v1," + b64encode(expected).decode()


@pytest.mark.parametrize("receiver", [(500,), (404,), (302,)], indirect=True)
async def test_webhook_takes_nothing_but_success(receiver):
    with pytest.raises(Refused, match="answered"):
        await SignedWebhook("desk", receiver.url, secret_key(SECRET, "desk"), lambda: 0.0).send(alert())
    assert len(receiver.got) == 1


async def test_webhook_keeps_the_address_out_of_its_words():
    hook = SignedWebhook("desk", "http://127.0.0.1:1/hook?token=s3cret", secret_key(SECRET, "desk"), lambda: 0.0)
    with pytest.raises(Refused) as refused:
        await hook.send(alert())
    assert "s3cret" not in str(refused.value)
    assert "127.0.0.1" not in str(refused.value)


@pytest.mark.parametrize("secret", ["whsec_abc", "whsec_" + b64encode(b"short").decode(), "not base64 at all!"])
def test_secret_that_cannot_be_used_is_named_without_being_told(secret):
    with pytest.raises(Misconfigured, match="channel desk") as error:
        secret_key(secret, "desk")
    assert secret not in str(error.value)
