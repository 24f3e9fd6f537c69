"""efm-langserver with the configuration of Editors.md: the findings as it shows them, first columns and severities."""

import contextlib
import os
import pathlib
import sys

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

sys.path.insert(0, os.path.dirname(__file__))
import place as places  # noqa: E402

PLACE = places.Place(os.environ["PLACE"], os.environ["IDVLINT"])


@pytest_lsp.fixture(config=ClientServerConfig(
    ["efm-langserver", "-c", os.environ["EFM"]], server_env=dict(os.environ)))
async def client(lsp_client: LanguageClient):
    PLACE.make()
    await lsp_client.initialize_session(types.InitializeParams(
        capabilities=client_capabilities("visual-studio-code@v1.65.2"), root_uri=PLACE.directory.as_uri()))
    yield
    # It ends before it has answered.
    with contextlib.suppress(RuntimeError):
        await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_open(client):
    name = "shop/profile.yaml"
    uri = pathlib.Path(PLACE.directory / name).as_uri()
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=types.TextDocumentItem(
        uri=uri, language_id="yaml", version=1, text=places.PROFILE)))
    await client.wait_for_notification("textDocument/publishDiagnostics")
    found = [[one.range.start.line, one.range.start.character, one.severity] for one in client.diagnostics[uri]]
    assert found == [[one[0], one[1], one[4]] for one in PLACE.findings(name)]
