"""Every request that is announced, asked by pytest-lsp with the capabilities of editors: pushed and pulled diagnostics,
columns in UTF-16 and UTF-8. .ci/editors makes a column of its table of each."""

import asyncio
import os
import pathlib
import sys
import time

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, make_test_lsp_client

sys.path.insert(0, os.path.dirname(__file__))
import place as places  # noqa: E402

PLACE = places.Place(os.environ["PLACE"], os.environ["IDVLINT"])
CLIENTS = {"VS Code": "visual-studio-code@v1.65.2", "Neovim 0.11": "neovim@v0.11.0", "Emacs 29": "emacs@v29.1"}
ENDED = pathlib.Path(os.environ["ENDED"])


def watching():
    """A client that can be asked to watch files."""
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda *_: None)
    return client


@pytest_lsp.fixture(
    params=list(CLIENTS),
    config=ClientServerConfig(["idvlint", "lsp"], client_factory=watching, server_env=dict(os.environ)))
async def client(request, lsp_client: LanguageClient):
    """A session, of which pytest-lsp checks each answer against the capabilities of the client."""
    PLACE.make()
    ENDED.unlink(missing_ok=True)
    capabilities = client_capabilities(CLIENTS[request.param])
    lsp_client.makes_files = bool(capabilities.workspace.workspace_edit.resource_operations)
    result = await lsp_client.initialize_session(types.InitializeParams(
        capabilities=capabilities, root_uri=PLACE.directory.as_uri(),
        workspace_folders=[types.WorkspaceFolder(uri=PLACE.directory.as_uri(), name="place")]))
    lsp_client.announced = result.capabilities
    lsp_client.pulls = result.capabilities.diagnostic_provider is not None
    lsp_client.unit = result.capabilities.position_encoding or types.PositionEncodingKind.Utf16
    lsp_client.texts = {}
    yield
    if not ENDED.exists():
        await lsp_client.shutdown_session()


# What each step needs of a session.


def vars_of(value):
    return {field.name: getattr(value, field.name) for field in value.__attrs_attrs__}


def uri(name):
    return (PLACE.directory / name).as_uri()


def document(name):
    return types.TextDocumentIdentifier(uri=uri(name))


def column(client, line, units):
    """A column of the client for one in UTF-16 code units."""
    if client.unit == types.PositionEncodingKind.Utf16:
        return units
    return len(line.encode("utf-16-le")[:2 * units].decode("utf-16-le").encode())


def offset(client, text, position):
    """The place in a text, in characters."""
    lines = text.split("\n")
    coding, size = ("utf-16-le", 2) if client.unit == types.PositionEncodingKind.Utf16 else ("utf-8", 1)
    before = lines[position.line].encode(coding)[:position.character * size].decode(coding)
    return sum(len(line) + 1 for line in lines[:position.line]) + len(before)


def position(client, text, index):
    line = text[:index].count("\n")
    start = text.rfind("\n", 0, index) + 1
    coding, size = ("utf-16-le", 2) if client.unit == types.PositionEncodingKind.Utf16 else ("utf-8", 1)
    return types.Position(line=line, character=len(text[start:index].encode(coding)) // size)


def at(client, name, word):
    text = client.texts[name]
    return position(client, text, text.index(word))


def opened(client, name, text=None):
    client.texts[name] = places.FILES[name] if text is None else text
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=types.TextDocumentItem(
        uri=uri(name), language_id=name.rpartition(".")[2], version=1, text=client.texts[name])))


def changed(client, name, old, new, version):
    text = client.texts[name]
    start, end = text.index(old), text.index(old) + len(old)
    client.text_document_did_change(types.DidChangeTextDocumentParams(
        text_document=types.VersionedTextDocumentIdentifier(uri=uri(name), version=version),
        content_changes=[types.TextDocumentContentChangePartial(text=new, range=types.Range(
            start=position(client, text, start), end=position(client, text, end)))]))
    client.texts[name] = text[:start] + new + text[end:]


async def diagnostics(client, name):
    if client.pulls:
        report = await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(text_document=document(name)))
        return report.items
    # An answer that comes after what was pushed.
    await client.text_document_document_symbol_async(types.DocumentSymbolParams(text_document=document(name)))
    return client.diagnostics[uri(name)]


async def expect_findings(client, name):
    """The diagnostics are those of the command line, place by place."""
    text = client.texts[name]
    lines = text.split("\n")
    expected = [[line, column(client, lines[line], start), to, column(client, lines[to], end), *rest]
                for line, start, to, end, *rest in PLACE.findings(name, text)]
    found = [[item.range.start.line, item.range.start.character, item.range.end.line, item.range.end.character,
              item.severity, item.code, item.message.split("\n")[0]] for item in await diagnostics(client, name)]
    assert found == expected


async def actions(client, name, word, only=None, found=()):
    place = at(client, name, word)
    return await client.text_document_code_action_async(types.CodeActionParams(
        text_document=document(name), range=types.Range(start=place, end=place),
        context=types.CodeActionContext(diagnostics=list(found), only=only))) or []


async def edit_of(client, action):
    if action.edit is None:
        action = await client.code_action_resolve_async(action)
    return action.edit


def applied(client, name, edits):
    text = client.texts[name]
    for edit in sorted(edits, key=lambda edit: offset(client, text, edit.range.start), reverse=True):
        start, end = offset(client, text, edit.range.start), offset(client, text, edit.range.end)
        text = text[:start] + edit.new_text + text[end:]
    return text


async def act(client, name, action):
    """The text of a file after an action, whose edits are versioned where the client takes that."""
    edit = await edit_of(client, action)
    if edit.document_changes is None:
        return applied(client, name, edit.changes[uri(name)])
    [change] = edit.document_changes
    assert (change.text_document.uri, change.text_document.version) == (uri(name), 1)
    return applied(client, name, change.edits)


def titled(found, title):
    return next(action for action in found if action.title.startswith(title))


# The steps, by the names of the table.


@pytest.mark.asyncio
async def test_open(client):
    for name in places.FILES:
        opened(client, name)
        await expect_findings(client, name)


@pytest.mark.asyncio
async def test_edit(client):
    opened(client, "shop/profile.yaml")
    changed(client, "shop/profile.yaml", "01000000", '"99"', 2)
    await expect_findings(client, "shop/profile.yaml")


@pytest.mark.asyncio
async def test_undo(client):
    opened(client, "shop/emoji.yaml")
    changed(client, "shop/emoji.yaml", "😀😀", "é", 2)
    await expect_findings(client, "shop/emoji.yaml")
    changed(client, "shop/emoji.yaml", "é", "😀😀", 3)
    assert client.texts["shop/emoji.yaml"] == places.EMOJI
    await expect_findings(client, "shop/emoji.yaml")


@pytest.mark.asyncio
async def test_workspace(client):
    if not client.pulls:
        pytest.skip("the client does not ask")
    (PLACE.directory / ".git/other").mkdir(exist_ok=True)
    (PLACE.directory / ".git/other/a.yaml").write_text(places.EMOJI, encoding="utf-8")
    report = await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=[]))
    found = {item.uri: [one.code for one in item.items] for item in report.items}
    assert found == {uri(name): [one[5] for one in PLACE.findings(name)] for name in places.FILES}
    again = await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=[
        types.PreviousResultId(uri=item.uri, value=item.result_id) for item in report.items]))
    assert {item.kind for item in again.items} == {"unchanged"}
    place, other = ((PLACE.directory / name).as_uri() for name in (".", ".git/other"))
    client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(
        event=types.WorkspaceFoldersChangeEvent(
            added=[types.WorkspaceFolder(uri=other, name="other")],
            removed=[types.WorkspaceFolder(uri=place, name="place")])))
    report = await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=[]))
    assert [item.uri for item in report.items] == [f"{other}/a.yaml"]


@pytest.mark.asyncio
async def test_hover(client):
    opened(client, "shop/profile.yaml")
    hover = await client.text_document_hover_async(types.HoverParams(
        text_document=document("shop/profile.yaml"), position=at(client, "shop/profile.yaml", "btnBgColor")))
    assert "CSS colour" in hover.contents.value
    assert hover.range.start == at(client, "shop/profile.yaml", "btnBgColor")


@pytest.mark.asyncio
async def test_completion(client):
    name = "shop/profile.yaml"
    opened(client, name, places.PROFILE.replace('"white"', '"white",\n      "fa'))
    place = position(client, client.texts[name], client.texts[name].index('"fa') + 3)
    answer = await client.text_document_completion_async(
        types.CompletionParams(text_document=document(name), position=place))
    item = next(item for item in answer.items if item.label == "faceImg")
    text = applied(client, name, [item.text_edit])
    if item.insert_text_format == types.InsertTextFormat.Snippet:
        text = text.replace("$0", "").replace("$1", "")
    assert text == places.PROFILE.replace('"white"', '"white",\n      "faceImg": ""')


@pytest.mark.asyncio
async def test_fix(client):
    opened(client, "shop/profile.yaml")
    found = await actions(client, "shop/profile.yaml", "01000000")
    text = await act(client, "shop/profile.yaml", titled(found, "Quote the value"))
    assert text == PLACE.fixed("shop/profile.yaml", "--fix-only", "lossy-plain-scalar")


@pytest.mark.asyncio
async def test_emoji(client):
    """What the client says of the diagnostics is not believed: Neovim 0.7 tells columns in bytes."""
    opened(client, "shop/emoji.yaml")
    wrong = await diagnostics(client, "shop/emoji.yaml")
    for item in wrong:
        item.range.start.character += 6
        item.range.end.character += 6
    found = await actions(client, "shop/emoji.yaml", "01000000", found=wrong)
    text = await act(client, "shop/emoji.yaml", titled(found, "Quote the value"))
    assert text == PLACE.fixed("shop/emoji.yaml")


@pytest.mark.asyncio
async def test_fix_all(client):
    opened(client, "shop/profile.yaml")
    [action] = await actions(client, "shop/profile.yaml", "ProductCode", only=["source.fixAll"])
    assert action.kind == "source.fixAll.idvlint"
    assert await act(client, "shop/profile.yaml", action) == PLACE.fixed("shop/profile.yaml")


@pytest.mark.asyncio
async def test_allow(client):
    name = "shop/profile.yaml"
    opened(client, name)
    text = await act(client, name, titled(await actions(client, name, "ff6a00"), "Allow"))
    assert [line for line in text.split("\n") if not line.startswith("# idvlint: allow")] == places.PROFILE.split("\n")
    assert [one[5] for one in PLACE.findings(name, text)] == ["lossy-plain-scalar"]


@pytest.mark.asyncio
async def test_allow_in_configuration(client):
    """In one that is there; in a new one, where the client makes files, and else there is no such offer."""
    name = "shop/profile.json"
    opened(client, name)
    found = [action for action in await actions(client, name, "01 000000") if action.title.startswith("Allow")]
    assert (found != []) == client.makes_files
    for action in found:
        create, change = (await edit_of(client, action)).document_changes
        assert (create.kind, create.uri) == ("create", (PLACE.directory / ".idvlint.yml").as_uri())
        (PLACE.directory / ".idvlint.yml").write_text(change.edits[0].new_text, encoding="utf-8")
        assert PLACE.findings(name) == []
        (PLACE.directory / ".idvlint.yml").unlink()

    configuration = PLACE.directory / "shop/.idvlint.yml"
    configuration.write_text("# é\nlevel: note\n", encoding="utf-8")
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes=[
        types.FileEvent(uri=configuration.as_uri(), type=types.FileChangeType.Created)]))
    edit = await edit_of(client, titled(await actions(client, name, "01 000000"), "Allow"))
    if edit.document_changes is None:
        edits = edit.changes[configuration.as_uri()]
    else:
        [change] = edit.document_changes
        assert change.text_document.uri == configuration.as_uri()
        edits = change.edits
    client.texts["configuration"] = configuration.read_text(encoding="utf-8")
    configuration.write_text(applied(client, "configuration", edits), encoding="utf-8")
    assert configuration.read_text(encoding="utf-8").startswith("# é\nlevel: note\n")
    assert PLACE.findings(name) == []


@pytest.mark.asyncio
async def test_symbols(client):
    opened(client, "shop/profile.yaml")
    found = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=document("shop/profile.yaml")))
    names = []

    def walk(symbols):
        for symbol in symbols:
            names.append(symbol.name)
            walk(getattr(symbol, "children", None) or [])

    walk(found)
    assert {"DocType", "StyleConfig", "guidePage", "btnBgColor"} <= set(names)


@pytest.mark.asyncio
async def test_definition(client):
    opened(client, "shop/profile.yaml")
    found = await client.text_document_definition_async(types.DefinitionParams(
        text_document=document("shop/profile.yaml"), position=at(client, "shop/profile.yaml", "*base")))
    assert [place.range.start.line for place in found] == [1]


@pytest.mark.asyncio
async def test_links(client):
    opened(client, "shop/profile.yaml")
    found = await client.text_document_document_link_async(
        types.DocumentLinkParams(text_document=document("shop/profile.yaml")))
    assert "https://shop.acme-pay.com/verified" in [link.target for link in found]


@pytest.mark.asyncio
async def test_colours(client):
    name = "shop/profile.yaml"
    opened(client, name)
    found = await client.text_document_document_color_async(types.DocumentColorParams(text_document=document(name)))
    [white] = [item for item in found if item.range.start == at(client, name, 'white"')]
    assert (white.color.red, white.color.green, white.color.blue, white.color.alpha) == (1, 1, 1, 1)
    ways = await client.text_document_color_presentation_async(types.ColorPresentationParams(
        text_document=document(name), range=white.range, color=types.Color(red=1.0, green=0.0, blue=0.0, alpha=1.0)))
    texts = [applied(client, name, [way.text_edit]) for way in ways]
    assert places.PROFILE.replace("white", "#ff0000") in texts


@pytest.mark.asyncio
async def test_configuration(client):
    opened(client, "shop/profile.yaml")
    await expect_findings(client, "shop/profile.yaml")
    configuration = PLACE.directory / "shop/.idvlint.yml"
    for kind, text in [(1, places.CONFIGURATION), (2, "rules:\n  lossy-plain-scalar: note\n"), (3, None)]:
        configuration.unlink() if text is None else configuration.write_text(text, encoding="utf-8")
        client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(
            changes=[types.FileEvent(uri=configuration.as_uri(), type=types.FileChangeType(kind))]))
        await expect_findings(client, "shop/profile.yaml")
    # Under another name, and saved in an editor that watches nothing.
    other = PLACE.directory / "shop/.idvlint.yaml"
    configuration.write_text(places.CONFIGURATION, encoding="utf-8")
    configuration.rename(other)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes=[
        types.FileEvent(uri=configuration.as_uri(), type=types.FileChangeType.Deleted),
        types.FileEvent(uri=other.as_uri(), type=types.FileChangeType.Created)]))
    await expect_findings(client, "shop/profile.yaml")
    opened(client, "shop/.idvlint.yaml", places.CONFIGURATION)
    other.write_text("rules:\n  lossy-plain-scalar: warning\n", encoding="utf-8")
    client.text_document_did_save(types.DidSaveTextDocumentParams(text_document=document("shop/.idvlint.yaml")))
    await expect_findings(client, "shop/profile.yaml")
    other.unlink()


@pytest.mark.asyncio
async def test_announced(client):
    """Nothing is announced that is not tried here, and what a client does not take is not."""
    announced = {name for name, value in vars_of(client.announced).items() if value not in (None, False)}
    assert announced - {"diagnostic_provider"} == {
        "position_encoding", "text_document_sync", "hover_provider", "completion_provider", "code_action_provider",
        "document_symbol_provider", "definition_provider", "document_link_provider", "color_provider", "workspace"}


@pytest.mark.asyncio
async def test_shutdown(client):
    opened(client, "shop/profile.yaml")
    assert await client.shutdown_async(None) is None
    start = time.monotonic()
    client.exit(None)
    while not ENDED.exists() and time.monotonic() < start + 5:
        await asyncio.sleep(0.01)
    assert time.monotonic() < start + 1
    assert ENDED.read_text() == "0\n"
